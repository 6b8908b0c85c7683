import type { ClaimRow } from './claim-rows.js';
import { TextMap } from '../store/shared/text-map.js';
import { writableInXml } from './xml-text.js';

type Cell = string | number | null;
/** The attributes of nodes and edges, which GraphML declares with types. */
const NODE_KEYS = {
  label: 'string', kind: 'string', claimKind: 'string', value: 'double', unit: 'string', baseValue: 'double', dimension: 'string',
  outcome: 'string', confidence: 'double', evidence: 'string', published: 'string',
} as const; // prettier-ignore

/**
 * GraphML with the nodes and edges of the graph: papers make claims, claims are about methods, measured on datasets and hardware. A node
 * precedes its first edge. The ids of the papers and entities that are already written are kept in a temporary file.
 */
export async function* graphml(rows: AsyncIterable<ClaimRow>): AsyncIterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, type] of Object.entries(NODE_KEYS)) {
    yield `<key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>\n`;
  }
  yield '<key id="relation" for="edge" attr.name="relation" attr.type="string"/>\n<graph edgedefault="directed">\n';
  const written = new TextMap();
  try {
    for await (const row of rows) yield claimElements(row, written);
  } finally {
    written.close();
  }
  yield '</graph>\n</graphml>\n';
}

function claimElements(row: ClaimRow, written: TextMap): string {
  const { kind: claimKind, value, unit, baseValue, dimension, outcome, confidence, evidence } = row;
  const parts: string[] = [];
  const node = (id: string, attributes: Partial<Record<keyof typeof NODE_KEYS, Cell>>): void => {
    if (written.add(id)) parts.push(nodeElement(id, attributes));
  };
  const link = (relation: string, to: string | null, label: string | null, kind: string): void => {
    if (to === null) return;
    node(to, { label, kind });
    parts.push(edgeElement(row.id, to, relation));
  };
  node(row.paperId, { label: row.paper, kind: 'PAPER', published: row.published });
  const numbers = { value, unit, baseValue, dimension, outcome, confidence };
  parts.push(nodeElement(row.id, { label: claimLabel(row), kind: 'CLAIM', claimKind, ...numbers, evidence }));
  parts.push(edgeElement(row.paperId, row.id, 'MAKES'));
  link('ABOUT', row.methodId, row.method, 'METHOD');
  link('MEASURES', row.metricId, row.metric, 'METRIC');
  row.datasetIds.forEach((id, i) => link('ON_DATASET', id, row.datasets[i]!, 'DATASET'));
  row.hardwareIds.forEach((id, i) => link('ON_HARDWARE', id, row.hardware[i]!, 'HARDWARE'));
  link('VERSUS', row.baselineId, row.baseline, 'METHOD');
  row.taskIds.forEach((id, i) => link('FOR_TASK', id, row.tasks[i]!, 'TASK'));
  return parts.join('');
}

function claimLabel({ metric, value, unit, relation }: ClaimRow): string {
  const number = value === null ? (relation ?? '') : `${value} ${unit ?? ''}`;
  return `${metric ?? ''} ${number}`.trim();
}

function nodeElement(id: string, attributes: Readonly<Record<string, Cell | undefined>>): string {
  const data = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [`<data key="${key}">${xml(String(value))}</data>`],
  );
  return `<node id="${xml(id)}">${data.join('')}</node>\n`;
}

function edgeElement(from: string, to: string, relation: string): string {
  return `<edge source="${xml(from)}" target="${xml(to)}"><data key="relation">${relation}</data></edge>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return writableInXml(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
