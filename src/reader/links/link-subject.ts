import type { ClaimKind } from '../../domain/extraction.js';
import { chunked } from '../grammar/chunks.js';
import { comparedBy } from '../grammar/compared-names.js';
import { verbStem } from '../grammar/claim-words.js';
import { hasPronounSubject } from '../grammar/clause-subjects.js';
import type { LinkedPart, NamedThing } from '../../text/document.js';
import { lastHere, type Remembered } from './memory.js';
import { otherMethods } from './other-methods.js';
import { alignment, introducer, relationFeatures } from '../grammar/relation.js';
import { unitClass } from '../grammar/metric-class.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';
import { Features } from '../model/features.js';
import { likeliestProposal, thingFeatures, thingsElsewhere } from './discourse.js';
import { numberFeatures, pairFeatures, type Placed } from './pair-features.js';
import { borderFeatures, frequency, wordingFeatures } from './phrase-features.js';
import { earlierSyntax } from './syntax-features.js';
import { nearest, ownerSpans, type Span } from './spans.js';

/** A method that a number may describe; `thing` is null for "this work", which the paper gives no name. */
export interface SubjectOption {
  readonly thing: NamedThing | null;
  readonly source: 'stands' | 'span' | 'earlier' | 'main' | 'elsewhere' | 'unnamed' | 'others';
  /** What is told in common words; `thing` is null. */
  readonly phrase?: LinkedPart;
  /** The noun phrase that it is, and its sentence. */
  readonly span?: Span;
  readonly spanView?: SentenceView;
  readonly standing?: NameStanding;
  readonly back?: number;
  /** First or last of the methods of its sentence. */
  readonly order?: 'first' | 'middle' | 'last';
}

/** Where a number stands: its sentence, those before it, and what the paper names. */
export interface Surroundings {
  readonly view: SentenceView;
  readonly earlier: readonly SentenceView[];
  readonly main: NamedThing | undefined;
  readonly things: readonly NamedThing[];
}

export function subjectOptions(
  { view, earlier, main, things }: Surroundings,
  quantity: QuantityStanding,
): SubjectOption[] {
  const options: SubjectOption[] = nearest(methodsOf(view), quantity, view, 10).map((standing) => ({
    thing: standing.thing,
    source: 'stands',
    standing,
  }));
  for (const { span, phrase } of nearestOwners(view, quantity))
    if (span.end <= quantity.start || span.start >= quantity.end) options.push({ thing: null, source: 'span', phrase, span, spanView: view }); // prettier-ignore
  earlier
    .slice(-2)
    .reverse()
    .forEach((one, back) => {
      const methods = methodsOf(one).filter(
        (name, i, all) => all.findIndex((other) => other.thing === name.thing) === i,
      );
      methods.slice(0, 5).forEach((standing, i) => {
        const order = i === 0 ? 'first' : i === methods.length - 1 ? 'last' : 'middle';
        options.push({ thing: standing.thing, source: 'earlier', standing, spanView: one, back: back + 1, order });
      });
      const owners = ownersInWords(one).filter(({ span }) => span.from <= 3 && span.clause === 0);
      for (const { span, phrase } of owners.slice(0, 2)) options.push({ thing: null, source: 'earlier', phrase: { name: phrase.name }, span, spanView: one, back: back + 1, order: 'first' }); // prettier-ignore
    });
  if (main) options.push({ thing: main, source: 'main' });
  const known = new Set(options.map(({ thing }) => thing));
  for (const thing of thingsElsewhere(things, 'METHOD', known, 3)) options.push({ thing, source: 'elsewhere' });
  const phrase = otherMethods(view, quantity);
  if (phrase) options.push({ thing: null, source: 'others', phrase });
  options.push({ thing: null, source: 'unnamed' });
  return options;
}

/** Those nearest to a number. */
export function nearestOwners(view: SentenceView, quantity: QuantityStanding): readonly Owner[] {
  return nearest(ownersInWords(view), quantity, view, 8);
}

interface Owner {
  readonly span: Span;
  readonly phrase: LinkedPart;
  readonly start: number;
  readonly end: number;
}
const ownersOf = new WeakMap<SentenceView, readonly Owner[]>();

function ownersInWords(view: SentenceView): readonly Owner[] {
  let owners = ownersOf.get(view);
  if (!owners) ownersOf.set(view, (owners = findOwners(view)));
  return owners;
}

