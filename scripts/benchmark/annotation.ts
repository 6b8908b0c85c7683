import { createHash } from 'node:crypto';

/** A half-open range of UTF-16 offsets into the title or the abstract with runs of white space replaced by one space. */
export type Place = readonly [field: 'title' | 'abstract', start: number, end: number];

/** A claim or comparison as `../eval` annotates it: the evidence is a sentence. */
export interface GoldResult {
  readonly evidence: string;
  readonly [field: string]: unknown;
}

/** A paper as the scorer wants it. */
export interface GoldPaper {
  readonly id: string;
  readonly entities: readonly unknown[];
  readonly claims: readonly GoldResult[];
  readonly comparisons: readonly GoldResult[];
}

/** A paper as the benchmark publishes it: no sentence of the paper, but where each one is. */
export interface PublishedPaper {
  readonly id: string;
  readonly arxivId?: string;
  readonly title: string;
  /** SHA-256 of title, line feed and abstract, both with single spaces: tells whether a text is the one that was annotated. */
  readonly sha256: string;
  /** The fifth of the papers that nothing may be learned from. */
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

/** The text that offsets refer to: runs of white space become one space. */
export function normalText({ title, abstract }: Text): Text {
  return { title: singleSpaced(title), abstract: singleSpaced(abstract) };
}

export function hashOf({ title, abstract }: Text): string {
  return createHash('sha256').update(`${title}\n${abstract}`).digest('hex');
}

/** Every fifth paper by a hash of its id: nothing is learned from it, and it only decides between finished variants (`--set modern-held`). */
export function isHeld(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % 5 === 0;
}

/** Replaces the sentence of a result by its place. Fields that copy words of the paper at length are left out. */
export function withoutSentence(result: GoldResult, text: Text): PublishedResult {
  const { evidence, conditions: _, subjectText: __, ...rest } = result;
  for (const field of ['abstract', 'title'] as const) {
    const start = text[field].indexOf(evidence);
    if (start >= 0) return { ...rest, evidence: [field, start, start + evidence.length] };
  }
  throw new Error(`Expected the evidence to stand in the title or the abstract; it does not: "${evidence}".`);
}

/** Puts the sentence back, from the text that was annotated. */
export function withSentence(result: PublishedResult, text: Text): GoldResult {
  const [field, start, end] = result.evidence;
  return { ...result, conditions: null, evidence: text[field].slice(start, end) };
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
