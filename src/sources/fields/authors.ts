import { plainLatex } from './latex.js';

/** Lower-case particles of family names, which belong to the next word. */
const PARTICLES =
  'van|von|der|den|de|da|dos|das|di|du|del|della|la|le|el|al|bin|ibn|ben|ter|ten|zu|zur|af|av|st\\.?|san|y';
const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV|PhD|Ph\.\s?D|M\.?D)\.?$/i;
/** Initials of given names: "J.", "J. K.", "J.-P.", "JK", "J. van". */
const INITIALS = new RegExp(`^(?:\\p{Lu}\\p{M}*\\.?(?:[\\s-]*|$)){1,4}(?:(?:${PARTICLES})(?: |$))*$`, 'u');
/** "Smith JK", the style of PubMed. */
const FAMILY_FIRST = /^[\p{L}'’ -]+ \p{Lu}{1,3}$/u;

/**
 * Splits a text with several names at semicolons (or "//", as EndNote has it), or else at " and " and commas. "Last, First" names (BibTeX: "Ji, Tianxi and
 * Luo, Changqing"; Scopus: "Ji, T., Luo, C."), particles ("van der") and initials ("C.-P.") are kept together.
 */
export function splitAuthors(text: string): string[] {
  const plain = tidy(isOneALine(text) ? text.replace(/\n\s*/g, '; ') : text);
  if (plain === '') return [];
  const separated = plain.split(/ \/ | ?(?:(?<!:)\/\/|;|\||，|、|；|·|•|⋅|∙) ?/).filter(Boolean);
  if (separated.length > 1) {
    // "Bo, Ana; El Amrani, Fatima Zahra": if one part is certainly a family name and a given name, so is every part with one comma.
    const isPair = (part: string): boolean => /^[^,]+,[^,]+$/.test(part) && !/ (?:and|&) /.test(part);
    const pairs = separated.some((part) => isPair(part) && !isList(part));
    return separated.flatMap((part) => (pairs && isPair(part) ? names([part]) : splitAnd(part, true)));
  }
  return splitAnd(plain, false);
}

/** Whether each line is a name: nothing else separates the names. */
function isOneALine(text: string): boolean {
  return text.includes('\n') && !/[,;|&、，；·]|\b(?:and|und|et)\b/.test(text);
}

/** A person's name in the order "given family", without footnote marks, addresses and degrees. Empty if nothing is left. */
export function authorName(name: string): string {
  const plain = tidy(name);
  const parts = plain.split(/ ?, ?/).filter((part) => part !== '' && !SUFFIX.test(part));
  return parts.length === 2 ? `${parts[1]} ${parts[0]}`.trim() : parts.join(', ');
}

/** "Bo A." as "Bo, A.", in sources that always put the initials behind the family name. */
export function familyFirst(name: string): string {
  return name.trim().replace(/ (\p{Lu}\.?(?:[- ]?\p{Lu}\.?){0,4})$/u, ', $1');
}

/** Maximum number of authors. */
const LONGEST = 200_000;

function tidy(text: string): string {
  return (
    (/\\/.test(text) ? plainLatex(text.slice(0, LONGEST)) : text.slice(0, LONGEST))
      .replace(/\s+/g, ' ')
      .replace(/\(\s*for the [^()]*\)/gi, '')
      .replace(/<[^<>]*>|[^\s@]{1,64}@[^\s@]{1,255}|\borcid[:\s]*[\dX-]+/gi, '')
      .replace(/\((?:[^()]|\([^()]*\))*\)|\[[^\][]*\]/g, ' ')
      .replace(/[*†‡§¶∗]+| ~(?= |$)/g, '')
      // White space is collapsed first, so that no pattern rescans a run of spaces from each of its positions.
      .replace(/\s+/g, ' ')
      .replace(/(?<=\p{L}|\.) ?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+(?: ?, ?\d+)*(?= ?(?:,|;|$|\band\b))/gu, '')
      .replace(/(?:,|;|\band\b)? ?(?:et\.? ?al\.?|and others|等(?: ?\d+ ?位作者|人)?)[ .,]*$/i, '')
      .replace(/^ ?(?:by|authors?) ?:? (?=\p{Lu})/iu, '')
      .replace(/ +/g, ' ')
      .replace(/ (?=[,;])/g, '')
      .replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/g, '')
  );
}

function splitAnd(text: string, alone: boolean): string[] {
  const groups = text
    .split(/ ?,? (?:and|&|und|et) /)
    .map((group) => group.trim())
    .filter(Boolean);
  const allPairs = groups.length > 1 && groups.every((group) => /^[^,]+,[^,]+$/.test(group) && !isList(group));
  if (allPairs) return names(groups);
  return groups.flatMap((group) => splitCommas(group, alone));
}

/** Whether both sides of a comma are full names: "Ileana Streinu, Louis Theran". */
function isList(pair: string): boolean {
  return pair.split(',').every((side) => /^\s*\S+\s+\S/.test(side) && !INITIALS.test(side.trim()));
}

function splitCommas(text: string, alone: boolean): string[] {
  const parts = text.split(/ ?, ?/).filter((part) => part !== '' && !SUFFIX.test(part));
  if (parts.length < 2) return names(parts);
  const pairs =
    parts.length % 2 === 0 && parts.every((part, i) => (i % 2 === 1 ? INITIALS.test(part) : !INITIALS.test(part)));
  if (pairs && !parts.every((part) => FAMILY_FIRST.test(part))) return inPairs(parts);
  if (parts.length === 2 && (alone ? !isList(text) : parts.every((part) => !part.includes(' ')))) return inPairs(parts);
  return names(parts);
}

function inPairs(parts: readonly string[]): string[] {
  return parts.flatMap((part, i) => (i % 2 === 0 ? [`${parts[i + 1]} ${part}`] : []));
}

function names(parts: readonly string[]): string[] {
  return parts.map(authorName).filter((name) => /\p{L}/u.test(name));
}
