import type { Cluster } from './clusters.js';
import { introductionOf, type Introduction } from './introductions.js';
import { placeKey, type Surroundings } from './name-features.js';

/** From the surest way of introducing a name to the weakest. */
const STRENGTH: readonly Introduction[] = [
  'called',
  'object',
  'apposition',
  'definition',
  'passive',
  'component',
  'apposition-far',
  'modified',
  'modifier',
  'oblique',
  'none',
];

/** What a whole paper says about what it proposes, before one name is judged. */
export interface Proposal {
  /** What the title calls its subject ("Name: …"), or "". */
  readonly title: string;
  /** Names that some sentence introduces outright. */
  readonly introduced: readonly string[];
}

/** Reads what title and sentences introduce outright. */
export function readProposal(clusters: readonly Cluster[], around: Surroundings): Proposal {
  const introduced = clusters.filter(
    (cluster) =>
      ['called', 'object', 'apposition'].includes(strongest(cluster, around)) && /\p{Lu}/u.test(cluster.name),
  );
  return { title: titleName(clusters), introduced: introduced.map((cluster) => cluster.name) };
}

function strongest(cluster: Cluster, around: Surroundings): Introduction {
  const ways = cluster.candidates
    .filter((one) => one.line.field === 'abstract' && !around.inner.has(placeKey(one)))
    .map(introductionOf);
  return STRENGTH.find((way) => ways.includes(way)) ?? 'none';
}

function titleName(clusters: readonly Cluster[]): string {
  for (const cluster of clusters)
    for (const one of cluster.candidates)
      if (
        one.line.field === 'title' &&
        one.start === one.line.start &&
        /^(?:\s\([^)]*\))?\s?:/.test(one.line.text.slice(one.end - one.line.start))
      )
        return one.text;
  return '';
}

/**
 * Signs that decide alone: a coined name that a sentence introduces ("we propose X", "… called X"), and the name before the colon of a
 * title. Of the annotated papers' 91 such names, 90 are proposed by their papers.
 */
export function isOutrightProposal(features: ReadonlySet<string>): boolean {
  return (
    (features.has('r:introduced:coined') && !isMentionedFar(features)) ||
    (features.has('r:introduced:capitals') &&
      (features.has('s:method-variant') || isJoined(features) || isSaidToBe(features))) ||
    (features.has('spelling=coined') && features.has('d:title-by-colon')) ||
    features.has('r:introduced:known-METHOD') ||
    (features.has('c:own-part') && features.has('ab')) ||
    // "our QBTE approach"
    (features.has('spelling=coined') &&
      features.has('p1:our') &&
      features.has('nhead:method') &&
      !features.has('d:some-inner')) ||
    features.has('r:introduced:known-DATASET') ||
    features.has('d:title-team') ||
    [...features].some((feature) => feature.startsWith('r:title-name:') && !isTitlePhrase(features))
  );
}

/** "We create Ondine, a dataset …": the sentence says itself what its capitalised name is. */
function isSaidToBe(features: ReadonlySet<string>): boolean {
  return features.has('app:method') || features.has('app:dataset');
}

/** "we present a study of trends in statistical machine translation (SMT)": abbreviated on the way, as a thing of the field. */
function isMentionedFar(features: ReadonlySet<string>): boolean {
  return features.has('ab') && !['object', 'apposition', 'called'].some((way) => features.has(`c:intro=${way}`));
}

/** "Automatic Margin Annotation: …": capitalised common words of a title that the abstract does not take up may be its topic. */
function isTitlePhrase(features: ReadonlySet<string>): boolean {
  return features.has('r:title-name:capitals') && features.has('d:only-title');
}

/** One capitalised word with a hyphen that ends with a method that the lexicon knows: "Flatten-Swin", "Clinical-Longformer". */
function isJoined(features: ReadonlySet<string>): boolean {
  return features.has('s:capital-compound') && features.has('s:words=1') && features.has('lex:end:METHOD');
}

/** Is `name` a version, size or combination of `stem`: `EfficientFormer-L1` of EfficientFormer? */
export function isVariantOf(name: string, stem: string): boolean {
  return (
    stem.length > 2 && name.length > stem.length && name.startsWith(stem) && /^[-_ \d]/.test(name.slice(stem.length))
  );
}

