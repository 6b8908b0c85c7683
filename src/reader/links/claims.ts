import type { ClaimKind } from '../../domain/extraction.js';
import { lookup } from '../../lexicon/lexicon.js';
import { mainProposal } from '../mentions/anaphora.js';
import { attachMeasures, type Attachments } from '../grammar/attachments.js';
import { changeOf } from './change.js';
import { kindRow, possibleKinds } from './claim-features.js';
import { KIND_CLASSES, type ClaimModels } from '../model/claim-models.js';
import { clauseSubjects } from '../grammar/clause-subjects.js';
import type { LinkedClaim, LinkedPart, NamedThing } from '../../text/document.js';
import { baselineRow, baselineOptions, baselineQuestion, type BaselineOption } from './link-baseline.js';
import { datasetRow, datasetOptions, datasetsOf, mainDataset, type MainDataset } from './link-dataset.js';
import { devicesOfCost, hardwareOf, hardwareOptions, hardwareRow } from './link-hardware.js';
import { metricRow, metricOptions, type MetricOption } from './link-metric.js';
import { subjectRow, subjectOptions, type SubjectOption } from './link-subject.js';
import { conditionsOf, tasksOf } from './conditions.js';
import { logOdds } from '../confidence/confidence.js';
import { dealt, sharers } from '../grammar/lists.js';
import { measureClass, unitClass } from '../grammar/metric-class.js';
import type { Remembered } from './memory.js';
import { isNeverClaim } from './not-claims.js';
import { bestOf } from '../model/forest.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';
import { withSharedDatasets } from './share-datasets.js';

/** How many decisions are remembered: more than any abstract has numbers, so that a hostile text costs no more by the number. */
const MEMORY = 48;

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
      if (memory.length > MEMORY) memory.shift();
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
  /** All that the paper names. */
  readonly things: readonly NamedThing[];
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
        things,
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
  const { view, earlier, window } = setting;
  if (isNeverClaim(view, quantity, setting.attachments)) return [];
  const decided = decideKind(setting, quantity, models);
  if (!decided) return [];
  const { kind } = decided;
  const question = { ...setting, quantity, kind, memory };
  const ranked = bestOf(metricOptions(view, quantity, kind, earlier, memory), models.metric, (o) => metricRow(o, question)); // prettier-ignore
  if (!ranked) return [];
  const metric = { ...ranked, choice: timed(ranked.choice, quantity) };
  const subject = bestOf(subjectOptions(setting, quantity), models.subject, (o) => subjectRow(o, question))!;
  const chosenSubject = dealtSubject(subject.choice, view, quantity);
  const subjectName = chosenSubject.thing?.name ?? chosenSubject.phrase?.name ?? null;
  const dataset = bestOf(datasetOptions(setting, quantity), models.dataset, (o) =>
    datasetRow(o, { ...question, subjectName, metric: metric.choice.name }),
  )!;
  const against = baselineQuestion({ ...question, subject: subjectName, metric: metric.choice.name });
  const baseline =
    against && bestOf(baselineOptions(setting, quantity, subjectName), models.baseline, (o) => baselineRow(o, against));
  const datasets = datasetsOf(dataset.choice, window, quantity);
  const device = bestOf(hardwareOptions(setting), models.hardware, (o) => hardwareRow(o, { ...question, metric: metric.choice.name }))!; // prettier-ignore
  const costs = devicesOfCost(view, quantity, metric.choice.name).map((standing) => ({
    name: standing.thing.name,
    standing,
  }));
  const devices = costs.length > 0 ? costs : hardwareOf(device.choice, quantity);
  const againstPart = baseline ? baselinePart(baseline.choice, view, quantity) : null;
  memory.push({ quantity, kind, metric: metric.choice.name, subject: chosenSubject.thing, subjectName, baseline: againstPart?.name ?? null, datasets, hardware: devices.map(({ name }) => name) }); // prettier-ignore
  const { quantity: number } = quantity;
  const parts = {
    subject: subjectPart(chosenSubject),
    metric: metricPart(metric.choice),
    datasets: datasets.map((name) => partOf(view, name)),
    hardware: devices.map((device) => (device.standing ? standingPart(device.standing) : { name: device.name })),
    baseline: againstPart,
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
  const chances = models.kind.chancesOf(kindRow(view, quantity, attachments, { sentences }));
  const chanceOf = (kind: (typeof KIND_CLASSES)[number]) => chances[KIND_CLASSES.indexOf(kind)]!;
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
  const place = option.source === 'stands' ? option.standing : option.source === 'phrase' ? option.phrase : option.source === 'span' ? option.span : undefined; // prettier-ignore
  return place ? { name: option.name, start: place.start, end: place.end } : { name: option.name };
}

function standingPart(standing: NameStanding): LinkedPart {
  return { name: standing.thing.name, start: standing.start, end: standing.end };
}

function baselinePart(option: BaselineOption, view: SentenceView, quantity: QuantityStanding): LinkedPart | null {
  if (!option.standing) return option.phrase ?? (option.thing ? { name: option.thing.name } : null);
  return option.back === undefined
    ? standingPart(dealt(view, option.standing, quantity))
    : { name: option.standing.thing.name };
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
