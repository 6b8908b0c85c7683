/** A JSON object of a source, kept unchanged. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The origin of a claim: extracted from a text, or taken from a table maintained by people. */
export type ClaimOrigin = 'EXTRACTED' | 'CURATED';

/** Metadata of a claim from a curated table. */
export interface Curation {
  /** The maintainer of the table: "Papers with Code". */
  readonly source: string;
  /** The licence, as an SPDX identifier. */
  readonly licence: string;
  /** The table's name: "Question Answering on SQuAD2.0". */
  readonly table: string;
  /** URLs of code for the result. */
  readonly codeLinks: readonly string[];
}

/** A cell of a table. */
interface CuratedResult {
  readonly metric: string;
  /** The text as written. */
  readonly value: string;
  /** Whether the other cells of the column show that a share is in percent: 1.038 among 78.4 and 90.9. */
  readonly inPercent?: true;
}

/** A row of a curated table, as given by its source. Each of its results becomes a curated claim of the row's paper. */
export interface CuratedRow {
  /** From the broadest task to the one of the table: `["Question Answering", "Open-Domain QA"]`. */
  readonly task: readonly string[];
  /** The dataset, and the split or subset if the table is about one. */
  readonly dataset: readonly string[];
  /** The name of the method; "" if the table gives none. */
  readonly method: string;
  readonly results: readonly CuratedResult[];
  readonly codeLinks: readonly string[];
  /** Whether the method was trained on more than the benchmark's own data. */
  readonly extraTrainingData: boolean;
  /** The index among rows of one method and paper in the table: 0 for the first, 1 for the second. */
  readonly twin?: number;
  readonly source: string;
  readonly licence: string;
  /** The row in the source's own form, so that an export reproduces it completely. */
  readonly original: JsonObject;
}

/**
 * The metadata of a table of a source, or of a task (then `dataset` is empty), without the rows, which are kept with their
 * papers. Used only by exports.
 */
export interface CuratedTable {
  /** Digest of everything below except `addedAt`; identifies identical tables. */
  readonly hash: string;
  readonly task: readonly string[];
  readonly dataset: readonly string[];
  readonly source: string;
  readonly licence: string;
  /** Everything the source says about it, except rows, datasets and tasks within it. */
  readonly about: JsonObject;
  /** Its content in the source's order: digests of a table's rows (`digest(row.original)`), names of a task's datasets. */
  readonly rows: readonly string[];
  readonly parts: readonly string[];
  readonly tasks: readonly string[];
  readonly addedAt: string;
}

/** "Question Answering on SQuAD2.0" */
export function tableName({ task, dataset }: Pick<CuratedRow, 'task' | 'dataset'>): string {
  return dataset.length === 0 ? task.at(-1)! : `${task.at(-1)!} on ${dataset.join(' ')}`;
}

/** A row, and the time when it was read. */
export interface DatedRow {
  readonly row: CuratedRow;
  /** ISO time. */
  readonly addedAt: string;
}

/**
 * The rows of one paper without corrected results: of several results of one method for one metric in one table, only the last
 * one read counts. A row without remaining results is omitted.
 */
export function currentRows(rows: readonly DatedRow[]): CuratedRow[] {
  const last = new Map<string, string>();
  for (const { row, addedAt } of rows) {
    for (const { metric } of row.results) {
      const key = resultKey(row, metric);
      if (addedAt > (last.get(key) ?? '')) last.set(key, addedAt);
    }
  }
  return rows.flatMap(({ row, addedAt }) => {
    const results = row.results.filter(({ metric }) => last.get(resultKey(row, metric)) === addedAt);
    if (results.length === row.results.length) return [row];
    return results.length === 0 ? [] : [{ ...row, results, original: withResults(row.original, results) }];
  });
}

function resultKey({ source, task, dataset, method, twin = 0 }: CuratedRow, metric: string): string {
  return JSON.stringify([source, task, dataset, method, twin, metric]);
}

/** The source's own form of a row with only some of its results. */
function withResults(original: JsonObject, results: readonly CuratedResult[]): JsonObject {
  const kept = new Set(results.map(({ metric }) => metric));
  const metrics = Object.entries((original.metrics ?? {}) as JsonObject).filter(([metric]) => kept.has(metric));
  return { ...original, metrics: Object.fromEntries(metrics) };
}
