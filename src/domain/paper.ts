import type { CuratedRow } from './curated.js';
import { plainText } from './plain-text.js';

/** A paper as given by a source. Optional fields are absent if the source does not have them. */
export interface SourcePaper {
  readonly title: string;
  readonly abstract: string;
  readonly doi?: string;
  readonly arxivId?: string;
  readonly url?: string;
  /**
   * Ids at other services, in addition to those in the URL (`crossIdsIn`): "pmid:1", "openalex:w1". They identify the same
   * paper in other sources.
   */
  readonly crossIds?: readonly string[];
  readonly venue?: string;
  /** ISO date, as precise as known: "2022", "2022-06", "2022-06-02". */
  readonly published?: string;
  readonly authors: readonly string[];
  /** The organisations of the authors as named by the source, each once; absent if it names none. */
  readonly affiliations?: readonly string[];
  /** The format that it was read from, or "sample" for the paraphrased papers that ship with claimgraph. */
  readonly source: string;
  /** The id of the paper in its input file, which `extract` prints back; not meaningful elsewhere. */
  readonly sourceId?: string;
  /** Rows of curated tables with results of the paper. The abstract may be empty then. */
  readonly results?: readonly CuratedRow[];
}

/** A paper in the graph. */
export interface Paper extends Omit<SourcePaper, 'sourceId' | 'crossIds' | 'results'> {
  /** From its DOI, otherwise its arXiv id, its PubMed id, or its normalised title. */
  readonly id: string;
}

/** The two texts of a paper that are read. Offsets into them count UTF-16 code units. */
export type TextField = 'title' | 'abstract';

/** The paper with texts that every store, export and terminal can represent, of unchanged length. */
export function plainPaper(paper: SourcePaper): SourcePaper {
  const fields = Object.entries(paper).map(([field, value]: [string, unknown]) => [field, plainValue(value)]);
  return Object.fromEntries(fields) as SourcePaper;
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [plainText(field), plainValue(inner)]));
}
