/** A class or property of claimgraph's vocabulary. */
interface Term {
  readonly name: string;
  readonly kind: 'Class' | 'Property';
  readonly comment: string;
}

/** Terms for which no well-known vocabulary exists. The running server publishes them at `/terms`. */
const TERMS: readonly Term[] = [
  { name: 'Claim', kind: 'Class', comment: 'One result that a paper reports: a value, a difference, a multiple, or a comparison without a number.' },
  { name: 'Method', kind: 'Class', comment: 'A model, algorithm, technique, framework or system.' },
  { name: 'Dataset', kind: 'Class', comment: 'A dataset, corpus, benchmark or split.' },
  { name: 'Metric', kind: 'Class', comment: 'What a claim’s number is a value of, such as top-1 accuracy or latency.' },
  { name: 'Hardware', kind: 'Class', comment: 'A device, chip or machine.' },
  { name: 'Task', kind: 'Class', comment: 'What is to be done, such as image classification.' },
  { name: 'kind', kind: 'Property', comment: 'ABSOLUTE, DELTA, FACTOR or COMPARISON.' },
  { name: 'subject', kind: 'Property', comment: 'The method that the claim is about.' },
  { name: 'metric', kind: 'Property', comment: 'The metric whose value the claim reports.' },
  { name: 'value', kind: 'Property', comment: 'The number as written, with magnitude words applied.' },
  { name: 'valueHigh', kind: 'Property', comment: 'Upper end of a range, as written.' },
  { name: 'unit', kind: 'Property', comment: 'The unit as written, in one spelling; empty when the metric has none.' },
  { name: 'dimension', kind: 'Property', comment: 'TIME, BYTES, RATIO, COUNT, RATE, ENERGY, POWER, MONEY, DECIBEL, COMPUTE or SCORE.' },
  { name: 'baseValue', kind: 'Property', comment: 'The number in the base unit of its dimension: s, B, 1, 1/s, J, W, USD, dB, FLOP.' },
  { name: 'baseValueHigh', kind: 'Property', comment: 'Upper end of a range in the base unit.' },
  { name: 'comparator', kind: 'Property', comment: 'How the number is bound: EQ, LT, GT, APPROX, UP_TO, AT_LEAST or RANGE.' },
  { name: 'change', kind: 'Property', comment: 'INCREASE or DECREASE, of a difference or a multiple.' },
  { name: 'relation', kind: 'Property', comment: 'OUTPERFORMS, COMPARABLE or STATE_OF_THE_ART, of a comparison without a number.' },
  { name: 'outcome', kind: 'Property', comment: 'BETTER, WORSE, SAME or UNKNOWN for the subject against the baseline.' },
  { name: 'dataset', kind: 'Property', comment: 'A dataset that the value was measured on.' },
  { name: 'hardware', kind: 'Property', comment: 'Hardware that the value was measured on.' },
  { name: 'baseline', kind: 'Property', comment: 'The method that the subject is compared with.' },
  { name: 'task', kind: 'Property', comment: 'A task that the value was measured for.' },
  { name: 'condition', kind: 'Property', comment: 'A circumstance as written, such as "2-bit".' },
  { name: 'confidence', kind: 'Property', comment: '0 to 1, calibrated: of the claims given 0.9, nine in ten are right.' },
  { name: 'review', kind: 'Property', comment: 'UNREVIEWED, CONFIRMED or REJECTED by a person.' },
]; // prettier-ignore

/** Well-known vocabularies used by the exports, by prefix. */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
} as const;

/** The namespace of claimgraph's terms on the server at `base`. */
export function termsOf(base: string): string {
  return `${base}/terms#`;
}

/** The URL of a paper, an entity or a claim on the server at `base`. */
export function addressOf(base: string, id: string): string {
  return `${base}/id/${encodeURIComponent(id)}`;
}

/** The vocabulary itself as JSON-LD, with a label and a comment for each term. */
export function vocabularyDocument(base: string): Readonly<Record<string, unknown>> {
  const namespace = termsOf(base);
  return {
    '@context': {
      ...PREFIXES,
      label: 'rdfs:label',
      comment: 'rdfs:comment',
      isDefinedBy: { '@id': 'rdfs:isDefinedBy', '@type': '@id' },
    },
    '@graph': TERMS.map(({ name, kind, comment }) => ({
      '@id': namespace + name,
      '@type': kind === 'Class' ? 'rdfs:Class' : 'rdf:Property',
      label: name,
      comment,
      isDefinedBy: `${base}/terms`,
    })),
  };
}
