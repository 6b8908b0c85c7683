import { ENTITY_KINDS, type EntityKind } from '../domain/extraction.js';
import { entityKey, nameKey } from '../domain/names.js';
import { remembering } from '../domain/remembering.js';
import { entries, type LexiconEntry } from './lexicon.js';

/** A place in a text where a name of the lexicon stands. */
export interface LexiconHit {
  readonly start: number;
  readonly end: number;
  /** Every entry of that name; homonyms of different kinds share a place ("Spider" the dataset and the parser). */
  readonly entries: readonly LexiconEntry[];
}

interface Form {
  readonly entry: LexiconEntry;
  readonly surface: string;
  readonly key: string;
}
interface Node {
  readonly next: Map<string, Node>;
  readonly forms: Form[];
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}+#]/u;
/** By code unit, filled as they come. */
const plainChars: (string | undefined)[] = [];
/** The letters that a character stands for in a key: "é" is "e", "τ" is "tau", a space or hyphen is "". */
function plain(char: string): string {
  const code = char.charCodeAt(0);
  let letters = plainChars[code];
  if (letters === undefined) {
    letters = LETTER_OR_DIGIT.test(char) ? (/[+#]/.test(char) ? char : entityKey(char)) : '';
    plainChars[code] = letters;
  }
  return letters;
}
/** What may stand between two parts of one name. */
const isJoint = remembering((char) => /[\s\-‐‑–_/.'’@:]/.test(char));

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && char !== '+' && char !== '#' && plain(char) !== '';
}

function plant(root: Node, form: Form): void {
  let node = root;
  for (const char of form.surface) {
    for (const letter of plain(char)) {
      let child = node.next.get(letter);
      if (!child) node.next.set(letter, (child = { next: new Map(), forms: [] }));
      node = child;
    }
  }
  node.forms.push(form);
}

function growTrie(): Node {
  const root: Node = { next: new Map(), forms: [] };
  for (const kind of ENTITY_KINDS)
    for (const entry of entries(kind))
      for (const surface of new Set([entry.name, ...entry.aliases].flatMap((name) => spellings(kind, name))))
        plant(root, { entry, surface, key: nameKey(surface) });
  return root;
}
/** "scaling efficiency", and "scaling efficiencies". */
function spellings(kind: EntityKind, name: string): string[] {
  return kind === 'METRIC' && /[^aeiou]y$/.test(name) ? [name, `${name.slice(0, -1)}ies`] : [name];
}

const TRIE = growTrie();

/** An acronym or a coined spelling means itself only in capitals: "RAM" is not "ram", "MAE" is not "mae". */
function keepsItsCase(surface: string): boolean {
  return surface.length <= 4 && surface !== surface.toLowerCase();
}

/** "quality" is not QuALITY, and "the stack" is not The Stack: names keep a capital, but for techniques of several words ("batch normalization"). */
function isCommonWord(form: Form, found: string): boolean {
  const named =
    form.entry.kind === 'DATASET' ||
    form.entry.kind === 'HARDWARE' ||
    (form.entry.kind === 'METHOD' && !form.surface.includes(' '));
  return named && !/[\p{Lu}\d]/u.test(found) && /\p{Lu}/u.test(form.surface);
}

const keyOf = remembering(nameKey);

function fits(form: Form, written: string, plural: boolean): boolean {
  const found = plural ? written.slice(0, -1) : written;
  if (form.entry.ambiguous || keepsItsCase(form.surface)) return found === form.surface;
  if (isCommonWord(form, found)) return false;
  return found === form.surface || keyOf(found) === form.key;
}

function entriesAt(node: Node, written: string, plural: boolean): LexiconEntry[] {
  return [...new Set(node.forms.filter((form) => fits(form, written, plural)).map((form) => form.entry))];
}

/** The longest name that begins at `start`, or undefined. */
function longestAt(text: string, start: number): LexiconHit | undefined {
  let node: Node | undefined = TRIE;
  let best: LexiconHit | undefined;
  let gap = 0;
  for (let i = start; i < text.length && node; i++) {
    const char = text[i] as string;
    const letters = plain(char);
    if (letters === '') {
      if (!isJoint(char) || ++gap > 2) break;
      continue;
    }
    gap = 0;
    if (letters.length === 1) node = node.next.get(letters);
    else for (const letter of letters) node = node?.next.get(letter);
    if (!node || node.forms.length === 0) continue;
    const end = i + 1;
    const plural = text[end] === 's' && !isWordChar(text[end + 1]);
    if (isWordChar(text[end]) && !plural) continue;
    const found = entriesAt(node, text.slice(start, plural ? end + 1 : end), plural);
    if (found.length > 0) best = { start, end: plural ? end + 1 : end, entries: found };
  }
  return best;
}

/**
 * Finds every name of the lexicon in a text, the longest at each place, left to right without overlap. Hyphens, spaces and case may
 * differ from the lexicon's spelling ("flash attention 2" finds FlashAttention-2), a plural s is allowed; ambiguous and very
 * short names must be spelled exactly. Time is linear in the text for names of bounded length.
 */
export function findLexiconNames(text: string): LexiconHit[] {
  const hits: LexiconHit[] = [];
  for (let i = 0; i < text.length; i++) {
    if (plain(text[i] as string) === '' || isWordChar(text[i - 1])) continue;
    const hit = longestAt(text, i);
    if (!hit) continue;
    hits.push(hit);
    i = hit.end - 1;
  }
  return hits;
}
