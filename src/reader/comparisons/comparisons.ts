import { mainProposal } from '../mentions/anaphora.js';
import type { ClaimModels } from '../model/claim-models.js';
import { clauseSubjects } from '../grammar/clause-subjects.js';
import { phraseAt } from '../grammar/compared-phrases.js';
import type { Compared, ComparisonCandidate } from './candidate.js';
import { comparisonFeatures } from './comparison-features.js';
import type { LinkedClaim, LinkedPart, NamedEntity } from '../../text/document.js';
import { logOdds } from '../confidence/confidence.js';
import { probabilities } from '../model/linear-model.js';
import { findTriggers, type Trigger } from './relation-triggers.js';
import { tokenAt, type EntityMention, type SentenceView } from '../grammar/sentence-view.js';

/** Below one half, because a comparison that is left out costs as much as one too many. */
const THRESHOLD = 0.3;

/** Results stated without a number: "X outperforms Y", "on par with Y", "state of the art on D". */
export function findComparisons(
  views: readonly SentenceView[],
  entities: readonly NamedEntity[],
  claims: readonly LinkedClaim[],
  models: Pick<ClaimModels, 'comparison'>,
  threshold = THRESHOLD,
): LinkedClaim[] {
  const judged: Judged[] = [];
  for (const candidate of comparisonCandidates(views, entities)) {
    // Rare, and seldom annotated: a pattern for itself.
    const onDevice = candidate.trigger.pattern === 'speedup-on-device' && (candidate.subject?.proposed ?? false);
    const chance = onDevice
      ? 0.6
      : (probabilities(models.comparison, comparisonFeatures(candidate, views.length, claims))[1] ?? 0);
    if (chance >= threshold) judged.push({ candidate, chance });
  }
  const said = new Set<string>();
  return judged.flatMap(({ candidate, chance }) => {
    const key = `${candidate.trigger.relation} ${candidate.subject?.name} ${candidate.object?.name}`;
    if (said.has(key) || judged.some((other) => excludes(other, { candidate, chance }))) return [];
    said.add(key);
    return [toComparison(candidate, chance)];
  });
}

interface Judged {
  readonly candidate: ComparisonCandidate;
  readonly chance: number;
}

/** One verb has one doer, or one list of them: of the paper's own method and the method named nearest the surer one stands. */
function excludes(other: Judged, one: Judged): boolean {
  return (
    other.candidate.trigger === one.candidate.trigger &&
    (other.candidate.subjectStanding === null) !== (one.candidate.subjectStanding === null) &&
    other.chance > one.chance
  );
}

/** Every pair that any pattern proposes. */
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
  const doer = subjectBefore(view, trigger) ?? clauseSubject[clause] ?? null;
  const subjects: (EntityMention | null)[] = doer ? listOf(view, doer) : [null];
  // The method that a clause seems to speak about is often only the one that stands nearest: the paper's own may be meant.
  if (main && doer && !subjects.some((one) => one?.entity === main)) subjects.push(null);
  const objects = objectsOf(view, trigger, subjects);
  const others: (Compared | null)[] = objects.length > 0 ? [...objects] : [null];
  // "outperforms state-of-the-art CNNs": a class of methods may be an object or nobody in particular.
  const named = objects.some((object) => object.entity && !object.entity.generic);
  if (objects.length > 0 && !named) others.push(null);
  const objectNamed: ComparisonCandidate['objectNamed'] = named
    ? 'named'
    : objects.length === 0
      ? 'none'
      : objects.some((object) => object.entity)
        ? 'generic'
        : 'phrase';
  const common = {
    view,
    trigger,
    datasets: datasetsNear(view, trigger),
    metric: metricNear(view, trigger),
    objectNamed,
  };
  return subjects.flatMap((subject) =>
    others.flatMap((object): ComparisonCandidate[] => {
      if (!trigger.passive || !object)
        return [{ ...common, subject: subject?.entity ?? main, subjectStanding: subject, object } as const];
      if (!object.entity) return [];
      const mention = view.names.find((name) => name.entity === object.entity && name.from === object.from) ?? null;
      const loser = subject && compared(subject, 1);
      return [{ ...common, subject: object.entity, subjectStanding: mention, object: loser } as const];
    }),
  );
}

/** The method that stands directly before the verb: "X (ours) significantly outperforms". */
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

/** "matches full fine-tuning", "comparable to dense LLMs" */
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

/** Where what is compared with ends: at a preposition of place, a number, or the next clause. */
function phraseEnd(view: SentenceView, trigger: Trigger): number {
  const needsLink = trigger.relation === 'COMPARABLE' && !/^(?:match|as-as|same-as)$/.test(trigger.pattern);
  let linked = !needsLink;
  for (let i = trigger.to; i < view.lower.length; i++) {
    const word = view.lower[i]!;
    if (/^[;:]$/.test(word)) return i;
    if (/^(?:to|with|as|of)$/.test(word) && !linked) {
      linked = true;
      continue;
    }
    const opens = view.sentence.clauses.some(({ from }) => from === i);
    if (opens && i > trigger.to + 1) return i;
    if (linked && /^(?:on|while|by|when|across|using|under|without|despite|because|at)$/.test(word) && i > trigger.to)
      return i;
    if (!linked && /^(?:on|while|by|when|and|,)$/.test(word)) return trigger.to;
    if (linked && word === 'in' && i > trigger.to && view.names.some((name) => name.to === i)) return i;
  }
  return view.lower.length;
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
  { view, trigger, subject, subjectStanding, object, datasets, metric }: ComparisonCandidate,
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
    subject: subjectStanding ? part(subjectStanding) : subject ? { name: subject.name } : null,
    metric: metric ? part(metric) : null,
    datasets: datasets.map(part),
    hardware: devicesNear(view, trigger).map(part),
    baseline: object ? { name: object.name, start: object.start, end: object.end } : null,
    tasks: [],
    conditions: [],
    signs: { comparison: logOdds(chance) },
  };
}
