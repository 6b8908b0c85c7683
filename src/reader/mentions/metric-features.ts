import type { Cluster } from './clusters.js';
import { FUNCTION_WORDS } from '../grammar/closed-words.js';
import type { Candidate } from './candidates.js';
import type { Surroundings } from './name-features.js';

const BETTER =
  /\b(?:higher|lower|better|worse|best|improv\w*|increas\w*|decreas\w*|reduc\w*|drop\w*|gains?|boost\w*|fewer|less|more|faster|smaller|superior|comparable|competitive|sav\w+|cut\w*|outperform\w*|surpass\w*|state-of-the-art|minimi[sz]\w*|maximi[sz]\w*|lowest|highest|compromising|sacrificing|degradation|loss|doubl\w+|halv\w+|enhanc\w*|minimal|negligible)\b/i;
const RESULT =
  /\b(?:achiev\w*|obtain\w*|attain\w*|reach\w*|yield\w*|report\w*|show\w*|demonstrat\w*|results?|outperform\w*|experiments?|evaluat\w*|reduc\w*|improv\w*|find|found|observe\w*|accelerat\w*|requir\w*|measur\w*)\b/i;
const BACKGROUND =
  /\b(?:however|challeng\w*|important|crucial|expensive|limited|suffer\w*|typically|often|usually|existing|previous|prior|recent|require[sd]?|hinder\w*|costly|prohibitive|trade-?offs?|concern\w*|problem)\b/i;
const QUANTITY = /\d+(?:\.\d+)?\s?(?:%|x\b|×|times|percent|points?|ms|s\b|GB|MB|K\b|M\b|B\b)?/;

/** What stands around one place of a measure. */
function placeFeatures(one: Candidate, into: Set<string>): void {
  const text = one.line.text;
  const from = one.start - one.line.start;
  const before = text.slice(0, from);
  const behind = text.slice(one.end - one.line.start);
  const near = before.slice(-50);
  if (one.line.field === 'title') into.add('m:title');
  const clauseBefore = before.split(/[;:()]|, (?:and|but|while|which|with)\b/).at(-1) ?? '';
  const clauseBehind = behind.split(/[;:()]|, (?:and|but|while|which|with)\b/)[0] ?? '';
  if (/\d/.test(text)) into.add('m:number-in-sentence');
  if (QUANTITY.test(clauseBefore) || QUANTITY.test(clauseBehind)) into.add('m:number-in-clause');
  if (/\d[^\s]*\s?(?:%|x|×|times|percent|points?)?\s(?:\p{L}+[ -]){0,2}$/u.test(before)) into.add('m:number-before');
  if (
    /^\s?(?:of|by|to|from|is|:|=|\(|at|as low as|up to|only)?\s?(?:about|nearly|over|only|up to|more than|around|approximately|~|≈)?\s?\(?\d/.test(
      behind,
    )
  )
    into.add('m:number-behind');
  if (/^[^.;]{0,40}\d/.test(behind)) into.add('m:number-soon');
  if (BETTER.test(near)) into.add('m:better-before');
  if (BETTER.test(behind.slice(0, 40))) into.add('m:better-behind');
  if (/\b(?:we|our|results?|experiments?|show|demonstrat\w*)\b/i.test(before)) into.add('m:we');
  if (RESULT.test(before)) into.add('m:result');
  if (BACKGROUND.test(text)) into.add('m:background');
  if (/^(?:\s\w+){0,2}\s(?:trade-?offs?|constraints?|budgets?|bottlenecks?|requirements?)\b/i.test(behind))
    into.add('m:only-talk');
  if (/^[-–]\p{L}/u.test(behind) || /\p{L}[-–]$/u.test(before)) into.add('m:compound');
  if (/^\s(?:on|over|across|for)\b/.test(behind)) into.add('m:on');
  if (/^\s(?:of|in|than|by|and|with|compared|while|to)\b/.test(behind))
    into.add(`m:n1=${(/^\s(\w+)/.exec(behind) as RegExpExecArray)[1]}`);
  const p1 = /([\p{L}-]+)\s$/u.exec(before)?.[1]?.toLowerCase();
  if (p1) into.add(`mp:${p1}`);
  if (/\b(?:up to|nearly|about|only|by|over|at least)\s?\d/.test(text)) into.add('m:measured-sentence');
  if (/\bwithout\b[^,;.]*$/.test(near)) into.add('m:without');
  if (/\b(?:in terms of|with respect to|regarding|measured by|as measured)\b[^.;]*$/.test(before))
    into.add('m:in-terms-of');
}

/** Everything that tells whether a measure is one for which the paper states a result, a gain or a comparison. */
export function measureFeatures(cluster: Cluster, around: Surroundings): Set<string> {
  const into = new Set<string>(['bias']);
  const name = cluster.name.toLowerCase();
  const entries = cluster.entries.filter((entry) => entry.kind === 'METRIC');
  for (const entry of entries) {
    into.add('ml:known');
    if (entry.weak) into.add('ml:weak');
    if (entry.cost) into.add('ml:cost');
    if (entry.ambiguous) into.add('ml:ambiguous');
    into.add(`ml:dim=${entry.dimension ?? ''}`);
  }
  if (entries.length === 0) into.add('ml:unknown');
  const parts = name.split(/\s+/);
  into.add(`mn:head=${parts.at(-1) ?? ''}`);
  into.add(`mn:words=${Math.min(parts.length, 4)}`);
  if (parts.some((part) => FUNCTION_WORDS.has(part))) into.add('mn:function-word');
  if (/[A-Z]{2}/.test(cluster.name)) into.add('mn:acronym');
  for (const one of cluster.candidates) placeFeatures(one, into);
  const weak = into.has('ml:weak') ? ':weak' : into.has('ml:cost') ? ':cost' : '';
  for (const feature of [...into]) if (/^m:/.test(feature) && weak) into.add(feature + weak);
  into.add(`m:count=${Math.min(cluster.candidates.length, 4)}`);
  const lines = around.abstract;
  const last = Math.max(...cluster.candidates.map((one) => lines.indexOf(one.line)));
  into.add(last < lines.length / 3 ? 'm:only-early' : last < (2 * lines.length) / 3 ? 'm:middle' : 'm:late');
  return into;
}
