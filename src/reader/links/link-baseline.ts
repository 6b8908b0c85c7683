import type { ClaimKind } from '../../domain/extraction.js';
import { comparedBy } from '../grammar/compared-names.js';
import { comparedPhrases } from '../grammar/compared-phrases.js';
import type { LinkedPart, NamedThing } from '../../text/document.js';
import { thingsElsewhere } from './discourse.js';
import { ownerFeatures, nearestOwners, type Surroundings } from './link-subject.js';
import { lastHere, type Remembered } from './memory.js';
import { numberFeatures } from './pair-features.js';
import { nearest, type Span } from './spans.js';
import { unitClass } from '../grammar/metric-class.js';
import { Features } from '../model/features.js';
import { leadToken } from '../grammar/number-cues.js';
import { alignment, listIntroducer, relationFeatures } from '../grammar/relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';

/** A method that a difference or a multiple may be against; null for none or an unnamed one. */
export interface BaselineOption {
  readonly standing: NameStanding | null;
  /** Common words: "than dense LLMs", "compared to full fine-tuning". */
  readonly phrase?: LinkedPart;
  /** The noun phrase that it is, and its sentence. */
  readonly span?: Span;
  readonly spanView?: SentenceView;
  /** Something that only other sentences name. */
  readonly thing?: NamedThing;
  /** How many sentences before. */
  readonly back?: number;
}

export function baselineOptions(
  { view, earlier, things }: Surroundings,
  quantity: QuantityStanding,
  subject: string | null,
): BaselineOption[] {
  const methods = view.names.filter(
    (name) => name.thing.kind === 'METHOD' && name.thing.name !== subject && !name.anaphor,
  );
  const options: BaselineOption[] = nearest(methods, quantity, view, 10).map((standing) => ({ standing }));
  const words = comparedPhrases(view);
  for (const { span, phrase } of nearestOwners(view, quantity)) {
    const isOther = phrase.name !== subject && (span.end <= quantity.start || span.start >= quantity.end);
    if (isOther) options.push({ standing: null, phrase, span, spanView: view });
  }
  for (const phrase of words)
    if (!options.some((one) => one.span?.start === phrase.start && one.span?.end === phrase.end)) options.push({ standing: null, phrase }); // prettier-ignore
  for (const one of earlier.slice(-1)) {
    const seen = new Set<NamedThing>();
    for (const standing of one.names) {
      if (
        standing.thing.kind !== 'METHOD' ||
        standing.thing.name === subject ||
        standing.anaphor ||
        seen.has(standing.thing)
      )
        continue;
      seen.add(standing.thing);
      if (seen.size <= 5) options.push({ standing, spanView: one, back: 1 });
    }
  }
  const known = new Set(options.map(({ standing }) => standing?.thing));
  for (const thing of thingsElsewhere(things, 'METHOD', known, 6)) if (thing.name !== subject) options.push({ standing: null, thing }); // prettier-ignore
  return [...options, { standing: null }];
}

export function baselineName({ standing, phrase, thing }: BaselineOption): string | null {
  return standing?.thing.name ?? phrase?.name ?? thing?.name ?? null;
}

const AGAINST =
  /^(?:than|over|against|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|upon)$/;
const UNNAMED =
  /^(?:prior|previous|previously|existing|state-of-the-art|sota|competitive|current|baselines?|all|other|several|strong|recent|competing|others|both|various|many|most)$/;
const BEFORE_UNNAMED = /^(?:the|its|their|a|an|all|of|best|any|by|up|to)$/;

/**
 * Is the difference one to methods without a name: "surpasses the prior state of the art by 1.3%", "outperforming previous results by
 * 4 points"? The comparing word nearest to the number in its clause decides; a name within its object names them after all.
 */
function isAgainstUnnamed(view: SentenceView, quantity: QuantityStanding): boolean {
  const { from, to } = view.sentence.clauses[quantity.clause] ?? { from: 0, to: 0 };
  const links: number[] = [];
  for (let i = from; i < to; i++) {
    const isMoreThan = /^(?:more|less|higher|lower|greater|better)$/.test(view.lower[i - 1] ?? '') && i < quantity.to;
    if (
      AGAINST.test(view.lower[i]!) &&
      !(view.lower[i] === 'over' && i >= quantity.from && i < quantity.to) &&
      !isMoreThan
    )
      links.push(i);
  }
  const away = (i: number) => (i < quantity.from ? quantity.from - i : i - quantity.to);
  const link = links.sort((a, b) => away(a) - away(b))[0];
  if (link === undefined) return false;
  let at = link + 1;
  while (BEFORE_UNNAMED.test(view.lower[at] ?? '')) at++;
  if (!UNNAMED.test(view.lower[at] ?? '')) return false;
  let end = at;
  while (end < to && end < at + 9 && !/^(?:by|on|with|in|for|while|,|;|:|using|across|when)$/.test(view.lower[end]!))
    end++;
  return !view.names.some(
    (name) => name.thing.kind === 'METHOD' && !name.thing.generic && name.from >= at && name.to <= end + 1,
  );
}

