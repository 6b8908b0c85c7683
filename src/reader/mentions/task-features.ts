import { FUNCTION_WORDS, HEAD_KINDS, PRAISE_WORDS } from '../grammar/closed-words.js';
import type { Candidate } from './candidates.js';
import type { Cluster } from './clusters.js';
import type { PaperNames } from './name-features.js';
import { headOf } from './task-candidates.js';
import type { Word } from './words.js';

/** Patterns of the text before tasks. */
const BEFORE: readonly (readonly [string, RegExp])[] = [
  ['tasks', /\btasks?\b[^.;]{0,60}(?:such as|including|like|:|e\.g\.,?|,|\()\s(?:[^.;]{0,60}(?:,|and)\s)?$/i],
  ['on', /\b(?:on|across)\s(?:the\s)?(?:\p{L}+\s){0,2}$/u],
  ['for', /\bfor\s(?:the\s)?(?:\p{L}+\s)?$/u],
  ['of', /\bof\s(?:the\s)?$/],
  ['study', /\b(?:study|studies|address\w*|tackl\w*|consider|investigat\w*|focus\w* on|problem of|task of|approach to|framework for|method for|benchmark for|evaluat\w*)\s(?:the\s)?(?:problem of\s|task of\s)?$/i],
  ['in', /\bin\s(?:the\s)?$/],
  ['list', /(?:,|\band|\bor)\s$/],
]; // prettier-ignore

/** Features of the text around a mention of a task. */
function placeFeatures(one: Candidate, into: Set<string>): void {
  const { line } = one;
  const from = line.words.findIndex((word) => word.start >= one.start);
  let to = from;
  while (to + 1 < line.words.length && (line.words[to + 1] as Word).start < one.end) to++;
  const before = line.text.slice(0, one.start - line.start);
  const behind = line.text.slice(one.end - line.start);
  const field = line.field === 'title' ? 'title' : 'body';
  into.add(`t:${field}`);
  const previous = line.words[from]?.gap === ' ' ? line.words[from - 1] : undefined;
  const left = leftClass(previous);
  into.add(`t:left=${left}`);
  if (previous && (left === 'word' || left === 'verb')) into.add(`t:p1=${previous.lower}`);
  const next = line.words[to + 1];
  rightFeatures(next?.gap === ' ' ? next : undefined, /^[-–]\p{L}/u.test(behind), into);
  textFeatures(before, behind, field, into);
  into.add(`t:${field}:left=${left}`);
}

function textFeatures(before: string, behind: string, field: 'title' | 'body', into: Set<string>): void {
  const near = before.slice(-120);
  for (const [name, pattern] of BEFORE) if (pattern.test(near)) into.add(`t:${field}:${name}`);
  if (/^\s?\(\p{Lu}{2,}/u.test(behind)) into.add('t:short-behind');
  if (/[:–—]\s$/.test(before)) into.add(`t:${field}:after-colon`);
  if (before === '') into.add(`t:${field}:start`);
}

/** The class of the word before a task; "edge" if punctuation or nothing is before it. */
function leftClass(previous: Word | undefined): string {
  if (!previous) return 'edge';
  if (FUNCTION_WORDS.has(previous.lower)) return previous.lower;
  if (PRAISE_WORDS.has(previous.lower)) return 'praise';
  if (/(?:ing|ed)$/.test(previous.lower)) return 'verb';
  return /ly$/.test(previous.lower) ? 'adverb' : 'word';
}

/** Features of the word after a task. @param glued a hyphen and another word follow directly */
function rightFeatures(next: Word | undefined, glued: boolean, into: Set<string>): void {
  const right = next && FUNCTION_WORDS.has(next.lower) ? next.lower : 'word';
  into.add(`t:right=${glued ? 'glued' : next ? right : 'edge'}`);
  if (!next) return;
  into.add(`t:n1=${next.lower}`);
  const head = HEAD_KINDS.get(next.lower);
  if (head) into.add(`t:nhead=${head}`);
  if (/^(?:tasks?|problems?|challenge)$/.test(next.lower)) into.add('t:called-task');
}

/** Features for the classifier of tasks: is a noun phrase a task that the paper targets or evaluates on? */
export function taskFeatures(cluster: Cluster, around: PaperNames): Set<string> {
  const into = new Set<string>(['bias']);
  const parts = cluster.name.toLowerCase().split(/\s+/);
  const known = cluster.entries.some((entry) => entry.kind === 'TASK');
  wordFeatures(cluster.name, parts, known, into);
  if (cluster.abbreviations.length > 0) into.add('t:ab');
  for (const one of cluster.candidates) placeFeatures(one, into);
  positionFeatures(cluster, around, Math.min(parts.length, 3), known, into);
  return into;
}

function wordFeatures(name: string, parts: readonly string[], known: boolean, into: Set<string>): void {
  const size = parts.length;
  const head = headOf(parts.at(-1) ?? '');
  into.add(known ? 't:known' : 't:unknown');
  into.add(`t:head=${head}`);
  into.add(`t:words=${size}`);
  into.add(`t:${known ? 'known' : 'unknown'}:words=${size}`);
  into.add(`t:head=${head}:${size === 1 ? 'bare' : 'more'}`);
  into.add(`t:first=${parts[0]}`);
  if (size > 1) into.add(`t:mod=${parts.at(-2)}`);
  if (/[A-Z]{2}/.test(name)) into.add('t:capitals');
  if (parts.some((part) => /ing$/.test(part) && part !== parts.at(-1))) into.add('t:inner-ing');
  if (/(?:ed|ing|ive|able|ous|ful)$/.test(parts[0]!) && size > 1) into.add('t:first-adjective');
}

/** How often and where the paper mentions the task. */
function positionFeatures(cluster: Cluster, around: PaperNames, size: number, known: boolean, into: Set<string>): void {
  const body = cluster.candidates.filter((one) => one.line.field === 'abstract');
  const count = Math.min(cluster.candidates.length, 4);
  into.add(`t:count=${count}`);
  into.add(`t:count=${count}:words=${size}`);
  const titled = into.has('t:title') ? (body.length > 0 ? 'both' : 'title') : 'body';
  into.add(`t:where=${titled}`);
  into.add(`t:where=${titled}:words=${size}`);
  into.add(`t:where=${titled}:${known}`);
  const first = body[0] ? around.abstract.indexOf(body[0].line) : -1;
  const last = around.abstract.length - 1;
  into.add(`t:first-at=${first < 0 ? 'never' : first === 0 ? 'first' : first < last / 2 ? 'half' : 'late'}`);
}
