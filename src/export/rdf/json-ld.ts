import type { ClaimRow } from '../claim-rows.js';
import { addressOf, PREFIXES, termsOf } from './vocabulary.js';

/** A node of JSON-LD. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** The context of every JSON-LD document of the server at `base`: our terms without a prefix, ids as URLs. */
export function contextOf(base: string): JsonLdNode {
  const number = { '@type': `${PREFIXES.xsd}double` };
  const link = { '@type': '@id' };
  return {
    '@vocab': termsOf(base),
    ...PREFIXES,
    value: number,
    valueHigh: number,
    baseValue: number,
    baseValueHigh: number,
    confidence: number,
    label: 'rdfs:label',
    title: 'dcterms:title',
    creator: 'dcterms:creator',
    published: 'dcterms:date',
    isPartOf: 'dcterms:isPartOf',
    url: { '@id': 'schema:url', ...link },
    sameAs: { '@id': 'owl:sameAs', ...link },
    text: 'prov:value',
    wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', ...link },
    wasDerivedFrom: 'prov:wasDerivedFrom',
    wasAttributedTo: 'prov:wasAttributedTo',
    hadPrimarySource: { '@id': 'prov:hadPrimarySource', ...link },
    generatedAtTime: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
  };
}

/**
 * A claim with its provenance (PROV-O). The claim is in the named graph of its paper, which makes the statement; the paper itself is in the
 * default graph.
 */
export function nodesOf(row: ClaimRow, base: string): JsonLdNode {
  const address = (id: string): string => addressOf(base, id);
  return {
    '@id': address(row.paperId),
    '@type': ['schema:ScholarlyArticle', 'prov:Entity'],
    title: row.paper,
    ...given({ published: row.published, isPartOf: row.venue, url: webAddress(row.url) }),
    ...(row.authors.length > 0 ? { creator: row.authors } : {}),
    ...(sameAs(row).length > 0 ? { sameAs: sameAs(row) } : {}),
    '@graph': [claimNode(row, base)],
  };
}

function claimNode(row: ClaimRow, base: string): JsonLdNode {
  const { kind, value, valueHigh, unit, dimension, baseValue, baseValueHigh } = row;
  const { comparator, change, relation, outcome, confidence, review } = row;
  const thing = (type: string, id: string | null, name: string | null): JsonLdNode | null =>
    id === null ? null : { '@id': addressOf(base, id), '@type': type, label: name };
  const things = (type: string, ids: readonly string[], names: readonly string[]): JsonLdNode[] =>
    ids.map((id, i) => thing(type, id, names[i]!)!);
  return {
    '@id': addressOf(base, row.id),
    '@type': ['Claim', 'prov:Entity'],
    ...given({ kind, value, valueHigh, unit, dimension, baseValue, baseValueHigh, comparator, change, relation, outcome, confidence, review }),
    ...given({
      subject: thing('Method', row.methodId, row.method),
      metric: thing('Metric', row.metricId, row.metric),
      baseline: thing('Method', row.baselineId, row.baseline),
    }),
    dataset: things('Dataset', row.datasetIds, row.datasets),
    hardware: things('Hardware', row.hardwareIds, row.hardware),
    task: things('Task', row.taskIds, row.tasks),
    condition: row.conditions,
    ...provenance(row, base),
  }; // prettier-ignore
}

function provenance(row: ClaimRow, base: string): JsonLdNode {
  const paper = addressOf(base, row.paperId);
  return {
    hadPrimarySource: paper,
    generatedAtTime: row.addedAt,
    wasAttributedTo: { '@id': addressOf(base, row.extractor), '@type': 'prov:SoftwareAgent', label: row.extractor },
    wasDerivedFrom: {
      '@id': `${addressOf(base, row.id)}#evidence`,
      '@type': 'prov:Entity',
      text: row.evidence,
      wasQuotedFrom: paper,
    },
  };
}

function sameAs({ doi, arxivId }: ClaimRow): string[] {
  return [
    ...(doi === null ? [] : [`https://doi.org/${encodeURI(doi).replace(/[<>"{}|\\^`]/g, encodeURIComponent)}`]),
    ...(arxivId === null ? [] : [`https://arxiv.org/abs/${encodeURI(arxivId)}`]),
  ];
}

/** A source's URL as a valid IRI; null for other text. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).href.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent);
}

function given(fields: JsonLdNode): JsonLdNode {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** A JSON-LD document with one claim per line. */
export async function* jsonLd(rows: AsyncIterable<ClaimRow>, base: string): AsyncIterable<string> {
  yield `{"@context":${JSON.stringify(contextOf(base))},\n"@graph":[`;
  let separator = '\n';
  for await (const row of rows) {
    yield separator + JSON.stringify(nodesOf(row, base));
    separator = ',\n';
  }
  yield '\n]}\n';
}
