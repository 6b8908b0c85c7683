import { memoize } from '../../domain/memoize.js';
import { NAME_TAILS } from '../grammar/closed-words.js';

/** Tests whether a word can be a name, or part of one, by its spelling. */

/** A suffix that turns a name into an adjective and is not part of the name: "BERT-based", "ImageNet-pretrained". */
const ADJECTIVE_TAIL =
  /[-‐‑–](?:\p{Ll}{3,}ed|based|like|style|styled|type|aware|enhanced|augmented|driven|only|free|level|guided|powered|trained|pretrained|tuned|finetuned|specific|generated|inspired|compatible|equipped|quantized|sized|friendly|wise|scale|class|family|series|related|oriented|agnostic|centric|compressed|assisted|initialized|optimized|supported|accelerated|native|derived|distilled|encoded|labeled|annotated|bound|limited|intensive|hard|time|rich|quality|powered|ready|capable|enabled|as|to|the|and|or|of|for|in|with|while|despite|which|where|but|from|is|are|style-\p{Ll}+|fine-tuned|pre-trained|post-trained|task|tasks|model|models|training|inference|tuning|evaluation|generation|variants?|equivalents?|generalizable)$/iu;

/** Length of the part of a word that can be a name: `BERT-based` has 4, `SWE-bench` all of its 9. */
export const nameLength = memoize(lengthOfName);
function lengthOfName(word: string): number {
  const cut = ADJECTIVE_TAIL.exec(word);
  if (cut && /\p{Ll}/u.test(cut[0][1] ?? '')) return nameLength(word.slice(0, cut.index));
  const tail = /^(.*\p{Lu}.*)[-‐‑–](\p{Ll}{4,})$/u.exec(word);
  if (tail && CAPITALS.test(tail[1] as string) && !NAME_TAILS.has(tail[2] as string))
    return nameLength(tail[1] as string);
  return word.length;
}

/** A number, also with a unit or suffix: `4x`, `16K`, `3.5M`, `2nd`, `10-fold`, `2080`. */
const NUMBERLIKE =
  /^[\d.,]+(?:[-–]?(?:x|k|m|b|t|g|kb|mb|gb|tb|ms|s|h|d|st|nd|rd|th|px|bit|bits|shot|shots|way|fold|hop|hops|layer|layers|step|stage|class|day|hour|hours|min|year|years|dimensional|dim|times|hz|khz|mhz|ghz|fps|w|mw|kw|p|pt|pp|mm|cm|km|nm|point|points|d))?$/i;

export function isNumberlike(word: string): boolean {
  return NUMBERLIKE.test(word) || /^\d[\d.,]*[KMBT]?[-–/×x]\d/.test(word);
}

const CAMEL = /\p{Ll}\p{Lu}/u;
const CAPITALS = /\p{Lu}[^\s–-]*\p{Lu}/u;
const WITH_DIGIT = /\p{L}.*\d|\d.*\p{L}/u;

/** Spelled unlike a common word: `LoRA`, `GLUE`, `o1-mini`, `word2vec`, `ViT-B/16`. */
export const isCoined = memoize(looksCoined);
function looksCoined(word: string): boolean {
  if (word.length < 2 || isNumberlike(word) || !/\p{L}/u.test(word)) return false;
  if (CAMEL.test(word) || CAPITALS.test(word)) return true;
  if (/^\p{Lu}[-–]\p{Lu}/u.test(word)) return true;
  // "Searchformer": many names end like Transformer
  if (/^(?!Trans)\p{Lu}\p{Ll}{2,}formers?$/u.test(word)) return true;
  return WITH_DIGIT.test(word) && !/^(?:top|recall|hits?|pass|rank|precision|bleu|f|x|l|p|k|n)[-–@]?\d+$/i.test(word);
}

/** Begins with a capital letter: `Pile`, `Side-Tuning`. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A version, size or edition as a word of its own after a name: `Llama 2 70B`, `Claude 3.5 Sonnet`, `ConvNeXt V2`. */
export function isEdition(word: string): boolean {
  return /^(?:(?:0|[1-9]\d?)(?:\.\d\d?)?|[vV]\d+(?:\.\d+)*|\d+(?:\.\d+)?[BMK]|Large|Base|Small|Tiny|Huge|Giant|XL|XXL|XS|Pro|Max|Ultra|Mini|Nano|Turbo|Instruct|Chat|Sonnet|Opus|Haiku|Flash|Plus|Lite|Medium|Super|Ti|preview)$/.test(
    word,
  );
}

/** A version, size or edition within the word of the name: `-base`, `-L1`, `-7B`, `V2`, `-large-uncased`. */
export function isVariantTail(tail: string): boolean {
  return /^(?:[-‐‑–_/.@]?(?:[\p{Lu}\d][\p{L}\d.+]*|base|large|small|tiny|mini|medium|huge|nano|micro|instruct|chat|uncased|cased|xl|xxl|turbo|preview|pro|lite|plus|other|clean|hard|full|dev|test|lg|sm|v\d+(?:\.\d+)*|s|m|l)|[×x]\d+(?:\.\d+)?)+[*+]{0,2}$/u.test(
    tail,
  );
}
