import type { GraphStore } from '../store/port/graph-store.js';
import type { ClaimFilter } from '../store/port/queries.js';
import { annotations } from './annotations.js';
import { bibtex } from './bibtex.js';
import { claimRows } from './claim-rows.js';
import { csv } from './csv.js';
import { evaluationTables } from './evaluation-tables.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { modelIndex } from './model-index.js';
import { parquet } from './parquet.js';
import { jsonLd } from './rdf/json-ld.js';
import { nQuads } from './rdf/n-quads.js';
import { sqlite } from './sqlite.js';
import { xlsx } from './xlsx.js';

/** What is exported. */
interface Selection {
  readonly store: GraphStore;
  /** Filter of the claims; without `reviews`, rejected claims are omitted. */
  readonly filter: ClaimFilter;
  /** URL of the server that ids link to, without a trailing slash: "http://127.0.0.1:4000". */
  readonly base: string;
}

/** A format of exported claims. */
export interface ExportFormat {
  /** The name on the command line. */
  readonly name: string;
  /** The name of a downloaded file, and its path below `/export/`. */
  readonly file: string;
  readonly mediaType: string;
  /** One line for `--help`. */
  readonly description: string;
  /** Whether the format always contains everything, so that filters are rejected. */
  readonly whole?: boolean;
  /** Streams the file in constant memory. */
  write(selection: Selection): AsyncIterable<string | Uint8Array>;
}

const rows = ({ store, filter }: Selection) => claimRows(store, filter);

/** Every format, in the order of `--help`. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'csv',
    file: 'claims.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    description: 'one claim per line, for spreadsheets',
    write: (selection) => csv(rows(selection)),
  },
  {
    name: 'jsonl',
    file: 'claims.jsonl',
    mediaType: 'application/x-ndjson; charset=utf-8',
    description: 'JSON Lines with all fields of each claim',
    write: (selection) => jsonl(rows(selection)),
  },
  {
    name: 'parquet',
    file: 'claims.parquet',
    mediaType: 'application/vnd.apache.parquet',
    description: 'typed columns for pandas, Polars and DuckDB',
    write: (selection) => parquet(rows(selection)),
  },
  {
    name: 'xlsx',
    file: 'claims.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: 'an Excel workbook',
    write: (selection) => xlsx(rows(selection)),
  },
  {
    name: 'model-index',
    file: 'model-index.yaml',
    mediaType: 'application/yaml; charset=utf-8',
    description: 'results of a method for a Hugging Face model card',
    write: ({ store, filter }) => modelIndex(claimRows(store, filter, { by: 'SUBJECT', descending: false })),
  },
  {
    name: 'evaluation-tables',
    file: 'evaluation-tables.json',
    mediaType: 'application/json; charset=utf-8',
    description: 'all curated tables in the format of Papers with Code; without conditions',
    whole: true,
    write: ({ store }) => evaluationTables(store),
  },
  {
    name: 'nquads',
    file: 'claims.nq',
    mediaType: 'application/n-quads; charset=utf-8',
    description: 'RDF with PROV-O provenance, a named graph for each paper',
    write: (selection) => nQuads(rows(selection), selection.base),
  },
  {
    name: 'jsonld',
    file: 'claims.jsonld',
    mediaType: 'application/ld+json; charset=utf-8',
    description: 'the same statements as JSON-LD',
    write: (selection) => jsonLd(rows(selection), selection.base),
  },
  {
    name: 'graphml',
    file: 'claims.graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    description: 'nodes and edges for Gephi and networkx',
    write: (selection) => graphml(rows(selection)),
  },
  {
    name: 'bibtex',
    file: 'papers.bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    description: 'the papers behind the claims',
    write: ({ store, filter }) => bibtex(store, filter),
  },
  {
    name: 'annotations',
    file: 'annotations.jsonl',
    mediaType: 'application/x-ndjson; charset=utf-8',
    description: 'reviewed and corrected claims as annotated papers, for training',
    write: ({ store, filter }) => annotations(store, filter),
  },
  {
    name: 'sqlite',
    file: 'claims.db',
    mediaType: 'application/vnd.sqlite3',
    description: 'plain tables for SQL clients and Datasette',
    write: (selection) => sqlite(rows(selection)),
  },
];
