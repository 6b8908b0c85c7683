import { linesOf } from '../bytes/lines.js';
import { paperFrom } from '../fields/paper-fields.js';
import type { SourceFormat } from '../source.js';
import { looksLikeNames } from './assemble.js';
import { fieldOfLabel } from './labels.js';

/** The beginning of one paper as plain text, as programs copy it from a PDF: title, authors, the word "Abstract", the abstract. */
export const onePaper: SourceFormat = {
  name: 'one-paper',
  description: 'the beginning of one paper as plain text: its title, its authors, a line "Abstract" and the abstract',
  example: `Swift: A Small Model

Ana Bo, C.-P. Di
Example University

Abstract
Swift reaches 81.5% accuracy on CIFAR-10.

1 Introduction
Small models are useful.
`,
  looksLike(head) {
    const lines = head.split('\n');
    const { above, abstract } = partsOf(lines);
    const [title = ''] = titleLines(above);
    return (
      abstract.length > 0 &&
      lines.filter((line) => LABEL.test(line)).length === 1 &&
      /^\s*[\p{Lu}\p{N}"“]/u.test(title) &&
      title.trim().split(/\s+/).length >= 2 &&
      fieldOfLabel(title.split(':', 1)[0]!.trim()) === undefined
    );
  },
  async *read(text, { limits }) {
    const lines: string[] = [];
    let length = 0;
    let announced = false;
    for await (const { text: line, number } of linesOf(text, limits.record)) {
      if (length <= limits.record) lines.push(line);
      length += line.length;
      if (announced && LABEL.test(line)) yield { ...ANOTHER, place: `line ${number}` };
      announced ||= LABEL.test(line);
    }
    const { above, abstract } = partsOf(lines);
    const title = titleLines(above);
    const authors = above.slice(title.length).find((line) => looksLikeNames(withoutMarks(line)));
    const fields = {
      title: title.join('\n'),
      abstract: abstract.join('\n'),
      ...(authors && { authors: withoutMarks(authors) }),
    };
    yield { ...paperFrom(fields, 'one-paper', limits), place: 'line 1', record: [...above, ...abstract].join('\n') };
  },
};

/** The reason for rejecting a second abstract, which did not appear at the beginning of the file. */
const ANOTHER = {
  rejected: 'is a second abstract in a text that begins as a single paper: use a separate file for each paper',
};

/** The heading of the abstract must be among the first lines. */
const ABSTRACT_WITHIN = 60;
const LABEL = /^\s*(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY)(?:\s*$|\s*[:.—–-]\s*(?=\p{Lu}))/u;
const AFTER =
  /^\s*(?:(?:\d{1,2}|I)\.?\s+)?(?:introduction\s*$|(?:key ?words|index terms|ccs concepts|categories and subject|general terms|background and motivation|acm reference)\b)/i;
const FIRST_SECTION = /^\s*1\.?\s+\p{Lu}[\p{L} -]{2,60}$/u;

/** Lines above the title: the place of publication, a number, a date. */
const RUNNING_HEAD =
  /^\s*(?:published (?:as|in)|accepted (?:at|by|for|to)|under review|preprint|to appear|appeared in|in proceedings|proceedings of|workshop on|arxiv:|doi:|https?:|vol(?:ume|\.)|\d+\s*$)/i;

/** The lines above the word "Abstract", and those of the abstract. */
function partsOf(lines: readonly string[]): { readonly above: string[]; readonly abstract: string[] } {
  const at = lines.slice(0, ABSTRACT_WITHIN).findIndex((line) => LABEL.test(line));
  if (at <= 0) return { above: [], abstract: [] };
  const below = [lines[at]!.replace(LABEL, ''), ...lines.slice(at + 1)];
  const end = below.findIndex((line) => AFTER.test(line) || FIRST_SECTION.test(line));
  const abstract = (end < 0 ? below : below.slice(0, end)).filter((line) => line.trim() !== '');
  const above = lines.slice(0, at).filter((line) => line.trim() !== '' && !RUNNING_HEAD.test(line));
  return { above, abstract };
}

/** A title is one line, and the next one if the first ends in the middle of the title. */
function titleLines(above: readonly string[]): string[] {
  const [first, second] = above;
  if (first === undefined) return [];
  const goesOn =
    second !== undefined &&
    (/(?:[:,–—-]|\b(?:a|an|and|by|for|from|in|of|on|or|the|to|via|with))\s*$/i.test(first) ||
      /^\s*\p{Ll}/u.test(second) ||
      (first.length >= LONG_LINE && /^\s*\p{L}{3,}\s*$/u.test(second)) ||
      (inCapitals(first) && inCapitals(second)));
  return goesOn ? [first, second] : [first];
}

/** Minimum length of a title's line whose last word may be alone on the next line: it is no author, since names have two words or more. */
const LONG_LINE = 30;

/** Whether a line of two or more words has no lower-case letter, as in the titles of some conferences. */
function inCapitals(line: string): boolean {
  return !/\p{Ll}/u.test(line) && line.split(/\s+/).filter((word) => /\p{Lu}{2}/u.test(word)).length > 1;
}

/** A line of names, without affiliation marks. */
function withoutMarks(line: string): string {
  return line.replace(/[\d⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶∗]+(?:,(?=[\d*†‡§¶∗])[\d*†‡§¶∗]+)*/g, '').trim();
}
