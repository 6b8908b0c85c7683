import type { ClaimKind } from '../../domain/extraction.js';
import { lookup } from '../../lexicon/lexicon.js';
import { mainProposal } from '../mentions/anaphora.js';
import { attachMeasures, type Attachments } from '../grammar/attachments.js';
import { changeOf } from './change.js';
import { kindFeatures, possibleKinds } from './claim-features.js';
import type { ClaimModels } from '../model/claim-models.js';
import { clauseSubjects } from '../grammar/clause-subjects.js';
import type { LinkedClaim, LinkedPart, NamedThing } from '../../text/document.js';
import { probabilities } from '../model/linear-model.js';
import { baselineFeatures, baselineOptions, baselineQuestion, type BaselineOption } from './link-baseline.js';
import { datasetFeatures, datasetOptions, datasetsOf, mainDataset, type MainDataset } from './link-dataset.js';
import { hardwareOf } from './link-hardware.js';
import { metricFeatures, metricOptions, type MetricOption } from './link-metric.js';
import { subjectFeatures, subjectOptions, type SubjectOption } from './link-subject.js';
import { conditionsOf, tasksOf } from './conditions.js';
import { logOdds } from '../confidence/confidence.js';
import { dealt, sharers } from '../grammar/lists.js';
import { measureClass, unitClass } from '../grammar/metric-class.js';
import type { Remembered } from './memory.js';
import { isNeverClaim } from './not-claims.js';
import { best } from '../model/ranker.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';
import { withSharedDatasets } from './share-datasets.js';

/** Stage 5: the numbers that are claims, each tied to its measure, subject, datasets, hardware and baseline. */
export function linkClaims(
  views: readonly SentenceView[],
  things: readonly NamedThing[],
  models: ClaimModels,
): LinkedClaim[] {
  const claims: LinkedClaim[] = [];
  const memory: Remembered[] = [];
  for (const setting of settingsOf(views, things)) {
    for (const quantity of setting.view.quantities) {
      claims.push(...linkClaim(setting, quantity, memory, models));
    }
  }
  return withSharedDatasets(claims);
}

/** A sentence with numbers, and what surrounds it. */
export interface Setting {
  /** Up to two sentences before, and the sentence itself, all of one field. */
  readonly window: readonly SentenceView[];
  readonly view: SentenceView;
  readonly earlier: readonly SentenceView[];
  readonly attachments: Attachments;
  readonly clauseSubjects: readonly (NameStanding | null)[];
  /** What "our method" means. */
  readonly main: NamedThing | undefined;
  readonly mainDataset: MainDataset | undefined;
  readonly sentences: number;
}

export function settingsOf(views: readonly SentenceView[], things: readonly NamedThing[]): Setting[] {
  const main = mainProposal(things, 'METHOD');
  const dataset = mainDataset(things, views);
  return views.flatMap((view, i) => {
    if (view.quantities.length === 0) return [];
    const window = views.slice(Math.max(0, i - 2), i + 1).filter((one) => one.sentence.field === view.sentence.field);
    return [
      {
        window,
        view,
        earlier: window.slice(0, -1),
        attachments: attachMeasures(view),
        clauseSubjects: clauseSubjects(view),
        main,
        mainDataset: dataset,
        sentences: views.length,
      },
    ];
  });
}

function linkClaim(
  setting: Setting,
  quantity: QuantityStanding,
  memory: Remembered[],
  models: ClaimModels,
): LinkedClaim[] {
  const { view, earlier, main, window } = setting;
  if (isNeverClaim(view, quantity, setting.attachments)) return [];
  const decided = decideKind(setting, quantity, models);
  if (!decided) return [];
  const { kind } = decided;
  const question = { ...setting, quantity, kind, memory };
  const ranked = best(metricOptions(view, quantity, earlier, memory), models.metric, (o) =>
    metricFeatures(o, question),
  )!;
  const metric = { ...ranked, choice: timed(ranked.choice, quantity) };
  const subject = best(subjectOptions(view, quantity, earlier, main), models.subject, (o) =>
    subjectFeatures(o, question),
  )!;
  const chosenSubject = dealtSubject(subject.choice, view, quantity);
  const dataset = best(datasetOptions(view, earlier, setting.mainDataset), models.dataset, (o) =>
    datasetFeatures(o, { ...question, metric: metric.choice.name }),
  )!;
  const against = baselineQuestion(view, quantity, kind);
  const baseline =
    against &&
    best(baselineOptions(view, chosenSubject.thing, chosenSubject.standing), models.baseline, (o) =>
      baselineFeatures(o, against),
    );
  const datasets = datasetsOf(dataset.choice, window, quantity);
  memory.push({ quantity, kind, metric: metric.choice.name, subject: chosenSubject.thing, datasets });
  const { quantity: number } = quantity;
  const parts = {
    subject: subjectPart(chosenSubject),
    metric: metricPart(metric.choice),
    datasets: datasets.map((name) => partOf(view, name)),
    hardware: hardwareOf(view, quantity, metric.choice.name).map(standingPart),
    baseline: baseline ? baselinePart(baseline.choice, view, quantity) : null,
  };
  const claim: LinkedClaim = {
    kind,
    field: number.field,
    sentence: number.sentence,
    quantity: number,
    ...writtenValue(quantity, kind),
    comparator: number.comparator,
    change: changeOf(view, quantity, kind, metric.choice.name, lowerIsBetter(metric.choice.name)),
    relation: null,
    anchor: number.number,
    ...parts,
    tasks: tasksOf(view, quantity),
    conditions: conditionsOf(
      view,
      quantity,
      [parts.subject, parts.metric, parts.baseline, ...parts.hardware, ...parts.datasets].filter(
        (part) => part !== null,
      ),
    ),
    signs: signsOf({ kind: decided.chance, metric, subject }),
  };
  const { standing, source } = chosenSubject;
  if (!standing || source !== 'stands') return [claim];
  return sharers(view, standing, quantity).map((one) => ({ ...claim, subject: standingPart(one) }));
}

