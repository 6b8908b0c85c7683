import { isCost, measureClass } from '../grammar/metric-class.js';
import { alignment } from '../grammar/relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';

/**
 * The named devices that a number was measured on. What a method costs is measured on a device, how well it does is not:
 * "79.2% top-1 accuracy on ImageNet-1K with only 1.6 ms latency on iPhone 12".
 */
export function hardwareOf(view: SentenceView, quantity: QuantityStanding, metric: string): NameStanding[] {
  const devices = view.names.filter((name) => name.thing.kind === 'HARDWARE');
  if (devices.length === 0) return [];
  if (!isCost(measureClass(metric)) && !/efficiency|utili[sz]ation|score$/i.test(metric)) return [];
  if (/param|model size|checkpoint/i.test(metric)) return [];
  const aligned = devices.filter((device) => alignment(quantity, device) === 'match');
  if (aligned.length > 0) return aligned;
  const inParen = devices.filter((device) => quantity.paren >= 0 && device.to === quantity.paren);
  if (inParen.length > 0) return inParen;
  const behind = devices.find((device) => device.start > quantity.start && !numberBetween(view, quantity, device));
  const before = [...devices].reverse().find((device) => device.start < quantity.start);
  const nearest = behind ?? before ?? devices[0]!;
  return devices.filter((device) => device.list === nearest.list);
}

function numberBetween(view: SentenceView, quantity: QuantityStanding, device: NameStanding): boolean {
  return view.quantities.some(
    (other) =>
      other.list !== quantity.list &&
      other.quantity.unit !== '' &&
      other.start > quantity.end &&
      other.end < device.start,
  );
}
