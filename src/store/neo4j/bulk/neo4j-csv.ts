import { KIND_NAMES, RELATIONSHIP_OF_ROLE } from '../../../domain/roles.js';
import { stringify, type Stringifier } from 'csv-stringify';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PaperReading, RawClaim, RawEntity } from '../../../domain/facts.js';
import type { ClaimState, DumpLine, GraphStore } from '../../port/graph-store.js';
import { TextMap } from '../../shared/text-map.js';
import {
  changeProperties,
  claimProperties,
  entityProperties,
  paperProperties,
  parentKey,
  rawProperties,
  readsProperties,
  recordProperties,
  reviewProperties,
  rawRolesOf,
  tableProperties,
} from '../nodes.js';

/** The result of {@link writeNeo4jCsv}. */
export interface Neo4jCsvSummary {
  readonly nodes: number;
  readonly relationships: number;
  /** The import command, to be run in the folder of the files. */
  readonly command: string;
}

type ColumnType = 'string' | 'double' | 'boolean' | 'string[]';
type Columns = Readonly<Record<string, ColumnType>>;

/** Separates the items of a list: a control character that no text contains. */
const ITEMS = '\u001f';

const NODES = {
  meta: { id: 'string', schemaVersion: 'double', graphVersion: 'double' },
  changes: { id: 'string', at: 'string', by: 'string', action: 'string', target: 'string', before: 'string', after: 'string', undone: 'boolean' },
  entities: { id: 'string', kind: 'string', name: 'string', aliases: 'string[]', generic: 'boolean', betterWhen: 'string', dimension: 'string', category: 'string', vendor: 'string', lowerNames: 'string' },
  names: { key: 'string' },
  leads: { from: 'string', to: 'string' },
  records: { hash: 'string', paper: 'string', addedAt: 'string' },
  tables: { hash: 'string', content: 'string', addedAt: 'string' },
  sources: { source: 'string', readUntil: 'string' },
  keys: { key: 'string' },
  papers: { id: 'string', title: 'string', abstract: 'string', doi: 'string', arxivId: 'string', url: 'string', venue: 'string', published: 'string', authors: 'string[]', affiliations: 'string[]', affiliationText: 'string', source: 'string', addedAt: 'string', textHash: 'string', extractor: 'string', lowerText: 'string' },
  raws: { id: 'string', kind: 'string', key: 'string', fullKey: 'string', parentKeys: 'string[]' },
  'parent-keys': { key: 'string' },
  claims: { id: 'string', paperId: 'string', kind: 'string', subjectId: 'string', metricId: 'string', value: 'double', valueHigh: 'double', unit: 'string', dimension: 'string', baseValue: 'double', baseValueHigh: 'double', highValue: 'double', comparator: 'string', change: 'string', relation: 'string', outcome: 'string', datasetIds: 'string[]', hardwareIds: 'string[]', baselineId: 'string', taskIds: 'string[]', conditions: 'string[]', lowerConditions: 'string', evidence: 'string', lowerEvidence: 'string', evidenceField: 'string', evidenceStart: 'double', evidenceEnd: 'double', evidenceParts: 'string', confidence: 'double', extractor: 'string', origin: 'string', curation: 'string', addedAt: 'string', published: 'string', reviewState: 'string', reviewNote: 'string', reviewBy: 'string', reviewAt: 'string' },
} as const satisfies Readonly<Record<string, Columns>>; // prettier-ignore

const RELATIONSHIPS = {
  /** Relationships without properties. */
  links: {},
  reads: { name: 'string', aliases: 'string[]', fullForm: 'string', proposed: 'boolean', generic: 'boolean', role: 'string', count: 'double', mentions: 'string' },
  mentions: { count: 'double', role: 'string', proposed: 'boolean', raw: 'string' },
  'raw-names': { role: 'string', position: 'double' },
} as const satisfies Readonly<Record<string, Columns>>; // prettier-ignore

/**
 * Writes a graph as header and data files for `neo4j-admin database import full`, the fastest way to fill a new Neo4j. The files
 * contain exactly the nodes and relationships that an ingest creates; `claimgraph migrate` then creates the indexes.
 * @throws if the folder already contains CSV files
 */
export async function writeNeo4jCsv(
  store: GraphStore,
  folder: string,
  onProgress?: (papers: number) => void,
): Promise<Neo4jCsvSummary> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).some((file) => file.endsWith('.csv'))) {
    throw new Error(`${folder} already contains CSV files; name an empty folder`);
  }
  const files = new Files(folder);
  const graph = new GraphFiles(files);
  try {
    // Schema version 0, so that `claimgraph migrate` creates the indexes.
    await files.node('meta', 'Meta', 'graph', { id: 'graph', schemaVersion: 0, graphVersion: await store.version() });
    let papers = 0;
    for await (const line of store.dump()) {
      await graph.write(line);
      if (line.type === 'reading') onProgress?.(++papers);
    }
  } finally {
    graph.close();
    await files.close();
  }
  return { nodes: files.nodes, relationships: files.relationships, command: importCommand() };
}

