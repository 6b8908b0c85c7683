import type { EntityKind } from '../domain/extraction.js';
import { byCodeUnits } from '../domain/order.js';
import type { EntityWrite, RawEntitySummary } from '../domain/facts.js';
import type { Entity } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import { kindOfEntityId, nameKey } from '../domain/names.js';
import { lookup } from '../lexicon/lexicon.js';
import { ancestorsOf, entityOfEntry, knownById } from './known.js';

/** Users' decisions about entities, oldest first in each list. */
export interface Decisions {
  readonly merges: readonly { readonly from: string; readonly into: string }[];
  readonly aliases: readonly { readonly entity: string; readonly alias: string }[];
  /** A null `broader` means that the entity is not a variant of anything. */
  readonly broader: readonly { readonly entity: string; readonly broader: string | null }[];
}

export interface Consolidation {
  readonly entities: readonly EntityWrite[];
  readonly assignments: readonly { readonly rawId: string; readonly entityId: string }[];
  /** Redirects of ids that are not entities themselves. */
  readonly leads: readonly { readonly from: string; readonly to: string }[];
}

/** A set of raw ids that denote one entity. */
interface Sense {
  readonly id: string;
  readonly members: readonly RawEntitySummary[];
}

/**
 * Merges raw entities that denote the same thing and keeps homonyms apart:
 *
 *  - spellings with the same key are one (`LLaMA2-7B`, `Llama-2 7B`);
 *  - acronyms with the same full form are one; with different full forms they are homonyms;
 *  - an acronym or full form alone joins the only entity known to have both; if several have it, it stays separate;
 *  - users' decisions (merges, aliases) are applied last and take precedence.
 *
 * Deterministic, idempotent, and a function of the set of summaries: the order of papers does not matter.
 * @param raws all raw entities that share keys, directly or transitively (see ingest/closure)
 * @param parents entities outside `raws` that have a parent key: `METHOD llama` → id
 */
export function consolidate(
  raws: readonly RawEntitySummary[],
  decisions: Decisions,
  parents: ReadonlyMap<string, string>,
): Consolidation {
  const senses = joinSenses([...raws].sort((a, b) => byCodeUnits(a.rawId, b.rawId)));
  const target = decide(senses, decisions);
  const membersOf = groupBy(senses, (sense) => target.get(sense.id)!);
  const bearers = bearersOfKeys(senses, target, parents);
  const entities = new Map<string, EntityWrite>();
  for (const [id, members] of membersOf) {
    const own = members.find((sense) => sense.id === id) ?? members[0]!;
    entities.set(id, describe(id, own, members, decisions, bearers));
  }
  for (const entity of [...entities.values()]) addAncestors(entity, entities);
  return {
    entities: [...entities.values()].sort((a, b) => byCodeUnits(a.id, b.id)),
    assignments: senses.flatMap((s) => s.members.map((raw) => ({ rawId: raw.rawId, entityId: target.get(s.id)! }))),
    leads: senses.flatMap((sense) => {
      const to = target.get(sense.id)!;
      const from = [sense.id, ...sense.members.map((raw) => raw.rawId)];
      return [...new Set(from)].filter((id) => id !== to).map((id) => ({ from: id, to }));
    }),
  };
}

function joinSenses(raws: readonly RawEntitySummary[]): Sense[] {
  const full = groupBy(
    raws.filter((raw) => raw.fullKey !== ''),
    (raw) => `${raw.kind} ${letters(raw.fullKey)}`,
  );
  const groups = [...full.values()];
  const bearing = new Map<string, RawEntitySummary[][]>();
  for (const group of groups) {
    const keys = group.flatMap((raw) => [`${raw.kind} ${raw.key}`, `${raw.kind} ${raw.fullKey}`]);
    for (const key of new Set(keys)) bearing.set(key, [...(bearing.get(key) ?? []), group]);
  }
  const bare = groupBy(
    raws.filter((raw) => raw.fullKey === ''),
    (raw) => `${raw.kind} ${raw.key}`,
  );
  for (const [key, group] of bare) {
    const known = group.some((raw) => knownById(raw.rawId));
    const candidates = known ? [] : (bearing.get(key) ?? []);
    if (candidates.length === 1) candidates[0]!.push(...group);
    else groups.push(group);
  }
  return groups.map((members) => ({ id: senseId(members), members }));
}

/** The lexicon's id, otherwise the smallest id that contains the full form, otherwise the smallest id. */
function senseId(members: readonly RawEntitySummary[]): string {
  const ids = members.map((raw) => raw.rawId).sort(byCodeUnits);
  return ids.find((id) => knownById(id)) ?? ids.find((id) => id.includes('--')) ?? ids[0]!;
}

/** The entity id of each sense after users' decisions. */
function decide(senses: readonly Sense[], decisions: Decisions): Map<string, string> {
  const target = new Map(senses.map((sense) => [sense.id, sense.id]));
  const senseOfRaw = new Map(senses.flatMap((s) => s.members.map((raw) => [raw.rawId, s.id] as const)));
  const resolve = (id: string): string | undefined => {
    const sense = target.has(id) ? id : senseOfRaw.get(id);
    return sense === undefined ? undefined : target.get(sense);
  };
  const move = (from: string, into: string): void => {
    for (const [sense, to] of target) if (to === from) target.set(sense, into);
  };
  for (const { entity, alias } of decisions.aliases) {
    const into = resolve(entity);
    const kind = kindOfEntityId(entity);
    for (const sense of senses) {
      const bears = sense.members.every((raw) => raw.kind === kind && raw.key === nameKey(alias));
      if (into && bears && target.get(sense.id) === sense.id && sense.id !== into) move(sense.id, into);
    }
  }
  for (const merge of decisions.merges) {
    const from = resolve(merge.from);
    const into = resolve(merge.into);
    if (from && into && from !== into) move(from, into);
  }
  return target;
}

