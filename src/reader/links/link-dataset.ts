import type { ClaimKind } from '../../domain/extraction.js';
import type { NamedThing } from '../../text/document.js';
import { isCost, measureClass, unitClass } from '../grammar/metric-class.js';
import { Features } from '../model/features.js';
import { numberFeatures, pairFeatures } from './pair-features.js';
import { thingFeatures, thingsElsewhere } from './discourse.js';
import { nearest } from './spans.js';
import type { Surroundings } from './link-subject.js';
import { frequency } from './phrase-features.js';
import { lastAlike, lastHere, type Remembered } from './memory.js';
import { alignment, listIntroducer, relationFeatures } from '../grammar/relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';

/** A dataset (or the coordinated group it leads) that a number may have been measured on; null for none. */
export interface DatasetOption {
  readonly standing: NameStanding | null;
  /** How many sentences before. */
  readonly back: number;
  /** The dataset that the paper introduces, or that its title names, wherever it stands. */
  readonly main?: NamedThing;
  /** A dataset that only other sentences name. */
  readonly elsewhere?: NamedThing;
  /** The paper calls its dataset a benchmark, rather than something to learn from. */
  readonly tests?: boolean;
}

export function datasetOptions(
  { view, earlier, things, mainDataset: main }: Surroundings & { readonly mainDataset: MainDataset | undefined },
  quantity: QuantityStanding,
): DatasetOption[] {
  const options: DatasetOption[] = nearest(view.names.filter(isDataset), quantity, view, 16).map((standing) => ({
    standing,
    back: 0,
  }));
  [...earlier].reverse().forEach((one, back) => {
    const seen = new Set<NamedThing>();
    for (const standing of one.names.filter(isDataset)) {
      if (seen.has(standing.thing)) continue;
      seen.add(standing.thing);
      options.push({ standing, back: back + 1 });
    }
  });
  if (main) options.push({ standing: null, back: 0, main: main.thing, tests: main.tests });
  const known = new Set(options.map(({ standing, main }) => standing?.thing ?? main));
  for (const thing of thingsElsewhere(things, 'DATASET', known, 6)) options.push({ standing: null, back: 0, elsewhere: thing }); // prettier-ignore
  options.push({ standing: null, back: 0 });
  return options;
}

function isDataset(name: NameStanding): boolean {
  return name.thing.kind === 'DATASET';
}

export interface DatasetQuestion {
  readonly view: SentenceView;
  readonly quantity: QuantityStanding;
  readonly kind: ClaimKind;
  readonly things: readonly NamedThing[];
  readonly subjectName: string | null;
  readonly metric: string;
  readonly memory: readonly Remembered[];
}

/** All that is known about an option. */
export function datasetRow(option: DatasetOption, question: DatasetQuestion): Features {
  const { view, quantity, metric, kind } = question;
  const row = new Features();
  row.flag(...datasetFeatures(option, question), `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`, `measure:${measureClass(metric)}`); // prettier-ignore
  const before = question.memory.at(-1);
  if (before) row.flag(`m:before=${before.datasets.length > 0 ? 'some' : 'none'}`);
  row.flag(`w:metric=${metric.toLowerCase().split(' ').at(-1)}`);
  row.amount('n:here', view.names.filter(isDataset).length);
  numberFeatures(view, quantity, row);
  const { standing, back } = option;
  const thing = standing?.thing ?? option.main ?? option.elsewhere;
  if (thing) {
    row.flag(`o:${thing.role ?? '?'}`, `o:${thing.proposed ? 'own' : 'foreign'}`);
    row.amount('frequency', frequency(view.fieldText, thing.name));
    thingFeatures(thing, view, question.things, row);
    const { memory } = question;
    if (memory.at(-1)?.datasets.includes(thing.name)) row.flag('m:as-before');
    if (memory.some((one) => one.datasets.includes(thing.name))) row.flag('m:told-before');
    if (question.subjectName === thing.name) row.flag('o:subject');
  }
  if (standing) {
    row.amount('l:size', standing.listSize);
    row.amount('l:slot', standing.slot + 1);
    row.amount('l:from', standing.from + 1);
    if (back === 0) pairFeatures(view, quantity, standing, row);
  }
  return row;
}