function importCommand(): string {
  const pair = (name: string): string => `${name}-header.csv,${name}.csv`;
  return [
    'neo4j-admin database import full neo4j --overwrite-destination',
    '--multiline-fields=true --array-delimiter=U+001F --id-type=string',
    ...Object.keys(NODES).map((name) => `--nodes=${pair(name)}`),
    ...Object.keys(RELATIONSHIPS).map((name) => `--relationships=${pair(name)}`),
  ].join(' ');
}

/** Writes the lines of a dump as rows of the files. */
class GraphFiles {
  private readonly entityOfRaw = new TextMap();
  /** Nodes that occur in several lines, to write each once. */
  private readonly written = new TextMap();

  constructor(private readonly files: Files) {}

  close(): void {
    this.entityOfRaw.close();
    this.written.close();
  }

  async write(line: DumpLine): Promise<void> {
    switch (line.type) {
      case 'change':
        return this.files.node('changes', 'Change', line.value.id, changeProperties(line.value));
      case 'entity':
        return this.writeEntity(line.value);
      case 'lead':
        return this.files.node('leads', 'Lead', line.value.from, line.value);
      case 'record':
        await this.files.node('records', 'Record', line.value.hash, recordProperties(line.value));
        return this.linkKeys(`Record|${line.value.hash}`, line.value.keys);
      case 'table':
        return this.files.node('tables', 'CuratedTable', line.value.hash, tableProperties(line.value));
      case 'source':
        return this.files.node('sources', 'SourceState', line.value.source, line.value);
      case 'reading':
        return this.writeReading(line);
    }
  }

  private async writeEntity(entity: Extract<DumpLine, { type: 'entity' }>['value']): Promise<void> {
    const { rawIds, ...write } = entity;
    for (const raw of rawIds) this.entityOfRaw.add(raw, entity.id);
    const labels = `Entity${ITEMS}${KIND_NAMES[entity.kind]}`;
    await this.files.node('entities', labels, entity.id, entityProperties(write));
    for (const broader of entity.broader) await this.link(`Entity|${entity.id}`, 'BROADER', `Entity|${broader}`);
    for (const key of entity.keys) {
      await this.once('names', 'Name', key, { key });
      await this.link(`Name|${key}`, 'NAMES', `Entity|${entity.id}`);
    }
  }

  private async writeReading({ value: reading, claims }: Extract<DumpLine, { type: 'reading' }>): Promise<void> {
    const paper = `Paper|${reading.paper.id}`;
    await this.files.node('papers', 'Paper', reading.paper.id, paperProperties(reading, reading.addedAt));
    await this.linkKeys(paper, reading.keys);
    for (const hash of reading.records) await this.link(`Record|${hash}`, 'TELLS_OF', paper);
    const proposed = new Set<string>();
    for (const raw of reading.entities) {
      await this.writeRaw(paper, raw);
      const entity = this.entityOfRaw.get(raw.rawId);
      if (raw.proposed && entity !== undefined) proposed.add(entity);
    }
    for (const entity of proposed) await this.link(paper, 'PROPOSES', `Entity|${entity}`);
    for (const claim of reading.claims) await this.writeClaim(reading.paper, claim, claims[claim.id]!);
  }

  /** Writes a raw name with its links, once, and the paper's relationships to it and to the entity that it resolves to. */
  private async writeRaw(paper: string, raw: RawEntity): Promise<void> {
    const node = `Raw|${raw.rawId}`;
    const entity = this.entityOfRaw.get(raw.rawId);
    if (await this.once('raws', 'Raw', raw.rawId, rawProperties(raw))) {
      for (const key of raw.parentKeys.map((parent) => parentKey(raw, parent))) {
        await this.once('parent-keys', 'ParentKey', key, { key });
        await this.link(node, 'MAY_BE_OF', `ParentKey|${key}`);
      }
      if (entity !== undefined) await this.link(node, 'IS', `Entity|${entity}`);
    }
    const reads = readsProperties(raw);
    await this.files.relationship('reads', paper, 'READS', node, reads);
    if (entity === undefined) return;
    const { count, role, proposed } = reads;
    const mention = { count, role, proposed, raw: raw.rawId };
    await this.files.relationship('mentions', paper, 'MENTIONS', `Entity|${entity}`, mention);
  }

