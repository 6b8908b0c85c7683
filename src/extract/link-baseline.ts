import type { ClaimKind } from '../domain/extraction.js';
import type { NamedThing } from './document.js';
import { listIntroducer, relationFeatures } from './relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from './sentence-view.js';

/** A method that a difference or a multiple may be against; null for none or an unnamed one. */
export interface BaselineOption {
  readonly standing: NameStanding | null;
}

export function baselineOptions(view: SentenceView, subject: NamedThing | null): BaselineOption[] {
  const others = view.names.filter((name) => name.thing.kind === 'METHOD' && name.thing !== subject && !name.anaphor);
  return [...others.map((standing) => ({ standing })), { standing: null }];
}

export function baselineFeatures(
  option: BaselineOption,
  view: SentenceView,
  quantity: QuantityStanding,
  kind: ClaimKind,
): string[] {
  const { standing } = option;
  const here = view.names.filter(
    (name) => name.thing.kind === 'METHOD' && !name.thing.proposed && !name.anaphor,
  ).length;
  if (!standing) return ['none', `none:${kind}`, `none:here=${Math.min(here, 2)}`];
  const features = [standing.thing.proposed ? 'proposed' : 'foreign'];
  if (standing.thing.generic) features.push('generic');
  for (const feature of relationFeatures(view, quantity, standing)) features.push(`b:${feature}`);
  const intro = listIntroducer(view, standing);
  features.push(`list-intro:${intro}`, `list-intro:${intro} ${standing.start < quantity.start ? 'L' : 'R'}`);
  for (let i = standing.from - 1; i >= Math.max(0, standing.from - 6); i--) {
    const word = view.lower[i]!;
    if (/^[;:]$/.test(word)) break;
    if (
      /^(?:than|over|outperform\w*|surpass\w*|exceed\w*|beat\w*|versus|vs|compared|against|relative|improv\w*|upon)$/.test(
        word,
      )
    ) {
      features.push('compared', `compared:${kind}`, `compared-by:${word.slice(0, 7)}`);
      break;
    }
  }
  if (/^(?:'s|’s)/.test(view.fieldText.slice(standing.end, standing.end + 2))) features.push('possessive');
  return features;
}