/** `KIND key` → the entity with that key; null if several have it. */
function bearersOfKeys(
  senses: readonly Sense[],
  target: ReadonlyMap<string, string>,
  parents: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const bearers = new Map<string, string | null>(parents);
  for (const sense of senses) {
    const id = target.get(sense.id)!;
    for (const raw of sense.members) {
      const key = `${raw.kind} ${raw.key}`;
      const other = bearers.get(key);
      bearers.set(key, other === undefined || other === id || parents.has(key) ? id : null);
    }
  }
  return bearers;
}

function describe(
  id: string,
  own: Sense,
  members: readonly Sense[],
  decisions: Decisions,
  bearers: ReadonlyMap<string, string | null>,
): EntityWrite {
  const known = knownById(id);
  const name = known?.name ?? mostUsedName(own.members);
  const seen = members.flatMap((sense) => sense.members.flatMap(namesOf));
  const merged = members.flatMap((sense) => {
    const entry = sense.id === id ? undefined : knownById(sense.id);
    return entry ? [entry.name, ...entry.aliases] : [];
  });
  const decided = decisions.aliases.filter((d) => d.entity === id || members.some((sense) => bears(sense, d.entity)));
  const aliases = [...(known?.aliases ?? []), ...seen, ...merged, ...decided.map((d) => d.alias)];
  const base: Entity = known ? entityOfEntry(known) : unknownEntity(id, name, own.members, bearers);
  const override = decisions.broader.filter((d) => d.entity === id || bears(own, d.entity)).at(-1);
  const distinct = [...new Set(aliases)].filter((alias) => alias !== name).sort(byCodeUnits);
  return {
    ...base,
    aliases: distinct,
    broader: override ? (override.broader === null ? [] : [override.broader]) : base.broader,
    keys: keysOf([name, ...distinct]),
  };
}

/** An entity that the lexicon does not have. */
function unknownEntity(
  id: string,
  name: string,
  members: readonly RawEntitySummary[],
  bearers: ReadonlyMap<string, string | null>,
): Entity {
  const { kind } = members[0]!;
  const broader = broaderOf(id, members, bearers);
  return {
    id,
    kind,
    name,
    aliases: [],
    broader,
    generic: members.every((raw) => raw.generic),
    betterWhen: directionOf(kind, name, broader),
    dimension: null,
    category: null,
    vendor: null,
  };
}

/** Whether a decision about `id` concerns this sense, whose id may have changed since the decision. */
function bears(sense: Sense, id: string): boolean {
  return sense.id === id || sense.members.some((raw) => raw.rawId === id);
}

/** Names of changes and spreads, which need not be better in the direction of the metric itself: "accuracy drop", "latency reduction". */
const CHANGE_OF_METRIC =
  /\b(?:drops?|reductions?|loss(?:es)?|gaps?|degradations?|savings?|increases?|decreases?|gains?|improvements?|declines?|variances?|deviations?|differences?|deltas?|penalty|changes?|shifts?)$/i;

/** The direction in which a variant of a known metric is better, that of the metric: "per-frame latency" like "latency". */
function directionOf(kind: EntityKind, name: string, broader: readonly string[]): Entity['betterWhen'] {
  const known = broader[0] === undefined ? undefined : knownById(broader[0]);
  return known && kind === 'METRIC' && !CHANGE_OF_METRIC.test(name) ? entityOfEntry(known).betterWhen : null;
}

/** The nearest entity that the name is a variant or part of, if exactly one exists. */
function broaderOf(
  id: string,
  members: readonly RawEntitySummary[],
  bearers: ReadonlyMap<string, string | null>,
): string[] {
  for (const raw of members) {
    for (const key of raw.parentKeys) {
      const entry = lookup(raw.kind, key);
      const parent = entry ? entityOfEntry(entry).id : bearers.get(`${raw.kind} ${key}`);
      if (parent && parent !== id) return [parent];
    }
  }
  return [];
}

/** Names used by the entity's papers, except names of something else in the lexicon and names of its broader entities. */
function namesOf(raw: RawEntitySummary): string[] {
  return raw.names
    .filter(({ name, papers }) => papers > 0 || !(lookup(raw.kind, name) || raw.parentKeys.includes(nameKey(name))))
    .map(({ name }) => name);
}

function mostUsedName(members: readonly RawEntitySummary[]): string {
  const uses = new Map<string, number>();
  for (const raw of members) for (const { name, papers } of raw.names) uses.set(name, (uses.get(name) ?? 0) + papers);
  return [...uses].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b))[0]![0];
}

/** Adds the broader entries of the lexicon: they exist in the graph as soon as a narrower entity does. */
function addAncestors(entity: EntityWrite, entities: Map<string, EntityWrite>): void {
  for (const id of entity.broader) {
    const entry = knownById(id);
    if (!entry) continue;
    for (const ancestor of [entry, ...ancestorsOf(entry)].map(entityOfEntry)) {
      if (entities.has(ancestor.id)) continue;
      entities.set(ancestor.id, { ...ancestor, keys: keysOf([ancestor.name, ...ancestor.aliases]) });
    }
  }
}

function keysOf(names: readonly string[]): string[] {
  return [...new Set(names.map(nameKey))].filter((key) => key !== '').sort(byCodeUnits);
}

/** Removes hyphens, so that "parameter-efficient fine-tuning" and "Parameter Efficient Finetuning" are the same full form. */
function letters(key: string): string {
  return key.replace(/-/g, '');
}
