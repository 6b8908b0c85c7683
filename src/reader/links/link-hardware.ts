import type { ClaimKind } from '../../domain/extraction.js';
import type { NamedEntity } from '../../text/document.js';
import { isCost, metricClass, unitClass } from '../grammar/metric-class.js';
import { alignment, listIntroducer } from '../grammar/relation.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';
import { Features } from '../model/features.js';
import { entityFeatures, entitiesElsewhere } from './discourse.js';
import type { CandidateContext } from './link-subject.js';
import { lastInSentence, type PreviousClaim } from './previous-claims.js';
import { numberFeatures, pairFeatures } from './pair-features.js';

/** A device, or a coordination of devices, that a number may have been measured on. If `mention` and `elsewhere` are absent, it stands for "no device". */
export interface HardwareCandidate {
  readonly mention?: EntityMention;
  /** The sentence of the mention, and how many sentences it is before that of the number. */
  readonly mentionView?: SentenceView;
  readonly back: number;
  /** A device that only other sentences mention. */
  readonly elsewhere?: NamedEntity;
}

/** Every device that a number may have been measured on, and none. */
export function hardwareCandidates({ view, earlier, entities }: CandidateContext): HardwareCandidate[] {
  const candidates: HardwareCandidate[] = [];
  [view, ...[...earlier].reverse()].forEach((one, back) => {
    for (const mention of one.names) if (mention.entity.kind === 'HARDWARE') candidates.push({ mention, mentionView: one, back }); // prettier-ignore
  });
  const known = new Set(candidates.map(({ mention }) => mention?.entity));
  for (const entity of entitiesElsewhere(entities, 'HARDWARE', known, 4))
    candidates.push({ back: 0, elsewhere: entity });
  return [...candidates, { back: 0 }];
}

/** The number whose devices are being determined, and its context. */
export interface HardwareContext {
  readonly view: SentenceView;
  readonly quantity: QuantityMention;
  readonly kind: ClaimKind;
  readonly metric: string;
  readonly entities: readonly NamedEntity[];
  readonly previousClaims: readonly PreviousClaim[];
}

/**
 * The features by which the ranker scores a candidate. Costs depend on a device, quality does not: in "79.2% top-1 accuracy on
 * ImageNet-1K with only 1.6 ms latency on iPhone 12", only the latency was measured on the iPhone.
 */
export function hardwareRow(candidate: HardwareCandidate, context: HardwareContext): Features {
  const { mention, elsewhere, back } = candidate;
  const { view, quantity, kind, metric, previousClaims } = context;
  const row = new Features();
  const source = elsewhere ? 'elsewhere' : mention ? `back:${back}` : 'none';
  const category = metricClass(metric);
  row.flag(source, `${source}:${category}`, `${source}:${isCost(category) ? 'cost' : 'quality'}`, `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`, `measure:${category}`, `w:metric=${metric.toLowerCase().split(' ').at(-1)}`); // prettier-ignore
  if (/param|model size|checkpoint/i.test(metric)) row.flag(`${source}:model-size`);
  numberFeatures(view, quantity, row);
  row.amount('n:here', view.names.filter((name) => name.entity.kind === 'HARDWARE').length);
  const last = lastInSentence(previousClaims, quantity);
  if (last) row.flag(`m:last=${last.hardware.length > 0 ? 'some' : 'none'}`);
  const entity = mention?.entity ?? elsewhere;
  if (entity) deviceFeatures(entity, context, last, row);
  if (mention) mentionFeatures(mention, back, context, row);
  return row;
}

/** Features of the device, wherever it is mentioned. */
function deviceFeatures(
  device: NamedEntity,
  { view, entities, previousClaims }: HardwareContext,
  last: PreviousClaim | undefined,
  row: Features,
): void {
  entityFeatures(device, view, entities, row);
  if (last?.hardware.includes(device.name)) row.flag('m:as-last');
  if (previousClaims.some((one) => one.hardware.includes(device.name))) row.flag('m:told-before');
}

function mentionFeatures(
  mention: EntityMention,
  back: number,
  { view, quantity }: HardwareContext,
  row: Features,
): void {
  row.amount('l:size', mention.listSize);
  row.amount('l:slot', mention.slot + 1);
  row.amount('l:from', mention.from + 1);
  if (back > 0) return;
  pairFeatures(view, quantity, mention, row);
  row.flag(`intro:${listIntroducer(view, mention)}`, `aligned:${alignment(quantity, mention)}`);
}

/**
 * The devices of the sentence that a cost was measured on. In this order: those aligned with the number in a list; the one before the
 * number's parenthesis; the nearest one after the number without another number between; the nearest one before. Empty for other
 * metrics, and for sentences without a device.
 *
 *     79.2% top-1 accuracy on ImageNet-1K with only 1.6 ms latency on iPhone 12      1.6 ms: iPhone 12
 */
export function devicesOfCost(view: SentenceView, quantity: QuantityMention, metric: string): EntityMention[] {
  const devices = view.names.filter((name) => name.entity.kind === 'HARDWARE');
  if (devices.length === 0 || !isCost(metricClass(metric)) || /param|model size|checkpoint/i.test(metric)) return [];
  const aligned = devices.filter((device) => alignment(quantity, device) === 'match');
  if (aligned.length > 0) return aligned;
  const beforeParen = devices.filter((device) => quantity.paren >= 0 && device.to === quantity.paren);
  if (beforeParen.length > 0) return beforeParen;
  const behind = devices.find((device) => device.start > quantity.start && !isNumberBetween(view, quantity, device));
  const nearest = behind ?? devices.findLast((device) => device.start < quantity.start) ?? devices[0]!;
  return devices.filter((device) => device.list === nearest.list);
}

function isNumberBetween(view: SentenceView, quantity: QuantityMention, device: EntityMention): boolean {
  return view.quantities.some(
    (other) =>
      other.list !== quantity.list &&
      other.quantity.unit !== '' &&
      other.start > quantity.end &&
      other.end < device.start,
  );
}

/** The devices of a chosen candidate: those aligned with the number in a list, else all of its coordination. */
export function hardwareOf(
  { mention, mentionView, elsewhere, back }: HardwareCandidate,
  quantity: QuantityMention,
): { name: string; mention?: EntityMention }[] {
  if (elsewhere) return [{ name: elsewhere.name }];
  if (!mention) return [];
  const list = mentionView!.names.filter((name) => name.entity.kind === 'HARDWARE' && name.list === mention.list);
  const match = list.filter((name) => alignment(quantity, name) === 'match');
  return (match.length > 0 ? match : list).map((name) => ({ name: name.entity.name, ...(back === 0 ? { mention: name } : {}) })); // prettier-ignore
}