/** "The same speed as MobileNetV2 (1.6 ms)", "2.4 ms faster": a speed that is given as a time is a latency. */
function timed(option: MetricOption, { quantity }: QuantityStanding): MetricOption {
  const isSpeedInTime = unitClass(quantity) === 'time' && measureClass(option.name) === 'speed';
  return isSpeedInTime ? { name: 'latency', source: 'unit' } : option;
}

function decideKind(
  { view, attachments, sentences }: Setting,
  quantity: QuantityStanding,
  models: ClaimModels,
): { kind: ClaimKind; chance: number } | null {
  const chances = probabilities(models.kind, kindFeatures(view, quantity, attachments, { sentences }));
  const chanceOf = (kind: string) => chances[models.kind.classes.indexOf(kind)] ?? 0;
  if (chanceOf('NONE') > 0.5 && !isScaled(view, quantity)) return null;
  const kinds = possibleKinds(view, quantity, attachments);
  const kind = kinds.reduce((most, one) => (chanceOf(one) > chanceOf(most) ? one : most));
  return { kind, chance: 1 - chanceOf('NONE') };
}

/** "scaling from 124M to 1.4B parameters": how big a method has been made is a result, unlike the sizes of models that are only listed. */
function isScaled(view: SentenceView, { quantity, from }: QuantityStanding): boolean {
  const before = view.lower.slice(Math.max(0, from - 6), from).join(' ');
  return quantity.unit === 'params' && /\b(?:scal(?:e|es|ed|ing)|grow(?:s|n|ing)?|expand(?:s|ed|ing)?)(?: [a-z]+){0,4} from(?: \d\S*(?: [a-z]+)? to)?$/.test(before); // prettier-ignore
}

/** "This saves almost half of the parameters" is a difference of 50 %; "by half" stays the multiple 0.5. */
function writtenValue({ quantity }: QuantityStanding, kind: ClaimKind) {
  if (kind === 'DELTA' && quantity.inWords && quantity.unit === 'x' && quantity.value < 1)
    return { value: Number((quantity.value * 100).toPrecision(4)), valueHigh: null, unit: '%' };
  const negative = kind === 'ABSOLUTE' && quantity.sign === '-';
  return { value: negative ? -quantity.value : quantity.value, valueHigh: quantity.valueHigh, unit: quantity.unit };
}

const LOWER_IS_BETTER = new Set(['time', 'memory', 'size', 'compute', 'cost', 'error']);

function lowerIsBetter(metric: string): boolean {
  const known = lookup('METRIC', metric)?.better;
  return known ? known === 'LOWER' : LOWER_IS_BETTER.has(measureClass(metric));
}

/** "X and Y achieve 80% and 75%": one subject a number. */
function dealtSubject(option: SubjectOption, view: SentenceView, quantity: QuantityStanding): SubjectOption {
  if (option.source !== 'stands' || !option.standing) return option;
  const standing = dealt(view, option.standing, quantity);
  return { ...option, standing, thing: standing.thing };
}

function subjectPart(option: SubjectOption): LinkedPart | null {
  if (option.phrase) return option.phrase;
  if (!option.thing) return null;
  const { standing, source } = option;
  return standing && source === 'stands' ? standingPart(standing) : { name: option.thing.name };
}

function metricPart(option: MetricOption): LinkedPart {
  const place = option.source === 'stands' ? option.standing : option.source === 'phrase' ? option.phrase : undefined;
  return place ? { name: option.name, start: place.start, end: place.end } : { name: option.name };
}

function standingPart(standing: NameStanding): LinkedPart {
  return { name: standing.thing.name, start: standing.start, end: standing.end };
}

function baselinePart(option: BaselineOption, view: SentenceView, quantity: QuantityStanding): LinkedPart | null {
  return option.standing ? standingPart(dealt(view, option.standing, quantity)) : (option.phrase ?? null);
}

/** A part by its name, with its place if it stands in this sentence. */
function partOf(view: SentenceView, name: string): LinkedPart {
  const standing = view.names.find((one) => one.thing.name === name);
  return standing ? standingPart(standing) : { name };
}

interface Decisions {
  readonly kind: number;
  readonly metric: { readonly choice: MetricOption; readonly share: number };
  readonly subject: { readonly choice: SubjectOption; readonly share: number };
}

/** How sure each decision was. (Signs of where the claim stands were tried too: on other papers they make the chance no truer.) */
function signsOf({ kind, metric, subject }: Decisions): Readonly<Record<string, number>> {
  return {
    kind: logOdds(kind),
    metric: logOdds(metric.share),
    subject: logOdds(subject.share),
    'metric-implied': Number(metric.choice.source === 'default'),
    'subject-unnamed': Number(subject.choice.source === 'unnamed'),
  };
}