/** Noun phrases that no name of a method covers and that point at none; under its name where another thing's name is one. */
function findOwners(view: SentenceView): Owner[] {
  return ownerSpans(view).flatMap((span) => {
    const name = view.names.find((one) => one.from === span.from && one.to === span.to);
    if (name && (name.anaphor || name.thing.kind === 'METHOD')) return [];
    if (view.names.some((one) => one.anaphor && one.from < span.to && one.to > span.from)) return [];
    if (isPlainName(view, span)) return [];
    return [
      {
        span,
        start: span.start,
        end: span.end,
        phrase: { name: name ? name.thing.name : span.name, start: span.start, end: span.end },
      },
    ];
  });
}

/** "standard BERT": the name without the word before it is offered already. */
function isPlainName(view: SentenceView, { from, to }: Span): boolean {
  if (!/^(?:standard|original|vanilla|plain|full)$/.test(view.lower[from]!)) return false;
  return view.names.some((one) => one.thing.kind === 'METHOD' && one.from === from + 1 && one.to === to);
}

function methodsOf(view: SentenceView): NameStanding[] {
  return view.names.filter((name) => name.thing.kind === 'METHOD');
}

export interface SubjectQuestion {
  readonly view: SentenceView;
  readonly quantity: QuantityStanding;
  readonly kind: ClaimKind;
  readonly main: NamedThing | undefined;
  readonly things: readonly NamedThing[];
  readonly memory: readonly Remembered[];
  /** By clause of the sentence. */
  readonly clauseSubjects: readonly (NameStanding | null)[];
}

/** All that is known about an option. */
export function subjectRow(option: SubjectOption, question: SubjectQuestion): Features {
  const { view, quantity, kind, memory } = question;
  const row = new Features(option.thing?.name ?? option.phrase?.name ?? null);
  row.flag(...subjectFeatures(option, question), `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`);
  numberFeatures(view, quantity, row);
  ownerFeatures(option, view, quantity, question.things, row);
  if (option.source === 'unnamed') likeliestProposal(question.things, row);
  const name = option.thing?.name ?? option.phrase?.name ?? null;
  const last = lastHere(memory, quantity);
  if (last) row.flag(last.subjectName === name ? 'm:as-last' : 'm:not-as-last');
  if (name !== null && memory.some((one) => one.subjectName === name)) row.flag('m:told-before');
  if (memory.length > 0 && memory.at(-1)!.subjectName === name) row.flag('m:as-before');
  return row;
}

/** What holds for whoever may own a number or be what it is compared with. */
export function ownerFeatures(
  option: Pick<SubjectOption, 'thing' | 'phrase' | 'standing' | 'span' | 'spanView' | 'back' | 'source'>,
  view: SentenceView,
  quantity: QuantityStanding,
  things: readonly NamedThing[],
  row: Features,
): void {
  const { thing, phrase, standing, span } = option;
  const name = thing?.name ?? phrase?.name;
  const place = span ?? standing;
  if (name) {
    wordingFeatures(name, row);
    row.amount('frequency', frequency(view.fieldText, name));
  }
  if (thing) thingFeatures(thing, view, things, row);
  if (thing) row.flag(`o:${thing.kind}`, `o:${thing.proposed ? 'proposed' : 'foreign'}`, `o:${thing.generic ? 'generic' : 'named'}`); // prettier-ignore
  if (standing?.anaphor) row.flag('o:anaphor');
  if (span && option.spanView) borderFeatures(option.spanView, span, row);
  if (place && option.back === undefined && (option.source === 'stands' || option.source === 'span')) {
    pairFeatures(view, quantity, place, row);
    const compared = comparedBy(view, place);
    valueFeatures(view, quantity, place, compared, row);
    if (standing) {
      extentFeatures(view, standing, row);
      const own = place === standing ? compared : comparedBy(view, standing);
      row.flag(`o:compared=${own}`, `o:intro=${introducer(view, standing)}`);
    }
  } else if (option.back !== undefined) {
    row.amount('e:back', option.back);
    if (place) row.amount('e:from', place.from + 1);
    if (place && option.spanView) earlierSyntax(option.spanView, place, row);
  }
}

/** Words that tie a value to a place, whatever it is: "93% of X", "X's 95%", "X by 66%", "70.1 vs. 68.4". */
function valueFeatures(
  view: SentenceView,
  quantity: QuantityStanding,
  place: Placed,
  compared: ReturnType<typeof comparedBy>,
  row: Features,
): void {
  const link = valueLink(view, quantity, place);
  if (link) row.flag(`v:link=${link}`);
  else if (view.quantities.some((other) => other !== quantity && other.list !== quantity.list && valueLink(view, other, place))) row.flag('v:link-to-other'); // prettier-ignore
  if (isNamedForValue(view, place, quantity)) row.flag('v:named-for-value');
  if (/^(?:vs|versus)\.?$/.test(view.lower[quantity.to] ?? '')) row.flag(place.start < quantity.start ? 'v:first-of-two:L' : 'v:first-of-two:R'); // prettier-ignore
  if (isSecondOfTwo(view, quantity)) row.flag(place.start < quantity.start ? 'v:second-of-two:L' : 'v:second-of-two:R');
  row.flag(`v:compared=${compared}`);
  if (compared) row.flag(`v:compared=${compared}${place.start < quantity.start ? 'L' : 'R'}`);
}

