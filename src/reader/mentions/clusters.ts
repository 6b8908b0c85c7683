import type { LexiconEntry } from '../../lexicon/lexicon.js';
import type { Abbreviation } from './abbreviations.js';
import { candidate, type Candidate } from './candidates.js';
import { clusterKey } from './cluster-key.js';
import { isCoined } from './shape.js';
import type { Line } from './words.js';

/** All candidates with the same name, in any of its spellings or abbreviations. */
export interface Cluster {
  readonly candidates: readonly Candidate[];
  /** The abbreviations that the text defines for it. */
  readonly abbreviations: readonly Abbreviation[];
  /** The most frequent name. */
  readonly name: string;
  /** The lexicon entries of its candidates. */
  readonly entries: readonly LexiconEntry[];
}

/** The most frequent name of a cluster; of equally frequent ones an abbreviation, then the longer. */
export function mainName(candidates: readonly Candidate[], abbreviations: readonly Abbreviation[]): string {
  const counts = new Map<string, number>();
  for (const { implied, text, line } of candidates) {
    const weight = implied !== undefined ? 0.1 : line.field === 'title' ? 0.9 : 1;
    counts.set(implied ?? text, (counts.get(implied ?? text) ?? 0) + weight);
  }
  if (counts.size === 1) return [...counts.keys()][0]!;
  const short = new Set(abbreviations.map((pair) => pair.short));
  return (
    [...counts].sort(
      ([a, n], [b, m]) => m - n || Number(short.has(b)) - Number(short.has(a)) || b.length - a.length,
    )[0]?.[0] ?? ''
  );
}

function clusterOf(candidates: readonly Candidate[], abbreviations: readonly Abbreviation[]): Cluster {
  const entries = [...new Set(candidates.flatMap((one) => one.entries))];
  return { candidates, abbreviations, name: mainName(candidates, abbreviations), entries };
}

/** Joins candidates that are spellings of one name, and full forms with their abbreviations. */
export function formClusters(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  pairs: readonly Abbreviation[],
): Cluster[] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const up = parent.get(key);
    if (up === undefined || up === key) return key;
    const root = find(up);
    parent.set(key, root);
    return root;
  };
  for (const pair of pairs) {
    const short = find(clusterKey(pair.short));
    const long = find(clusterKey(pair.long));
    if (short !== long) parent.set(long, short);
  }
  for (const [bare, full] of withTransformer(candidates)) parent.set(find(full), find(bare));
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = find(clusterKey(one.implied ?? one.text));
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const pairsOf = new Map<string, Abbreviation[]>();
  for (const pair of pairs) {
    const key = find(clusterKey(pair.short));
    pairsOf.set(key, [...(pairsOf.get(key) ?? []), pair]);
  }
  return [...groups].map(([key, members]) =>
    clusterOf(onePerPlace([...members, ...furtherMentions(lines, members)]), pairsOf.get(key) ?? []),
  );
}

/** Pairs of keys of one coined name with and without "Transformer": "Pre-LN" and "Pre-LN Transformers". The lexicon has both for known names. */
function withTransformer(candidates: readonly Candidate[]): [string, string][] {
  const coined = new Set(
    candidates.filter((one) => isCoined(one.text) && one.entries.length === 0).map((one) => clusterKey(one.text)),
  );
  return candidates.flatMap((one): [string, string][] => {
    const bare = clusterKey(/^(\S+) Transformers?$/.exec(one.text)?.[1] ?? '');
    return coined.has(bare) && one.entries.length === 0 ? [[bare, clusterKey(one.text)]] : [];
  });
}

/** One candidate per position, preferably one with a lexicon entry; in order. */
function onePerPlace(candidates: readonly Candidate[]): Candidate[] {
  const byPlace = new Map<string, Candidate>();
  for (const one of candidates) {
    const place = `${one.line.sentence}:${one.start}:${one.end}`;
    const before = byPlace.get(place);
    if (!before || (before.entries.length === 0 && one.entries.length > 0)) byPlace.set(place, one);
  }
  return [...byPlace.values()].sort((a, b) => a.line.sentence - b.line.sentence || a.start - b.start);
}

/** Lower case without moving offsets: "İ", whose lower case has two characters, stays. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^\u0130]+/g, (part) => part.toLowerCase());
}

/** Further mentions of names in common words: "attention offloading" after "we propose attention offloading". */
function furtherMentions(lines: readonly Line[], members: readonly Candidate[]): Candidate[] {
  const names = new Set(
    members
      .filter(
        (one) =>
          one.source !== 'lexicon' && one.source !== 'extended' && one.source !== 'metric' && one.source !== 'task',
      )
      .map((one) => one.text),
  );
  const found: Candidate[] = [];
  for (const name of names) {
    const common = name.length > 5 && name.includes(' ');
    const wanted = common ? name.toLowerCase() : name;
    for (const line of lines) {
      const text = common ? lowered(line.text) : line.text;
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const end = at + wanted.length;
        const plural = text[end] === 's' ? end + 1 : end;
        if (
          /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ||
          /^(?:[\p{L}\p{N}]|[-–][\p{Lu}\d]|\+(?![\p{L}\d]))/u.test(line.text.slice(plural, plural + 2))
        )
          continue;
        found.push(candidate(line, line.start + at, line.start + plural, 'again'));
      }
    }
  }
  return found;
}
