import type { SourcePaper } from '../domain/paper.js';
import type { SourceFormat, SourceItem } from './source.js';

/** JSON Lines: one object a line, with at least `title` and `abstract`. */
export const jsonl: SourceFormat = {
  name: 'jsonl',
  description: 'JSON Lines: one object a line with at least "title" and "abstract"',
  looksLike: (head) => /^\s*\{\s*"/.test(head),
  async *read(lines) {
    let number = 0;
    for await (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      yield { ...readLine(line), place: `line ${number}` };
    }
  },
};

function readLine(line: string): Omit<Extract<SourceItem, { paper: SourcePaper }>, 'place'> | { rejected: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { rejected: `is not JSON (${(error as Error).message})` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { rejected: 'is not a JSON object; expected {"title": …, "abstract": …}' };
  }
  return paperOfObject(value as Record<string, unknown>);
}

/** Reads a paper from an object whose fields go by their usual names. */
export function paperOfObject(
  object: Readonly<Record<string, unknown>>,
  source = 'jsonl',
): { paper: SourcePaper } | { rejected: string } {
  const title = text(object.title);
  const abstract = text(object.abstract);
  for (const [field, value] of Object.entries({ title, abstract })) {
    if (value === undefined) {
      return { rejected: `has no "${field}"; every paper needs a title and an abstract, both non-empty text` };
    }
  }
  return {
    paper: {
      title: title!,
      abstract: abstract!,
      authors: authors(object.authors),
      source: text(object.source) ?? source,
      ...present({
        sourceId: text(object.id),
        doi: text(object.doi),
        arxivId: text(object.arxivId ?? object.arxiv_id ?? object.arxiv),
        url: text(object.url),
        venue: text(object.venue),
        published: isoDate(object.published ?? object.date ?? object.year),
      }),
    },
  };
}

/** Non-empty text; a number counts as its digits. The text itself is kept as it is, so that offsets into it stay true. */
function text(value: unknown): string | undefined {
  const string = typeof value === 'number' ? String(value) : value;
  return typeof string === 'string' && string.trim() !== '' ? string : undefined;
}

/** "2022", "2022-06" or "2022-06-02"; what follows the day is dropped, anything else is no date. */
function isoDate(value: unknown): string | undefined {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/.exec(text(value)?.trim() ?? '')?.[0];
}

/** A list of names, of `{name}` objects, or one text with names between semicolons or "and". */
function authors(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s*;\s*|\s+and\s+/).filter(Boolean);
  if (!Array.isArray(value)) return [];
  return value.flatMap((author: unknown) => {
    const name =
      typeof author === 'object' && author !== null ? text((author as { name?: unknown }).name) : text(author);
    return name === undefined ? [] : [name];
  });
}

function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
