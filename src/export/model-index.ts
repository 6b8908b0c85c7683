import { stringify } from 'yaml';
import type { ClaimRow } from './claim-rows.js';

/**
 * The `model-index` of a Hugging Face model card, as YAML: the absolute results of each selected method, grouped by method.
 * Fields that the card requires and the claim lacks (a task, a dataset) are "unspecified"; nothing is marked as verified.
 * @see https://huggingface.co/docs/hub/model-cards
 */
export async function* modelIndex(rows: AsyncIterable<ClaimRow>): AsyncIterable<string> {
  yield 'model-index:\n';
  let name: string | null = null;
  let any = false;
  for await (const row of rows) {
    if (row.kind !== 'ABSOLUTE' || row.method === null || row.metric === null || row.value === null) continue;
    if (row.method !== name) {
      name = row.method;
      yield `${indented(stringify([{ name }]), 2)}    results:\n`;
    }
    any = true;
    yield indented(stringify([resultOf(row)]), 6);
  }
  if (!any) yield '  []\n';
}

function resultOf(row: ClaimRow): object {
  const named = (id: string | undefined, name: string | undefined): { type: string; name: string } => ({
    type: id?.replace(/^[^:]*:/, '') ?? 'unspecified',
    name: name ?? 'unspecified',
  });
  const range = row.valueHigh === null ? row.value : `${row.value}-${row.valueHigh}`;
  const circumstances = [...row.hardware.map((name) => `on ${name}`), ...row.conditions];
  return {
    task: named(row.taskIds[0], row.tasks[0]),
    dataset:
      row.datasets.length < 2
        ? named(row.datasetIds[0], row.datasets[0])
        : { type: 'several', name: row.datasets.join(', ') },
    metrics: [
      {
        type: row.metricId!.replace(/^[^:]*:/, ''),
        name: `${row.metric}${row.unit ? ` (${row.unit})` : ''}${circumstances.length > 0 ? ` ${circumstances.join(', ')}` : ''}`,
        value: range,
        verified: false,
      },
    ],
    source: { name: row.paper, url: addressOfPaper(row) },
  };
}

function addressOfPaper({ url, doi, arxivId, paperId }: ClaimRow): string {
  if (url !== null) return url;
  if (arxivId !== null) return `https://arxiv.org/abs/${arxivId}`;
  return doi === null ? paperId : `https://doi.org/${doi}`;
}

function indented(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
