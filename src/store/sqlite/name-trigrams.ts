import { trigramsOf } from '../shared/trigrams.js';
import type { Connection } from './connection.js';

/** The index of trigrams, for names of similar spelling. */

/**
 * Updates the trigrams of an entity's names; writes only the differences.
 * @param before its previous names; none for a new entity
 */
export function putTrigrams(
  db: Connection,
  entityId: string,
  names: readonly string[],
  before: readonly string[],
): void {
  const [had, has] = [trigramsOfNames(before), trigramsOfNames(names)];
  db.run('INSERT INTO named_entity (entity_id) VALUES (?) ON CONFLICT DO NOTHING', entityId);
  const { number } = db.get<{ number: number }>('SELECT number FROM named_entity WHERE entity_id = ?', entityId)!;
  remove(db, number, [...had].filter((trigram) => !has.has(trigram))); // prettier-ignore
  db.insert(
    'trigram',
    [...has].filter((trigram) => !had.has(trigram)).map((trigram) => [trigram, number]),
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
    'DELETE FROM trigram WHERE trigram IN (SELECT value FROM json_each(?)) AND number = ?',
    JSON.stringify(trigrams),
    number,
  );
}

function trigramsOfNames(names: readonly string[]): Set<string> {
  return new Set(names.flatMap(trigramsOf));
}
