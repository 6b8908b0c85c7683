import { lazy, type ReactNode, Suspense } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { Link } from 'wouter';
import { paramsOf, useAddress, useOpenRow, withParams } from '../address.js';
import { AskDocument, type AskQuery, type ClaimWhere } from '../generated/operations.js';
import { AnswerTable } from '../parts/answer-table.js';
import { BoardList } from '../parts/board-list.js';
import { Chips, ChipText } from '../parts/chips.js';
import { ClaimTable } from '../parts/claim-table.js';
import { EntityLink, PaperLink } from '../parts/names.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { BoardTable } from './leaderboard.js';
import { ComparisonTable } from './comparison-table.js';

const TradeoffPlot = lazy(() => import('./tradeoff-plot.js').then(({ TradeoffPlot: view }) => ({ default: view })));

type Answered = NonNullable<AskQuery['ask']>;

/** The answer to a question and its interpretation. Removing a chip of the filter opens the claims that the remaining filter matches. */
export function AnswerView({ question }: { readonly question: string }): ReactNode {
  const [{ data, fetching, error }] = useQuery({ query: AskDocument, variables: { question } });
  const answer = fetching ? undefined : data?.ask;
  return (
    <section className="answer">
      <h1>{question}</h1>
      {answer ? <Answer answer={answer} error={error} /> : <Pending fetching={fetching} error={error} />}
    </section>
  );
}

function Pending({
  fetching,
  error,
}: {
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
}): ReactNode {
  if (fetching) return <Loading what="the answer" />;
  return error ? <Failure error={error} /> : <Empty>No answer.</Empty>;
}

function Answer({
  answer,
  error,
}: {
  readonly answer: Answered;
  readonly error: CombinedError | undefined;
}): ReactNode {
  return (
    <>
      <Interpretation answer={answer} />
      <Suggestions questions={answer.suggestions} />
      {error && <Failure error={error} />}
      {answer.boards.length > 1 && (
        <>
          <h2>Leaderboards</h2>
          <BoardList boards={answer.boards} />
        </>
      )}
      <Rows answer={answer} />
      {answer.result && showsResult(answer) && <Result result={answer.result} />}
      {answer.result && isEmpty(answer.result) && <Wider where={filterOf(answer)} />}
    </>
  );
}

/** The answer in one sentence, how the question was understood, and the filter as removable chips. */
function Interpretation({ answer }: { readonly answer: Answered }): ReactNode {
  const { go } = useAddress();
  const where = filterOf(answer);
  return (
    <>
      {answer.unread.length > 0 && (
        <p className="unread" role="note">
          The answer takes no notice of {answer.unread.map((words) => `“${words}”`).join(', ')}.
        </p>
      )}
      {answer.summary && <p className="summary">{answer.summary}</p>}
      <p className="reading">
        <span className="quiet">{answer.understood ? 'Interpreted as:' : 'Not understood:'}</span> {answer.reading}
      </p>
      <Chips where={where} names={namesIn(answer)} onChange={(params) => go(withParams('/claims', params))} />
      {answer.understood && <Onward where={where} />}
    </>
  );
}

function filterOf({ where }: Answered): ClaimWhere {
  // A question with several conditions has no single filter.
  return (Array.isArray(where) ? {} : (where ?? {})) as ClaimWhere;
}

/** Questions to ask instead of one that was not understood. */
function Suggestions({ questions }: { readonly questions: readonly string[] }): ReactNode {
  if (questions.length === 0) return null;
  return (
    <ul className="questions" aria-label="Questions that can be asked instead">
      {questions.map((question) => (
        <li key={question}>
          <Link href={withParams('/', new URLSearchParams({ q: question }))}>{question}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Whether the result has to be shown below the sentence and the rows: methods, claims and rankings are already visible in the rows. */
function showsResult({ result, rows, summary }: Answered): boolean {
  // The sentence says already that there is nothing.
  if (summary && result && result.__typename !== 'Count' && isEmpty(result)) return false;
  if (rows.length === 0) return true;
  return !['MethodConnection', 'ClaimConnection', 'Leaderboard'].includes(result?.__typename ?? '');
}

function Rows({ answer: { rows, result, intent } }: { readonly answer: Answered }): ReactNode {
  const [open, setOpen] = useOpenRow();
  if (rows.length === 0 || result?.__typename === 'PaperConnection') return null;
  const first = intent === 'BEST' ? rows[0]!.claim.id : null;
  return <AnswerTable rows={rows} open={open ?? first} onOpen={(id) => setOpen(id ?? '')} />;
}

/** Links to other views with the same filter. */
function Onward({ where }: { readonly where: ClaimWhere }): ReactNode {
  const params = paramsOf(where);
  if (params.size === 0) return null;
  return (
    <p className="actions">
      <Link href={withParams('/claims', params)}>All claims that match</Link>
      {params.getAll('metric').length === 1 && <Link href={withParams('/leaderboard', params)}>Leaderboard</Link>}
    </p>
  );
}

type AskResult = NonNullable<NonNullable<AskQuery['ask']>['result']>;

function Result({ result }: { readonly result: AskResult }): ReactNode {
  const [open, setOpen] = useOpenRow();
  if (result.__typename !== 'Count' && isEmpty(result)) return <Empty>Nothing in this graph matches.</Empty>;
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
      return <Items items={result.papers.map((paper) => ({ id: paper.id, shown: <PaperLink paper={paper} /> }))} />;
    default:
      return (
        <Items
          className="things"
          items={result.things.map((thing) => ({ id: thing.id, shown: <Thing thing={thing} /> }))}
        />
      );
  }
}

type Named = Extract<AskResult, { things: unknown }>['things'][number];

function Thing({ thing }: { readonly thing: Named }): ReactNode {
  return (
    <>
      <EntityLink entity={thing} />
      <span className="quiet"> {thing.claimCount} claims</span>
    </>
  );
}

interface ItemsProps {
  readonly items: readonly { readonly id: string; readonly shown: ReactNode }[];
  readonly className?: string;
}

function Items({ items, className = '' }: ItemsProps): ReactNode {
  return (
    <ul className={`list ${className}`}>
      {items.map(({ id, shown }) => (
        <li key={id}>{shown}</li>
      ))}
    </ul>
  );
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

/** For an empty answer, links that drop one condition of the filter each. */
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
              without <ChipText field={field} value={value} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** Names of ids in the filter, as far as the rows and boards of the answer contain them. */
function namesIn({ rows, boards }: Answered): Readonly<Record<string, string>> {
  const named = [
    ...rows.flatMap(({ claim }) => [claim.subject, claim.metric, claim.baseline, ...claim.datasets, ...claim.hardware]),
    ...boards.flatMap((board) => [board.metric, board.dataset, board.hardware]),
  ];
  return Object.fromEntries(named.flatMap((entity) => (entity ? [[entity.id, entity.name]] : [])));
}
