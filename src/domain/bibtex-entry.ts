import type { Paper } from './paper.js';

/** One entry: an article if a venue is known, otherwise `misc`. */
export function bibtexEntry(paper: Paper, key = citationKey(paper)): string {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(paper.published ?? '') ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escapeTex(paper.title)}}`],
    ['author', paper.authors.length > 0 ? paper.authors.map(escapeTex).join(' and ') : undefined],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['journal', paper.venue === undefined ? undefined : escapeTex(paper.venue)],
    ['doi', paper.doi],
    ['eprint', paper.arxivId],
    ['archiveprefix', paper.arxivId === undefined ? undefined : 'arXiv'],
    ['url', paper.url],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${disarmed(balanced(value))}},\n`],
  );
  return `@${paper.venue === undefined ? 'misc' : 'article'}{${key},\n${lines.join('')}}\n\n`;
}

/** A conventional key: the first author's surname, the year and the title's first word ("li2022efficientformer"). */
export function citationKey({ authors, published, title }: Paper): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase();
  const first = authors[0] ?? '';
  const surname = first.includes(',') ? first.split(',')[0]! : (first.trim().split(/\s+/).at(-1) ?? '');
  const word = title
    .split(/[\s:,-]+/)
    .find((candidate) => plain(candidate).length > 2 && !/^(the|and|for|with)$/i.test(candidate));
  return `${plain(surname)}${published?.slice(0, 4) ?? ''}${plain(word ?? title)}` || 'paper';
}

/** TeX commands that read or write files, run programs, or change the meaning of characters. */
const DANGEROUS =
  /\\(?=(?:input|include\w*|usepackage|RequirePackage|write|immediate|openin|openout|closein|closeout|read|special|catcode|[egx]?def|let|futurelet|csname|newcommand|renewcommand|directlua|latelua|scantokens|verbatiminput|lstinputlisting|endinput|batchmode)(?![A-Za-z]))/g;

/** A title is printed, not executed: dangerous commands are escaped. "^^5c" is another notation of a backslash. */
function disarmed(text: string): string {
  return text.replace(/\^\^+/g, '^').replace(DANGEROUS, '\\textbackslash{}');
}

/** Special characters of TeX, outside of formulas and unless the source has escaped them itself. */
function escapeTex(text: string): string {
  return text
    .split(/(\$[^$]*\$)/)
    .map((part) => (/^\$[^$]*\$$/.test(part) ? part : part.replace(/(?<!\\)[&%#_$]/g, '\\$&')))
    .join('');
}

/** An unbalanced brace would end the entry too early or too late; without any braces, only grouping is lost. */
function balanced(value: string): string {
  let depth = 0;
  for (const sign of value.replace(/\\[{}]/g, '')) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) break;
  }
  return depth === 0 ? value : value.replace(/[{}]/g, '');
}
