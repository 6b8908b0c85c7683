/**
 * claimgraph as a library: extracts claims from papers, stores them in a graph and answers questions about them.
 *
 * @example
 * import { extract } from 'claimgraph';
 * const { claims } = extract({ title: 'A title', abstract: 'Our model reaches 79.2% top-1 accuracy on ImageNet-1K.' });
 *
 * @packageDocumentation
 */
import { configure, sourceLimits, storeSettings } from '../config.js';
import type { Extraction } from '../domain/extraction.js';
import type { SourcePaper } from '../domain/paper.js';
import { extract as extractText } from '../reader/extract.js';
import { type LocalAnswer, askStore } from '../graphql/ask-locally.js';
import { ingest as ingestPapers, type IngestSummary } from '../ingest/ingest.js';
import { readPapersFromFile } from '../sources/read.js';
import type { FoundPaper, Reject } from '../sources/source.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { openStore as openStoreAt, parseStoreAddress } from '../store/open.js';

export { EXTRACTOR } from '../reader/version.js';
export { StoreAddressError, SchemaVersionError, StoreUnavailableError } from '../store/port/errors.js';
export type { Claim, Dimension, Entity, Outcome, Review } from '../domain/graph.js';
export type {
  EntityKind,
  Evidence,
  EvidencePart,
  ExtractedClaim,
  ExtractedEntity,
  Extraction,
} from '../domain/extraction.js';
export type { SourcePaper } from '../domain/paper.js';
export type { LocalAnswer } from '../graphql/ask-locally.js';
export type { IngestSummary } from '../ingest/ingest.js';
export type { GraphStore } from '../store/port/graph-store.js';

/**
 * Reads a paper's title and abstract. Pure, synchronous and deterministic: nothing is stored, and the same text gives the same
 * result.
 * @param paper the two texts as they are; either may be empty
 * @returns the claims and names in the text, with their evidence as offsets into the given texts
 * @throws TypeError if one of the texts is missing, which types cannot prevent in a program that reads JSON
 */
export function extract(paper: Pick<SourcePaper, 'title' | 'abstract'>): Extraction {
  const missing = missingText(paper);
  if (missing !== undefined) throw new TypeError(`extract needs { title, abstract }, two strings: ${missing}`);
  return extractText(paper);
}

/** Describes what is wrong with an object that should have a title and an abstract. */
function missingText(paper: unknown): string | undefined {
  if (typeof paper !== 'object' || paper === null) return `it received ${paper === null ? 'null' : typeof paper}`;
  const { title, abstract } = paper as Record<string, unknown>;
  if (typeof title !== 'string') return `\`title\` is ${typeof title}`;
  return typeof abstract === 'string'
    ? undefined
    : `\`abstract\` is ${typeof abstract}; use an empty string if there is none`;
}

/**
 * Opens a store, and creates its schema if it is empty.
 * @param address `sqlite:PATH` or `neo4j://USER:PASSWORD@HOST:PORT/DATABASE`; by default the environment variable
 * CLAIMGRAPH_STORE, or `sqlite:./data/claimgraph.db`. The password may be given in CLAIMGRAPH_NEO4J_PASSWORD instead.
 * @returns the store; the caller must `close()` it
 * @throws {@link StoreAddressError} if the address is malformed
 * @throws {@link StoreUnavailableError} if the database does not answer
 * @throws {@link SchemaVersionError} if the schema of the database belongs to another version
 */
export async function openStore(address?: string): Promise<GraphStore> {
  const { settings } = configure(process.env, { store: address });
  const { store, neo4jPassword: CLAIMGRAPH_NEO4J_PASSWORD } = settings;
  return openStoreAt(parseStoreAddress(store, { CLAIMGRAPH_NEO4J_PASSWORD }), {
    prepare: true,
    ...storeSettings(settings),
  });
}

/**
 * Extracts the claims of papers and stores them. Ingesting the same papers again changes nothing.
 * @param papers a file in any format that `claimgraph ingest` reads, or the papers themselves
 * @returns the numbers of papers added, updated, unchanged and rejected, the number of claims, and the duration in seconds
 * @throws Error if the file is missing or its format is unknown
 */
export async function ingest(store: GraphStore, papers: string | Iterable<SourcePaper>): Promise<IngestSummary> {
  const limits = sourceLimits(configure(process.env).settings);
  const found = typeof papers === 'string' ? readPapersFromFile(papers, undefined, limits) : items(papers);
  return ingestPapers(store, found, { limits });
}

async function* items(papers: Iterable<SourcePaper>): AsyncIterable<FoundPaper | Reject> {
  let number = 0;
  for (const paper of papers) {
    const place = `paper ${++number}`;
    const rejected = missingText(paper);
    if (rejected !== undefined) yield { rejected, place };
    else yield { paper: { ...paper, authors: paper.authors ?? [], source: paper.source ?? 'library' }, place };
  }
}

/**
 * Answers a question in plain English, as `claimgraph ask` does: `which methods report latency on iPhone 12?`
 * @param first maximum number of rows, 1 to 200; by default 20
 * @returns the interpretation of the question, a summary, and rows of claims with their evidence, names or a count. If the
 * question was not understood, `understood` is false and `suggestions` has questions to ask instead.
 */
export async function ask(store: GraphStore, question: string, first = 20): Promise<LocalAnswer> {
  return askStore(store, question, first);
}
