/** Kinds of text that are no list of papers although words in it look like one, each with what to do. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*(?:\/\/.*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/\s*|['"]use strict['"];?\s*)*(?:export|import|const|let|var|module\.exports)\b/,
    'It is JavaScript or TypeScript: write its list out as JSON (JSON.stringify).',
  ],
  [
    /^\s*(?:#.*\n\s*)*(?:from [\w.]+ import|import \w+|def \w+\()/,
    'It is Python: write its list out as JSON (json.dump).',
  ],
  [
    /^\s*(?:[[(]\s*)?\{\s*'[\w .:-]{1,60}'\s*:/,
    'It is a Python object as Python prints it: write it as JSON (json.dumps).',
  ],
  [
    /^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:@?(?:prefix|base)\s+[\w-]*:?\s*<|<[^<>\s]+>\s+<[^<>\s]+>\s+["<_])/i,
    'It is RDF as Turtle or N-Triples: convert it to JSON-LD or RDF/XML.',
  ],
  [
    /\\begin\s*\{thebibliography\}|^[ \t]*\\bibitem\b/m,
    'It is a bibliography of LaTeX, which has no abstracts: give its BibTeX file with abstracts, or look the papers up, such as "claimgraph ingest doi:…" or "arxiv:…".',
  ],
  [
    /^\s*(?:%.*\n\s*)*\\documentclass\b/,
    'It is LaTeX in which no paper could be found: \\title{…} and \\begin{abstract} are expected.',
  ],
];

/** What a text is, and what to do with it, if it is no list of papers; undefined for other texts. */
export function otherKind(head: string): string | undefined {
  return OTHER_KINDS.find(([pattern]) => pattern.test(head))?.[1];
}
