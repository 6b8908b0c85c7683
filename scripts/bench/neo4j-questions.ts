/** A relational question in the query language of each contender. All three must answer with the same names in the same order. */
export interface BenchQuestion {
  readonly asks: string;
  /** A simple look-up: it is measured, but the targets do not apply to it. */
  readonly lookUp?: true;
  /** The query of this API. */
  readonly ours: string;
  /** The query of @neo4j/graphql. */
  readonly peer: string;
  /** Hand-written Cypher, the lower bound. Parameters are in `NAMES`. */
  readonly cypher: string;
  /** Extracts the names from each contender's answer, for comparison. */
  readonly of: { readonly ours: Names; readonly peer: Names; readonly cypher: Names };
}
// The answers come from three different schemas; only the names in them are read.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Names = (answer: any) => string[];

/** Cypher for all entities with a name and those narrower than them, as the filters of the API define it. */
const bearer = (variable: string, parameter: string): string =>
  `MATCH (:Name {key: $${parameter}})-[:NAMES]->(:Entity)<-[:BROADER*0..8]-(${variable}:Entity)`;

/** Keys of the names in the questions. */
export interface BenchNames {
  readonly method: string;
  readonly dataset: string;
  readonly paper: string;
}

const list = (rows: { name: string }[]): string[] => rows.map((row) => row.name);

