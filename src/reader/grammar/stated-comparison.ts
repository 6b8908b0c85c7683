import type { LinkedPart } from '../../text/document.js';
import type { QuantityMention, SentenceView } from './sentence-view.js';

/** Half-open range of tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** How many tokens after a number its comparing word may stand, and before a number its comparing verb. */
const REACH = 16;
/** The most words of an object. */
const LONGEST = 8;

/** Words directly before the other side of a comparison; before a number also verbs ("outperforms X by 3%"). */
const LINK = /^(?:than|over|versus|vs\.?)$/;
const LINK_BEFORE_TO = /^(?:compared|relative|comparison)$/;
const VERB = /^(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?)$/;
/** Words after which the sentence speaks about something else than the number. */
const OTHER_CLAUSE = /^(?:[;:]|while|whereas|but|which|although|though|when|if)$/;
/** What may stand between "by" and a number: "by an average of 3%", "by a large margin of 2 points". */
const BY_ABOUT =
  /^(?:an?|average|mean|median|margins?|large|of|up|to|approximately|about|around|roughly|nearly|only|more|than|over|as|much)$/;
const DETERMINER = /^(?:the|an?|its|their|our|conventional|standard|original|corresponding|respective|typical)$/;
/** Words at which an object ends. */
const END =
  /^(?:on|in|for|with|while|when|and|or|by|at|to|of|as|from|using|across|under|without|is|are|was|were|that|which|but|after|before|during|through|if|via|trained|based|respectively|whose|despite|yet|although|alone|only|both|per|within|has|have|does|do|it|them|us|we|not|where|whereas|though|because|since|so|due|each|every|used|composed|consisting|obtained|except|such|like|including)$/;
/** Nouns that "without" describes: "a baseline without pretraining". */
const ABLATED = /^(?:baseline|model|version|variant|policy|system|setting|network|setup)$/;

/**
 * The method or class of methods that the sentence compares a difference or factor with, by the words of comparison next to the number: the
 * object of "3% higher than X", "a gain of 3% over X" and "outperforms X by 3%", without its determiners. Null if there are none.
 */
export function statedObject(number: QuantityMention, view: SentenceView): TokenRange | null {
  return objectBehind(number, view) ?? objectBefore(number, view);
}

function objectBehind(number: QuantityMention, view: SentenceView): TokenRange | null {
  const { lower } = view;
  let depth = 0;
  for (let at = number.to; at < Math.min(lower.length, number.to + REACH); at++) {
    depth += nesting(lower[at]!);
    if (depth < 0) return null;
    if (depth > 0) continue;
    if (endsBehind(view, number, at)) return null;
    const object = objectLinkedAt(view, at);
    if (object > 0) return isNumberAt(view, object) ? null : objectAt(view, object);
  }
  return null;
}

/** Whether the words of comparison of a number cannot stand behind a token after it. */
function endsBehind(view: SentenceView, number: QuantityMention, at: number): boolean {
  const word = view.lower[at]!;
  // "…, demonstrating an improvement over"
  if (word === ',' && (/ing$/.test(view.lower[at + 1] ?? '') || isOtherClause(view, at + 1))) return true;
  if (OTHER_CLAUSE.test(word) || word === 'with' || /^(?:match|rather$)/.test(word) || VERB.test(word)) return true;
  return view.quantities.some(({ from, list }) => from === at && list !== number.list);
}

/** Whether a clause with its own verb begins at a token: ", and extrapolation is worse than X". */
function isOtherClause({ lower }: SentenceView, at: number): boolean {
  return /^(?:and|or)$/.test(lower[at] ?? '') && lower.slice(at + 1, at + 6).some((word) => /^(?:is|are|was|were|has|have)$/.test(word)); // prettier-ignore
}

function objectBefore(number: QuantityMention, view: SentenceView): TokenRange | null {
  const by = byBefore(number, view);
  for (let at = by - 1; at >= Math.max(0, by - REACH); at--) {
    if (endsBefore(view, at)) return null;
    const object = VERB.test(view.lower[at]!) || isImprovesOn(view, at) ? at + 1 : objectLinkedAt(view, at);
    if (object > 0) return objectAt(view, object);
  }
  return null;
}

/** The token "by" in front of a number or its list: "by up to 3%"; -1 if there is none. */
function byBefore(number: QuantityMention, { lower, quantities }: SentenceView): number {
  const first = quantities.find(({ list }) => list === number.list) ?? number;
  let at = first.from - 1;
  while (at > Math.max(0, first.from - 6) && BY_ABOUT.test(lower[at]!)) at--;
  return lower[at] === 'by' ? at : -1;
}

