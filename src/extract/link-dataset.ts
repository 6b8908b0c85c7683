import { listIntroducer, relationFeatures } from './relation.js';
import { measureClass } from './measure-class.js';
import type { NameStanding, QuantityStanding, SentenceView } from './sentence-view.js';

/** A dataset (or the coordinated group it leads) that a number may have been measured on; null for none. */
export interface DatasetOption {
  readonly standing: NameStanding | null;
  readonly back: number;
}

export function datasetOptions(view: SentenceView, earlier: readonly SentenceView[]): DatasetOption[] {
  const options: DatasetOption[] = view.names.filter(isDataset).map((standing) => ({ standing, back: 0 }));
  earlier.slice(-1).forEach((one) => {
    for (const standing of one.names.filter(isDataset)) options.push({ standing, back: 1 });
  });
  options.push({ standing: null, back: 0 });
  return options;
}

function isDataset(name: NameStanding): boolean {
  return name.thing.kind === 'DATASET';
}

export function datasetFeatures(
  option: DatasetOption,
  view: SentenceView,
  quantity: QuantityStanding,
  metric: string,
): string[] {
  const measure = measureClass(metric);
  const here = view.names.filter(isDataset).length;
  const { standing } = option;
  if (!standing)
    return ['none', `none:here=${Math.min(here, 2)}`, `none:${measure}`, `none:${measure} here=${Math.min(here, 1)}`];
  const features = [
    `role:${standing.thing.role ?? '?'}`,
    `back:${option.back}`,
    `back:${option.back} here=${Math.min(here, 1)}`,
  ];
  if (standing.anaphor) features.push('anaphor');
  if (option.back > 0) {
    features.push(
      `earlier:${measure}`,
      `earlier-role:${standing.thing.role ?? '?'}`,
      `earlier-slot:${Math.min(standing.slot, 1)}`,
    );
    if (/^(?:on|in|for)$/.test(listIntroducer(view, standing))) features.push('earlier:on');
    return features;
  }
  for (const feature of relationFeatures(view, quantity, standing)) features.push(`d:${feature}`);
  features.push(`list-intro:${listIntroducer(view, standing)}`, `measure:${measure}`);
  return features;
}

/** The datasets that a choice stands for: its whole list, unless the list is dealt out one to a number. */
export function datasetsOf(
  option: DatasetOption,
  views: readonly SentenceView[],
  quantity: QuantityStanding,
): string[] {
  const { standing } = option;
  if (!standing) return [];
  const view = views[option.back === 0 ? views.length - 1 : views.length - 1 - option.back]!;
  const list = view.names.filter((name) => isDataset(name) && name.list === standing.list);
  if (list.length < 2) return [standing.thing.name];
  const dealt = list.length === quantity.listSize && quantity.listSize > 1 && option.back === 0;
  if (dealt) return [list[quantity.slot]!.thing.name];
  if (isOwnNumber(view, quantity, standing, list)) return [standing.thing.name];
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
