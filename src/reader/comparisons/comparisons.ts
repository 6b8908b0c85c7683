import { mainProposal } from '../mentions/anaphora.js';
import type { ClaimModels } from '../model/claim-models.js';
import { clauseSubjects } from '../grammar/clause-subjects.js';
import { phraseAt } from '../grammar/compared-phrases.js';
import type { Compared, ComparisonCandidate } from './candidate.js';
import { comparisonFeatures } from './comparison-features.js';
import type { LinkedClaim, LinkedPart, NamedEntity } from '../../text/document.js';
import { findTriggers, type Trigger } from './relation-triggers.js';
import { tokenAt, type EntityMention, type SentenceView } from '../grammar/sentence-view.js';

/** Below one half, because a missed comparison costs as much as a superfluous one. */
const THRESHOLD = 0.3;

/** Results stated without a number: "X outperforms Y", "on par with Y", "state of the art on D". */
export function findComparisons(
  views: readonly SentenceView[],
  entities: readonly NamedEntity[],
  claims: readonly LinkedClaim[],
  models: Pick<ClaimModels, 'comparison'>,
  threshold = THRESHOLD,
): LinkedClaim[] {
  const rated: Rated[] = [];
  for (const candidate of comparisonCandidates(views, entities)) {
    // Too rare in the annotations to be learned.
    const onDevice = candidate.trigger.pattern === 'speedup-on-device' && (candidate.subject?.proposed ?? false);
    const chance = onDevice
      ? 0.6
      : models.comparison.chancesOf(comparisonFeatures(candidate, views.length, claims))[1]!;
    if (chance >= threshold) rated.push({ candidate, chance });
  }
  const said = new Set<string>();
  return rated.flatMap(({ candidate, chance }) => {
    const key = `${candidate.trigger.relation} ${candidate.subject?.name} ${candidate.object?.name}`;
    if (said.has(key) || rated.some((other) => excludes(other, { candidate, chance }))) return [];
    said.add(key);
    return [toComparison(candidate, chance)];
  });
}

/** A candidate, with the probability that it is a result of the paper. */
interface Rated {
  readonly candidate: ComparisonCandidate;
  readonly chance: number;
}

/** Whether `other` excludes `one`. A verb has one subject, so the more probable of the main method and the nearest mention is kept. */
function excludes(other: Rated, one: Rated): boolean {
  return (
    other.candidate.trigger === one.candidate.trigger &&
    (other.candidate.subjectMention === null) !== (one.candidate.subjectMention === null) &&
    other.chance > one.chance
  );
}

/** Every pair of methods that a pattern finds. */
export function comparisonCandidates(
  views: readonly SentenceView[],
  entities: readonly NamedEntity[],
): ComparisonCandidate[] {
  const main = mainProposal(entities, 'METHOD') ?? null;
  return views.flatMap((view) => {
    if (view.sentence.field === 'title' || /\?\s*$/.test(view.sentence.text)) return [];
    const subjects = clauseSubjects(view);
    return findTriggers(view).flatMap((trigger) => pairs(view, trigger, subjects, main));
  });
}

function pairs(
  view: SentenceView,
  trigger: Trigger,
  clauseSubject: readonly (EntityMention | null)[],
  main: NamedEntity | null,
): ComparisonCandidate[] {
  const clause = view.sentence.clauses.findIndex(({ from, to }) => from <= trigger.from && trigger.from < to);
  const subject = subjectBefore(view, trigger) ?? clauseSubject[clause] ?? null;
  const subjects: (EntityMention | null)[] = subject ? listOf(view, subject) : [null];
  // The method found as the subject is often only the nearest mention, so the main method of the paper is a candidate as well.
  if (main && subject && !subjects.some((one) => one?.entity === main)) subjects.push(null);
  const objects = objectsOf(view, trigger, subjects);
  const objectNamed = objectNaming(objects);
  const others: (Compared | null)[] = [...objects];
  // "outperforms state-of-the-art CNNs": a class of methods may be the object, or stand for methods in general.
  if (objectNamed !== 'named') others.push(null);
  const common = {
    view,
    trigger,
    datasets: datasetsNear(view, trigger),
    metric: metricNear(view, trigger),
    objectNamed,
  };
  return subjects.flatMap((one) =>
    others.flatMap((object): ComparisonCandidate[] => {
      if (!trigger.passive || !object)
        return [{ ...common, subject: one?.entity ?? main, subjectMention: one, object } as const];
      // "X is outperformed by Y": Y is the subject
      if (!object.entity) return [];
      const mention = view.names.find((name) => name.entity === object.entity && name.from === object.from) ?? null;
      return [{ ...common, subject: object.entity, subjectMention: mention, object: one && compared(one, 1) } as const];
    }),
  );
}

function objectNaming(objects: readonly Compared[]): ComparisonCandidate['objectNamed'] {
  if (objects.length === 0) return 'none';
  if (objects.some((object) => object.entity && !object.entity.generic)) return 'named';
  return objects.some((object) => object.entity) ? 'generic' : 'phrase';
}

/** The method mentioned directly before the verb: "X (ours) significantly outperforms". */
function subjectBefore(view: SentenceView, trigger: Trigger): EntityMention | null {
  for (let i = trigger.from - 1; i >= Math.max(0, trigger.from - 6); i--) {
    const name = view.names.find((one) => one.entity.kind === 'METHOD' && one.paren < 0 && one.from <= i && i < one.to);
    if (name) return name;
    if (
      !/^(?:[a-z]+ly|also|even|further|both|all|still|can|could|that|models?|methods?|framework|approach|adapters|\)|"|and|is|are|,|which|not|only|our|the|performs?)$/.test(
        view.lower[i]!,
      )
    )
      return null;
  }
  return null;
}

