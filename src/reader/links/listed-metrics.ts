import { chunked } from '../grammar/chunks.js';
import { HEAD_KINDS } from '../grammar/closed-words.js';
import { lookup } from '../../lexicon/lexicon.js';
import { METRIC_HEADS, NEEDS_MODIFIER } from '../mentions/metric-candidates.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** A range of characters of the clean field. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}
/** The text of a member of a list, which ends with the name of a metric, and its abbreviation in parentheses behind it. */
export interface MetricRange extends TextRange {
  readonly abbreviation?: TextRange;
  /** The metric if the text is exactly its name, which need not be a noun phrase: "WNS" in "WNS/TNS". */
  readonly name?: string;
}

const rangesOf = new WeakMap<SentenceView, ReadonlyMap<QuantityMention, MetricRange>>();

/**
 * The text in which the metric of a number is named, where a list of metrics corresponds to a list of numbers:
 *
 *     "precision, recall, and F1 of 74%, 52%, and 61%"   the second number has the recall
 *     "improves PSNR/SSIM by 8%/7%"
 *     "gains of 24% and 16% in pass@1 and pass@4"
 */
export function listedMetric(view: SentenceView, quantity: QuantityMention): MetricRange | undefined {
  let ranges = rangesOf.get(view);
  if (!ranges) rangesOf.set(view, (ranges = readLists(view)));
  return ranges.get(quantity);
}

function readLists(view: SentenceView): ReadonlyMap<QuantityMention, MetricRange> {
  const found = new Map<QuantityMention, MetricRange>();
  let last: readonly MetricRange[] = [];
  for (const chain of chainsOf(view)) {
    const rows = rowsOf(view, chain);
    const size = rows[0]!.length;
    if (size < 2 || rows.some((row) => row.length !== size)) continue;
    const named = membersBefore(view, chain[0]!, size) ?? membersBehind(view, chain.at(-1)!, size);
    // "RMSE and MAE of 0.31 and 0.22, improvements of 8% and 5%": the same metrics
    const members = named ?? (last.length === size && isChange(view, chain[0]!) ? last : []);
    if (members.length > 0) for (const row of rows) row.forEach((number, i) => found.set(number, members[i]!));
    last = members;
  }
  return found;
}

/** What stands between two numbers of one list. Unlike `QuantityMention.list`, their units may differ: "2.1% and 4.0 degrees". */
const NUMBER_GAP = /^\s?(?:,|\/|&)?\s?(?:(?:and|or|&)\s)?(?:(?:by|up to|about|only|over)\s){0,2}$/;

/** Lists of two or more numbers. */
function chainsOf({ quantities, fieldText }: SentenceView): QuantityMention[][] {
  const chains: QuantityMention[][] = [];
  for (const number of quantities) {
    const last = chains.at(-1)?.at(-1);
    const gap = last && last.end < number.start ? fieldText.slice(last.end, number.start) : undefined;
    if (gap !== undefined && gap.length < 20 && NUMBER_GAP.test(gap)) chains.at(-1)!.push(number);
    else chains.push([number]);
  }
  return chains.filter((chain) => chain.length > 1);
}

/** "0.98/2.49, 0.99/0.27, and 0.99/0.82" has three rows of two numbers; a list without slashes is one row. */
function rowsOf({ fieldText }: SentenceView, chain: readonly QuantityMention[]): QuantityMention[][] {
  const rows: QuantityMention[][] = [];
  const isSlashed = (i: number) => i > 0 && /^\s?\/\s?$/.test(fieldText.slice(chain[i - 1]!.end, chain[i]!.start));
  if (!chain.some((_, i) => isSlashed(i))) return [[...chain]];
  chain.forEach((number, i) => {
    if (isSlashed(i)) rows.at(-1)!.push(number);
    else rows.push([number]);
  });
  return rows;
}

function isChange({ fieldText }: SentenceView, { start }: QuantityMention): boolean {
  return /\b(?:improvements|gains|increases|reductions|decreases|drops) of\s(?:\S+\s)?$/.test(fieldText.slice(Math.max(0, start - 40), start)); // prettier-ignore
}