/** Whether the words of comparison of a number cannot stand in front of a token before it. */
function endsBefore(view: SentenceView, at: number): boolean {
  const word = view.lower[at]!;
  if (OTHER_CLAUSE.test(word) || isNumberAt(view, at)) return true;
  // "… over X, and improves Y by 3%"
  if (word === ',' && /^(?:and|or)$/.test(view.lower[at + 1]!)) return true;
  // "Over the last ranges, …" is no comparison.
  return word === 'over' && /^[,(]?$/.test(view.lower[at - 1] ?? '');
}

function isImprovesOn({ lower }: SentenceView, at: number): boolean {
  return /^(?:on|upon)$/.test(lower[at]!) && /^improv/.test(lower[at - 1] ?? '');
}

/** The token after a comparing word or "compared to"; -1 if another word stands at a token. */
function objectLinkedAt({ lower }: SentenceView, at: number): number {
  if (lower[at] === 'than' && lower[at - 1] === 'rather') return -1;
  if (LINK.test(lower[at]!)) return at + 1;
  return LINK_BEFORE_TO.test(lower[at]!) && /^(?:to|with)$/.test(lower[at + 1] ?? '') ? at + 2 : -1;
}

function nesting(word: string): number {
  return /^[([]$/.test(word) ? 1 : /^[)\]]$/.test(word) ? -1 : 0;
}

/** Whether a number stands at a token. */
export function isNumberAt(view: SentenceView, at: number): boolean {
  return view.quantities.some(({ from, to }) => from <= at && at < to) || /^[+-]?\d/.test(view.lower[at] ?? '');
}

/** The words of an object that begins at a token, without determiners; null if none does. */
export function objectAt(view: SentenceView, at: number): TokenRange | null {
  const { lower } = view;
  let from = at;
  while (DETERMINER.test(lower[from] ?? '')) from++;
  let to = wordsEnd(view, from, at + LONGEST);
  if (lower[to] === 'without' && ABLATED.test(lower[to - 1] ?? '')) {
    const end = wordsEnd(view, to + 1, to + 5);
    if (end > to + 1) to = end;
  }
  return to > from ? { from, to } : null;
}

function wordsEnd({ lower }: SentenceView, from: number, most: number): number {
  let to = from;
  while (to < Math.min(lower.length, most) && /^[\p{L}\d]/u.test(lower[to]!)) {
    if (lower.slice(to - 1, to + 3).join(' ') === 'state of the art') to += 3;
    else if (END.test(lower[to]!)) break;
    else to++;
  }
  return to;
}

/** The first word of an object that selects a method by its rank or age instead of naming it: "the strongest baseline", "prior work". */
const SELECTED =
  /^(?:(?:next-|second-|third-|runner-)?(?:best|strongest|top|ranked|placed|up|leading|fastest)(?:-performing|-ranked|-placed)?|second|next|prior|previous|previously|existing|state-of-the-art|sota|competitive|competing|current|recent|strong|baselines|several|others|various|many|most)$/;

/** Is an object one of those that no name or description distinguishes: "the strongest baseline", "prior work"? */
export function isUnnamedObject({ lower }: SentenceView, { from, to }: TokenRange): boolean {
  return SELECTED.test(lower[from]!) || lower.slice(from, to).join(' ').startsWith('state of the art');
}

/** Words that do not belong to the description of one technique. */
const UNSPECIFIC =
  /^(?:works?|another|humans?|competitors?|those|that|this|these|all|any|other|alternatives?|ones?|own|average|time|half|larger|smaller|bigger|similar|comparable|same|popular|available|published|first|final|single|proposed|doing|nothing|two|three|different|multiple|\d.*)$/;
/** Nouns that alone, or with an adjective of `PLAIN`, describe no technique: "the full model". */
const BARE =
  /^(?:method|model|approach|network|system|algorithm|technique|baseline|framework|estimator|backbone|methodology|policy|agent|llm|generation|setup|setting|frontier|practice|level)$/;
const PLAIN =
  /^(?:baseline|fine-?tuned|pre-?trained|new|novel|simple|complex|good|better|large|small|big|full|base|random|deep|neural|learned|trained|alternative|related|main|whole|entire|underlying|traditional|open-source|proprietary|commercial)$/;
/** Nouns for a measure, a value or what a measurement extends over, and participles, which end no name of a technique. */
const NO_TECHNIQUE =
  /^(?:performance|accuracy|quality|score|result|ratio|rate|gain|counterpart|base|bound|range|years?|period|horizon|course|conversation|dialogue|dataset|corpus|benchmark|session|trajectory|state-of-the-art|sota|achieved|reported|observed|found|compared|shown)$/;
/** Words behind a description that is not complete: "an ensemble composed of", "simulation- and data-driven models". */
const NO_END = /^(?:composed|consisting|obtained|trained|without|that|which|and|or)$/;
const PLURAL = /[^suia]s$/;

/** An object as the description of one technique in common words ("bilinear interpolation"); null for others. */
export function describedTechnique(view: SentenceView, object: TokenRange): LinkedPart | null {
  const { from, to } = object;
  if (!namesTechnique(view.lower.slice(from, to)) || NO_END.test(view.lower[to] ?? '')) return null;
  const isNamed = view.names.some((name) => name.from < to && name.to > from && !/^(?:TASK|METRIC)$/.test(name.entity.kind)); // prettier-ignore
  return isNamed ? null : partAt(view, object);
}

/** An object as a model without one of its parts ("a baseline without pretraining"); null for others. */
export function ablatedModel(view: SentenceView, object: TokenRange): LinkedPart | null {
  const isAblated = view.lower.slice(object.from, object.to).includes('without');
  return isAblated && !isUnnamedObject(view, object) ? partAt(view, object) : null;
}

function partAt({ sentence, fieldText }: SentenceView, { from, to }: TokenRange): LinkedPart {
  const start = sentence.tokens[from]!.start;
  const end = sentence.tokens[to - 1]!.end;
  return { name: fieldText.slice(start, end), start, end };
}

function namesTechnique(words: readonly string[]): boolean {
  const head = words.at(-1)!;
  const modifiers = words.slice(0, -1);
  if (modifiers.length === 0 || PLURAL.test(head) || NO_TECHNIQUE.test(head) || UNSPECIFIC.test(head)) return false;
  if (modifiers.some((one) => UNSPECIFIC.test(one) || SELECTED.test(one) || NO_TECHNIQUE.test(one))) return false;
  if (words.some((one) => /['’]s$/.test(one) || (one.endsWith('ly') && !/^(?:fully|jointly|early)$/.test(one)))) return false; // prettier-ignore
  return !(BARE.test(head) && modifiers.every((one) => PLAIN.test(one)));
}
