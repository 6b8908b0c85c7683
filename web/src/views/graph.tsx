import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import Sigma from 'sigma';
import { type Client, useClient, useQuery } from 'urql';
import { useAddress } from '../address.js';
import { NeighboursDocument, type NeighboursQuery, OverviewDocument } from '../generated/operations.js';
import { NameField } from '../parts/name-field.js';
import { EntityLink } from '../parts/names.js';
import { Empty, Loading } from '../parts/states.js';
import { nameOfId, words } from '../wording.js';

const COLOURS: Record<string, string> = {
  METHOD: '#1f8a80',
  METRIC: '#8b6fd0',
  DATASET: '#3f7fca',
  HARDWARE: '#6a9f3c',
  TASK: '#c2529b',
};
const MOST = 300;
const EACH = 24;
type Neighbour = Extract<NeighboursQuery['node'], { related: unknown }>;

/** What stands around an entity: a click on a node brings in its own neighbours. Which nodes are expanded stands in the address. */
export function GraphView(): ReactNode {
  const { params, change } = useAddress();
  const client = useClient();
  const [{ data: overview }] = useQuery({ query: OverviewDocument, pause: params.has('entity') });
  const entity = params.get('entity') ?? overview?.methods?.[0]?.key ?? null;
  const expanded = params.getAll('expand').join('\n');
  const ids = useMemo(() => (entity ? [entity, ...expanded.split('\n').filter(Boolean)] : []), [entity, expanded]);
  const { nodes, fetching, missing } = useNeighbourhoods(client, ids);
  const graph = useMemo(() => graphOf(nodes), [nodes]);
  const expand = useCallback(
    (id: string) => {
      if (!ids.includes(id)) change({ expand: [...ids.slice(1), id] });
    },
    [ids, change],
  );
  return (
    <section aria-busy={fetching}>
      <h1>Graph</h1>
      <div className="pickers">
        <NameField
          label="Around"
          initial={nodes[0]?.name ?? ''}
          placeholder="a method, dataset, metric or device"
          onPick={({ id }) => change({ entity: id, expand: null })}
          onText={(text) => void change({ entity: text || null, expand: null })}
        />
      </div>
      {!entity && <Empty>Type a name: its neighbours are what it shares claims with.</Empty>}
      {missing && (
        <Empty>Nothing in this graph is called “{nameOfId(entity ?? '')}”; choose a name from the list.</Empty>
      )}
      {fetching && nodes.length === 0 && <Loading what="the neighbourhood" />}
      {nodes.length > 0 && (
        <div className="graph-layout">
          <Canvas graph={graph} onClick={expand} />
          <div className="graph-side" role="region" aria-label="Nodes of the graph" tabIndex={0}>
            <p className="quiet small">
              {graph.order} nodes, {graph.size} links{graph.order >= MOST && ` (the first ${MOST})`}
            </p>
            <ul className="legend" aria-label="Kinds">
              {Object.entries(COLOURS).map(([kind, colour]) => (
                <li key={kind}>
                  <span className="dot" style={{ background: colour }} />
                  {words(kind)}
                </li>
              ))}
            </ul>
            <h2>{nodes.at(-1)!.name}</h2>
            <ul className="plain">
              {nodes.at(-1)!.related.map(({ entity: other, claims }) => (
                <li key={other.id}>
                  <span className="dot" style={{ background: COLOURS[other.kind] }} />
                  <EntityLink entity={other} /> <span className="quiet">{claims}</span>{' '}
                  <button type="button" className="link-button" onClick={() => expand(other.id)}>
                    expand<span className="hidden"> {other.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </section>
  );
}

function useNeighbourhoods(client: Client, ids: readonly string[]) {
  const [state, setState] = useState<{ nodes: readonly Neighbour[]; of: readonly string[] }>({ nodes: [], of: [] });
  useEffect(() => {
    let current = true;
    const fetchAll = async (): Promise<void> => {
      const answers = await Promise.all(
        ids.map((id) => client.query(NeighboursDocument, { id, first: EACH }).toPromise()),
      );
      const nodes = answers.flatMap(({ data }) => (data?.node && 'related' in data.node ? [data.node] : []));
      if (current) setState({ nodes, of: ids });
    };
    void fetchAll();
    return () => {
      current = false;
    };
  }, [client, ids]);
  const fetching = ids.length > 0 && state.of !== ids;
  return { nodes: state.nodes, fetching, missing: !fetching && ids.length > 0 && state.nodes.length === 0 };
}

/** The same nodes always lie the same way: they start on a circle, and the layout has no chance in it. */
function graphOf(nodes: readonly Neighbour[]): Graph {
  const graph = new Graph({ type: 'undirected' });
  const add = (id: string, name: string, kind: string, claims: number): boolean => {
    if (graph.hasNode(id)) return true;
    if (graph.order >= MOST) return false;
    const angle = graph.order * 2.4;
    const reach = Math.sqrt(graph.order + 1);
    graph.addNode(id, {
      label: name,
      color: COLOURS[kind],
      claims,
      x: Math.cos(angle) * reach,
      y: Math.sin(angle) * reach,
    });
    return true;
  };
  for (const node of nodes) {
    add(node.id, node.name, node.kind, node.claimCount);
    for (const { entity, claims } of node.related) {
      if (!add(entity.id, entity.name, entity.kind, entity.claimCount)) continue;
      if (!graph.hasEdge(node.id, entity.id)) {
        graph.addEdge(node.id, entity.id, { claims, color: '#a9b6b8' });
      }
    }
  }
  size(graph);
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations: 250,
      settings: { ...forceAtlas2.inferSettings(graph), adjustSizes: true },
    });
  }
  return graph;
}

/** What has ten times the claims is a step larger, whether it has ten or ten thousand; all shrink as the graph fills. */
function size(graph: Graph): void {
  const crowding = Math.min(1, Math.sqrt(60 / graph.order));
  const part = (claims: number, most: number): number => Math.log1p(claims) / Math.log1p(Math.max(1, most));
  const most = (claims: readonly number[]): number => Math.max(0, ...claims);
  const ofNodes = most(graph.mapNodes((_, node) => node['claims'] as number));
  const ofEdges = most(graph.mapEdges((_, edge) => edge['claims'] as number));
  graph.forEachNode((id, node) =>
    graph.setNodeAttribute(id, 'size', crowding * (4 + 12 * part(node['claims'] as number, ofNodes) ** 2)),
  );
  graph.forEachEdge((id, edge) =>
    graph.setEdgeAttribute(id, 'size', crowding * (0.6 + 3 * part(edge['claims'] as number, ofEdges) ** 2)),
  );
}

function Canvas({ graph, onClick }: { readonly graph: Graph; readonly onClick: (id: string) => void }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [able] = useState(hasWebGl);
  const click = useRef(onClick);
  useEffect(() => {
    click.current = onClick;
  }, [onClick]);
  useEffect(() => {
    if (!frame.current) return;
    const sigma = new Sigma(graph, frame.current, {
      labelColor: { color: getComputedStyle(frame.current).color },
      labelSize: 12,
      labelDensity: 1,
      labelRenderedSizeThreshold: 3,
      defaultDrawNodeHover: () => undefined,
    });
    pointOut(sigma, graph);
    sigma.on('clickNode', ({ node }) => click.current(node));
    return () => sigma.kill();
  }, [graph]);
  if (!able) return <Empty>This browser has no WebGL; the list beside shows the same.</Empty>;
  return <div className="graph-canvas" ref={frame} role="img" aria-label="The graph; the list beside holds the same" />;
}

/** The node under the pointer stands out with its neighbours and their names; the rest fades. */
function pointOut(sigma: Sigma, graph: Graph): void {
  let pointed: string | null = null;
  const point = (node: string | null): void => {
    pointed = node;
    sigma.refresh({ skipIndexation: true });
  };
  sigma.on('enterNode', ({ node }) => point(node));
  sigma.on('leaveNode', () => point(null));
  sigma.setSetting('nodeReducer', (node, data) => {
    if (pointed === null) return data;
    return node === pointed || graph.areNeighbors(node, pointed)
      ? { ...data, forceLabel: node === pointed }
      : { ...data, color: '#c9d2d3', label: null };
  });
  sigma.setSetting('edgeReducer', (edge, data) => ({
    ...data,
    hidden: pointed !== null && !graph.hasExtremity(edge, pointed),
  }));
}

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
