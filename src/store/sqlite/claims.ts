import type { Claim } from '../../domain/graph.js';
import {
  type BestQuestion,
  type ClaimField,
  type ClaimFilter,
  type ClaimPart,
  type ClaimsOfNamed,
  type ClaimSort,
  type NamedClaims,
  type Order,
  type Owner,
  type Page,
  type PageRequest,
  type WantedClaims,
  namedBy,
} from '../port/queries.js';
import { pageOf, pagesOf } from '../shared/pages.js';
import type { Runner, Sql, SqlRow } from './connection.js';
import { claimCountsIn, claimCountsOf, isListed, isWalked } from './estimates.js';
import { claimCondition, conditionInParts, isEverything, isPlaced, someClaim } from './filters.js';
import { after, orderBy, pageStatement, sorting } from './paging.js';
import { STORED_CLAIM_COLUMNS, claimColumns, claimOf, claimReader } from './rows.js';

const SORT_COLUMNS = {
  VALUE: { column: 'c.base_value' },
  CONFIDENCE: { column: 'c.confidence', neverNull: true },
  PUBLISHED: { column: 'c.published' },
  ADDED: { column: 'c.added_at', neverNull: true },
  SUBJECT: { column: '(SELECT name FROM entity WHERE id = c.subject_id)' },
  METRIC: { column: '(SELECT name FROM entity WHERE id = c.metric_id)' },
} as const;

