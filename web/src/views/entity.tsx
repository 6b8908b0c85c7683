import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { paramsOf, useAddress, useOpenRow, withParams } from '../address.js';
import {
  ClaimPageDocument,
  type ClaimWhere,
  EntityViewDocument,
  type EntityViewQuery,
  type NameFragment,
  StandingsDocument,
} from '../generated/operations.js';
import { FIELD_OF_KIND } from '../../../src/domain/roles.js';
import { BoardIndex } from '../parts/board-list.js';
import { ClaimTable } from '../parts/claim-table.js';
import { EntityLink, EntityLinks, PaperLink } from '../parts/names.js';
import { Standings } from '../parts/standings.js';
import { Empty, Failure, Loading } from '../parts/states.js';
import { nameOfId, words } from '../wording.js';

/** A method, dataset, metric, device or task: its names, what it is part of, its claims and what it is claimed together with. */
export function EntityPage({ id }: { readonly id: string }): ReactNode {
  const [{ data, fetching, error }] = useQuery({ query: EntityViewDocument, variables: { id } });
  const entity = data?.node;
  if (fetching) return <Loading what={nameOfId(id)} />;
  if (!entity) return error ? <Failure error={error} /> : <NoSuchName name={nameOfId(id)} />;
  if (!('related' in entity)) return <Empty>{id} is neither a method, dataset, metric, device nor task.</Empty>;
  return <Entity entity={entity} />;
}

function NoSuchName({ name }: { readonly name: string }): ReactNode {
  return (
    <>
      <h1>{name}</h1>
      <Empty>
        This graph has nothing of this name. <Link href="/">Start over</Link>
      </Empty>
    </>
  );
}

type EntityOfView = Extract<NonNullable<EntityViewQuery['node']>, { related: unknown }>;

function Entity({ entity }: { readonly entity: EntityOfView }): ReactNode {
  const where: ClaimWhere = { [FIELD_OF_KIND[entity.kind]]: [entity.id] };
  return (
    <article>
      <p className={`kind kind-${entity.kind.toLowerCase()}`}>{words(entity.kind)}</p>
      <h1>{entity.name}</h1>
      <p className="quiet">{propertiesOf(entity).join(' · ')}</p>
      {entity.broader.length > 0 && (
        <p>
          Part of <EntityLinks entities={entity.broader} />
        </p>
      )}
      {entity.narrower.length > 0 && (
        <p>
          Includes <EntityLinks entities={entity.narrower} />
        </p>
      )}
      <Actions entity={entity} where={where} />
      <Standing entity={entity} where={where} />
      <EntityClaims where={where} />
      {entity.kind === 'METHOD' && <Rivals id={entity.id} name={entity.name} />}
      <Neighbours entity={entity} />
    </article>
  );
}

function propertiesOf(entity: EntityOfView): readonly string[] {
  return [
    'betterWhen' in entity && entity.betterWhen && `${words(entity.betterWhen)} is better`,
    'category' in entity && entity.category && words(entity.category),
    'vendor' in entity && entity.vendor,
    'maker' in entity && entity.maker && `by ${entity.maker}`,
    entity.aliases.length > 0 && `also: ${entity.aliases.join(', ')}`,
  ].filter((property) => typeof property === 'string' && property !== '') as string[];
}

interface EntityProps {
  readonly entity: EntityOfView;
  readonly where: ClaimWhere;
}

function Actions({ entity, where }: EntityProps): ReactNode {
  return (
    <p className="actions">
      <Link href={withParams('/claims', paramsOf(where))}>All {entity.claimCount} claims</Link>
      {entity.kind === 'METRIC' && <Link href={withParams('/leaderboard', paramsOf(where))}>Leaderboard</Link>}
      {entity.kind === 'METHOD' && (
        <Link href={withParams('/compare', new URLSearchParams({ method: entity.id }))}>Compare</Link>
      )}
      <Link href={withParams('/graph', new URLSearchParams({ entity: entity.id }))}>Graph</Link>
    </p>
  );
}

/** Entities that share claims with this one, and the papers that mention it. */
function Neighbours({ entity: { related, papers } }: Pick<EntityProps, 'entity'>): ReactNode {
  return (
    <div className="cards">
      <section className="card">
        <h2>Claimed together with</h2>
        <ul className="plain">
          {related.map(({ entity: other, claims }) => (
            <li key={other.id}>
              <EntityLink entity={other} /> <span className="quiet">{`${words(other.kind)} · ${claims}`}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>
          Papers <span className="quiet">{papers.totalCount}</span>
        </h2>
        <ul className="plain">
          {papers.nodes.map((paper) => (
            <li key={paper.id}>
              <PaperLink paper={paper} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** For a method, its rank on each leaderboard; for any other entity, the leaderboards that it belongs to. */
function Standing({ entity, where }: { readonly entity: NameFragment; readonly where: ClaimWhere }): ReactNode {
  const isMethod = entity.kind === 'METHOD';
  const [{ data }] = useQuery({ query: StandingsDocument, variables: { where }, pause: !isMethod });
  if (isMethod) {
    const standings = data?.standings ?? [];
    if (standings.length === 0) return null;
    return (
      <section>
        <h2>How it ranks today</h2>
        <Standings standings={standings} />
      </section>
    );
  }
  return (
    <section>
      <h2>{entity.kind === 'HARDWARE' ? `Measured on ${entity.name}` : 'Leaderboards'}</h2>
      <BoardIndex where={where} first={9} />
    </section>
  );
}

/** Claims of other methods to beat this one. */
function Rivals({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const [open, setOpen] = useOpenRow('open-rival');
  const where: ClaimWhere = { baseline: [id], outcome: ['BETTER'] };
  const [{ data }] = useQuery({ query: ClaimPageDocument, variables: { where, first: 10 } });
  const claims = data?.claims?.nodes ?? [];
  if (claims.length === 0) return null;
  return (
    <section aria-label={`Who claims to beat ${name}`}>
      <h2>
        Who claims to beat it <span className="quiet">{data?.claims?.totalCount}</span>
      </h2>
      <ClaimTable
        claims={claims}
        caption={`Claims to beat ${name}`}
        columns={RIVAL_COLUMNS}
        open={open}
        onOpen={setOpen}
      />
    </section>
  );
}

const RIVAL_COLUMNS = ['method', 'metric', 'value', 'dataset', 'hardware', 'paper', 'confidence'];

function EntityClaims({ where }: { readonly where: ClaimWhere }): ReactNode {
  const { params, change } = useAddress();
  const [{ data }] = useQuery({ query: ClaimPageDocument, variables: { where, first: 10 } });
  const claims = data?.claims?.nodes ?? [];
  if (claims.length === 0) return null;
  return (
    <ClaimTable
      claims={claims}
      caption="Surest claims"
      open={params.get('open')}
      onOpen={(id) => change({ open: id }, true)}
    />
  );
}