function datasetFeatures(option: DatasetOption, { view, quantity, metric, memory }: DatasetQuestion): string[] {
  const measure = isCost(measureClass(metric)) ? 'cost' : 'quality';
  const here = view.names.some(isDataset) ? 'some-here' : 'none-here';
  const { standing } = option;
  const last = lastHere(memory, quantity);
  const alike = lastAlike(memory, quantity);
  if (option.main) {
    const titled = option.main.places.some((place) => place.field === 'title');
    const source = option.main.proposed ? 'proposed' : titled ? 'titled' : 'only';
    return [
      'main',
      `main:${source}`,
      `main:${here}`,
      `main:${measure}`,
      `main:${source} ${here}`,
      `main:${source} ${option.tests ? 'tests' : 'teaches'} ${here}`,
      ...(alike?.datasets.includes(option.main.name) ? ['as-last-alike'] : []),
    ];
  }
  if (option.elsewhere) return ['elsewhere', `elsewhere:${here}`, `elsewhere:${measure}`];
  if (!standing)
    return [
      'none',
      `none:${here}`,
      `none:${measure} ${here}`,
      ...(alike ? [`none:${alike.datasets.length > 0 ? 'after-some' : 'after-none'}`] : []),
    ];
  const { thing } = standing;
  const features = [
    `role:${thing.role ?? '?'}`,
    `back:${option.back}`,
    `back:${option.back} ${here}`,
    `${measure} back:${option.back}`,
  ];
  if (standing.anaphor) features.push('anaphor', `anaphor:${option.back}`);
  if (alike?.datasets.includes(thing.name))
    features.push(
      'as-last-alike',
      ...(alike.metric === metric ? ['as-last-alike:metric'] : []),
      `as-last-alike:${here}`,
    );
  if (last?.datasets.includes(thing.name))
    features.push('as-last', `as-last:${last.quantity.clause === quantity.clause ? 'clause' : 'other'}`);
  if (
    last &&
    last.quantity.list === quantity.list &&
    last.datasets.length > 0 &&
    !last.datasets.includes(thing.name) &&
    alignment(quantity, standing) !== 'match'
  )
    features.push('not-as-list');
  const intro = listIntroducer(view, standing);
  if (option.back > 0) {
    features.push(
      `earlier-role:${thing.role ?? '?'}`,
      `earlier-slot:${Math.min(standing.slot, 1)}`,
      `earlier-intro:${/^(?:on|in|for|to)$/.test(intro) ? intro : 'other'}`,
    );
    return features;
  }
  for (const feature of relationFeatures(view, quantity, standing))
    if (!/^(?:intro|gap|name-slot)/.test(feature)) features.push(`d:${feature}`);
  features.push(`intro:${intro} ${standing.start < quantity.start ? 'L' : 'R'}`);
  if (nextAfter(view, quantity) === standing) features.push('next-after', `next-after:${intro}`);
  if (leads(view, standing)) features.push('leads-sentence');
  return features;
}

/** The first dataset behind a number (or its list) with no other number between. */
function nextAfter(view: SentenceView, quantity: QuantityStanding): NameStanding | null {
  const next = view.names.find((name) => isDataset(name) && name.start >= quantity.end);
  if (!next) return null;
  return view.quantities.some(
    (other) => other.list !== quantity.list && other.start > quantity.end && other.end <= next.start,
  )
    ? null
    : next;
}

/** "On ImageNet-1K, X achieves …" */
function leads(view: SentenceView, standing: NameStanding): boolean {
  return (
    /^(?:on|for|in|when|under|using)$/.test(view.lower[0] ?? '') &&
    standing.from <= 6 &&
    view.lower.indexOf(',') >= standing.to - 1
  );
}

/** The datasets that a choice stands for: its whole list, unless the list is dealt out one to a number. */
export function datasetsOf(
  option: DatasetOption,
  window: readonly SentenceView[],
  quantity: QuantityStanding,
): string[] {
  const { standing } = option;
  if (option.main) return [option.main.name];
  if (option.elsewhere) return [option.elsewhere.name];
  if (!standing) return [];
  const view = window[window.length - 1 - option.back]!;
  const list = view.names.filter((name) => isDataset(name) && name.list === standing.list);
  if (list.length < 2) return [standing.thing.name];
  const dealt = list.length === quantity.listSize && quantity.listSize > 1 && option.back === 0;
  if (dealt) return [list[quantity.slot]!.thing.name];
  if (option.back === 0 && isOwnNumber(view, quantity, standing, list)) return [standing.thing.name];
  return [...new Set(list.map((name) => name.thing.name))];
}

/** "61.2% on A and 55.0% on B": a number stands between the members, so each has its own. */
function isOwnNumber(
  view: SentenceView,
  quantity: QuantityStanding,
  standing: NameStanding,
  list: readonly NameStanding[],
): boolean {
  const first = list[0]!;
  const last = list.at(-1)!;
  const inside = view.quantities.some((other) => other.start > first.start && other.start < last.start);
  return inside || (quantity.paren >= 0 && quantity.paren === standing.to);
}

export interface MainDataset {
  readonly thing: NamedThing;
  /** The paper calls it a benchmark, rather than something to learn from. */
  readonly tests: boolean;
}

/** The dataset that a paper is about: the one it introduces, else the only one that its title names or that it tests on. */
export function mainDataset(things: readonly NamedThing[], views: readonly SentenceView[]): MainDataset | undefined {
  const datasets = things.filter((thing) => thing.kind === 'DATASET');
  const own = datasets.filter((thing) => thing.proposed).sort((a, b) => b.places.length - a.places.length);
  const titled = datasets.filter((thing) => thing.places.some((place) => place.field === 'title'));
  const tested = datasets.filter((one) => one.role !== 'training');
  const thing =
    own[0] ?? (titled.length === 1 ? titled[0] : undefined) ?? (tested.length === 1 ? tested[0] : undefined);
  if (!thing) return undefined;
  return {
    thing,
    tests: views.some((view) => /benchmark|testbed|test suite|leaderboard|challenge|evaluat/i.test(view.sentence.text)),
  };
}
