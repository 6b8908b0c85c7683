import { parse } from 'yaml';
import type { NumberedLine } from '../bytes/lines.js';
import { genericFields } from '../json/generic.js';
import { isObject, textsOf } from '../json/values.js';

/** Front matter that names a paper: fields between "---" at the very beginning of a page. A "---" further below is a rule. */
export const FRONT_MATTER = /^---[ \t]*\n(?:(?!---[ \t]*\n).*\n){0,200}?(?:title|aliases):/;

/** Maximum number of lines of front matter. */
const MOST_LINES = 400;
/** Signs that mean something in Markdown. */
const SIGNS = /[\\`*_[\]<>#|]/g;

/**
 * Replaces the front matter of a page (YAML between "---") by labelled lines, so that its fields belong to the paper below it. Other lines,
 * and front matter that is not YAML, are given as they are.
 */
export async function* frontMatterAsLabels(lines: AsyncIterable<NumberedLine>): AsyncGenerator<NumberedLine> {
  let held: NumberedLine[] | undefined = [];
  for await (const line of lines) {
    if (held === undefined) {
      yield line;
      continue;
    }
    const isFence = /^---[ \t]*$/.test(line.text.replace(/^\ufeff/, ''));
    held.push(line);
    if (held.length === 1 ? isFence : !isFence && held.length < MOST_LINES) continue;
    yield* (held.length > 1 && isFence ? labels(held) : undefined) ?? held;
    held = undefined;
  }
  yield* held ?? [];
}

/** The labelled lines; undefined if the front matter tells no title. */
function labels(held: readonly NumberedLine[]): NumberedLine[] | undefined {
  let value: unknown;
  try {
    value = parse(held.slice(1, -1).map((line) => line.text).join('\n'), { maxAliasCount: 100, logLevel: 'silent' }); // prettier-ignore
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const fields = genericFields(value);
  const title = fields.title ?? textsOf(value.aliases).find((alias) => /^[^@\s].*\s.*\s/.test(alias));
  if (title === undefined) return undefined;
  const authors = typeof fields.authors === 'string' ? fields.authors : fields.authors?.join('; ');
  const told = [
    ['Title', title],
    ['Authors', authors],
    ['Published', fields.published],
    ['Venue', fields.venue],
    ['DOI', fields.doi],
    ['arXiv', fields.arxivId],
    ['URL', fields.url],
    ['Abstract', fields.abstract],
  ] as const;
  return told.flatMap(([label, text]) =>
    text === undefined
      ? []
      : [`**${label}:** ${text.replace(/\s+/g, ' ').replace(SIGNS, '\\$&')}`, ''].map((line) => ({
          text: line,
          number: 1,
          tooLong: false,
        })),
  );
}
