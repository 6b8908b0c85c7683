import { createHash } from 'node:crypto';

/** A half-open range of UTF-16 offsets into the title or the abstract with runs of white space replaced by one space. */
export type Place = readonly [field: 'title' | 'abstract', start: number, end: number];

/** A claim or comparison as `../eval` annotates it: the evidence is a sentence. */
export interface GoldResult {
  readonly evidence: string;
  readonly [field: string]: unknown;
}

/** A paper in the format of the scorer. */
export interface GoldPaper {
  readonly id: string;
  readonly entities: readonly unknown[];
  readonly claims: readonly GoldResult[];
  readonly comparisons: readonly GoldResult[];
}

/** A paper in the format of the published benchmark, which has offsets instead of the sentences of the paper. */
export interface PublishedPaper {
  readonly id: string;
  readonly arxivId?: string;
  readonly title: string;
  /** SHA-256 of title, line feed and abstract, both in normal form (`normalText`): identifies the text that was annotated. */
  readonly sha256: string;
  /** True for the fifth of the papers that models must not be trained on. */
  readonly held?: true;
  readonly entities: readonly unknown[];
  readonly claims: readonly PublishedResult[];
  readonly comparisons: readonly PublishedResult[];
}
export interface PublishedResult {
  readonly evidence: Place;
  readonly [field: string]: unknown;
}

export interface Text {
  readonly title: string;
  readonly abstract: string;
}

/** The text that offsets refer to, in which runs of white space are single spaces. */
export function normalText({ title, abstract }: Text): Text {
  return { title: singleSpaced(title), abstract: singleSpaced(abstract) };
}

export function hashOf({ title, abstract }: Text): string {
  return createHash('sha256').update(`${title}\n${abstract}`).digest('hex');
}

/** Selects every fifth paper by a hash of its id. These papers are not trained on; they only decide between finished variants (`--set modern-held`). */
export function isHeld(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % 5 === 0;
}

/** Replaces the sentence of a result by its offsets, and removes fields that quote the paper at length. */
export function withoutSentence(result: GoldResult, text: Text): PublishedResult {
  const { evidence, conditions: _, subjectText: __, ...rest } = result;
  for (const field of ['abstract', 'title'] as const) {
    const start = text[field].indexOf(evidence);
    if (start >= 0) return { ...rest, evidence: [field, start, start + evidence.length] };
  }
  throw new Error(`Expected the evidence to stand in the title or the abstract; it does not: "${evidence}".`);
}

/** Restores the sentence of a result from the annotated text. */
export function withSentence(result: PublishedResult, text: Text): GoldResult {
  const [field, start, end] = result.evidence;
  return { ...result, conditions: null, evidence: text[field].slice(start, end) };
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
