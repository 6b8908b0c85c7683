import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import Sigma from 'sigma';
import type { NodeLabelDrawingFunction } from 'sigma/rendering';
import { useClient, useQuery } from 'urql';
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
/** Most nodes drawn; more make the picture unreadable. */
const MOST = 300;
/** A graph of at most so many nodes shows the names of all of them; in a larger one, names that would be close to others are left out. */
const MOST_NAMED = 16;
/** Neighbours fetched per expanded entity. */
const EACH = 24;
type Neighbour = Extract<NeighboursQuery['node'], { related: unknown }>;

/** The neighbourhood of an entity. Clicking a node adds its neighbours; the address holds the expanded nodes. */
export function GraphView(): ReactNode {
  const { change } = useAddress();
  const { ids, opening } = useExpanded();
  const { nodes, fetching, missing } = useNeighbourhoods(ids);
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
      {ids.length === 0 && opening && <Loading what="the graph" />}
      {ids.length === 0 && !opening && <Empty>Type a name to see the entities that it shares claims with.</Empty>}
      {missing && (
        <Empty>Nothing in this graph is called “{nameOfId(ids[0] ?? '')}”; choose a name from the list.</Empty>
      )}
      {fetching && nodes.length === 0 && <Loading what="the neighbourhood" />}
      {nodes.length > 0 && (
        <div className="graph-layout">
          <Canvas graph={graph} onClick={expand} />
          <SidePanel graph={graph} node={nodes.at(-1)!} onExpand={expand} />
        </div>
      )}
    </section>
  );
}

interface SidePanelProps {
  readonly graph: Graph;
  /** The entity that was expanded last. */
  readonly node: Neighbour;
  readonly onExpand: (id: string) => void;
}

/** The same information as the canvas, as text: for the keyboard, for screen readers and for browsers without WebGL. */
function SidePanel({ graph, node, onExpand }: SidePanelProps): ReactNode {
  return (
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
      <h2>{node.name}</h2>
      <ul className="plain">
        {node.related.map(({ entity: other, claims }) => (
          <li key={other.id}>
            <span className="dot" style={{ background: COLOURS[other.kind] }} />
            <EntityLink entity={other} /> <span className="quiet">{claims}</span>{' '}
            <button type="button" className="link-button" onClick={() => onExpand(other.id)}>
              expand<span className="hidden"> {other.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ids of the entity at the centre, by default the method with the most claims, and of the expanded nodes. */
function useExpanded(): { readonly ids: readonly string[]; readonly opening: boolean } {
  const { params } = useAddress();
  const [{ data: overview, fetching: opening }] = useQuery({ query: OverviewDocument, pause: params.has('entity') });
  const entity = params.get('entity') ?? overview?.methods?.[0]?.key ?? null;
  const expanded = params.getAll('expand').join('\n');
  const ids = useMemo(() => (entity ? [entity, ...expanded.split('\n').filter(Boolean)] : []), [entity, expanded]);
  return { ids, opening };
}

/** Fetches each entity with its neighbours. `missing`: the graph has none of them. */
function useNeighbourhoods(ids: readonly string[]) {
  const client = useClient();
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

/** Builds and lays out the graph. Initial positions are on a spiral and the layout is deterministic, so the same nodes always get the same places. */
function graphOf(nodes: readonly Neighbour[]): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (const node of nodes) {
    addNode(graph, node);
    if (graph.hasNode(node.id)) graph.setNodeAttribute(node.id, 'forceLabel', true);
    for (const { entity, claims } of node.related) {
      if (addNode(graph, entity) && !graph.hasEdge(node.id, entity.id)) {
        graph.addEdge(node.id, entity.id, { claims, color: '#a9b6b8' });
      }
    }
  }
  if (graph.order <= MOST_NAMED) graph.updateEachNodeAttributes((_, node) => ({ ...node, forceLabel: true }));
  setSizes(graph);
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations: 250,
      // Expanded nodes repel each other, so that neighbours gather around their own node instead of forming one cluster.
      settings: {
        ...forceAtlas2.inferSettings(graph),
        outboundAttractionDistribution: true,
        gravity: 0.05,
        scalingRatio: 10,
      },
    });
  }
  return graph;
}

/** @returns whether the node is in the graph; false when the graph is full */
function addNode(graph: Graph, node: Pick<Neighbour, 'id' | 'name' | 'kind' | 'claimCount'>): boolean {
  if (graph.hasNode(node.id)) return true;
  if (graph.order >= MOST) return false;
  const angle = graph.order * 2.4; // close to the golden angle, 2.39996, which spreads points evenly
  const radius = Math.sqrt(graph.order + 1);
  graph.addNode(node.id, {
    label: node.name,
    color: COLOURS[node.kind],
    claims: node.claimCount,
    x: Math.cos(angle) * radius,
    y: Math.sin(angle) * radius,
  });
  return true;
}

/** Sizes grow with the logarithm of the number of claims, relative to the largest, and shrink as the graph fills up. */
function setSizes(graph: Graph): void {
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
      defaultDrawNodeLabel: drawLabel,
    });
    emphasiseHovered(sigma, graph);
    sigma.on('clickNode', ({ node }) => click.current(node));
    return () => sigma.kill();
  }, [graph]);
  if (!able) return <Empty>This browser has no WebGL; the list next to it shows the same.</Empty>;
  return (
    <div
      className="graph-canvas"
      ref={frame}
      role="img"
      aria-label="The graph; the list next to it has the same content"
    />
  );
}

const LABEL_GAP = 3;

/** Writes the name of a node to its right; to its left where the picture ends before the name does. */
const drawLabel: NodeLabelDrawingFunction = (context, { x, y, size, label }, { labelSize, labelFont, labelColor }) => {
  if (!label) return;
  context.font = `${labelSize}px ${labelFont}`;
  context.fillStyle = labelColor.color ?? 'currentColor';
  const right = x + size + LABEL_GAP;
  const length = context.measureText(label).width;
  const isCutOff = right + length > context.canvas.clientWidth;
  const left = isCutOff ? Math.max(0, x - size - LABEL_GAP - length) : right;
  context.fillText(label, left, y + labelSize / 3);
};

/** Emphasises the node under the pointer and its neighbours by fading all others. */
function emphasiseHovered(sigma: Sigma, graph: Graph): void {
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
      ? { ...data, forceLabel: data['forceLabel'] === true || node === pointed }
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
