import { mainProposal } from '../mentions/anaphora.js';
import { COMPARISON_CLASSES, type ClaimModels } from '../model/claim-models.js';
import { bestOf } from '../model/forest.js';
import { clauseSubjects } from '../grammar/clause-subjects.js';
import type { Anchor } from '../links/pair-features.js';
import type { ComparisonContext, Side } from './candidate.js';
import { comparedObjectRow, comparingSubjectRow } from './comparison-features.js';
import type { Relation } from '../../domain/extraction.js';
import type { LinkedClaim, LinkedPart, NamedEntity } from '../../text/document.js';
import { findTriggers, type Trigger } from './relation-triggers.js';
import { comparedObjects, overlaps, comparingSubjects } from './sides.js';
import type { EntityMention, SentenceView } from '../grammar/sentence-view.js';

/** Below one half, because a missed comparison costs as much as a superfluous one. */
const THRESHOLD = 0.3;

/** Results stated without a number: "X outperforms Y", "on par with Y", "state of the art on D". */
export function findComparisons(
  views: readonly SentenceView[],
  entities: readonly NamedEntity[],
  claims: readonly LinkedClaim[],
  models: Pick<ClaimModels, 'comparison' | 'comparisonSubject'>,
  threshold = THRESHOLD,
): LinkedClaim[] {
  const found = comparisonContexts(views, entities).flatMap((context) =>
    comparisonsOf(context, claims, models, threshold),
  );
  const said = new Set<string>();
  return found
    .sort((a, b) => b.signs.comparison! - a.signs.comparison!)
    .filter((one) => {
      const key = `${one.relation} ${one.subject?.name} ${one.baseline?.name}`;
      return said.size < said.add(key).size;
    })
    .sort((a, b) => a.anchor.start - b.anchor.start);
}

/** More than any real sentence has. The limit keeps the time for very odd texts low. */
const MOST_TRIGGERS = 12;

/** The words of comparison of an abstract. Questions are no results. */
export function comparisonContexts(
  views: readonly SentenceView[],
  entities: readonly NamedEntity[],
): ComparisonContext[] {
  const main = mainProposal(entities, 'METHOD') ?? null;
  return views.flatMap((view, i) => {
    if (view.sentence.field === 'title' || /\?\s*$/.test(view.sentence.text)) return [];
    const before = views[i - 1];
    const shared = {
      view,
      main,
      entities,
      earlier: before?.sentence.field === 'abstract' ? before : undefined,
      clauseSubjects: clauseSubjects(view),
      sentences: views.length,
    };
    return findTriggers(view)
      .slice(0, MOST_TRIGGERS)
      .map((trigger) => ({
        ...shared,
        trigger,
        anchor: anchorOf(view, trigger),
        datasets: datasetsNear(view, trigger),
        metric: metricNear(view, trigger),
      }));
  });
}

function anchorOf({ sentence }: SentenceView, { from, to }: Trigger): Anchor {
  const clause = Math.max(
    0,
    sentence.clauses.findIndex((one) => one.from <= from && from < one.to),
  );
  return {
    from,
    to,
    start: sentence.tokens[from]!.start,
    end: sentence.tokens[to - 1]!.end,
    clause,
    paren: -1,
    list: -1,
  };
}

/** An object, the most likely relation to it, and the probability of that relation. */
interface Judged {
  readonly object: Side;
  readonly relation: Relation;
  readonly chance: number;
}

function comparisonsOf(
  context: ComparisonContext,
  claims: readonly LinkedClaim[],
  models: Pick<ClaimModels, 'comparison' | 'comparisonSubject'>,
  threshold: number,
): LinkedClaim[] {
  const judged = comparedObjects(context)
    .map((object) => judge(object, context, claims, models))
    .filter(({ chance }) => chance >= threshold)
    .sort((a, b) => b.chance - a.chance);
  const objects = judged.filter(({ object }, i) => !judged.slice(0, i).some((surer) => excludes(surer.object, object)));
  if (objects.length === 0) return [];
  const subject = bestOf(comparingSubjects(context), models.comparisonSubject, (side) => comparingSubjectRow(side, context, claims))!; // prettier-ignore
  const subjects = listOf(context.view, subject.choice);
  return objects.flatMap((one) =>
    subjects
      .filter(({ name }) => name !== one.object.name || name === null)
      .map((side) => toComparison(context, side, one, subject.share)),
  );
}

/** Of overlapping noun phrases only the surest is compared; and a named object makes "all baselines" superfluous. */
function excludes(surer: Side, one: Side): boolean {
  return overlaps(surer, one) || (one.name === null && surer.name !== null);
}

function judge(
  object: Side,
  context: ComparisonContext,
  claims: readonly LinkedClaim[],
  models: Pick<ClaimModels, 'comparison'>,
): Judged {
  const { trigger } = context;
  // Too rare in the annotations to be learned.
  if (trigger.pattern === 'speedup-on-device' && context.main) return { object, relation: trigger.relation, chance: object.name ? 0 : 0.6 }; // prettier-ignore
  const chances = models.comparison.chancesOf(comparedObjectRow(object, context, claims));
  const relations = COMPARISON_CLASSES.slice(1).filter((relation) => object.name === null || relation !== 'STATE_OF_THE_ART'); // prettier-ignore
  const chanceOf = (relation: Relation) => chances[COMPARISON_CLASSES.indexOf(relation)]!;
  const relation = (relations as Relation[]).reduce((most, one) => (chanceOf(one) > chanceOf(most) ? one : most));
  return { object, relation, chance: chanceOf(relation) };
}

/** "X and Y outperform Z": all methods of the list are subjects. */
function listOf(view: SentenceView, subject: Side): Side[] {
  const { mention } = subject;
  if (!mention || mention.anaphor || mention.listSize < 2) return [subject];
  const members = view.names.filter((other) => other.list === mention.list);
  return members.map((member) => ({
    name: member.entity.name,
    source: 'mention',
    entity: member.entity,
    mention: member,
  }));
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
  { view, trigger, anchor, datasets, metric }: ComparisonContext,
  subject: Side,
  { object, relation, chance }: Judged,
  share: number,
): LinkedClaim {
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
    relation,
    anchor: { start: anchor.start, end: anchor.end },
    subject: partOfSide(subject),
    metric: metric ? part(metric) : null,
    datasets: datasets.map(part),
    hardware: devicesNear(view, trigger).map(part),
    baseline: partOfSide(object),
    tasks: [],
    conditions: [],
    signs: {
      comparison: chance,
      subject: share,
      [`relation:${relation}`]: 1,
      [`object:${object.source}`]: 1,
      [`subject:${subject.source}`]: 1,
    },
  };
}

function partOfSide({ name, mention, span }: Side): LinkedPart | null {
  if (name === null) return null;
  const place = mention ?? span;
  return place ? { name, start: place.start, end: place.end } : { name };
}
