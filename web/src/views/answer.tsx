import { lazy, type ReactNode, Suspense } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { paramsOf, useAddress, useOpenRow, withParams } from '../address.js';
import {
  AskDocument,
  type AskQuery,
  type ClaimOrder,
  ClaimPageDocument,
  type ClaimWhere,
  type Direction,
} from '../generated/operations.js';
import { Chips, chipText } from '../parts/chips.js';
import { ClaimTable } from '../parts/claim-table.js';
import { EntityLink, PaperLink } from '../parts/names.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { BoardTable } from './leaderboard.js';
import { ComparisonTable } from './comparison-table.js';

const TradeoffPlot = lazy(() => import('./tradeoff-plot.js').then(({ TradeoffPlot: view }) => ({ default: view })));

/** The answer to a question, and how it was read: chips that can be taken away lead to the claims that remain. */
export function AnswerView({ question }: { readonly question: string }): ReactNode {
  const { go } = useAddress();
  const [{ data, fetching, error }] = useQuery({ query: AskDocument, variables: { question } });
  if (fetching) return <Loading what="the answer" />;
  const answer = data?.ask;
  if (!answer) return error ? <Failure error={error} /> : <Empty>No answer.</Empty>;
  const where = (answer.where ?? {}) as ClaimWhere;
  return (
    <section className="answer">
      <h1>{question}</h1>
      <p className="reading">
        <span className="quiet">{answer.understood ? 'Read as:' : 'Not understood:'}</span> {answer.reading}
      </p>
      <Chips where={where} onChange={(params) => go(withParams('/claims', params))} />
      {answer.understood && <Onward where={where} />}
      {answer.suggestions.length > 0 && (
        <ul className="questions" aria-label="Questions that can be asked instead">
          {answer.suggestions.map((suggestion) => (
            <li key={suggestion}>
              <Link href={withParams('/', new URLSearchParams({ q: suggestion }))}>{suggestion}</Link>
            </li>
          ))}
        </ul>
      )}
      {error && <Failure error={error} />}
      {answer.result && <Result result={answer.result} />}
      {answer.result?.__typename === 'Leaderboard' && <Narrower where={where} direction={answer.result.direction} />}
      {answer.result && isEmpty(answer.result) && <Wider where={where} />}
    </section>
  );
}

/** The same filter in the other views. */
function Onward({ where }: { readonly where: ClaimWhere }): ReactNode {
  const params = paramsOf(where);
  return (
    <p className="actions">
      <Link href={withParams('/claims', params)}>All claims under this reading</Link>
      {params.getAll('metric').length === 1 && <Link href={withParams('/leaderboard', params)}>Leaderboard</Link>}
    </p>
  );
}

type AskResult = NonNullable<NonNullable<AskQuery['ask']>['result']>;

function Result({ result }: { readonly result: AskResult }): ReactNode {
  const [open, setOpen] = useOpenRow();
  switch (result.__typename) {
    case 'Count':
      return <p className="big-number">{result.count.toLocaleString('en-GB')}</p>;
    case 'Leaderboard':
      return (
        <BoardTable board={result} open={open ?? result.rows[0]?.claim.id ?? null} onOpen={(id) => setOpen(id ?? '')} />
      );
    case 'Comparison':
      return <ComparisonTable rows={result.rows} />;
    case 'Tradeoff':
      return (
        <Suspense fallback={<Loading what="the plot" />}>
          <TradeoffPlot points={result.points} />
        </Suspense>
      );
    case 'ClaimConnection':
      return <ClaimTable claims={result.claims} caption="Claims that answer" open={open} onOpen={setOpen} />;
    case 'PaperConnection':
      return (
        <ul className="list">
          {result.papers.map((paper) => (
            <li key={paper.id}>
              <PaperLink paper={paper} />
            </li>
          ))}
        </ul>
      );
    default:
      if (result.things.length === 0) return <Empty>Nothing in this graph meets all of that.</Empty>;
      return (
        <ul className="list things">
          {result.things.map((thing) => (
            <li key={thing.id}>
              <EntityLink entity={thing} />
              <span className="quiet"> {thing.claimCount} claims</span>
            </li>
          ))}
        </ul>
      );
  }
}

function isEmpty(result: AskResult): boolean {
  switch (result.__typename) {
    case 'Count':
      return result.count === 0;
    case 'Leaderboard':
    case 'Comparison':
      return result.rows.length === 0;
    case 'Tradeoff':
      return result.points.length === 0;
    default:
      return result.totalCount === 0;
  }
}

/** Ways on from an answer that holds nothing: the same reading without one of its conditions. */
function Wider({ where }: { readonly where: ClaimWhere }): ReactNode {
  const entries = [...paramsOf(where)];
  if (entries.length < 2) return null;
  return (
    <ul className="questions" aria-label="The same without one condition">
      {entries.map(([field, value], index) => {
        const rest = new URLSearchParams(entries.filter((_, other) => other !== index));
        return (
          <li key={`${field}=${value}`}>
            <Link href={withParams(rest.has('metric') ? '/leaderboard' : '/claims', rest)}>
              without {chipText(field, value)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** A board takes its metric exactly; the numbers of narrower metrics (end-to-end latency, for latency) stand below it. */
function Narrower({ where, direction }: { readonly where: ClaimWhere; readonly direction: Direction }): ReactNode {
  const [open, setOpen] = useOpenRow('openBelow');
  const orderBy: ClaimOrder = { by: 'VALUE', direction: direction === 'LOWER' ? 'ASC' : 'DESC' };
  const variables = { where: { ...where, kinds: where.kinds ?? ['ABSOLUTE' as const] }, orderBy, first: 50 };
  const [{ data }] = useQuery({ query: ClaimPageDocument, variables });
  const claims = data?.claims?.nodes ?? [];
  if (claims.length === 0) return null;
  return (
    <>
      <h2 className="spaced">Every claimed value, narrower metrics included</h2>
      <ClaimTable claims={claims} caption="Every claimed value" open={open} onOpen={setOpen} />
    </>
  );
}
