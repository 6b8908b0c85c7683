import type { Entity } from '../domain/graph.js';
import type { Bearer } from '../store/port/queries.js';
import type { NameStore } from './names.js';

/**
 * A store that remembers the names, entities and counts that one question has asked for. Its names are found before and after other parts
 * of it are known, and again without an unknown word; the names and entities are then not queried again. Used for one question only, so
 * that the next one sees a changed graph.
 */
export function rememberingNames(store: NameStore): NameStore {
  const bearers = new Map<string, Bearer[]>();
  const entities = new Map<string, Entity | undefined>();
  const counts = new Map<string, Promise<number>>();
  return {
    async bearers(keys, kinds) {
      if (kinds) return store.bearers(keys, kinds);
      const unknown = keys.filter((key) => !bearers.has(key));
      if (unknown.length > 0) {
        const found = await store.bearers(unknown);
        for (const key of unknown) bearers.set(key, []);
        for (const bearer of found) bearers.get(bearer.key)!.push(bearer);
      }
      return [...new Set(keys)].flatMap((key) => bearers.get(key)!);
    },
    async entities(ids) {
      const unknown = ids.filter((id) => !entities.has(id));
      if (unknown.length > 0) (await store.entities(unknown)).forEach((entity, i) => entities.set(unknown[i]!, entity));
      return ids.map((id) => entities.get(id));
    },
    countPapers(filter) {
      const key = JSON.stringify(filter);
      const count = counts.get(key) ?? store.countPapers(filter);
      counts.set(key, count);
      return count;
    },
    nameCandidates: (...asked) => store.nameCandidates(...asked),
    hasClaims: (conditions) => (conditions.length === 0 ? Promise.resolve([]) : store.hasClaims(conditions)),
    findClaims: (...asked) => store.findClaims(...asked),
  };
}