/** What stands between a list of metrics and the numbers behind it: "scores of", "by", "are". */
const LINK =
  /(?:\s(?:scores|values|results|rates|pairs|metrics|improvements|reductions|gains))?(?:\s(?:of|by|to|at|is|are|was|were|from|above|below|reach|reached|reaches|reaching)|:)\s(?:an average of\s|up to\s|about\s|only\s|approximately\s|nearly\s|over\s|~\s?)*$/;
/** What separates two members of a list. */
const SEPARATOR = /,\s(?:and\s|or\s)?(?:the\s)?|\s(?:and|or|&)\s(?:the\s)?|\s?\/\s?/g;
/** What separates the last two. */
const JOINED = /\b(?:and|or)\b|[&/]/;
/** More characters than a list of metrics has. */
const REACH = 260;

/** Is a place the end of a member, or its abbreviation? */
export function isNamedIn(range: MetricRange, place: TextRange | undefined): boolean {
  if (!place) return false;
  if (place.start === range.abbreviation?.start) return place.end === range.abbreviation.end;
  return place.start >= range.start && place.end === range.end;
}

interface Piece extends MetricRange {
  /** The text before it, between it and the piece before. */
  readonly separator: string;
}

/** The members of a list that stands before the numbers; undefined if there is none of this size. */
function membersBefore(view: SentenceView, first: QuantityMention, size: number): MetricRange[] | undefined {
  const from = Math.max(view.sentence.start, first.start - REACH);
  const text = view.fieldText.slice(from, first.start);
  const link = LINK.exec(text);
  if (!link) return undefined;
  const pieces = piecesOf(text.slice(0, link.index), from);
  if (pieces.length < size) return undefined;
  const before = pieces.at(-size - 1);
  // "accuracy, precision and recall by 3% and 2%": more metrics than numbers
  if (before && isMetric(view, before)) return undefined;
  return membersOf(view, pieces.slice(-size));
}

/** What may stand between the numbers and a list of metrics behind them: "% higher", "relative improvements in". */
const LINK_BEHIND =
  /^\s?(?:(?:percentage |absolute )?points?\s|pp\s)?(?:(?:relative|absolute|average|higher|lower|better|fewer|less|improvements?|gains?|reductions?|increases?|drops?|decreases?|boosts?)\s)*(?:(?:in terms of|in|on|for|of)\s)?(?:the\s|both\s)?/;
/** Where a list of metrics behind numbers ends. */
const END =
  /,?\srespectively|[.;:)]\s|[.;:)]$|,\s(?!and\b|or\b)(?=\p{Ll}+ing\b)|\s(?:on|over|for|across|compared|relative|against|while|with|in|than|when|under|from|at|by|to|of|using|is|are|was|were)\s/u;

/** The members of a list that stands behind the numbers; undefined if there is none of this size. */
function membersBehind(view: SentenceView, last: QuantityMention, size: number): MetricRange[] | undefined {
  const text = view.fieldText.slice(last.end, Math.min(view.sentence.end, last.end + REACH));
  const link = LINK_BEHIND.exec(text)!;
  const rest = text.slice(link[0].length);
  const end = END.exec(rest)?.index ?? rest.length;
  const pieces = piecesOf(rest.slice(0, end), last.end + link[0].length);
  if (pieces.length !== size) return undefined;
  return membersOf(view, pieces);
}

/** The parts of a text between separators, with their positions in the field. */
function piecesOf(text: string, offset: number): Piece[] {
  // separators within parentheses do not count: "mean distance (average, in mm)"
  const flat = text.replace(/\([^()]*\)/g, (inner) => ' '.repeat(inner.length));
  const pieces: Piece[] = [];
  let from = 0;
  let separator = '';
  const add = (to: number) => {
    const end = flat.slice(0, to).trimEnd().length;
    const behind = /^\s\((\S{1,12})\)/.exec(text.slice(end, to));
    const abbreviation = behind ? { start: offset + end + 2, end: offset + end + 2 + behind[1]!.length } : undefined;
    if (end > from) pieces.push({ start: offset + from, end: offset + end, separator, ...(abbreviation ? { abbreviation } : {}) }); // prettier-ignore
  };
  for (const match of flat.matchAll(SEPARATOR)) {
    add(match.index);
    from = match.index + match[0].length;
    separator = match[0];
  }
  add(flat.length);
  return pieces;
}

