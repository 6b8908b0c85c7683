/**
 * claimgraph as a library: read papers, keep what they claim in a graph, ask it questions.
 *
 * @example
 * import { extract } from 'claimgraph';
 * const { claims } = extract({ title: 'A title', abstract: 'Our model reaches 79.2% top-1 accuracy on ImageNet-1K.' });
 *
 * @packageDocumentation
 */
import { configure, sourceLimits, storeSettings } from '../config.js';
import type { SourcePaper } from '../domain/paper.js';
import { type LocalAnswer, askStore } from '../graphql/ask-locally.js';
import { ingest as ingestPapers, type IngestSummary } from '../ingest/ingest.js';
import { readPapersFromFile } from '../sources/read.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { openStore as openStoreAt, parseStoreAddress } from '../store/open.js';

export { extract } from '../reader/extract.js';
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
 * Opens a graph, and makes an empty one ready.
 * @param address `sqlite:PATH` or `neo4j://USER:PASSWORD@HOST:PORT/DATABASE`; absent, what CLAIMGRAPH_STORE of the environment says,
 * else `sqlite:./data/claimgraph.db`. The password may stand in CLAIMGRAPH_NEO4J_PASSWORD instead.
 * @returns the store; `close()` it at the end
 * @throws {@link StoreAddressError} when the address cannot be read
 * @throws {@link StoreUnavailableError} when the database does not answer
 * @throws {@link SchemaVersionError} when the database holds another version's schema
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
 * Reads papers into the graph. The same papers again change nothing.
 * @param papers a file in any format that `claimgraph ingest` reads, or the papers themselves
 * @returns how many papers were added, updated, unchanged and rejected, how many claims were read, and the seconds it took
 * @throws Error when the file is missing or no reader knows its format
 */
export async function ingest(store: GraphStore, papers: string | Iterable<SourcePaper>): Promise<IngestSummary> {
  const limits = sourceLimits(configure(process.env).settings);
  const found = typeof papers === 'string' ? readPapersFromFile(papers, undefined, limits) : items(papers);
  return ingestPapers(store, found, { limits });
}

async function* items(
  papers: Iterable<SourcePaper>,
): AsyncIterable<{ readonly paper: SourcePaper; readonly place: string }> {
  let place = 0;
  for (const paper of papers) yield { paper, place: `paper ${++place}` };
}

/**
 * Answers a question in plain English, as `claimgraph ask` does: `which methods report latency on iPhone 12?`
 * @param first how many rows at most, 1 to 200; by default 20
 * @returns how the question was read, a summary, and rows of claims with their evidence, names or a count; `understood` is false, with
 * `suggestions`, when the question could not be read
 */
export async function ask(store: GraphStore, question: string, first = 20): Promise<LocalAnswer> {
  return askStore(store, question, first);
}