  private async writeClaim(paper: PaperReading['paper'], claim: RawClaim, state: ClaimState): Promise<void> {
    const roles = rawRolesOf(claim);
    const inRole = (role: string): string[] =>
      roles.flatMap((raw) => (raw.role === role ? (this.entityOfRaw.get(raw.id) ?? []) : []));
    const node = `Claim|${claim.id}`;
    const labels = state.review.state === 'REJECTED' ? `Claim${ITEMS}Rejected` : 'Claim';
    await this.files.node('claims', labels, claim.id, {
      ...claimProperties(claim, state.addedAt, paper.published ?? null),
      ...reviewProperties(state.review),
      subjectId: inRole('SUBJECT')[0] ?? null,
      metricId: inRole('METRIC')[0] ?? null,
      baselineId: inRole('BASELINE')[0] ?? null,
      datasetIds: inRole('DATASET'),
      hardwareIds: inRole('HARDWARE'),
      taskIds: inRole('TASK'),
    });
    await this.link(`Paper|${paper.id}`, 'MAKES', node);
    for (const { id, role, position } of roles) {
      await this.files.relationship('raw-names', node, 'NAMES_RAW', `Raw|${id}`, { role, position });
    }
    for (const [role, type] of Object.entries(RELATIONSHIP_OF_ROLE)) {
      for (const entity of new Set(inRole(role))) await this.link(node, type, `Entity|${entity}`);
    }
  }

  private async linkKeys(from: string, keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.once('keys', 'Key', key, { key });
      await this.link(from, 'KNOWN_BY', `Key|${key}`);
    }
  }

  /** @returns whether the node was new */
  private async once(file: keyof typeof NODES, label: string, id: string, properties: object): Promise<boolean> {
    if (!this.written.add(`${label}|${id}`)) return false;
    await this.files.node(file, label, id, properties);
    return true;
  }

  private link(from: string, type: string, to: string): Promise<void> {
    return this.files.relationship('links', from, type, to, {});
  }
}

/** The open files of an export: a header file and a data file for each type of row. */
class Files {
  nodes = 0;
  relationships = 0;
  private readonly tables = new Map<string, Stringifier>();
  private readonly written: Promise<void>[] = [];

  constructor(private readonly folder: string) {
    for (const [name, columns] of Object.entries(NODES)) this.open(name, [':ID', ...header(columns), ':LABEL']);
    for (const [name, columns] of Object.entries(RELATIONSHIPS))
      this.open(name, [':START_ID', ...header(columns), ':END_ID', ':TYPE']);
  }

  private open(name: string, columns: readonly string[]): void {
    createWriteStream(join(this.folder, `${name}-header.csv`)).end(`${columns.join(',')}\n`);
    // Text is always quoted: to the import, an empty cell without quotes is a missing property.
    const table = stringify({ quoted_string: true });
    this.tables.set(name, table);
    const written = pipeline(table, createWriteStream(join(this.folder, `${name}.csv`)));
    written.catch(() => undefined); // reported by close()
    this.written.push(written);
  }

  /** @param labels one or more, separated like the items of a list */
  async node(file: keyof typeof NODES, labels: string, id: string, properties: object): Promise<void> {
    this.nodes++;
    const [first] = labels.split(ITEMS);
    await this.row(file, [`${first}|${id}`, ...cells(NODES[file], properties), labels]);
  }

  async relationship(
    file: keyof typeof RELATIONSHIPS,
    from: string,
    type: string,
    to: string,
    properties: object,
  ): Promise<void> {
    this.relationships++;
    await this.row(file, [from, ...cells(RELATIONSHIPS[file], properties), to, type]);
  }

  private async row(file: string, row: readonly Cell[]): Promise<void> {
    const table = this.tables.get(file)!;
    if (table.destroyed) await this.close(); // throws why the file could not be written
    if (!table.write(row)) await once(table, 'drain');
  }

  async close(): Promise<void> {
    for (const table of this.tables.values()) table.end();
    await Promise.all(this.written);
  }
}

function header(columns: Columns): string[] {
  return Object.entries(columns).map(([name, type]) => `${name}:${type}`);
}

type Cell = string | number | null;

/** @throws if a property has no column and would be lost */
function cells(columns: Columns, properties: object): Cell[] {
  const values = properties as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(values)) {
    if (!(name in columns) && values[name] !== undefined) throw new Error(`no column for the property "${name}"`);
  }
  return Object.keys(columns).map((name) => cell(values[name]));
}

/** Null, and so an empty cell, for a missing value and for an empty list. */
function cell(value: unknown): Cell {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.join(ITEMS) : String(value);
}
