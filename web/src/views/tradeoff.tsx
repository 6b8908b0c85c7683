import { lazy, type ReactNode, Suspense } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAddress, whereOf } from '../address.js';
import {
  type ClaimWhere,
  type EntityKind,
  TradeoffDocument,
  type TradePointFragment,
} from '../generated/operations.js';
import { EmbedLink } from '../parts/embed-link.js';
import { EvidencePanel } from '../parts/evidence-panel.js';
import { NameField } from '../parts/name-field.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { nameOfId } from '../wording.js';
import { type FirstPair, useFirstPair } from './use-first-pair.js';

const TradeoffPlot = lazy(() => import('./tradeoff-plot.js').then(({ TradeoffPlot: view }) => ({ default: view })));
const AXES = ['x', 'y'] as const;
const PICKS: readonly {
  readonly field: 'metric' | 'dataset' | 'hardware';
  readonly label: string;
  readonly kind: EntityKind;
}[] = [
  { field: 'metric', label: 'metric', kind: 'METRIC' },
  { field: 'dataset', label: 'dataset', kind: 'DATASET' },
  { field: 'hardware', label: 'hardware', kind: 'HARDWARE' },
];
const STARTS = [
  ['top-1 accuracy against parameters', '/tradeoff?x.metric=parameters&y.metric=top-1+accuracy&logx=yes'],
  ['accuracy against latency', '/tradeoff?x.metric=latency&y.metric=accuracy&logx=yes'],
] as const;

/** One metric plotted against another. The Pareto frontier joins the methods that no other method beats on both. */
export function TradeoffView({ embed = false }: { readonly embed?: boolean }): ReactNode {
  const { params } = useAddress();
  const { x, y, ready, search } = useAxes(embed);
  const [{ data, fetching, error }] = useQuery({ query: TradeoffDocument, variables: { x, y }, pause: !ready });
  const points = ready ? data?.tradeoff : undefined;
  const open = params.get('open');
  return (
    <section aria-busy={fetching}>
      <h1>Trade-off</h1>
      {!embed && (
        <div className="axes">
          <AxisFields axis="x" filters={{ x, y }} />
          <AxisFields axis="y" filters={{ x, y }} />
        </div>
      )}
      {!ready && <Unready embed={embed} search={search} />}
      {error && <Failure error={error} />}
      {fetching && !points && <Loading what="the plot" />}
      {points && <Plot points={points} embed={embed} />}
      {open && <EvidencePanel id={open} />}
    </section>
  );
}

interface Axes {
  readonly x: ClaimWhere;
  readonly y: ClaimWhere;
  /** Both axes have a metric. */
  readonly ready: boolean;
  /** The search for a pair of metrics, in an address that names none. */
  readonly search: 'none' | 'running' | 'failed';
}

/** The filters of both axes: those of the address, or those of a pair with methods in common if it names no metric. */
function useAxes(embed: boolean): Axes {
  const { params } = useAddress();
  const [x, y] = [whereOf(params, 'x.'), whereOf(params, 'y.')];
  const isChosen = params.has('x.metric') || params.has('y.metric');
  const pair = useFirstPair(!isChosen && !embed);
  if (isChosen || embed) return { x, y, ready: Boolean(x.metric && y.metric), search: 'none' };
  if (!pair) return { x, y, ready: false, search: pair === null ? 'failed' : 'running' };
  return { x: { ...pair.x, ...x }, y: { ...pair.y, ...y }, ready: true, search: 'none' };
}

interface AxisFieldsProps {
  readonly axis: 'x' | 'y';
  /** The filters of both axes as shown. */
  readonly filters: FirstPair;
}

/** The fields that choose what an axis shows. */
function AxisFields({ axis, filters }: AxisFieldsProps): ReactNode {
  const { params, change } = useAddress();
  const now = shown(filters);
  const title = axis === 'x' ? 'Horizontal' : 'Vertical';
  const fixed = Object.fromEntries(Object.entries(now).filter(([name]) => !params.has(name)));
  const set = (name: string, value: string | null): void => change({ ...fixed, [name]: value, open: null });
  return (
    <fieldset>
      <legend>{title}</legend>
      <div className="pickers">
        {PICKS.map(({ field, label, kind }) => {
          const name = `${axis}.${field}`;
          return (
            <NameField
              key={name}
              label={`${title}: ${label}`}
              kinds={[kind]}
              initial={nameOfId(now[name] ?? '')}
              placeholder={field === 'metric' ? 'choose' : 'any'}
              onPick={({ id }) => set(name, id)}
              onText={(text) => set(name, text || null)}
            />
          );
        })}
      </div>
      <label>
        <input
          type="checkbox"
          checked={params.get(`log${axis}`) === 'yes'}
          onChange={(event) => change({ [`log${axis}`]: event.target.checked ? 'yes' : null }, true)}
        />{' '}
        logarithmic
      </label>
    </fieldset>
  );
}

/** What is shown while the axes have no metrics. */
function Unready({ embed, search }: { readonly embed: boolean; readonly search: Axes['search'] }): ReactNode {
  if (embed)
    return <Empty>Name two metrics in the address, for instance ?x.metric=parameters&amp;y.metric=accuracy</Empty>;
  if (search === 'running') return <Loading what="two metrics to begin with" />;
  return search === 'failed' && <Starts />;
}

/** Example plots, for a graph in which no pair of metrics was found. */
function Starts(): ReactNode {
  return (
    <ul className="questions" aria-label="Plots to start from">
      {STARTS.map(([name, href]) => (
        <li key={href}>
          <Link href={href}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

interface PlotProps {
  readonly points: readonly TradePointFragment[];
  readonly embed: boolean;
}

function Plot({ points, embed }: PlotProps): ReactNode {
  const { params, change } = useAddress();
  if (points.length === 0) return <Empty>No method has an absolute claim of both under these filters.</Empty>;
  return (
    <Suspense fallback={<Loading what="the plot" />}>
      <TradeoffPlot
        points={points}
        logX={params.get('logx') === 'yes'}
        logY={params.get('logy') === 'yes'}
        onOpen={(id) => change({ open: id }, true)}
      />
      {mixesDatasets(points) && (
        <p className="quiet">The points are of different datasets: choose one to compare them.</p>
      )}
      {!embed && (
        <p className="actions">
          <EmbedLink />
        </p>
      )}
    </Suspense>
  );
}

function mixesDatasets(points: readonly TradePointFragment[]): boolean {
  const named = points.map(({ y }) => y.datasets.map(({ id }) => id).join(' ')).filter((ids) => ids !== '');
  return new Set(named).size > 1;
}

/** Address parameters for what both axes show, so that changing one of them keeps the others. */
function shown(filters: FirstPair): Readonly<Record<string, string>> {
  const pairs = AXES.flatMap((axis) =>
    PICKS.flatMap(({ field }) =>
      [filters[axis][field] ?? []]
        .flat()
        .slice(0, 1)
        .map((value) => [`${axis}.${field}`, value]),
    ),
  );
  return Object.fromEntries(pairs) as Record<string, string>;
}
