import type { Cluster } from './clusters.js';
import { introductionOf, type Introduction } from './introductions.js';
import { placeKey, type PaperNames } from './name-features.js';

/** Ways of introducing a name, the strongest evidence of a proposal first. */
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

/** What the title and the sentences of a paper propose explicitly; used to decide about each name. */
export interface Proposal {
  /** The name before the colon of the title ("Name: …"), or "". */
  readonly title: string;
  /** Names that a sentence introduces explicitly. */
  readonly introduced: readonly string[];
}

/** Finds what the title and the sentences propose explicitly. */
export function readProposal(clusters: readonly Cluster[], around: PaperNames): Proposal {
  const introduced = clusters.filter(
    (cluster) =>
      ['called', 'object', 'apposition'].includes(strongest(cluster, around)) && /\p{Lu}/u.test(cluster.name),
  );
  return { title: titleName(clusters), introduced: introduced.map((cluster) => cluster.name) };
}

function strongest(cluster: Cluster, around: PaperNames): Introduction {
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

/** Combinations of features each of which is sufficient; a later feature may exclude one. */
const SUFFICIENT: readonly {
  readonly all: readonly string[];
  readonly unless?: (features: ReadonlySet<string>) => boolean;
}[] = [
  { all: ['r:introduced:coined'], unless: isMentionedFar },
  { all: ['r:introduced:capitals', 's:method-variant'] },
  { all: ['r:introduced:capitals', 's:capital-compound', 's:words=1', 'lex:end:METHOD'] }, // "Flatten-Swin", "Clinical-Longformer"
  { all: ['r:introduced:capitals', 'app:method'] }, // "We create Ondine, a framework …"
  { all: ['r:introduced:capitals', 'app:dataset'] },
  { all: ['spelling=coined', 'd:title-by-colon'] },
  { all: ['r:introduced:known-METHOD'] },
  { all: ['c:own-part', 'ab'] },
  { all: ['spelling=coined', 'p1:our', 'nhead:method'], unless: (features) => features.has('d:some-inner') }, // "our QBTE approach"
  { all: ['r:introduced:known-DATASET'] },
  { all: ['d:title-team'] },
];

/**
 * Is a name certainly proposed: a coined name that a sentence introduces ("we propose X", "… called X"), or the name before the colon of
 * the title? Of 91 such names in the annotated papers, 90 are proposed by their papers.
 */
export function isOutrightProposal(features: ReadonlySet<string>): boolean {
  return (
    SUFFICIENT.some(({ all, unless }) => all.every((feature) => features.has(feature)) && !unless?.(features)) ||
    [...features].some((feature) => feature.startsWith('r:title-name:') && !isTitlePhrase(features))
  );
}

/** A common term abbreviated in passing: "we present a study of trends in statistical machine translation (SMT)". */
function isMentionedFar(features: ReadonlySet<string>): boolean {
  return features.has('ab') && !['object', 'apposition', 'called'].some((way) => features.has(`c:intro=${way}`));
}

/** Capitalised common words of a title that the abstract does not repeat may be its topic: "Automatic Margin Annotation: …". */
function isTitlePhrase(features: ReadonlySet<string>): boolean {
  return features.has('r:title-name:capitals') && features.has('d:only-title');
}

/** Is `name` a version, size or combination of `stem`: `EfficientFormer-L1` of EfficientFormer? */
export function isVariantOf(name: string, stem: string): boolean {
  return (
    stem.length > 2 && name.length > stem.length && name.startsWith(stem) && /^[-_ \d]/.test(name.slice(stem.length))
  );
}

/**
 * Features that show whether the paper proposes a name that it mentions: how a sentence introduces it, its position in the title, how it is
 * compared, and whether it is a variant of another proposal.
 */
export function proposedFeatures(
  cluster: Cluster,
  features: ReadonlySet<string>,
  kind: string,
  proposal: Proposal,
  around: PaperNames,
): Set<string> {
  const into = new Set(['bias', `k:${kind}`]);
  const names = new Set(cluster.candidates.map((one) => one.text));
  const spelling = spellingOf(features);
  const isKnown = spelling.startsWith('known');
  const spelled = isKnown ? 'known' : spelling;
  const way = strongest(cluster, around);
  into.add(spelled);
  into.add(`way=${way}`);
  into.add(`way=${way}&${spelled}`);
  const isTitleName = names.has(proposal.title);
  if (proposal.title !== '') into.add(isTitleName ? 'title-name' : 'other-title-name');
  if ([proposal.title, ...proposal.introduced].some((stem) => isVariantOf(cluster.name, stem))) into.add('variant');
  for (const feature of features) if (KEPT.test(feature)) into.add(feature);
  if (isOutrightProposal(features)) into.add('outright');
  usageFeatures(features, way, into);
  if (way === 'none') unintroducedFeatures(cluster, features, into);
  else if (isTitleName) into.add('both');
  if (!isKnown && isPartOf(cluster, proposal, around)) into.add(`part-of-own:${spelling}`);
  return into;
}

function spellingOf(features: ReadonlySet<string>): string {
  for (const feature of features) if (feature.startsWith('spelling=')) return feature.slice(9);
  return '';
}

function unintroducedFeatures(cluster: Cluster, features: ReadonlySet<string>, into: Set<string>): void {
  if (opensAbstract(cluster)) into.add(features.has('d:title-colon') ? 'opens-abstract:titled' : 'opens-abstract');
}

/** Features of the name that are also used to decide whether it is proposed. */
const KEPT =
  /^(?:d:count|d:title$|d:title-start|d:title-after|d:title-by|d:only-title|d:first-sentence|d:first-half|d:second-half|d:all-inner|d:some-inner|ab$|p1:our|p1:proposed|p1:existing|p1:previous|p1:with|p1:on|p1:than|p1:by|p1:of|c:our|c:comparing|c:using|c:on-data|list:|gov:|app:|n:-|lex:METHOD:generic|s:method-end|s:dataset-end|s:lower|r:|phead:|nhead:|src:(?:listed|called|short|long))/;

/** Whether the title mentions the name, which verbs it is the subject of, and whether it is a baseline. */
function usageFeatures(features: ReadonlySet<string>, way: Introduction, into: Set<string>): void {
  const titled = features.has('d:title') ? 'titled' : 'untitled';
  into.add(`way=${way}&${titled}`);
  if (features.has('ab')) into.add(`ab&way=${way}&${titled}`);
  const verbs = [...features].filter((feature) => feature.startsWith('v:'));
  if (verbs.some((verb) => /achiev|outperform|surpass|improv|reduc|obtain|attain|yield|exceed|deliver/.test(verb)))
    into.add('does-well');
  else if (verbs.length > 0) into.add('does');
  if (features.has('c:comparing') && features.has('p1:than')) into.add('baseline');
}

/** The first words of an abstract usually name something that exists already: "Conflict-Based Search (CBS) is an algorithm …". */
function opensAbstract({ candidates }: Cluster): boolean {
  const first = candidates.find((one) => one.line.field === 'abstract');
  return first !== undefined && first.start === 0;
}

const HAS_PARTS =
  /^(?:\s\([^)]*\))?,?\s(?:mainly |first |further |also )?(?:involves|consists of|comprises|contains|includes|roots in|is composed of|is built (?:up)?on|introduces|integrates|combines|features|incorporates|employs|adopts|relies on|leverages|has)\s/;

/** Does a sentence introduce its abbreviation as a part of the proposal: "QuickRoute consists of a Gate Cache Unit (GCU) and …"? */
function isPartOf({ abbreviations }: Cluster, { title, introduced }: Proposal, { lines }: PaperNames): boolean {
  return abbreviations.some((pair) => {
    const text = lines.find((line) => line.sentence === pair.sentence)?.text.replace(/^(?:The proposed|Our|The) /, '');
    const whole = [title, ...introduced].find((name) => name !== '' && text?.startsWith(name));
    return whole !== undefined && !pair.long.includes(whole) && HAS_PARTS.test(text!.slice(whole.length));
  });
}
