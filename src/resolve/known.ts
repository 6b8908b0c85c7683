import type { EntityKind } from '../domain/extraction.js';
import type { Dimension, Entity, HardwareCategory } from '../domain/graph.js';
import { entityId, kindOfEntityId } from '../domain/names.js';
import { entries, lookup, type LexiconEntry } from '../lexicon/lexicon.js';

const byId = new Map<EntityKind, ReadonlyMap<string, LexiconEntry>>();

/** The lexicon entry with this entity id, if any. */
export function knownById(id: string): LexiconEntry | undefined {
  const kind = kindOfEntityId(id);
  if (!kind) return undefined;
  let index = byId.get(kind);
  if (!index) {
    index = new Map(entries(kind).map((entry) => [entityId(kind, entry.name), entry]));
    byId.set(kind, index);
  }
  return index.get(id);
}

/** The entity of the lexicon entry with this name, if any. */
export function knownByName(kind: EntityKind, name: string): Entity | undefined {
  const entry = lookup(kind, name);
  return entry && entityOfEntry(entry);
}

/** The entity of a lexicon entry. */
export function entityOfEntry(entry: LexiconEntry): Entity {
  return {
    id: entityId(entry.kind, entry.name),
    kind: entry.kind,
    name: entry.name,
    aliases: [...entry.aliases].sort(),
    broader: broaderOfEntry(entry),
    generic: entry.generic,
    betterWhen: entry.better ?? null,
    dimension: (entry.dimension as Dimension | undefined) ?? null,
    category: (entry.category as HardwareCategory | undefined) ?? null,
    vendor: entry.vendor ?? null,
  };
}

function broaderOfEntry(entry: LexiconEntry): string[] {
  return entry.broader.flatMap((name) => {
    const broader = lookup(entry.kind, name);
    return broader ? [entityId(entry.kind, broader.name)] : [];
  });
}

/** All broader entries at any depth, nearest first, without the entry itself. */
export function ancestorsOf(entry: LexiconEntry): LexiconEntry[] {
  const found = new Map<string, LexiconEntry>();
  const queue = [entry];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const name of next.broader) {
      const broader = lookup(entry.kind, name);
      if (!broader || broader === entry || found.has(broader.name)) continue;
      found.set(broader.name, broader);
      queue.push(broader);
    }
  }
  return [...found.values()];
}
