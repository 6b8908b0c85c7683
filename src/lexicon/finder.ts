import { ENTITY_KINDS, type EntityKind } from '../domain/extraction.js';
import { entityKey, nameKey } from '../domain/names.js';
import { memoize } from '../domain/memoize.js';
import { packArrays } from '../domain/packed-arrays.js';
import { entries, PACKED_TRIE, readShelves, type LexiconEntry } from './lexicon.js';
import type { PackedTrie } from './packed-lexicon.js';

/** An occurrence of a lexicon name in a text. */
export interface LexiconHit {
  readonly start: number;
  readonly end: number;
  /** All entries with that name; homonyms of different kinds share an occurrence ("Spider" the dataset and the parser). */
  readonly entries: readonly LexiconEntry[];
}

interface Form {
  readonly entry: LexiconEntry;
  readonly surface: string;
}
/**
 * A trie of all names, stored as arrays indexed by node: the code of the letter that leads to the node, its first child, its
 * next sibling (0 for none), and the forms that end there. Nodes have few children below the second letter, and arrays fit into
 * the processor cache where thousands of maps would not.
 */
interface Trie {
  readonly letters: Uint16Array;
  readonly children: Int32Array;
  readonly siblings: Int32Array;
  readonly forms: (Form[] | undefined)[];
}
const ROOT = 0;