function listOf(view: SentenceView, name: EntityMention): EntityMention[] {
  return name.listSize > 1 ? view.names.filter((other) => other.list === name.list) : [name];
}

function compared(mention: EntityMention, together: number): Compared {
  const { entity, start, end, from, to } = mention;
  return { name: entity.name, entity, start, end, from, to, together };
}

/** The methods after the words of comparison, within their noun phrase and the lists and parentheses that follow. */
function objectsOf(view: SentenceView, trigger: Trigger, subjects: readonly (EntityMention | null)[]): Compared[] {
  if (
    trigger.relation === 'STATE_OF_THE_ART' ||
    trigger.pattern === 'superiority' ||
    trigger.pattern === 'speedup-on-device'
  )
    return [];
  const end = phraseEnd(view, trigger);
  const methods = view.names.filter(
    (name) =>
      name.entity.kind === 'METHOD' &&
      !name.anaphor &&
      name.from >= trigger.to &&
      name.from < end &&
      !subjects.some((subject) => subject?.entity === name.entity),
  );
  const first = methods[0];
  if (!first) return phraseObject(view, trigger, end);
  const chosen = new Map<NamedEntity, EntityMention>();
  for (const name of methods) {
    if (name.list === first.list || name.paren >= trigger.to) chosen.set(name.entity, chosen.get(name.entity) ?? name);
  }
  return [...chosen.values()].map((name) => compared(name, chosen.size));
}

/** A class of methods in common words as the object: "matches full fine-tuning", "comparable to dense LLMs". */
function phraseObject(view: SentenceView, trigger: Trigger, end: number): Compared[] {
  for (let at = trigger.to; at < Math.min(end, trigger.to + 5); at++) {
    if (/^(?:to|with|as|of|than|over)$/.test(view.lower[at]!)) continue;
    const phrase = phraseAt(view, at);
    if (phrase) {
      const from = tokenAt(view.sentence, phrase.start!);
      const to = tokenAt(view.sentence, phrase.end! - 1) + 1;
      return [{ ...phrase, start: phrase.start!, end: phrase.end!, entity: null, from, to, together: 1 }];
    }
    if (!/^(?:performance|accuracy|results?|quality)$/.test(view.lower[at]!)) return [];
  }
  return [];
}

/** Where the object of a comparison ends: at a preposition, or at the next clause. */
function phraseEnd(view: SentenceView, trigger: Trigger): number {
  // "comparable … to X": the object follows the preposition
  let linked = trigger.relation !== 'COMPARABLE' || /^(?:match|as-as|same-as)$/.test(trigger.pattern);
  for (let i = trigger.to; i < view.lower.length; i++) {
    const word = view.lower[i]!;
    if (/^[;:]$/.test(word)) return i;
    if (!linked && /^(?:to|with|as|of)$/.test(word)) {
      linked = true;
      continue;
    }
    if (i > trigger.to + 1 && beginsClause(view, i)) return i;
    if (linked) {
      if (i > trigger.to && endsObject(view, i)) return i;
    } else if (/^(?:on|while|by|when|and|,)$/.test(word)) return trigger.to;
  }
  return view.lower.length;
}

function beginsClause(view: SentenceView, at: number): boolean {
  return view.sentence.clauses.some(({ from }) => from === at);
}

function endsObject(view: SentenceView, at: number): boolean {
  const word = view.lower[at]!;
  if (/^(?:on|while|by|when|across|using|under|without|despite|because|at)$/.test(word)) return true;
  return word === 'in' && view.names.some((name) => name.to === at);
}

function datasetsNear(view: SentenceView, trigger: Trigger): EntityMention[] {
  const datasets = view.names.filter((name) => name.entity.kind === 'DATASET');
  const after = datasets.find((name) => name.from >= trigger.to);
  const anchor = after ?? datasets.at(-1);
  return anchor ? datasets.filter((name) => name.list === anchor.list) : [];
}

function metricNear(view: SentenceView, trigger: Trigger): EntityMention | null {
  const metrics = view.names.filter((name) => name.entity.kind === 'METRIC');
  return (
    metrics.find((name) => name.from >= trigger.from && name.from - trigger.to <= 8) ??
    metrics.find((name) => trigger.from - name.to >= 0 && trigger.from - name.to <= 4) ??
    null
  );
}

function devicesNear(view: SentenceView, trigger: Trigger): EntityMention[] {
  return trigger.pattern === 'speedup-on-device' ? view.names.filter((name) => name.entity.kind === 'HARDWARE') : [];
}

function part(mention: EntityMention): LinkedPart {
  return { name: mention.entity.name, start: mention.start, end: mention.end };
}

function toComparison(
  { view, trigger, subject, subjectMention, object, datasets, metric }: ComparisonCandidate,
  chance: number,
): LinkedClaim {
  const { tokens } = view.sentence;
  return {
    kind: 'COMPARISON',
    field: view.sentence.field,
    sentence: view.sentence.index,
    quantity: null,
    value: null,
    valueHigh: null,
    unit: null,
    comparator: null,
    change: null,
    relation: trigger.relation,
    anchor: { start: tokens[trigger.from]!.start, end: tokens[trigger.to - 1]!.end },
    subject: subjectMention ? part(subjectMention) : subject ? { name: subject.name } : null,
    metric: metric ? part(metric) : null,
    datasets: datasets.map(part),
    hardware: devicesNear(view, trigger).map(part),
    baseline: object ? { name: object.name, start: object.start, end: object.end } : null,
    tasks: [],
    conditions: [],
    signs: { comparison: chance, [`relation:${trigger.relation}`]: 1 },
  };
}
