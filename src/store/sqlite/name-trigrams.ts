import { trigramsOf } from '../shared/trigrams.js';
import { byCodeUnits } from '../../domain/order.js';
import { ENTITY_KINDS, type EntityKind } from '../../domain/extraction.js';
import type { Connection, Runner, Sql } from './connection.js';

/** The trigram index, for names of similar spelling. */

/** A trigram in more names than this is not selective and is slow to follow. */
const COMMON = 5_000;
/**
 * Minimum number of rare trigrams followed: a misspelling changes at most three trigrams of a name, so that of five the intended
 * name has at least two.
 */
const TELLING = 5;
/**
 * More trigrams are followed while they are in no more names than this in all. Two misspellings change up to six trigrams, but
 * those that they make are usually in few names, so that trigrams of the intended name are followed as well.
 */
const FOLLOWED = 5_000;
/** Number of the most claimed entities of each kind that are examined if the text has common trigrams and few rare ones. */
const MOST_CLAIMED = 400;
/** Number of names with the most shared trigrams from which the most similar are chosen. */
const COMPARED = 700;
/** Names are numbered in the order in which they are added. The trigrams of each block of 2 ** 15 names are stored together, so that new ones change few pages. */
const BLOCK_BITS = 15;
/** Half of a character beyond U+FFFF: SQLite would return it as invalid UTF-8, on which the driver ends the process. */
const HALF = /\p{Surrogate}/u;

/**
 * A statement that returns `number` and `shared` (number of shared trigrams) of the names that a text may refer to. It follows
 * the rarest trigrams. If all are common, it takes names with three of them, and names of the entities with most claims that
 * contain the text.
 */
export async function likelyNames(db: Runner, text: string, kinds: readonly EntityKind[] = ENTITY_KINDS): Promise<Sql> {
  const blocks = await blocksOf(db);
  const counted = await db.all<{ trigram: string; n: number }>(
    `SELECT asked.value AS trigram, (SELECT count(*) FROM (
         SELECT 1 FROM trigram WHERE ${IN_BLOCKS} AND trigram = asked.value LIMIT ${COMMON + 1})) AS n
     FROM json_each(?) asked ORDER BY n, asked.value`,
    blocks,
    JSON.stringify(trigramsOf(text).filter((trigram) => !HALF.test(trigram))),
  );
  const common = counted.filter(({ n }) => n > COMMON).map(({ trigram }) => trigram);
  const rare: string[] = [];
  let names = 0;
  for (const { trigram, n } of counted.slice(0, counted.length - common.length)) {
    if (rare.length >= TELLING && names + n > FOLLOWED) break;
    rare.push(trigram);
    names += n;
  }
  const parts = [sharing(rare, blocks)];
  if (common.length > 0 && rare.length < TELLING)
    parts.push(holding(common, blocks), ...kinds.map((kind) => claimed(kind, text)));
  return {
    text: `SELECT number, max(shared) AS shared FROM (${parts.map((part) => part.text).join(' UNION ALL ')})
      GROUP BY number ORDER BY shared DESC, number LIMIT ${COMPARED}`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** Trigrams are looked up in each block. */
const IN_BLOCKS = 'block IN (SELECT value FROM json_each(?))';

async function blocksOf(db: Runner): Promise<string> {
  const [row] = await db.all<{ last: number | null }>('SELECT max(number) AS last FROM named_entity');
  return JSON.stringify(Array.from({ length: ((row!.last ?? 0) >> BLOCK_BITS) + 1 }, (_, block) => block));
}

function sharing(trigrams: readonly string[], blocks: string): Sql {
  return {
    text: `SELECT number, count(*) AS shared FROM trigram
      WHERE ${IN_BLOCKS} AND trigram IN (SELECT value FROM json_each(?)) GROUP BY number`,
    values: [blocks, JSON.stringify(trigrams)],
  };
}

/** Names that contain the three rarest of several common trigrams. */
function holding(common: readonly string[], blocks: string): Sql {
  const [first, ...more] = common.slice(0, 3);
  // The other trigrams are checked name by name, because enough names are found soon; listing all names with a common trigram would take longer than the rest of the search.
  const others = more
    .map(() => 'AND EXISTS (SELECT 1 FROM trigram WHERE block = t.block AND trigram = ? AND number = t.number)')
    .join(' ');
  return {
    text: `SELECT * FROM (SELECT number, 0 AS shared FROM trigram t WHERE ${IN_BLOCKS} AND trigram = ? ${others} LIMIT ${COMPARED})`,
    values: [blocks, first!, ...more],
  };
}

/** Names that contain the text, of the entities of a kind with most claims. */
function claimed(kind: EntityKind, text: string): Sql {
  return {
    text: `SELECT n.number, 1 AS shared FROM (
        SELECT id, lower_names FROM entity WHERE kind = ? ORDER BY claims DESC, id LIMIT ${MOST_CLAIMED}) e
      JOIN named_entity n ON n.entity_id = e.id WHERE instr(e.lower_names, ?) > 0`,
    values: [kind, text],
  };
}

/** An entity whose names change. */
interface Renamed {
  readonly id: string;
  readonly names: readonly string[];
  /** Its previous names; none for a new entity. */
  readonly before: readonly string[];
}

/** Updates the trigrams of names. Writes only the differences, in the order of the index. */
export function putTrigrams(db: Connection, renamed: readonly Renamed[]): void {
  const ids = JSON.stringify(renamed.map(({ id }) => id));
  db.run('INSERT INTO named_entity (entity_id) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING', ids);
  const rows = db.all<{ number: number; entity_id: string }>(
    'SELECT number, entity_id FROM named_entity WHERE entity_id IN (SELECT value FROM json_each(?))',
    ids,
  );
  const numbers = new Map(rows.map((row) => [row.entity_id, row.number]));
  const added: [number, string, number][] = [];
  for (const { id, names, before } of renamed) {
    const [had, has, number] = [trigramsOfNames(before), trigramsOfNames(names), numbers.get(id)!];
    remove(db, number, [...had].filter((trigram) => !has.has(trigram))); // prettier-ignore
    for (const trigram of has) if (!had.has(trigram)) added.push([number >> BLOCK_BITS, trigram, number]);
  }
  db.insert(
    'trigram',
    added.sort(([m, a, i], [n, b, j]) => m - n || byCodeUnits(a, b) || i - j),
  );
}

/** Removes the trigrams of entities before they are deleted. */
export function deleteTrigrams(db: Connection, entityIds: readonly string[]): void {
  const rows = db.all<{ number: number; name: string; aliases: string }>(
    `SELECT n.number, e.name, e.aliases FROM json_each(?) gone
     JOIN entity e ON e.id = gone.value JOIN named_entity n ON n.entity_id = e.id`,
    JSON.stringify(entityIds),
  );
  for (const { number, name, aliases } of rows) {
    remove(db, number, [...trigramsOfNames([name, ...(JSON.parse(aliases) as string[])])]);
  }
}

function remove(db: Connection, number: number, trigrams: readonly string[]): void {
  if (trigrams.length === 0) return;
  db.run(
    'DELETE FROM trigram WHERE block = ? AND trigram IN (SELECT value FROM json_each(?)) AND number = ?',
    number >> BLOCK_BITS,
    JSON.stringify(trigrams),
    number,
  );
}

function trigramsOfNames(names: readonly string[]): Set<string> {
  return new Set(names.flatMap(trigramsOf));
}