const LETTER_OR_DIGIT = /[\p{L}\p{N}+#]/u;
/** By code unit; filled on first use. */
const plainChars: (string | undefined)[] = Array<undefined>(0x250).fill(undefined);
/** The key letters of a character (one code unit): "é" is "e", "τ" is "tau", a space or hyphen is "". */
function plain(code: number): string {
  return plainChars[code] ?? (plainChars[code] = plainLetters(String.fromCharCode(code)));
}
function plainLetters(char: string): string {
  if (!LETTER_OR_DIGIT.test(char)) return '';
  return /[+#]/.test(char) ? char : entityKey(char);
}
/** Characters allowed between two parts of one name. */
const isJoint = memoize((char) => /[\s\-‐‑–_/.'’@:]/.test(char));

/** Whether the character at `at` is a letter or digit. */
function isWordChar(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code !== PLUS && code !== HASH && plain(code) !== '';
}
const PLUS = '+'.charCodeAt(0);
const HASH = '#'.charCodeAt(0);

/** A trie under construction. */
interface GrowingTrie {
  readonly letters: number[];
  readonly children: number[];
  readonly siblings: number[];
}

function childOf(trie: Trie | GrowingTrie, node: number, letter: number): number {
  let child = trie.children[node] as number;
  while (child !== 0 && trie.letters[child] !== letter) child = trie.siblings[child] as number;
  return child;
}

function addChild(trie: GrowingTrie, node: number, letter: number): number {
  const child = trie.letters.push(letter) - 1;
  trie.children.push(0);
  trie.siblings.push(trie.children[node] as number);
  trie.children[node] = child;
  return child;
}

/** Adds a spelling. @returns the node at which it ends */
function plant(trie: GrowingTrie, surface: string): number {
  let node = ROOT;
  for (let i = 0; i < surface.length; i++)
    for (const letter of plain(surface.charCodeAt(i))) {
      const code = letter.charCodeAt(0);
      node = childOf(trie, node, code) || addChild(trie, node, code);
    }
  return node;
}

/** Every spelling of every name, always in the same order. */
function allForms(): Form[] {
  return ENTITY_KINDS.flatMap((kind) =>
    entries(kind).flatMap((entry) =>
      [...new Set([entry.name, ...entry.aliases].flatMap((name) => spellings(kind, name)))].map((surface) => ({
        entry,
        surface,
      })),
    ),
  );
}

/** Works out the trie of some spellings. */
function growTrie(forms: readonly Form[]): PackedTrie {
  const trie: GrowingTrie = { letters: [0], children: [0], siblings: [0] };
  const ends = Int32Array.from(forms, ({ surface }) => plant(trie, surface));
  return {
    letters: Uint16Array.from(trie.letters),
    children: Int32Array.from(trie.children),
    siblings: Int32Array.from(trie.siblings),
    ends,
  };
}

function loadTrie(): Trie {
  const all = allForms();
  const { letters, children, siblings, ends } = PACKED_TRIE ?? growTrie(all);
  const forms = Array<Form[] | undefined>(letters.length).fill(undefined);
  all.forEach((form, i) => (forms[ends[i]!] ??= []).push(form));
  return { letters, children, siblings, forms };
}

/** The bytes of the packed lexicon, made from the tables. */
export function packLexicon(): Uint8Array {
  const { letters, children, siblings, ends } = growTrie(allForms());
  return packArrays(readShelves(), [letters, children, siblings, ends]);
}

/** "scaling efficiency", and "scaling efficiencies". */
function spellings(kind: EntityKind, name: string): string[] {
  return kind === 'METRIC' && /[^aeiou]y$/.test(name) ? [name, `${name.slice(0, -1)}ies`] : [name];
}

const TRIE = loadTrie();

/** An acronym or coined spelling matches only with its capitals: "ram" is not "RAM", "mae" is not "MAE". */
function keepsItsCase(surface: string): boolean {
  return surface.length <= 4 && surface !== surface.toLowerCase();
}

/**
 * "quality" is not QuALITY, and "the stack" is not The Stack: names must contain a capital, except techniques of several words
 * ("batch normalization").
 */
function isCommonWord(form: Form, found: string): boolean {
  const named =
    form.entry.kind === 'DATASET' ||
    form.entry.kind === 'HARDWARE' ||
    (form.entry.kind === 'METHOD' && !form.surface.includes(' '));
  return named && !/[\p{Lu}\d]/u.test(found) && /\p{Lu}/u.test(form.surface);
}

const keyOf = memoize(nameKey);

function fits(form: Form, written: string, plural: boolean): boolean {
  const found = plural ? written.slice(0, -1) : written;
  if (form.entry.ambiguous || keepsItsCase(form.surface)) return found === form.surface;
  if (isCommonWord(form, found)) return false;
  return found === form.surface || keyOf(found) === keyOf(form.surface);
}

function entriesAt(forms: readonly Form[], written: string, plural: boolean): LexiconEntry[] {
  return [...new Set(forms.filter((form) => fits(form, written, plural)).map((form) => form.entry))];
}

/** The longest name that starts at `start`, or undefined. */
function longestAt(text: string, start: number): LexiconHit | undefined {
  let node = ROOT;
  let best: LexiconHit | undefined;
  let gap = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letters = plain(code);
    if (letters === '') {
      if (!isJoint(text[i] as string) || ++gap > 2) break;
      continue;
    }
    gap = 0;
    for (let k = 0; k < letters.length; k++) {
      node = childOf(TRIE, node, letters.charCodeAt(k));
      if (node === ROOT) return best;
    }
    best = hitOf(TRIE.forms[node], text, start, i + 1) ?? best;
  }
  return best;
}

/** The name from `start` to `end`, or to a plural s after it; undefined if it matches no form or the word continues. */
function hitOf(
  forms: readonly Form[] | undefined,
  text: string,
  start: number,
  wordEnd: number,
): LexiconHit | undefined {
  if (!forms) return undefined;
  const plural = text[wordEnd] === 's' && !isWordChar(text, wordEnd + 1);
  if (isWordChar(text, wordEnd) && !plural) return undefined;
  const end = plural ? wordEnd + 1 : wordEnd;
  const entries = entriesAt(forms, text.slice(start, end), plural);
  return entries.length > 0 ? { start, end, entries } : undefined;
}

/**
 * Finds every name of the lexicon in a text: the longest at each position, left to right without overlap. Hyphens, spaces and
 * case may differ from the lexicon's spelling ("flash attention 2" finds FlashAttention-2), and a plural s is allowed;
 * ambiguous and very short names must be spelled exactly. Time is linear in the text for names of bounded length.
 */
export function findLexiconNames(text: string): LexiconHit[] {
  const hits: LexiconHit[] = [];
  for (let i = 0; i < text.length; i++) {
    if (plain(text.charCodeAt(i)) === '' || isWordChar(text, i - 1)) continue;
    const hit = longestAt(text, i);
    if (!hit) continue;
    hits.push(hit);
    i = hit.end - 1;
  }
  return hits;
}
