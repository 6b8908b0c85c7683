/** An object of a source's JSON, kept as it is. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Where a claim comes from: read in a text by the extractor, or kept in a table by people. */
export type ClaimOrigin = 'EXTRACTED' | 'CURATED';

/** What is known of a claim that people keep in a table, beside the claim itself. */
export interface Curation {
  /** Who keeps the table: "Papers with Code". */
  readonly source: string;
  /** Under which licence, as an SPDX identifier. */
  readonly licence: string;
  /** The table's name: "Question Answering on SQuAD2.0". */
  readonly table: string;
  /** Addresses of code that gives the result. */
  readonly codeLinks: readonly string[];
}

/** A cell of a table. */
interface CuratedResult {
  readonly metric: string;
  /** As written. */
  readonly value: string;
  /** The other cells of the column show that a share is meant in percent: 1.038 among 78.4 and 90.9. */
  readonly inPercent?: true;
}

/** A row of a table that people keep, as its source gave it. Each of its results becomes a curated claim of the row's paper. */
export interface CuratedRow {
  /** From the broadest task to the one that the table is about: `["Question Answering", "Open-Domain QA"]`. */
  readonly task: readonly string[];
  /** The dataset, and the part of it where the table is about a part. */
  readonly dataset: readonly string[];
  /** "" when the table gives it no name. */
  readonly method: string;
  readonly results: readonly CuratedResult[];
  readonly codeLinks: readonly string[];
  /** Was the method trained on more than the benchmark's own data? */
  readonly extraTrainingData: boolean;
  /** A table may give several rows to one method of one paper: the second of them has 1 here, the third 2. */
  readonly twin?: number;
  readonly source: string;
  readonly licence: string;
  /** The row in the source's own form, so that an export gives back all of it. */
  readonly original: JsonObject;
}

/**
 * What a source says of one of its tables, or of a task (then `dataset` is empty), without the rows, which are kept with their
 * papers. Only exports look at it.
 */
export interface CuratedTable {
  /** Digest of everything below but `addedAt`: the same table twice is one. */
  readonly hash: string;
  readonly task: readonly string[];
  readonly dataset: readonly string[];
  readonly source: string;
  readonly licence: string;
  /** All that the source says of it, but for rows, datasets and tasks within it. */
  readonly about: JsonObject;
  /** What is within it, in the source's order: digests of a table's rows (`digest(row.original)`), names of a task's datasets. */
  readonly rows: readonly string[];
  readonly parts: readonly string[];
  readonly tasks: readonly string[];
  readonly addedAt: string;
}

/** "Question Answering on SQuAD2.0" */
export function tableName({ task, dataset }: Pick<CuratedRow, 'task' | 'dataset'>): string {
  return dataset.length === 0 ? task.at(-1)! : `${task.at(-1)!} on ${dataset.join(' ')}`;
}

/** A row, and when it was read. */
export interface DatedRow {
  readonly row: CuratedRow;
  /** ISO time. */
  readonly addedAt: string;
}

/**
 * The rows of one paper without the results that were corrected: of the results of one method for one metric in one table, the last
 * one read counts. A row that has nothing left is left out.
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
