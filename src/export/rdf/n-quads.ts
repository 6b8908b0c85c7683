import { DataFactory, type Quad, type Quad_Object, type Quad_Subject, Writer } from 'n3';
import type { ClaimRow } from '../claim-rows.js';
import { contextOf, type JsonLdNode, nodesOf } from './json-ld.js';
import { PREFIXES, termsOf } from './vocabulary.js';

const { namedNode, literal, quad, defaultGraph } = DataFactory;

/** N-Quads: the statements of the JSON-LD, one per line, for loading into a triple store. */
export async function* nQuads(rows: AsyncIterable<ClaimRow>, base: string): AsyncIterable<string> {
  const writer = new Writer({ format: 'application/n-quads' });
  for await (const row of rows) yield writer.quadsToString(quadsOf(nodesOf(row, base), base));
}

/** The statements of a JSON-LD node. Supports only what the context of the exports uses. */
function quadsOf(node: JsonLdNode, base: string): Quad[] {
  return new Statements(base).of(node, defaultGraph());
}

class Statements {
  private readonly context: JsonLdNode;

  constructor(private readonly base: string) {
    this.context = contextOf(base);
  }

  of(node: JsonLdNode, graph: Quad['graph']): Quad[] {
    const subject = namedNode(String(node['@id']));
    return Object.entries(node).flatMap(([key, value]) => {
      if (key === '@id') return [];
      if (key === '@graph') return (value as JsonLdNode[]).flatMap((inner) => this.of(inner, subject));
      const values = Array.isArray(value) ? (value as unknown[]) : [value];
      if (key === '@type') {
        return values.map((type) =>
          quad(subject, namedNode(`${PREFIXES.rdf}type`), namedNode(this.full(String(type))), graph),
        );
      }
      return values.flatMap((item) => this.statement(subject, key, item, graph));
    });
  }

  private statement(subject: Quad_Subject, key: string, value: unknown, graph: Quad['graph']): Quad[] {
    const term = this.context[key] as string | { readonly '@id'?: string; readonly '@type'?: string } | undefined;
    const { '@id': id = key, '@type': type } = typeof term === 'object' ? term : { '@id': term };
    const predicate = namedNode(this.full(id));
    if (typeof value === 'object') {
      const node = value as JsonLdNode;
      return [quad(subject, predicate, namedNode(String(node['@id'])), graph), ...this.of(node, graph)];
    }
    return [quad(subject, predicate, this.object(value as string | number, type), graph)];
  }

  private object(value: string | number, type: string | undefined): Quad_Object {
    if (type === '@id') return namedNode(String(value));
    if (type === `${PREFIXES.xsd}double`) return literal(canonicalDouble(Number(value)), namedNode(type));
    if (type !== undefined) return literal(String(value), namedNode(this.full(type)));
    return literal(String(value));
  }

  /** Resolves the prefix of a name such as `prov:Entity`; a name without prefix is a term of claimgraph's vocabulary. */
  private full(name: string): string {
    const [prefix, rest] = name.split(/:(.*)/s, 2);
    if (rest === undefined) return termsOf(this.base) + name;
    return prefix! in PREFIXES ? PREFIXES[prefix as keyof typeof PREFIXES] + rest : name;
  }
}

/** The canonical form of xsd:double, which JSON-LD processors write as well: 79.2 is 7.92E1. */
function canonicalDouble(value: number): string {
  return value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
}
