import { type CuratedRow, tableName } from '../domain/curated.js';
import type { ClaimEvidence, EntityKind, EvidencePart, EvidenceRole } from '../domain/extraction.js';
import type { RawClaim, RawEntity } from '../domain/facts.js';
import type { Dimension } from '../domain/graph.js';
import { curatedClaimId } from '../domain/ids.js';
import { entityKey, nameKey } from '../domain/names.js';
import type { Paper } from '../domain/paper.js';
import { baseQuantity } from '../domain/quantity.js';
import { type ColumnHeader, readCell, readHeader } from '../domain/table-values.js';
import { lookup } from '../lexicon/lexicon.js';
import { rawEntity, type ResolvedReading } from './raw-ids.js';

/** The `extractor` of claims from curated rows, with a version. */
const CURATOR = 'curated/1';

/**
 * Makes claims and entities from the rows about a paper in curated tables. A pure function of the rows (ids do not depend on
 * their order) and of the entities extracted from the paper's text, which are preferred over new ones of the same name.
 *
 * A cell without a single number makes no claim; the row itself is kept with its record.
 * @param read entities and claims extracted from the paper's text
 */
export function resolveCurated(
  paper: Pick<Paper, 'id' | 'title'>,
  rows: readonly CuratedRow[],
  read: ResolvedReading,
): ResolvedReading {
  const names = new Names(paper.title, read.entities);
  const claims = new Map<string, RawClaim>();
  for (const row of rows) {
    for (const claim of claimsOfRow(paper.id, row, names)) if (!claims.has(claim.id)) claims.set(claim.id, claim);
  }
  return { entities: names.used(), claims: [...claims.values()] };
}

function claimsOfRow(paperId: string, row: CuratedRow, names: Names): RawClaim[] {
  const line = new RowLine(row);
  const dataset = row.dataset.join(' ');
  const shared = {
    paperId,
    kind: 'ABSOLUTE',
    subjectId: names.idOf('METHOD', row.method),
    valueHigh: null,
    baseValueHigh: null,
    change: null,
    relation: null,
    outcome: 'UNKNOWN',
    datasetIds: [names.idOf('DATASET', dataset)].filter((id) => id !== null),
    hardwareIds: [],
    baselineId: null,
    taskIds: [...new Set(row.task.toReversed().flatMap((task) => names.idOf('TASK', task) ?? []))],
    conditions: row.extraTrainingData ? ['extra training data'] : [],
    confidence: 1,
    extractor: CURATOR,
    origin: 'CURATED',
    curation: { source: row.source, licence: row.licence, table: tableName(row), codeLinks: row.codeLinks },
  } as const;
  return row.results.flatMap((result, column) => {
    const metric = metricOf(result);
    const cell = readCell(result.value, metric.header);
    if (!cell) return [];
    const { value, unit, comparator } = cell;
    const metricId = names.idOf('METRIC', metric.header.name);
    const base = baseQuantity({ kind: 'ABSOLUTE', value, valueHigh: null, unit }, metric.dimension);
    const content = [row.task, row.dataset, row.method, result.metric, result.value];
    const id = curatedClaimId(paperId, content);
    const quantity = { value, unit, comparator, dimension: base?.dimension ?? null, baseValue: base?.value ?? null };
    return [{ ...shared, id, metricId, ...quantity, evidence: line.evidenceOf(column, cell) }];
  });
}

/** The header and dimension of a result's column. A ratio without a unit is in percent if the whole table is. */
function metricOf(result: CuratedRow['results'][number]): { header: ColumnHeader; dimension: Dimension | null } {
  const header = readHeader(result.metric);
  const known = lookup('METRIC', header.name);
  const dimension = (known?.dimension as Dimension | undefined) ?? null;
  // Among accuracies of 79 and 88, 0.85 is a share in another scale; among error rates of 2.1 and 1.7, 0.85 is a percentage.
  const isPlausible = known?.better === 'LOWER' || Number(result.value) > 1;
  const inPercent = result.inPercent === true && isPlausible && dimension === 'RATIO' && header.unit === '';
  return { header: inPercent ? { ...header, unit: '%' } : header, dimension };
}

/** Resolves names in rows to raw entities; entities of the paper's text come first. */
class Names {
  private readonly own = new Map<string, RawEntity>();
  private readonly found = new Map<string, RawEntity>();

  constructor(
    private readonly title: string,
    entities: readonly RawEntity[],
  ) {
    for (const raw of entities) this.own.set(`${raw.kind} ${nameKey(raw.name)}`, raw);
    for (const raw of entities) {
      for (const alias of raw.aliases) {
        const key = `${raw.kind} ${nameKey(alias)}`;
        if (!this.own.has(key)) this.own.set(key, raw);
      }
    }
  }

  /** Null for a name without a letter or a digit. */
  idOf(kind: EntityKind, name: string): string | null {
    if (entityKey(name) === '') return null;
    const known = this.own.get(`${kind} ${nameKey(name)}`);
    const entity = { kind, name: name.trim(), aliases: [], proposed: false, generic: false, mentions: [] };
    const raw = known ?? rawEntity(entity, this.title);
    if (!this.found.has(raw.rawId)) this.found.set(raw.rawId, raw);
    return raw.rawId;
  }

  /** The entities that {@link idOf} has returned, each once. */
  used(): RawEntity[] {
    return [...this.found.values()];
  }
}

/**
 * A row as a line of text, `Question Answering on SQuAD2.0 | FPNet (ensemble) | EM 90.871 | F1 93.183`, with the ranges of its
 * parts.
 */
class RowLine {
  private text = '';
  private readonly shared: EvidencePart[] = [];
  private readonly columns: { readonly metric: EvidencePart; readonly from: number }[] = [];

  constructor(row: CuratedRow) {
    this.shared.push(this.add('TASK', row.task.at(-1)!));
    if (row.dataset.length > 0) {
      this.text += ' on ';
      this.shared.push(this.add('DATASET', row.dataset.join(' ')));
    }
    this.text += ' | ';
    this.shared.push(this.add('SUBJECT', row.method));
    for (const { metric, value } of row.results) {
      this.text += ' | ';
      const part = this.add('METRIC', metric);
      this.columns.push({ metric: part, from: this.text.length + 1 });
      this.text += ` ${value}`;
    }
  }

  evidenceOf(column: number, cell: { readonly start: number; readonly end: number }): ClaimEvidence {
    const { metric, from } = this.columns[column]!;
    const [start, end] = [from + cell.start, from + cell.end];
    const value: EvidencePart = { role: 'VALUE', surface: this.text.slice(start, end), start, end };
    const parts = [...this.shared, metric, value].filter((part) => part.end > part.start);
    return { field: 'table', start: 0, end: this.text.length, text: this.text, parts };
  }

  private add(role: EvidenceRole, surface: string): EvidencePart {
    const start = this.text.length;
    this.text += surface;
    return { role, surface, start, end: this.text.length };
  }
}