/**
 * What tells whether a name that a paper uses is of its own making: how a sentence introduces it, its place in the title, how it is
 * compared, and whether it is a variant of another proposal.
 */
export function proposedFeatures(
  cluster: Cluster,
  features: ReadonlySet<string>,
  kind: string,
  proposal: Proposal,
  around: Surroundings,
): Set<string> {
  const into = new Set(['bias', `k:${kind}`]);
  const has = (feature: string) => features.has(feature);
  const name = cluster.name;
  const names = new Set(cluster.candidates.map((one) => one.text));
  const spelling = [...features].find((feature) => feature.startsWith('spelling='))?.slice(9) ?? '';
  const way = strongest(cluster, around);
  into.add(spelling.startsWith('known') ? 'known' : spelling);
  into.add(`way=${way}`);
  into.add(`way=${way}&${spelling.startsWith('known') ? 'known' : spelling}`);
  if (names.has(proposal.title)) into.add('title-name');
  else if (proposal.title !== '') into.add('other-title-name');
  if ([proposal.title, ...proposal.introduced].some((stem) => isVariantOf(name, stem))) into.add('variant');
  for (const feature of features)
    if (
      /^(?:d:count|d:title$|d:title-start|d:title-after|d:title-by|d:only-title|d:first-sentence|d:first-half|d:second-half|d:all-inner|d:some-inner|ab$|p1:our|p1:proposed|p1:existing|p1:previous|p1:with|p1:on|p1:than|p1:by|p1:of|c:our|c:comparing|c:using|c:on-data|list:|gov:|app:|n:-|lex:METHOD:generic|s:method-end|s:dataset-end|s:lower|r:|phead:|nhead:|src:(?:listed|called|short|long))/.test(
        feature,
      )
    )
      into.add(feature);
  if (isOutrightProposal(features)) into.add('outright');
  const titled = has('d:title') ? 'titled' : 'untitled';
  into.add(`way=${way}&${titled}`);
  if (has('ab')) into.add(`ab&way=${way}&${titled}`);
  const verbs = [...features].filter((feature) => feature.startsWith('v:'));
  if (verbs.some((verb) => /achiev|outperform|surpass|improv|reduc|obtain|attain|yield|exceed|deliver/.test(verb)))
    into.add('does-well');
  else if (verbs.length > 0) into.add('does');
  if (has('c:comparing') && has('p1:than')) into.add('baseline');
  if (way === 'none' && opensAbstract(cluster))
    into.add(has('d:title-colon') ? 'opens-abstract:titled' : 'opens-abstract');
  if (way !== 'none' && names.has(proposal.title)) into.add('both');
  if (!spelling.startsWith('known') && isPartOf(cluster, proposal, around)) into.add(`part-of-own:${spelling}`);
  return into;
}

/** "Conflict-Based Search (CBS) is an algorithm …": what the first sentence begins with is what the field has already. */
function opensAbstract({ candidates }: Cluster): boolean {
  const first = candidates.find((one) => one.line.field === 'abstract');
  return first !== undefined && first.start === 0;
}

const HAS_PARTS =
  /^(?:\s\([^)]*\))?,?\s(?:mainly |first |further |also )?(?:involves|consists of|comprises|contains|includes|roots in|is composed of|is built (?:up)?on|introduces|integrates|combines|features|incorporates|employs|adopts|relies on|leverages|has)\s/;

/** "QuickRoute consists of a Gate Cache Unit (GCU) and …": what a sentence about the proposal abbreviates as a part of it. */
function isPartOf({ abbreviations }: Cluster, { title, introduced }: Proposal, { lines }: Surroundings): boolean {
  return abbreviations.some((pair) => {
    const text = lines.find((line) => line.sentence === pair.sentence)?.text.replace(/^(?:The proposed|Our|The) /, '');
    const whole = [title, ...introduced].find((name) => name !== '' && text?.startsWith(name));
    return whole !== undefined && !pair.long.includes(whole) && HAS_PARTS.test(text!.slice(whole.length));
  });
}
