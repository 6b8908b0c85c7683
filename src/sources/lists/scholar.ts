import { linesOf } from '../bytes/lines.js';
import { doiIn } from '../fields/identifiers.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import type { SourceFormat } from '../source.js';

/** Results of Google Scholar as copied from the browser: title, "authors - venue, year - host", the beginning of the abstract. */
export const scholar: SourceFormat = {
  name: 'scholar-results',
  description: 'results of Google Scholar as copied from a browser, with as much of each abstract as they show',
  example: `[PDF] example.org
Swift: A Small Model
A Bo, CP Di - Example Conference, 2024 - example.org
Swift reaches 81.5% accuracy on CIFAR-10.
Save Cite Cited by 12 Related articles All 3 versions
`,
  looksLike: (head) => ENDS.test(head) && head.split('\n').some((line) => BYLINE.test(line)),
  async *read(text, { limits }) {
    const above: string[] = [];
    let draft: Draft | undefined;
    for await (const { text: line, number } of linesOf(text, limits.record)) {
      if (line.trim() === '') continue;
      if (END.test(line)) {
        if (draft) yield { ...paperFrom(fieldsOf(draft), 'scholar-results', limits), ...recordOf(draft) };
        draft = undefined;
        above.length = 0;
      } else if (draft) draft.snippet.push(line.trim());
      else if (above.length > 0 && BYLINE.test(line)) {
        draft = { title: above.at(-1)!, byline: line, snippet: [], line: number - 1 };
      } else above.push(line);
    }
    if (draft) yield { ...paperFrom(fieldsOf(draft), 'scholar-results', limits), ...recordOf(draft) };
  },
};

/** The links below a result in several interface languages; stars and quotation marks are icons. */
const END =
  /^[^\p{L}\n]{0,8}(?:(?:Save|Speichern|Enregistrer|Guardar|Salvar|Salva|保存)[^\p{L}\n]{1,4})?(?:Cite|Zitieren|Citer|Citar|Cita|引用)(?!\p{L})|(?<!\p{L})(?:Related articles|Ähnliche Artikel|Autres articles|Artículos relacionados|Artigos relacionados|Articoli correlati)(?!\p{L})|相关文章/u;
const ENDS = new RegExp(END.source, 'mu');
/** "A Bo, CP Di… - Example Conference, 2024 - example.org" */
const BYLINE = /^\p{Lu}[^\n]{1,300}? [-–‐] (?:[^\n]{0,200}[, ])?(?:19|20)\d\d(?: [-–‐] \S[^\n]{0,100})?$/u;

interface Draft {
  readonly title: string;
  readonly byline: string;
  readonly snippet: string[];
  readonly line: number;
}

function fieldsOf({ title, byline, snippet }: Draft): PaperFields {
  const [people = '', ...others] = byline.split(/ [-–‐] /);
  const venue = others[0]?.replace(/,? ?(?:19|20)\d\d$/, '');
  return {
    title: title.replace(/^(?:\[[A-Z]{1,8}\])+\s*/, ''),
    abstract: snippet.join('\n'),
    authors: people
      .replace(/…\s*$/, '')
      .replace(/(?<![\p{L}.])\p{Lu}{1,3}(?= \p{L})/gu, (initials) => `${[...initials].join('. ')}.`),
    venue: venue?.replace(/(?:…|arXiv preprint) ?/g, ''),
    published: /(?:19|20)\d\d(?=$| [-–‐] )/.exec(byline)?.[0],
    arxivId: /arXiv:\S+/i.exec(byline)?.[0].replace(/,$/, ''),
    doi: doiIn(byline),
  };
}

function recordOf({ title, byline, snippet, line }: Draft): { readonly place: string; readonly record: string } {
  return { place: `line ${line}`, record: [title, byline, ...snippet].join('\n') };
}