/** "BN-guided generation": how much of its noun phrase a name is. */
function extentFeatures(view: SentenceView, place: NameStanding, row: Features): void {
  const { chunks, chunkOf } = chunked(view);
  const chunk = chunks[chunkOf[place.to - 1] ?? -1];
  if (!chunk) return;
  row.amount('x:after', Math.max(0, chunk.to - place.to));
  row.amount('x:before', Math.max(0, place.from - chunk.from));
  if (chunk.to <= place.to) row.flag('x:ends-phrase');
  if (/^[-\p{L}\p{N}]/u.test(view.fieldText.slice(place.end, place.end + 2))) row.flag('x:part-of-word');
}

function subjectFeatures(option: SubjectOption, question: SubjectQuestion): string[] {
  const { view, quantity, kind, main, memory, clauseSubjects } = question;
  const { thing, standing, source } = option;
  if (source === 'span' || source === 'elsewhere' || (source === 'earlier' && !thing)) return [source];
  if (source === 'others') return ['others', `others:${kind}`, `others:${main ? 'main' : 'no-main'}`];
  const own = clauseSubjects[quantity.clause] ?? null;
  const sentence = own
    ? 'clause-has-subject'
    : methodsOf(view).some((name) => !name.thing.generic)
      ? 'methods-here'
      : 'no-methods';
  const features = [`${source}`, `${source}:${sentence}`, `${source}:${kind}`];
  if (thing) {
    features.push(thing.proposed ? `proposed:${source}` : `foreign:${source}`);
    if (thing.generic) features.push('generic', `generic:${source}`);
    if (thing === main) features.push(`main:${source}`);
    if (own && own.thing === thing) features.push('is-clause-subject');
    if (!main) features.push(`no-main:${source}`, `no-main:${standing === own ? 'clause-subject' : 'other'}:${source}`);
  } else if (main) features.push('unnamed-though-main');
  // "our method", "we", "the proposed system": the clause speaks of the paper's own work
  const owner = speaksOfOwn(view, quantity.clause);
  if (owner && !main)
    features.push(
      `own-words:${owner}:${thing ? (thing.proposed ? 'own' : 'foreign') : main ? 'unnamed-though-main' : 'unnamed'}`,
    );
  const last = lastHere(memory, quantity);
  if (last) {
    const as = last.subject === thing ? 'as-last' : 'not-as-last';
    features.push(as, `${as}:${last.quantity.clause === quantity.clause ? 'same' : 'other'}-clause`);
    if (last.quantity.list === quantity.list) features.push(`${as}:list`);
  }
  if (standing && source === 'stands') features.push(...standingFeatures(standing, question));
  if (!own && hasPronounSubject(view, quantity.clause))
    features.push(`pronoun:${source}${source === 'earlier' ? `-${option.order}` : ''}`);
  if (source === 'earlier')
    features.push(`back:${option.back} ${option.order} ${thing!.proposed ? 'proposed' : 'foreign'}`);
  return features;
}

/** Does a clause (or only its sentence) speak of "our model", "the proposed method", "this approach", "we achieve"? */
function speaksOfOwn(view: SentenceView, clause: number): 'clause' | 'sentence' | null {
  const range = view.sentence.clauses[clause];
  const says = (words: readonly string[]) =>
    words.some(
      (word, i) =>
        /^(?:we|our|proposed)$/.test(word) ||
        (/^(?:the|this)$/.test(word) &&
          /^(?:method|approach|system|model|framework|technique|algorithm|network|architecture|strategy)$/.test(
            words[i + 1] ?? '',
          )),
    );
  if (range && says(view.lower.slice(range.from, range.to))) return 'clause';
  return null;
}