export async function claimsById(db: Runner, ids: readonly string[]): Promise<(Claim | undefined)[]> {
  const rows = await db.all(
    `SELECT ${STORED_CLAIM_COLUMNS} FROM claim c WHERE c.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const found = new Map(rows.map((row) => [String(row.id), claimOf(row)]));
  return ids.map((id) => found.get(id));
}

export async function findClaims<Field extends ClaimField = ClaimField>(
  db: Runner,
  filter: ClaimFilter,
  order: Order<ClaimSort>,
  page: PageRequest,
  fields?: readonly Field[],
): Promise<Page<ClaimPart<Field>>> {
  return pageWhere(db, claimCondition(filter, await isBroad(db, filter, order, page)), order, page, fields);
}

/** A page of the claims that meet a condition. */
async function pageWhere<Field extends ClaimField>(
  db: Runner,
  where: Sql,
  order: Order<ClaimSort>,
  page: PageRequest,
  fields: readonly Field[] | undefined,
): Promise<Page<ClaimPart<Field>>> {
  const sort = sorting(order, SORT_COLUMNS, 'c.id');
  const { text, values } = pageStatement('claim c', 'c.number', claimColumns(fields), where, sort, page);
  const rows = await db.all(text, ...values);
  return pageOf(rows, page, claimReader(fields));
}

/** Pairs of owner and claim, for papers and for entities in any role, restricted to claims at the place that a filter names. The owners come first. */
function ownedClaims(owners: readonly Owner[], { place }: ReturnType<typeof conditionInParts>): Sql {
  const ids = (type: Owner['type']): string =>
    JSON.stringify(owners.filter((owner) => owner.type === type).map((owner) => owner.id));
  const [ofPaper, ofEntity] = [place('+c.number'), place('+ce.claim')];
  return {
    text: `SELECT o.value AS owner, c.number AS claim FROM json_each(?) o JOIN claim c ON c.paper_id = o.value WHERE ${ofPaper.text}
      UNION SELECT o.value, ce.claim FROM json_each(?) o JOIN claim_entity ce ON ce.entity_id = o.value WHERE ${ofEntity.text}`,
    values: [ids('paper'), ...ofPaper.values, ids('entity'), ...ofEntity.values],
  };
}

/** Orders in which all claims can be read along an index. */
function canBeWalked({ by, descending }: Order<ClaimSort>): boolean {
  return descending && (by === 'CONFIDENCE' || by === 'PUBLISHED' || by === 'ADDED');
}

/** Whether a filter with a single condition matches so many claims that reading along the index of the order fills a page soon. */
async function isBroad(db: Runner, filter: ClaimFilter, order: Order<ClaimSort>, page: PageRequest): Promise<boolean> {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined);
  const [[field = '', ids] = []] = said;
  if (said.length !== 1 || !canBeWalked(order) || !isListed(field)) return false;
  const { all, of } = await claimCountsIn(db, field, ids as string[]);
  const wanted = [...of].reduce((sum, [id, claims]) => (id === '' ? sum : Math.max(sum, claims)), 0);
  return isWalked(wanted, all, page.first + 1);
}

export async function findClaimsOf<Field extends ClaimField = ClaimField>(
  db: Runner,
  owners: readonly Owner[],
  filter: ClaimFilter,
  order: Order<ClaimSort>,
  page: PageRequest,
  fields?: readonly Field[],
): Promise<Page<ClaimPart<Field>>[]> {
  const entities = owners.filter(({ type }) => type === 'entity').map(({ id }) => id);
  if (entities.length === 0 || !isEverything(filter) || !canBeWalked(order))
    return sortedClaimsOf(db, owners, filter, order, page, fields);
  const { all, of } = await claimCountsOf(db, entities);
  const walked = new Map<string, Page<ClaimPart<Field>>>();
  for (const id of new Set(entities)) {
    if (!isWalked(of.get(id) ?? 0, all, page.first + 1)) continue;
    walked.set(id, await walkedClaimsOf(db, id, order, page, fields));
  }
  const others = owners.filter(({ id }) => !walked.has(id));
  const sorted = others.length > 0 ? await sortedClaimsOf(db, others, filter, order, page, fields) : [];
  const rest = sorted.values();
  return owners.map(({ id }) => walked.get(id) ?? rest.next().value!);
}

/** A page of the claims of an entity, found by reading all claims in the requested order. */
function walkedClaimsOf<Field extends ClaimField = ClaimField>(
  db: Runner,
  entityId: string,
  order: Order<ClaimSort>,
  page: PageRequest,
  fields?: readonly Field[],
): Promise<Page<ClaimPart<Field>>> {
  const text =
    "EXISTS (SELECT 1 FROM claim_entity WHERE claim = c.number AND +entity_id = ?) AND c.review_state <> 'REJECTED'";
  return pageWhere(db, { text, values: [entityId] }, order, page, fields);
}

async function sortedClaimsOf<Field extends ClaimField = ClaimField>(
  db: Runner,
  owners: readonly Owner[],
  filter: ClaimFilter,
  order: Order<ClaimSort>,
  page: PageRequest,
  fields?: readonly Field[],
): Promise<Page<ClaimPart<Field>>[]> {
  const sort = sorting(order, SORT_COLUMNS, 'c.id');
  const condition = conditionInParts(filter);
  const owned = ownedClaims(owners, condition);
  const position = after(sort, page.after);
  const rows = await db.all(
    `WITH owned AS (${owned.text}), ranked AS (
       SELECT owned.owner, c.number, ${sort.column} AS sort,
         row_number() OVER (PARTITION BY owned.owner ORDER BY ${orderBy(sort)}) AS place
       FROM owned JOIN claim c ON c.number = owned.claim WHERE ${condition.rest.text} AND ${position.text})
     SELECT ${claimColumns(fields)}, ranked.owner, ranked.sort FROM ranked JOIN claim c ON c.number = ranked.number
     WHERE ranked.place <= ? ORDER BY ranked.owner, ranked.place`,
    ...owned.values,
    ...condition.rest.values,
    ...position.values,
    page.first + 1,
  );
  return pagesOf(
    owners.map((owner) => owner.id),
    rows,
    page,
    claimReader(fields),
  );
}

/** SQLite allows at most 500 SELECTs in one compound statement. */
const COUNTS_AT_ONCE = 100;

/** Like `findClaimsOf`, with the claims of the entities that these claims refer to. */
export async function findClaimsOfNamed(
  db: Runner,
  owners: readonly Owner[],
  { filter, order, page, fields }: WantedClaims,
  { by, claims }: NamedClaims,
): Promise<ClaimsOfNamed> {
  const pages = await findClaimsOf(db, owners, filter, order, page, fields);
  const ids = namedBy(pages, by);
  const entities = ids.map((id) => ({ type: 'entity', id }) as const);
  const found = await findClaimsOf(db, entities, claims.filter, claims.order, claims.page, claims.fields);
  return { pages, named: new Map(ids.map((id, i) => [id, found[i]!])) };
}

export async function countClaims(db: Runner, filters: readonly ClaimFilter[]): Promise<number[]> {
  return numbers(db, filters.map(countStatement));
}

/** Like `countClaims`, but only whether there is any. */
export async function hasClaims(db: Runner, filters: readonly ClaimFilter[]): Promise<boolean[]> {
  const statements = filters.map(someClaim).map(({ text, values }) => ({ text: `SELECT ${text} AS n`, values }));
  return (await numbers(db, statements)).map((n) => n > 0);
}

/** The results of statements that each return a number `n`. */
async function numbers(db: Runner, statements: readonly Sql[]): Promise<number[]> {
  const all: number[] = [];
  for (let from = 0; from < statements.length; from += COUNTS_AT_ONCE) {
    const some = statements.slice(from, from + COUNTS_AT_ONCE);
    const rows = await db.all<{ n: number }>(
      some.map(({ text }) => text).join(' UNION ALL '),
      ...some.flatMap(({ values }) => values),
    );
    all.push(...rows.map((row) => row.n));
  }
  return all;
}

function countStatement(filter: ClaimFilter): Sql {
  if (isEverything(filter))
    return {
      text: "SELECT coalesce(max(claims), 0) AS n FROM claim_count WHERE facet = 'ALL' AND key = ''",
      values: [],
    };
  const { text, values } = claimCondition(filter);
  return { text: `SELECT count(*) AS n FROM claim c WHERE ${text}`, values };
}

export async function countClaimsOf(db: Runner, owners: readonly Owner[], filter: ClaimFilter): Promise<number[]> {
  if (isEverything(filter) && owners.every(({ type }) => type === 'entity')) return keptClaimsOf(db, owners);
  const condition = conditionInParts(filter);
  const owned = ownedClaims(owners, condition);
  const rows = await db.all<{ owner: string; n: number }>(
    `WITH owned AS (${owned.text}) SELECT owned.owner, count(*) AS n
     FROM owned JOIN claim c ON c.number = owned.claim WHERE ${condition.rest.text} GROUP BY owned.owner`,
    ...owned.values,
    ...condition.rest.values,
  );
  const counts = new Map(rows.map((row) => [row.owner, row.n]));
  return owners.map((owner) => counts.get(owner.id) ?? 0);
}

async function keptClaimsOf(db: Runner, owners: readonly Owner[]): Promise<number[]> {
  const rows = await db.all<{ id: string; claims: number }>(
    'SELECT id, claims FROM entity WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(owners.map(({ id }) => id)),
  );
  const counts = new Map(rows.map(({ id, claims }) => [id, claims]));
  return owners.map(({ id }) => counts.get(id) ?? 0);
}

/** Number of the best claims examined first for each requested method: a method has few claims about one metric. */
const CLAIMS_OF_METHOD = 8;

/** The best absolute claim of each method, best first. */
export async function bestClaims(db: Runner, question: BestQuestion): Promise<Claim[]> {
  const { filter, first } = question;
  // The index of a metric's claims returns the best ones first; claims at a place have to be sorted, so all of them are read.
  if (!isPlaced(filter)) {
    const most = first * CLAIMS_OF_METHOD;
    const rows = await bestAmong(db, question, most);
    const lookedAt = Number(rows[0]?.looked_at ?? 0);
    if (rows.length === first || lookedAt < most) return rows.map(claimOf);
  }
  return (await bestAmong(db, question)).map(claimOf);
}

/** @param most the number of best claims to examine; all by default */
function bestAmong(
  db: Runner,
  { filter, direction, first, singleDataset }: BestQuestion,
  most?: number,
): Promise<SqlRow[]> | SqlRow[] {
  const where = claimCondition({ ...filter, complete: true, kinds: ['ABSOLUTE'] });
  const towards = direction === 'HIGHER' ? 'DESC' : 'ASC';
  const single = singleDataset
    ? "AND (SELECT count(*) FROM claim_entity WHERE claim = c.number AND role = 'DATASET') <= 1"
    : '';
  const limit = most === undefined ? '' : `ORDER BY c.base_value ${towards}, c.id LIMIT ?`;
  return db.all(
    `WITH looked AS MATERIALIZED (
       SELECT c.number, c.id, c.subject_id, c.base_value FROM claim c WHERE ${where.text} ${single} ${limit}),
     ranked AS (
       SELECT number, id, base_value, row_number() OVER (PARTITION BY subject_id ORDER BY base_value ${towards}, id) AS place
       FROM looked)
     SELECT ${STORED_CLAIM_COLUMNS}, (SELECT count(*) FROM looked) AS looked_at
     FROM ranked JOIN claim c ON c.number = ranked.number
     WHERE ranked.place = 1 ORDER BY ranked.base_value ${towards}, ranked.id LIMIT ?`,
    ...where.values,
    ...(most === undefined ? [] : [most]),
    first,
  );
}
