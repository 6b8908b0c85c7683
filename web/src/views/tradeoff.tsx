import { lazy, type ReactNode, Suspense } from 'react';
import { useQuery } from 'urql';
import { useAddress, whereOf } from '../address.js';
import { type EntityKind, TradeoffDocument } from '../generated/operations.js';
import { EmbedLink } from '../parts/embed-link.js';
import { EvidencePanel } from '../parts/evidence-panel.js';
import { NameField } from '../parts/name-field.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { nameOfId } from '../wording.js';
import { useFirstPair } from './use-first-pair.js';

const TradeoffPlot = lazy(() => import('./tradeoff-plot.js').then(({ TradeoffPlot: view }) => ({ default: view })));
const PICKS: readonly { readonly field: string; readonly label: string; readonly kind: EntityKind }[] = [
  { field: 'metric', label: 'metric', kind: 'METRIC' },
  { field: 'dataset', label: 'dataset', kind: 'DATASET' },
  { field: 'hardware', label: 'hardware', kind: 'HARDWARE' },
];
const STARTS = [
  ['top-1 accuracy against parameters', '/tradeoff?x.metric=parameters&y.metric=top-1+accuracy&logx=yes'],
  ['accuracy against latency', '/tradeoff?x.metric=latency&y.metric=accuracy&logx=yes'],
] as const;

/** Two metrics against each other, with the methods that no other beats on both. */
export function TradeoffView({ embed = false }: { readonly embed?: boolean }): ReactNode {
  const { params, change, go } = useAddress();
  const chosen = { x: whereOf(params, 'x.'), y: whereOf(params, 'y.') };
  const isOpen = params.has('x.metric') || params.has('y.metric');
  const pair = useFirstPair(!isOpen && !embed);
  const x = !isOpen && pair ? { ...chosen.x, metric: [pair[0]] } : chosen.x;
  const y = !isOpen && pair ? { ...chosen.y, metric: [pair[1]] } : chosen.y;
  const ready = Boolean(x.metric && y.metric);
  const [{ data, fetching, error }] = useQuery({ query: TradeoffDocument, variables: { x, y }, pause: !ready });
  const points = ready ? data?.tradeoff : undefined;
  const open = params.get('open');
  return (
    <section aria-busy={fetching}>
      <h1>Trade-off</h1>
      {!embed && (
        <>
          <div className="axes">
            {(['x', 'y'] as const).map((axis) => (
              <fieldset key={axis}>
                <legend>{axis === 'x' ? 'Across' : 'Up'}</legend>
                <div className="pickers">
                  {PICKS.map(({ field, label, kind }) => {
                    const name = `${axis}.${field}`;
                    return (
                      <NameField
                        key={name}
                        label={`${axis === 'x' ? 'Across' : 'Up'}: ${label}`}
                        kinds={[kind]}
                        initial={nameOfId(params.get(name) ?? pickedMetric(field, axis === 'x' ? x.metric : y.metric))}
                        placeholder={field === 'metric' ? 'choose' : 'any'}
                        onPick={({ id }) => change({ ...shown(x.metric, y.metric), [name]: id, open: null })}
                        onText={(text) => change({ ...shown(x.metric, y.metric), [name]: text || null, open: null })}
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
            ))}
          </div>
          {!ready && pair === null && (
            <ul className="questions" aria-label="Plots to start from">
              {STARTS.map(([name, href]) => (
                <li key={href}>
                  <a
                    href={href}
                    onClick={(event) => {
                      event.preventDefault();
                      go(href);
                    }}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {embed && !ready && (
        <Empty>Say in the address which two metrics to show: ?x.metric=parameters&amp;y.metric=accuracy</Empty>
      )}
      {error && <Failure error={error} />}
      {fetching && !points && <Loading what="the plot" />}
      {points?.length === 0 && <Empty>No method has an absolute claim of both under these filters.</Empty>}
      {points && points.length > 0 && (
        <Suspense fallback={<Loading what="the plot" />}>
          <TradeoffPlot
            points={points}
            logX={params.get('logx') === 'yes'}
            logY={params.get('logy') === 'yes'}
            onOpen={(id) => change({ open: id }, true)}
          />
          {!embed && (
            <p className="actions">
              <EmbedLink />
            </p>
          )}
        </Suspense>
      )}
      {open && <EvidencePanel id={open} />}
    </section>
  );
}

type MetricOf = string | readonly string[] | null | undefined;

/** The metric of an axis that the address does not name: the pair that the view opened with. */
function pickedMetric(field: string, metric: MetricOf): string {
  return field === 'metric' ? ([metric ?? []].flat()[0] ?? '') : '';
}

/** Both metrics as they are shown, so that changing one keeps the other. */
function shown(x: MetricOf, y: MetricOf): Record<string, string> {
  const metrics = { 'x.metric': [x ?? []].flat()[0], 'y.metric': [y ?? []].flat()[0] };
  return Object.fromEntries(
    Object.entries(metrics).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