function standingFeatures(standing: NameStanding, { view, quantity, kind, clauseSubjects }: SubjectQuestion): string[] {
  const features: string[] = [];
  const own = clauseSubjects[quantity.clause] ?? null;
  if (standing === own)
    features.push(
      'clause-subject',
      `clause-subject:${kind}`,
      ...(quantity.paren >= 0 ? ['clause-subject:in-paren'] : []),
    );
  else if (own) features.push('not-clause-subject');
  const compared = comparedBy(view, standing);
  const side = standing.start < quantity.start ? 'L' : 'R';
  if (compared)
    features.push(
      `compared:${compared}${side}`,
      `compared:${kind}${side}`,
      ...(compared === 'beaten' && kind !== 'ABSOLUTE' ? ['beaten:change'] : []),
    );
  const group = kind === 'ABSOLUTE' ? 'value' : 'change';
  for (const feature of relationFeatures(view, quantity, standing)) {
    if (/^(?:clause:|aligned:m|paren)/.test(feature)) features.push(`${group}:${feature}`);
    if (!own && /^near/.test(feature)) features.push(`${group}:${feature}`);
    if (compared && /^(?:paren|dist)/.test(feature)) features.push(`${group}:compared ${feature}`);
  }
  // "surpassing the X performance of 93%", "X's 95%", "compared to 80% of X"
  if (
    compared &&
    kind === 'ABSOLUTE' &&
    side === 'L' &&
    !view.quantities.some((other) => other !== quantity && other.start > standing.end && other.end < quantity.start)
  )
    features.push('compared-then-value');
  // "(70.1 vs. 68.4)": the second is the other one's
  if (isSecondOfTwo(view, quantity))
    features.push(
      compared === 'beaten' ? 'versus:beaten' : standing === own ? 'versus:clause-subject' : 'versus:other',
    );
  const intro = introducer(view, standing);
  features.push(`${group}:intro:${side}${intro}`);
  const link = valueLink(view, quantity, standing);
  if (link) features.push(`value-${link}-name`);
  else if (
    view.quantities.some(
      (other) => other !== quantity && other.list !== quantity.list && valueLink(view, other, standing),
    )
  )
    features.push(`other-value-name:${group}`);
  if (isNamedForValue(view, standing, quantity)) features.push('name-for-value', `name-for-value:${kind}`);
  if (standing.from === 0 || (standing.from === 1 && /^(?:our|the)$/.test(view.lower[0]!)))
    features.push('opens-sentence');
  if (/^(?:equipped|with)$/.test(view.lower[standing.to] ?? '')) features.push('equipped');
  if (alignment(quantity, standing) === 'match') features.push('aligned');
  return features;
}

/** "69% for standard PPO", "93% of X", "BitNet's 1.03": the word that ties a value to the name behind it, or "'s" before it. */
function valueLink(view: SentenceView, quantity: QuantityStanding, standing: Placed): string | null {
  const first = view.quantities.find((one) => one.list === quantity.list) ?? quantity;
  if (/^['’]s (?:\p{Ll}+ ){0,2}[+-]?$/u.test(view.fieldText.slice(standing.end, first.start))) return "'s";
  const word = view.lower[quantity.to] ?? '';
  if (standing.from <= quantity.to || !/^(?:of|for|by|with|in|from|under|via|using)$/.test(word)) return null;
  const between = view.lower.slice(quantity.to + 1, standing.from);
  return between.length <= 2 && between.every((one) => BEFORE_NAME.test(one)) ? word : null;
}
const BEFORE_NAME = /^(?:the|a|an|standard|vanilla|original|plain|baseline|conventional|full|our|its|best)$/;

/** "70.1 vs. 68.4", "19.2GB rather than 24.2GB" */
function isSecondOfTwo(view: SentenceView, quantity: QuantityStanding): boolean {
  const before = view.lower.slice(Math.max(0, quantity.from - 2), quantity.from);
  return before.some((word) => /^(?:vs|versus)\.?$/.test(word)) || before.join(' ') === 'rather than';
}

/** "GPT-4o by 66.26%", "that of X to 88.8%", of a name that is not beaten by it ("outperforms X by 2%"): the number is the name's own. */
function isNamedForValue(view: SentenceView, standing: Placed, quantity: QuantityStanding): boolean {
  if (standing.to > quantity.from || quantity.from - standing.to > 3) return false;
  const gap = view.lower.slice(standing.to, quantity.from).join(' ');
  return /^(?:by|to)(?: (?:about|up to|only))?$/.test(gap) && !isObject(view, standing);
}

/** Is the name what a verb changes or beats ("improves X by 2%"), or what something is compared with? */
function isObject(view: SentenceView, standing: Placed): boolean {
  if (comparedBy(view, standing)) return true;
  for (let i = standing.from - 1; i >= Math.max(0, standing.from - 6); i--) {
    const word = view.lower[i]!;
    if (/^(?:[,;:]|and|while|that)$/.test(word)) return false;
    if (verbStem(word)) return true;
  }
  return false;
}
