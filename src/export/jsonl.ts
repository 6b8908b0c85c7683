import type { Claim } from '../domain/graph.js';
import type { ClaimRow } from './claim-rows.js';

/** JSON Lines: one claim per line, with all stored fields. */
export async function* jsonl(rows: AsyncIterable<ClaimRow>): AsyncIterable<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** The claim in a line of the export, as in the graph. */
export function claimOfLine(line: string): Claim {
  const row = JSON.parse(line) as ClaimRow;
  const { curatedBy, curatedTable, licence, codeLinks } = row;
  const { id, paperId, kind, metricId, value, valueHigh, unit, dimension, baseValue, baseValueHigh } = row;
  const { comparator, change, relation, outcome, datasetIds, hardwareIds, baselineId, taskIds, conditions } = row;
  return {
    id, paperId, kind, metricId, value, valueHigh, unit, dimension, baseValue, baseValueHigh,
    comparator, change, relation, outcome, datasetIds, hardwareIds, baselineId, taskIds, conditions,
    subjectId: row.methodId,
    evidence: {
      field: row.evidenceField,
      start: row.evidenceStart,
      end: row.evidenceEnd,
      text: row.evidence,
      parts: row.evidenceParts,
    },
    confidence: row.confidence,
    extractor: row.extractor,
    origin: row.origin,
    curation: curatedBy === null ? null : { source: curatedBy, licence: licence!, table: curatedTable!, codeLinks },
    addedAt: row.addedAt,
    review: { state: row.review, note: row.reviewNote, by: row.reviewedBy, at: row.reviewedAt },
  }; // prettier-ignore
}