/** The members if all are metrics. Where the sentence says that the lists correspond, some may be other nouns. */
function membersOf(view: SentenceView, pieces: readonly Piece[]): MetricRange[] | undefined {
  if (!JOINED.test(pieces.at(-1)!.separator) || !pieces.slice(1).every((piece) => isPhrase(view, piece)))
    return undefined;
  const joint = jointMembers(view, pieces);
  if (joint) return joint;
  const certain = pieces.filter((piece) => isMetric(view, piece));
  if (certain.length === pieces.length) return [...pieces];
  // In "rotation and multiplication latency" the head noun of the second may belong to the first as well.
  if (!view.lower.includes('respectively') || certain.length === 0 || pieces.length === 2) return undefined;
  return pieces.every((piece) => certain.includes(piece) || mayBeMetric(view, piece)) ? [...pieces] : undefined;
}

/** The members of one word that is not the name of anything else: "WNS/TNS". */
function jointMembers(
  { names, sentence, fieldText }: SentenceView,
  pieces: readonly Piece[],
): MetricRange[] | undefined {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  const word = sentence.tokens.find(({ start, end }) => start >= first.start && start < first.end && end === last.end);
  if (!word || names.some(({ entity, start, end }) => entity.kind !== 'METRIC' && start < word.end && end > word.start))
    return undefined;
  const members = [{ start: word.start, end: first.end }, ...pieces.slice(1)].map(({ start, end }) => ({ start, end, name: fieldText.slice(start, end) })); // prettier-ignore
  // not in "train/test"
  return members.every(({ name }) => /\p{Lu}/u.test(name) || METRIC_HEADS.has(name)) ? members : undefined;
}

/** Has a text at most nine words and marks, and neither a verb nor a number? */
function isPhrase(view: SentenceView, { start, end }: TextRange): boolean {
  const { sorts } = chunked(view);
  const inside = view.sentence.tokens.flatMap((token, i) =>
    token.start >= start && token.end <= end ? [sorts[i]!] : [],
  );
  return inside.length <= 9 && !inside.includes('verb') && !inside.includes('number');
}

/** Does a mention of a metric, or a head noun or a code that only metrics have, end a text? */
function isMetric(view: SentenceView, { start, end }: TextRange): boolean {
  if (view.names.some((name) => name.entity.kind === 'METRIC' && name.end === end && name.start >= start)) return true;
  const words = view.fieldText.slice(start, end).split(/\s/);
  const head = words.at(-1)!.toLowerCase();
  if (NEEDS_MODIFIER.has(head)) return words.length > 1;
  const isKnown = [1, 2, 3].some((last) => lookup('METRIC', words.slice(-last).join(' ')) !== undefined);
  return isKnown || METRIC_HEADS.has(head) || /^\p{L}{1,10}@\d/u.test(head);
}

/** Adjectives at the end of a text belong to a noun that follows a later member: "class-level and family-level concordance". */
const ADJECTIVE = /(?:level|wise|al|ive|ic|ous|ary|ed)$/;

/** Does a text end with a common noun or an acronym, and not with the name of a method, a dataset or a task, or with a word for one? */
function mayBeMetric(view: SentenceView, { start, end }: TextRange): boolean {
  const head = /[^\s/-]+$/.exec(view.fieldText.slice(start, end))?.[0] ?? '';
  if (!/^(?:\p{Ll}+|\p{Lu}+)$/u.test(head) || ADJECTIVE.test(head)) return false;
  if ((HEAD_KINDS.get(head) ?? 'metric') !== 'metric') return false;
  return !view.names.some((name) => name.entity.kind !== 'METRIC' && !name.anaphor && name.end === end);
}