/** A difference or a multiple whose baseline is looked for. */
export interface BaselineQuestion {
  readonly view: SentenceView;
  readonly quantity: QuantityStanding;
  readonly kind: ClaimKind;
  readonly subject: string | null;
  readonly metric: string;
  readonly things: readonly NamedThing[];
  readonly memory: readonly Remembered[];
  /** See isAgainstUnnamed. */
  readonly againstUnnamed: boolean;
}

/** Null for a number that stands for itself. */
export function baselineQuestion(given: Omit<BaselineQuestion, 'againstUnnamed'>): BaselineQuestion | null {
  return given.kind === 'ABSOLUTE' ? null : { ...given, againstUnnamed: isAgainstUnnamed(given.view, given.quantity) };
}

/** All that is known about an option. */
export function baselineRow(option: BaselineOption, question: BaselineQuestion): Features {
  const { view, quantity, kind, memory } = question;
  const row = new Features(baselineName(option));
  const { standing, phrase, span, spanView, back } = option;
  const source =
    back !== undefined
      ? 'earlier'
      : standing
        ? 'stands'
        : span
          ? 'span'
          : phrase
            ? 'phrase'
            : option.thing
              ? 'elsewhere'
              : 'none';
  row.flag(`s:${source}`, `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`);
  if (source !== 'earlier' && source !== 'span' && source !== 'elsewhere')
    row.flag(...baselineFeatures(option, question));
  if (question.againstUnnamed) row.flag('against-unnamed-here');
  numberFeatures(view, quantity, row);
  const owner = {
    thing: standing?.thing ?? option.thing ?? null,
    phrase,
    standing: standing ?? undefined,
    span,
    spanView,
    back,
  };
  if (source !== 'none') ownerFeatures({ ...owner, source: source === 'phrase' ? 'span' : source }, view, quantity, question.things, row); // prettier-ignore
  const name = baselineName(option);
  const last = lastHere(memory, quantity);
  if (last && last.kind !== 'ABSOLUTE') row.flag(last.baseline === name ? 'm:as-last' : 'm:not-as-last', `m:last=${last.baseline ? 'some' : 'none'}`); // prettier-ignore
  if (name !== null && memory.some((one) => one.subjectName === name)) row.flag('m:was-subject');
  if (name !== null && memory.some((one) => one.baseline === name)) row.flag('m:was-baseline');
  row.amount('n:methods', view.names.filter((one) => one.thing.kind === 'METHOD').length + 1);
  return row;
}

function baselineFeatures(option: BaselineOption, question: BaselineQuestion): string[] {
  const { view, quantity, kind, againstUnnamed } = question;
  const { standing } = option;
  const others = view.names.filter((name) => name.thing.kind === 'METHOD' && !name.anaphor);
  const anyCompared = others.some((name) => comparedBy(view, name));
  if (option.phrase) {
    const side = option.phrase.start! < quantity.start ? 'L' : 'R';
    return [
      'phrase',
      `phrase:${side}`,
      `phrase:${kind}`,
      `phrase:${others.length > 0 ? 'names-here' : 'no-names'}`,
      `phrase:${anyCompared ? 'though-compared' : 'none-compared'}`,
    ];
  }
  if (!standing) {
    const none = ['none', `none:${kind}`, anyCompared ? 'none:though-compared' : 'none:none-compared'];
    return againstUnnamed ? ['none:against-unnamed', ...none] : none;
  }
  const side = standing.start < quantity.start ? 'L' : 'R';
  const features = [standing.thing.proposed ? 'proposed' : 'foreign', `side:${side}`];
  if (againstUnnamed) features.unshift('against-unnamed');
  if (standing.thing.generic) features.push('generic');
  const compared = comparedBy(view, standing);
  const intro = listIntroducer(view, standing);
  features.push(`compared:${compared}${side}`, `intro:${intro}${side}`);
  for (const feature of relationFeatures(view, quantity, standing)) {
    if (/^(?:near|clause:|paren)/.test(feature)) features.push(feature, `${compared} ${feature}`);
  }
  features.push(`aligned:${alignment(quantity, standing)}`);
  if (standing.slot > 0) features.push('later-in-list');
  if (/^(?:'s|’s)/.test(view.fieldText.slice(standing.end, standing.end + 2))) features.push(`possessive${side}`);
  // "reduces the parameters of X by half"
  if (side === 'L' && intro === 'of' && view.lower[leadToken(view, quantity)] === 'by')
    features.push('object-of-changed');
  // "15% the size of X", "29% as many parameters as X"
  if (kind === 'FACTOR' && side === 'R' && /^(?:of|as)$/.test(intro)) features.push('share-of');
  return features;
}
