import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { paperPath, paramsOf, useAddress, whereOf, withParams } from '../address.js';
import { type ClaimWhere, type ReviewItemFragment, ViewerDocument } from '../generated/operations.js';
import { Chips } from '../parts/chips.js';
import { Highlighted, Legend } from '../parts/highlight.js';
import { KeyForm } from '../parts/key-form.js';
import { Empty, Loading } from '../parts/states.js';
import { valueText, words } from '../wording.js';
import { CorrectionForm, FIELDS } from './correction-form.js';
import { correct, decide, type Desk, nameOf, step, undo, useDesk } from './review-desk.js';
import { type QueueOf, useReviewQueue } from './review-queue.js';

/** Shows claims one after another, to be confirmed, rejected or corrected from the keyboard. */
export function ReviewView(): ReactNode {
  const { params, change, go } = useAddress();
  const [{ data }, reload] = useQuery({ query: ViewerDocument });
  const of: QueueOf = params.get('of') === 'conflicts' ? 'conflicts' : 'least-sure';
  const where = whereOf(params);
  const may = data?.viewer.roles.includes('REVIEW') ?? false;
  const refilter = (next: URLSearchParams): void => {
    if (of === 'conflicts') next.set('of', of);
    go(withParams('/review', next));
  };
  return (
    <section className="reviewing">
      <h1>Review claims</h1>
      <div className="tools" role="group" aria-label="Which claims first">
        <button type="button" aria-pressed={of === 'least-sure'} onClick={() => change({ of: null })}>
          Least sure first
        </button>
        <button type="button" aria-pressed={of === 'conflicts'} onClick={() => change({ of: 'conflicts' })}>
          In conflict with others
        </button>
      </div>
      <Chips where={where} onChange={refilter} />
      {data && !may && (
        <KeyForm what="Reviewing" needs="review" onKey={() => reload({ requestPolicy: 'network-only' })} />
      )}
      <Queue key={`${of} ${paramsOf(where)}`} of={of} where={where} may={may} />
    </section>
  );
}

interface QueueProps {
  readonly of: QueueOf;
  readonly where: ClaimWhere;
  readonly may: boolean;
}

function Queue({ of, where, may }: QueueProps): ReactNode {
  const queue = useReviewQueue(of, where);
  const desk = useDesk(queue);
  const [editing, setEditing] = useState<string | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const { claim, session } = desk;
  const edit = (field: string): void => setEditing(may && claim ? field : null);
  const actions = actionsOf(desk, may, edit);
  useKeys(card, editing === null && !queue.loading, actions, edit);
  useEffect(() => {
    if (editing === null) card.current?.focus({ preventScroll: true });
  }, [editing, claim?.id]);
  if (queue.loading) return <Loading what="claims to review" />;
  if (queue.failed !== null) return <Empty>{queue.failed}</Empty>;
  return (
    <div ref={card} className="card review-card" role="group" aria-label="Claim to review" tabIndex={-1}>
      <Progress
        session={session}
        total={`${queue.total.toLocaleString('en-GB')} ${of === 'conflicts' ? 'conflicts' : 'to review'}`}
      />
      {claim ? (
        <ClaimToReview claim={claim} />
      ) : (
        <Empty>{queue.items.length === 0 ? 'There is nothing to review here.' : 'That was the last one.'}</Empty>
      )}
      {claim && editing !== null ? (
        <CorrectionForm
          claim={claim}
          focus={editing}
          onSave={(correction) => void correct(desk, correction).then((kept) => kept && setEditing(null))}
          onCancel={() => setEditing(null)}
        />
      ) : (
        <Actions actions={actions} />
      )}
    </div>
  );
}

function Progress({ session, total }: { readonly session: Desk['session']; readonly total: string }): ReactNode {
  return (
    <p className="quiet progress" role="status">
      {[`${session.done.length} reviewed`, total, session.said].filter(Boolean).join(' · ')}
    </p>
  );
}

interface Action {
  readonly label: string;
  /** Keys that run the action; the button shows the first one. */
  readonly keys: readonly string[];
  readonly off: boolean;
  readonly run: () => void;
}

/** The actions on the current claim, with their keys. */
function actionsOf(desk: Desk, may: boolean, edit: (field: string) => void): readonly Action[] {
  const nothing = desk.claim === undefined;
  const none = desk.session.done.length === 0;
  return [
    { label: 'Confirm', keys: ['c', 'y'], off: !may || nothing, run: () => decide(desk, 'CONFIRMED') },
    { label: 'Reject', keys: ['r', 'x'], off: !may || nothing, run: () => decide(desk, 'REJECTED') },
    { label: 'Correct', keys: ['e'], off: !may || nothing, run: () => edit('subject') },
    { label: 'Skip', keys: ['n', 'j'], off: nothing, run: () => step(desk, 1) },
    { label: 'Back', keys: ['b', 'k'], off: false, run: () => step(desk, -1) },
    { label: 'Undo', keys: ['u'], off: !may || none, run: () => undo(desk) },
  ];
}

/** Single-character keys are active only while the focus is within the card (WCAG 2.1.4). */
function useKeys(
  card: RefObject<HTMLElement | null>,
  on: boolean,
  actions: readonly Action[],
  edit: (field: string) => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = FIELDS[Number(event.key) - 1];
    const action = actions.find(({ keys }) => keys.includes(event.key));
    if (!field && !action) return;
    event.preventDefault();
    if (field) edit(field.name);
    else if (!action!.off) action!.run();
  });
  useEffect(() => {
    const element = card.current;
    if (!on || !element) return;
    const listen = (event: KeyboardEvent): void => press(event);
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [card, on]);
}

function Actions({ actions }: { readonly actions: readonly Action[] }): ReactNode {
  return (
    <p className="actions">
      {actions.map(({ label, keys, off, run }) => (
        <button key={label} type="button" disabled={off} onClick={run} aria-keyshortcuts={keys.join(' ')}>
          {label} <kbd>{keys[0]}</kbd>
        </button>
      ))}
      <span className="quiet small">Press a number to correct the field with that number.</span>
    </p>
  );
}

function ClaimToReview({ claim }: { readonly claim: ReviewItemFragment }): ReactNode {
  const { evidence, paper } = claim;
  const inAbstract = evidence.field === 'ABSTRACT';
  return (
    <>
      <h2>
        {nameOf(claim)} <span className="quiet">{Math.round(claim.confidence * 100)} % sure</span>
      </h2>
      <dl className="claim-fields">
        {FIELDS.map(({ label, of }, index) => (
          <div key={label}>
            <dt>
              {label} <kbd>{index + 1}</kbd>
            </dt>
            <dd>{label === 'Value' ? valueText(claim) : of(claim) || <span className="quiet">none</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        <Link href={paperPath(paper.id)}>
          <Highlighted text={paper.title} evidence={inAbstract ? [] : [evidence]} />
        </Link>{' '}
        {claim.review.state !== 'UNREVIEWED' && words(claim.review.state)}
      </p>
      <p className="abstract">
        <Highlighted text={paper.abstract} evidence={inAbstract ? [evidence] : []} />
      </p>
      <Legend parts={evidence.parts} />
    </>
  );
}