export function questions({ method, dataset, paper }: BenchNames): BenchQuestion[] {
  return [
    {
      asks: 'which methods report latency under 5 ms on iPhone 12, with their claims?',
      ours: `{ methods(where: {claims: [{metric: "latency", hardware: "iPhone 12", value: {lt: 5}, unit: "ms"}]}, orderBy: NAME, first: 20)
        { nodes { name claims(where: {metric: "latency", hardware: "iPhone 12", value: {lt: 5}, unit: "ms"}, orderBy: {by: VALUE}, first: 3)
          { nodes { value unit paper { title } } } } } }`,
      peer: `{ methods(where: {claims: {some: {reviewState: {eq: "UNREVIEWED"}, kind: {eq: "ABSOLUTE"}, dimension: {eq: "TIME"}, baseValue: {lt: 0.005}, metric: {some: {name: {eq: "latency"}}}, hardware: {some: {name: {eq: "iPhone 12"}}}}}},
        sort: [{name: ASC}], limit: 20)
        { name claims(where: {reviewState: {eq: "UNREVIEWED"}, kind: {eq: "ABSOLUTE"}, dimension: {eq: "TIME"}, baseValue: {lt: 0.005}, metric: {some: {name: {eq: "latency"}}}, hardware: {some: {name: {eq: "iPhone 12"}}}}, sort: [{baseValue: ASC}], limit: 3)
          { value unit paper { title } } } }`,
      cypher: `${bearer('m', 'latency')} WITH collect(m.id) AS metrics ${bearer('h', 'iphone')} WITH metrics, collect(h.id) AS devices
        MATCH (c:Claim) WHERE c.metricId IN metrics AND c.baseValue < 0.005 AND c.dimension = 'TIME' AND c.kind = 'ABSOLUTE' AND NOT c:Rejected
          AND any(id IN c.hardwareIds WHERE id IN devices)
        MATCH (c)-[:ABOUT]->(s:Method) WITH s, s.name AS name, collect(c) AS found ORDER BY name, s.id LIMIT 20
        RETURN name, [c IN COLLECT { UNWIND found AS c RETURN c ORDER BY c.baseValue, c.id LIMIT 3 } |
          {value: c.value, unit: c.unit, paper: head([(p:Paper)-[:MAKES]->(c) | p.title])}] AS claims`,
      of: {
        ours: (data) => list(data.methods.nodes),
        peer: (data) => list(data.methods),
        cypher: list,
      },
    },
    {
      asks: 'which methods are under 5 ms and over 80 % top-1 accuracy (two claims of one method)?',
      ours: `{ methods(where: {claims: [{metric: "latency", value: {lt: 5}, unit: "ms"}, {metric: "top-1 accuracy", value: {gte: 80}, unit: "%"}]}, orderBy: NAME, first: 20) { nodes { id name } } }`,
      peer: `{ methods(where: {AND: [{claims: {some: {reviewState: {eq: "UNREVIEWED"}, kind: {eq: "ABSOLUTE"}, dimension: {eq: "TIME"}, baseValue: {lt: 0.005}, metric: {some: {name: {eq: "latency"}}}}}},
          {claims: {some: {reviewState: {eq: "UNREVIEWED"}, kind: {eq: "ABSOLUTE"}, dimension: {eq: "RATIO"}, baseValue: {gte: 0.8}, metric: {some: {name: {eq: "top-1 accuracy"}}}}}}]}, sort: [{name: ASC}], limit: 20) { id name } }`,
      cypher: `${bearer('m', 'top1')} WITH collect(m.id) AS accuracies ${bearer('l', 'latency')} WITH accuracies, collect(l.id) AS latencies
        MATCH (o:Claim) WHERE o.metricId IN latencies AND o.baseValue < 0.005 AND o.dimension = 'TIME' AND o.kind = 'ABSOLUTE' AND NOT o:Rejected
        MATCH (o)-[:ABOUT]->(s:Method) WITH DISTINCT s, accuracies WITH accuracies, collect(s) AS quick
        MATCH (c:Claim) WHERE c.metricId IN accuracies AND c.highValue >= 0.8 AND c.dimension = 'RATIO' AND c.kind = 'ABSOLUTE' AND NOT c:Rejected
        MATCH (c)-[:ABOUT]->(s:Method) WHERE s IN quick WITH DISTINCT s
        RETURN s.id AS id, s.name AS name ORDER BY name, id LIMIT 20`,
      of: { ours: (data) => list(data.methods.nodes), peer: (data) => list(data.methods), cypher: list },
    },
    {
      asks: `the newest claims on ${dataset}, with method and paper`,
      ours: `{ claims(where: {dataset: "${dataset}"}, orderBy: {by: PUBLISHED, direction: DESC}, first: 20) { nodes { value unit subject { name } metric { name } paper { title } evidence { text } } } }`,
      peer: `{ datasets(where: {name: {eq: "${dataset}"}}) { claims(where: {reviewState: {eq: "UNREVIEWED"}}, sort: [{published: DESC}, {id: ASC}], limit: 20) { value unit subject { name } metric { name } paper { title } evidence } } }`,
      cypher: `${bearer('d', 'dataset')} MATCH (d)<-[:ON_DATASET]-(c:Claim) WHERE NOT c:Rejected
        WITH c, c.published AS published ORDER BY published IS NULL, published DESC, c.id LIMIT 20
        RETURN head([(p:Paper)-[:MAKES]->(c) | p.title]) AS name, c.value AS value, c.unit AS unit, c.evidence AS evidence,
          head([(c)-[:ABOUT]->(s) | s.name]) AS subject, head([(c)-[:MEASURES]->(m) | m.name]) AS metric ORDER BY published IS NULL, published DESC, c.id`,
      of: {
        ours: (data) => data.claims.nodes.map((claim: { paper: { title: string } }) => claim.paper.title),
        peer: (data) => data.datasets[0].claims.map((claim: { paper: { title: string }[] }) => claim.paper[0]!.title),
        cypher: list,
      },
    },
    {
      asks: `who claims to beat ${method}, by how much, where?`,
      ours: `{ claims(where: {baseline: "${method}", outcome: BETTER}, orderBy: {by: CONFIDENCE, direction: DESC}, first: 20) { nodes { subject { name } metric { name } value unit datasets { name } hardware { name } evidence { text } } } }`,
      peer: `{ claims(where: {outcome: {eq: "BETTER"}, reviewState: {eq: "UNREVIEWED"}, baseline: {some: {name: {eq: "${method}"}}}}, sort: [{confidence: DESC}, {id: ASC}], limit: 20) { subject { name } metric { name } value unit datasets { name } hardware { name } evidence } }`,
      cypher: `${bearer('b', 'method')} MATCH (b)<-[:VERSUS]-(c:Claim) WHERE c.outcome = 'BETTER' AND NOT c:Rejected
        WITH c, c.confidence AS confidence ORDER BY confidence DESC, c.id LIMIT 20
        RETURN head([(c)-[:ABOUT]->(s) | s.name]) AS name, head([(c)-[:MEASURES]->(m) | m.name]) AS metric, c.value AS value, c.unit AS unit,
          c.evidence AS evidence, [(c)-[:ON_DATASET]->(d) | d.name] AS datasets, [(c)-[:ON_HARDWARE]->(h) | h.name] AS hardware ORDER BY confidence DESC, c.id`,
      of: {
        ours: (data) => data.claims.nodes.map((claim: { subject: { name: string } }) => claim.subject.name),
        peer: (data) => data.claims.map((claim: { subject: { name: string }[] }) => claim.subject[0]!.name),
        cypher: list,
      },
    },
    {
      asks: `on what does ${method} report latency, and who else reports it there?`,
      ours: `{ entities(name: "${method}", kinds: [METHOD]) { claims(where: {subject: "${method}", metric: "latency"}, first: 10) { nodes { id datasets { name claims(where: {metric: "latency"}, orderBy: {by: VALUE}, first: 10) { nodes { subject { name } value unit } } } } } } }`,
      peer: `{ methods(where: {name: {eq: "${method}"}}) { claims(where: {reviewState: {eq: "UNREVIEWED"}, metric: {some: {name: {eq: "latency"}}}}, sort: [{confidence: DESC}, {id: ASC}], limit: 10)
        { id datasets { name claims(where: {reviewState: {eq: "UNREVIEWED"}, metric: {some: {name: {eq: "latency"}}}}, sort: [{baseValue: ASC}, {id: ASC}], limit: 10) { subject { name } value unit } } } } }`,
      cypher: `${bearer('l', 'latency')} WITH collect(l.id) AS latencies ${bearer('m', 'method')} MATCH (c:Claim) WHERE c.subjectId = m.id AND c.metricId IN latencies AND NOT c:Rejected
        WITH latencies, c ORDER BY c.confidence DESC, c.id LIMIT 10
        CALL (c, latencies) { MATCH (c)-[:ON_DATASET]->(d:Dataset) CALL (d, latencies) { MATCH (d)<-[:ON_DATASET]-(o:Claim) WHERE o.metricId IN latencies AND NOT o:Rejected
            WITH o, o.baseValue AS value ORDER BY value, o.id LIMIT 10 RETURN collect({subject: head([(o)-[:ABOUT]->(s) | s.name]), value: o.value, unit: o.unit}) AS others }
          RETURN collect({name: d.name, others: others}) AS datasets }
        RETURN c.id AS name, datasets ORDER BY c.confidence DESC, c.id`,
      of: {
        ours: (data) => data.entities[0].claims.nodes.map((claim: { id: string }) => claim.id),
        peer: (data) => data.methods[0].claims.map((claim: { id: string }) => claim.id),
        cypher: list,
      },
    },
    {
      lookUp: true,
      asks: 'for comparison, a mere look-up. A paper: what it proposes, and its claims with method, metric, dataset and hardware',
      ours: `{ paper(id: "${paper}") { title proposes { name } claims { nodes { subject { name } metric { name } value unit datasets { name } hardware { name } } } } }`,
      peer: `{ papers(where: {id: {eq: "${paper}"}}) { title proposes { name } claims(where: {reviewState: {eq: "UNREVIEWED"}}, sort: [{confidence: DESC}, {id: ASC}]) { subject { name } metric { name } value unit datasets { name } hardware { name } } } }`,
      cypher: `MATCH (p:Paper {id: $paper}) MATCH (p)-[:MAKES]->(c:Claim) WHERE NOT c:Rejected WITH p, c ORDER BY c.confidence DESC, c.id
        RETURN p.title AS title, [(p)-[:PROPOSES]->(e) | e.name] AS proposes, head([(c)-[:ABOUT]->(s) | s.name]) AS name,
          head([(c)-[:MEASURES]->(m) | m.name]) AS metric, c.value AS value, c.unit AS unit,
          [(c)-[:ON_DATASET]->(d) | d.name] AS datasets, [(c)-[:ON_HARDWARE]->(h) | h.name] AS hardware`,
      of: {
        ours: (data) => data.paper.claims.nodes.map((claim: { subject: { name: string } }) => claim.subject.name),
        peer: (data) => data.papers[0].claims.map((claim: { subject: { name: string }[] }) => claim.subject[0]!.name),
        cypher: list,
      },
    },
  ];
}
