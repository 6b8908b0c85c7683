import { ENTITY_KINDS, type EntityKind } from '../domain/extraction.js';
import { entityKey } from '../domain/names.js';
import { withAnaphors } from './anaphora.js';
import type { Candidate } from './candidates.js';
import { entriesOf, type Cluster } from './clusters.js';
import { EMPTY_TAIL } from './closed-words.js';
import type { Document, NamedThing, Place } from './document.js';
import { gather, type Gathered } from './gather.js';
import { probabilities } from './linear-model.js';
import { measureFeatures } from './measure-features.js';
import { MENTION_MODELS, type MentionModels } from './mention-models.js';
import { mainName, nameFeatures } from './name-features.js';
import { proposedFeatures, titleName } from './proposed.js';
import { roleOf } from './roles.js';

interface Judged {
  readonly cluster: Cluster;
  readonly kind: EntityKind;
  readonly proposed: boolean;
  readonly places: Candidate[];
}

/** Stage 3: every named thing of a paper with its kind, its names, and all places where it stands. */
export function findMentions(document: Document, models: MentionModels = MENTION_MODELS): NamedThing[] {
  const gathered = gather(document);
  const judged = [...judgeNames(gathered, models), ...judgeMeasures(gathered, models)];
  return withAnaphors(withoutInner(judged).map(toThing), gathered.around.lines);
}

function judgeNames({ names, around }: Gathered, models: MentionModels): Judged[] {
  const title = titleName(names);
  const judged: Judged[] = [];
  for (const cluster of names) {
    const features = nameFeatures(cluster, around);
    const chances = probabilities(models.names, features).map((p, i) =>
      models.names.classes[i] === 'NONE' ? p * Number(process.env.NB ?? 1) : p,
    );
    const best = models.names.classes[chances.indexOf(Math.max(...chances))] ?? '';
    const kind = ENTITY_KINDS.find((one) => one === best);
    if (!kind || kind === 'METRIC') continue;
    const own = kind === 'METHOD' || kind === 'DATASET';
    const proposed =
      own &&
      (probabilities(models.proposed, proposedFeatures(cluster, features, kind, title))[1] ?? 0) >
        Number(process.env.PT ?? 0.5);
    judged.push({ cluster, kind, proposed, places: [...cluster.candidates] });
  }
  return judged;
}

function judgeMeasures({ measures, around }: Gathered, models: MentionModels): Judged[] {
  return measures
    .filter(
      (cluster) =>
        (probabilities(models.measures, measureFeatures(cluster, around))[1] ?? 0) > Number(process.env.MT ?? 0.5),
    )
    .map((cluster) => ({ cluster, kind: 'METRIC', proposed: false, places: [...cluster.candidates] }));
}

/** Of two names at one place the longer one stands there: no BERT inside "Chinese BERT". What stands nowhere else is left out. */
function withoutInner(judged: readonly Judged[]): Judged[] {
  const taken = new Map<number, { start: number; end: number; kind: EntityKind }[]>();
  const all = judged.flatMap((one) => one.places.map((place) => ({ one, place })));
  all.sort((a, b) => b.place.end - b.place.start - (a.place.end - a.place.start));
  const kept = new Map<Judged, Candidate[]>();
  for (const { one, place } of all) {
    const row = taken.get(place.line.sentence) ?? [];
    if (row.some((other) => hides(other, { ...place, kind: one.kind }))) continue;
    row.push({ start: place.start, end: place.end, kind: one.kind });
    taken.set(place.line.sentence, row);
    kept.set(one, [...(kept.get(one) ?? []), place]);
  }
  return judged
    .map((one) => ({
      ...one,
      places: (kept.get(one) ?? []).sort((a, b) => a.line.sentence - b.line.sentence || a.start - b.start),
    }))
    .filter((one) => one.places.length > 0);
}

interface Held {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
}
function hides(outer: Held, inner: Held): boolean {
  if (inner.start >= outer.end || outer.start >= inner.end) return false;
  if ((outer.kind === 'METRIC') !== (inner.kind === 'METRIC')) return false;
  return outer.kind !== 'TASK' || inner.kind === 'TASK';
}

function toThing({ cluster, kind, proposed, places }: Judged): NamedThing {
  const name = shown(mainName({ ...cluster, candidates: places }));
  const others = new Map<string, string>();
  for (const surface of [
    ...places.map((place) => shown(place.text)),
    ...cluster.abbreviations.flatMap((pair) => [pair.short, pair.long]),
  ]) {
    const key = entityKey(surface);
    if (key !== entityKey(name) && !others.has(key)) others.set(key, surface);
  }
  const entries = entriesOf(cluster).filter((entry) => entry.kind === kind);
  const long = cluster.abbreviations[0]?.long;
  return {
    kind,
    name,
    aliases: [...others.values()],
    ...(long !== undefined ? { fullForm: long } : {}),
    proposed,
    generic: kind === 'METHOD' && !proposed && entries.some((entry) => entry.generic),
    ...(kind === 'DATASET' ? { role: roleOf(places, proposed) } : {}),
    places: places.map(toPlace),
  };
}

function shown(surface: string): string {
  const short = surface.replace(EMPTY_TAIL, '');
  return /^\p{Lu}/u.test(surface.slice(short.length).trim()) ? surface : short;
}

function toPlace(one: Candidate): Place {
  return { field: one.line.field, sentence: one.line.sentence, start: one.start, end: one.end, surface: one.text };
}
