import { linesOf } from '../bytes/lines.js';
import { plainLatex, withLatexLetters } from '../fields/latex.js';
import { paperFrom } from '../fields/paper-fields.js';
import { tooLong, type SourceFormat } from '../source.js';

/** The LaTeX source of a paper, or of several one after another: \title, \author and the abstract. */
export const latexPaper: SourceFormat = {
  name: 'latex',
  description: 'the LaTeX source of a paper: \\title, \\author and its abstract',
  example: `\\documentclass{article}
\\title{Swift: A Small Model}
\\author{Ana Bo \\and C.-P. Di}
\\begin{document}
\\maketitle
\\begin{abstract}
Swift reaches 81.5\\% accuracy on CIFAR-10.
\\end{abstract}
\\end{document}
`,
  looksLike: (head) => /^[ \t]*\\title\s*[[{]/m.test(head) && BEGINS.test(head),
  async *read(text, { limits }) {
    let lines: string[] = [];
    let length = 0;
    let start = 1;
    for await (const { text: line, number } of linesOf(text, limits.record)) {
      const code = line.replace(/(?<!\\)%.*/s, '');
      length += code.length;
      if (length <= limits.record) lines.push(code);
      if (!/\\end\s*\{abstract\}/.test(code)) continue;
      const place = `line ${start}`;
      const source = lines.join('\n');
      yield length > limits.record
        ? tooLong(limits.record, place, source)
        : { ...paperFrom(fieldsOf(source), 'latex', limits), place, record: source };
      lines = [];
      length = 0;
      start = number + 1;
    }
  },
};

const BEGINS = /\\begin\s*\{abstract\}/;

function fieldsOf(source: string): Parameters<typeof paperFrom>[0] {
  const text = withoutMacros(source);
  const abstract = text.slice(text.search(BEGINS)).replace(BEGINS, '').replace(/\\end\s*\{abstract\}[\s\S]*$/, ''); // prettier-ignore
  return {
    title: plainLatex(withoutNotes(argumentsOf(text, 'title')[0] ?? '').replace(/\\\\(?:\[[^\]\n]*\])?/g, ' ')),
    abstract: withLatexLetters(abstract.replace(/(?<!\\)~/g, ' ')),
    authors: argumentsOf(text, 'author').flatMap(namesIn),
  };
}

/** Maximum number of macros that are replaced. */
const MOST_MACROS = 200;

/** Replaces macros without arguments that the document defines: `\newcommand{\ours}{Swift}`. */
function withoutMacros(source: string): string {
  const definition =
    /\\(?:(?:re)?newcommand\*?\s*\{?|def\s*)\\([A-Za-z]{1,40})\}?\s*\{([^{}\\\n]{1,100})(?:\\xspace)?\}/g;
  const macros = new Map<string, string>();
  const text = source.replace(definition, (_, name: string, value: string) => {
    if (macros.size < MOST_MACROS) macros.set(name, value);
    return '';
  });
  if (macros.size === 0) return text;
  return text.replace(/\\([A-Za-z]{1,40})(?:\{\})?/g, (whole, name: string) => macros.get(name) ?? whole);
}

/** Maximum length of an argument in characters. */
const LONGEST_ARGUMENT = 20_000;

/** The arguments in braces of each use of a command. */
function argumentsOf(text: string, command: string): string[] {
  return [...text.matchAll(new RegExp(`\\\\${command}\\s*(?:\\[[^\\]]{0,200}\\]\\s*)?\\{`, 'g'))].map((match) => {
    const from = match.index + match[0].length;
    let depth = 1;
    for (let at = from; at < Math.min(text.length, from + LONGEST_ARGUMENT); at++) {
      if (text[at] === '\\') at++;
      else if (text[at] === '{') depth++;
      else if (text[at] === '}' && --depth === 0) return text.slice(from, at);
    }
    return '';
  });
}

/** Without footnotes and marks of affiliations. */
function withoutNotes(text: string): string {
  return text
    .replace(
      /\\(?:thanks|footnote(?:mark|text)?|inst|textsuperscript|orcid(?:link|ID)?)\s*(?:\[[^\]\n]{0,80}\])?\s*(?:\{(?:[^{}]|\{[^{}]*\}){0,500}\})?/g,
      '',
    ) // prettier-ignore
    .replace(/\$\s{0,5}\{?\s{0,5}\^[^$]{0,80}\$/g, '');
}

/** The names of an \author: the first line between two \and; affiliations follow on other lines. */
function namesIn(argument: string): string[] {
  return withoutNotes(argument)
    .split(/\\(?:and|And|AND|quad|qquad)(?![A-Za-z])/)
    .map((group) =>
      plainLatex(group.split('\\\\', 1)[0]!.replace(/\\(?:IEEEauthorblockN|textbf|bf|large|name)\b/g, '')),
    )
    .flatMap((line) => line.split(/,|\band\b|;/))
    .map((name) => name.replace(/[{}~\s]+/g, ' ').trim())
    .filter((name) => /^\p{Lu}[^\d@\\]{2,60}$/u.test(name));
}
