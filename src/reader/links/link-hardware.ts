import type { ClaimKind } from '../../domain/extraction.js';
import type { NamedThing } from '../../text/document.js';
import { isCost, measureClass, unitClass } from '../grammar/metric-class.js';
import { alignment, listIntroducer } from '../grammar/relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';
import { Features } from '../model/features.js';
import { thingFeatures, thingsElsewhere } from './discourse.js';
import type { Surroundings } from './link-subject.js';
import { lastHere, type Remembered } from './memory.js';
import { numberFeatures, pairFeatures } from './pair-features.js';

/** A device (or the coordinated group it leads) that a number may have been measured on; all empty for none. */
export interface HardwareOption {
  readonly standing?: NameStanding;
  /** The sentence of the standing, and how many sentences before it is. */
  readonly standingView?: SentenceView;
  readonly back: number;
  /** A device that only other sentences name. */
  readonly elsewhere?: NamedThing;
}

export function hardwareOptions({ view, earlier, things }: Surroundings): HardwareOption[] {
  const options: HardwareOption[] = [];
  [view, ...[...earlier].reverse()].forEach((one, back) => {
    for (const standing of one.names) if (standing.thing.kind === 'HARDWARE') options.push({ standing, standingView: one, back }); // prettier-ignore
  });
  const known = new Set(options.map(({ standing }) => standing?.thing));
  for (const thing of thingsElsewhere(things, 'HARDWARE', known, 4)) options.push({ back: 0, elsewhere: thing });
  return [...options, { back: 0 }];
}

export interface HardwareQuestion {
  readonly view: SentenceView;
  readonly quantity: QuantityStanding;
  readonly kind: ClaimKind;
  readonly metric: string;
  readonly things: readonly NamedThing[];
  readonly memory: readonly Remembered[];
}

/**
 * All that is known about an option. What a method costs is measured on a device, how well it does is not: "79.2% top-1 accuracy on
 * ImageNet-1K with only 1.6 ms latency on iPhone 12".
 */
export function hardwareRow({ standing, back, elsewhere }: HardwareOption, question: HardwareQuestion): Features {
  const { view, quantity, kind, metric, things, memory } = question;
  const row = new Features();
  const thing = standing?.thing ?? elsewhere;
  const source = elsewhere ? 'elsewhere' : standing ? `back:${back}` : 'none';
  const measure = measureClass(metric);
  row.flag(source, `${source}:${measure}`, `${source}:${isCost(measure) ? 'cost' : 'quality'}`, `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`, `measure:${measure}`, `w:metric=${metric.toLowerCase().split(' ').at(-1)}`); // prettier-ignore
  if (/param|model size|checkpoint/i.test(metric)) row.flag(`${source}:model-size`);
  numberFeatures(view, quantity, row);
  row.amount('n:here', view.names.filter((name) => name.thing.kind === 'HARDWARE').length);
  const last = lastHere(memory, quantity);
  if (last) row.flag(`m:last=${last.hardware.length > 0 ? 'some' : 'none'}`);
  if (!thing) return row;
  thingFeatures(thing, view, things, row);
  if (last?.hardware.includes(thing.name)) row.flag('m:as-last');
  if (memory.some((one) => one.hardware.includes(thing.name))) row.flag('m:told-before');
  if (!standing) return row;
  row.amount('l:size', standing.listSize);
  row.amount('l:slot', standing.slot + 1);
  row.amount('l:from', standing.from + 1);
  if (back > 0) return row;
  pairFeatures(view, quantity, standing, row);
  row.flag(`intro:${listIntroducer(view, standing)}`, `aligned:${alignment(quantity, standing)}`);
  return row;
}

/**
 * The devices of the sentence that a cost was measured on: those aligned with the number in a list, else the one before its parenthesis,
 * else the nearest behind it with no other number between, else the nearest before it; empty for other metrics and without a device.
 *
 *     79.2% top-1 accuracy on ImageNet-1K with only 1.6 ms latency on iPhone 12      1.6 ms: iPhone 12
 */
export function devicesOfCost(view: SentenceView, quantity: QuantityStanding, metric: string): NameStanding[] {
  const devices = view.names.filter((name) => name.thing.kind === 'HARDWARE');
  if (devices.length === 0 || !isCost(measureClass(metric)) || /param|model size|checkpoint/i.test(metric)) return [];
  const aligned = devices.filter((device) => alignment(quantity, device) === 'match');
  if (aligned.length > 0) return aligned;
  const beforeParen = devices.filter((device) => quantity.paren >= 0 && device.to === quantity.paren);
  if (beforeParen.length > 0) return beforeParen;
  const behind = devices.find((device) => device.start > quantity.start && !isNumberBetween(view, quantity, device));
  const nearest = behind ?? devices.findLast((device) => device.start < quantity.start) ?? devices[0]!;
  return devices.filter((device) => device.list === nearest.list);
}

function isNumberBetween(view: SentenceView, quantity: QuantityStanding, device: NameStanding): boolean {
  return view.quantities.some(
    (other) =>
      other.list !== quantity.list &&
      other.quantity.unit !== '' &&
      other.start > quantity.end &&
      other.end < device.start,
  );
}

/** The devices that a choice stands for: its whole list, unless the list is dealt out one to a number. */
export function hardwareOf(
  { standing, standingView, elsewhere, back }: HardwareOption,
  quantity: QuantityStanding,
): { name: string; standing?: NameStanding }[] {
  if (elsewhere) return [{ name: elsewhere.name }];
  if (!standing) return [];
  const list = standingView!.names.filter((name) => name.thing.kind === 'HARDWARE' && name.list === standing.list);
  const match = list.filter((name) => alignment(quantity, name) === 'match');
  return (match.length > 0 ? match : list).map((name) => ({ name: name.thing.name, ...(back === 0 ? { standing: name } : {}) })); // prettier-ignore
}
