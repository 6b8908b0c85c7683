import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import type { ReadOptions, SourceItem } from '../source.js';
import { genericFields, meansPaper } from './generic.js';
import { JSON_SHAPES } from './shapes/all.js';
import { plainShape } from './shapes/plain.js';
import { first, isObject, type JsonObject, own, textOf, textsOf } from './values.js';

/** Keys of objects with papers other than the listed one. */
export const OTHER_PAPERS =
  /^(?:references?|citations?|cited_?by|related.*|recommend.*|similar.*|bibliography|bib_?entries|bib_?refs?)$/i;
/** Maximum depth of the search for papers: APIs nest them one or two levels deep, and some wrap every level in an object. */
const DEEPEST = 8;

/** An object that is meant to be a paper, or another element of a list of papers. */
export interface JsonRecord {
  readonly value: unknown;
  /** "results[3]"; empty for the document itself. */
  readonly path: string;
  readonly fields?: PaperFields;
  readonly source?: string;
}

/** The fields of an object and its shape; undefined if it is not meant to be a paper. */
export function fieldsOf(
  object: JsonObject,
  options: ReadOptions,
): { fields: PaperFields; source: string } | undefined {
  if (isTableOfColumns(object)) return undefined;
  const shape = first(JSON_SHAPES, (candidate) => (candidate.recognises(object) ? candidate : undefined));
  if (shape) {
    const fields = shape.fields(object, options.columns);
    if (meansPaper(fields)) return { fields, source: shape.name };
  }
  if (!options.columns) return undefined;
  const fields = plainShape.fields(object, options.columns);
  return fields.title !== undefined || fields.abstract !== undefined ? { fields, source: plainShape.name } : undefined;
}

/** `{"title": […], "abstract": […]}` is a table. Crossref gives the title of one paper as a list, but not its abstract. */
function isTableOfColumns(object: JsonObject): boolean {
  const several = (pattern: RegExp): boolean =>
    Object.keys(object).some((key) => pattern.test(key) && isTexts(object[key]));
  return several(/^(?:paper_?)?titles?$/i) && several(/^abstracts?$/i);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 1 && value.every((item) => typeof item !== 'object' || item === null);
}

/**
 * The papers in a JSON value, searched from the outside in, so that envelopes may have any name. Objects within a paper are not
 * searched. Other elements of a list of papers are returned without `fields`.
 */
export function* recordsIn(value: unknown, options: ReadOptions, path = '', depth = 0): Generator<JsonRecord> {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    yield* recordsInArray(value, options, path, depth);
  } else if (isObject(value)) {
    const found = fieldsOf(value, options);
    if (found && !holdsPapers(value, found.fields, options)) yield { value, path, ...found };
    else {
      for (const [key, inner] of Object.entries(value)) {
        if (!OTHER_PAPERS.test(key))
          yield* recordsIn(withTitleFrom(key, inner), options, path === '' ? key : `${path}.${key}`, depth + 1);
      }
    }
  }
}

/** Whether an object is an event or a volume with papers of its own (Indico's conferences), not a paper, although it has a title and a description. */
function holdsPapers(object: JsonObject, fields: PaperFields, options: ReadOptions): boolean {
  if (fields.authors !== undefined || fields.doi !== undefined || fields.arxivId !== undefined) return false;
  // An event has a description. What has an abstract is a paper, which may list its data sets or tasks with their descriptions.
  if (Object.keys(object).some((key) => /^abstract/i.test(key) && textsOf(object[key]).length > 0)) return false;
  const isPaper = (value: unknown): boolean =>
    isObject(value) && fieldsOf(value, options)?.fields.abstract !== undefined;
  return Object.entries(object).some(
    ([key, inner]) => Array.isArray(inner) && !OTHER_PAPERS.test(key) && inner.slice(0, 3).some(isPaper),
  );
}

function* recordsInArray(
  array: readonly unknown[],
  options: ReadOptions,
  path: string,
  depth: number,
): Generator<JsonRecord> {
  const strangers: JsonRecord[] = [];
  let papers = 0;
  for (const [i, element] of array.entries()) {
    const place = `${path}[${i}]`;
    const before = papers;
    for (const record of recordsIn(element, options, place, depth + 1)) {
      papers++;
      yield record;
    }
    if (papers === before) strangers.push({ value: element, path: place });
  }
  if (papers > 0) yield* strangers;
}

/**
 * A paper under its title as the key: `{"Swift: A Small Model": {"abstract": …, "authors": …}}`. Only an object with more than a text
 * is one, under a key of several words; any other value is returned as it is.
 */
export function withTitleFrom(key: string | undefined, value: unknown): unknown {
  if (!isObject(value) || key === undefined || key.split(' ').length < 3) return value;
  const { title, abstract, authors, doi, arxivId, url } = genericFields(value);
  const isPaper = title === undefined && abstract !== undefined && (authors ?? doi ?? arxivId ?? url) !== undefined;
  return isPaper ? { title: key, ...value } : value;
}

/** The paper of a record, or the reason why it is not one. */
export function itemOf(
  record: JsonRecord,
  place: string,
  source: string,
  options: ReadOptions,
  raw?: string,
): SourceItem {
  const text = raw ?? JSON.stringify(record.value);
  if (!record.fields) return notAPaper(record.value, place, text);
  const told = sourceTold(record.value, record.source!, source);
  return { ...paperFrom(withKey(record.fields, record.path), told, options.limits), place, record: text };
}

/** The fields, with the arXiv id that is the key of the record: `{"2301.00011": {"title": …}}`. */
function withKey(fields: PaperFields, path: string): PaperFields {
  const arxivId = /(?:^|\.)(\d{4}\.\d{4,5}(?:v\d+)?)$/.exec(path)?.[1];
  return arxivId === undefined || fields.arxivId !== undefined ? fields : { ...fields, arxivId };
}

/** The source of a paper: its own field in claimgraph's format; otherwise the name of its shape or of the file format. */
export function sourceTold(value: unknown, shape: string, source: string): string {
  if (shape !== plainShape.name) return shape;
  const own = isObject(value) ? value.source : undefined;
  return typeof own === 'string' && own.trim() !== '' && own.length <= 60 ? own : source;
}

/** The item of a value in a list of papers that is none: what is missing, or what else it is. */
export function notAPaper(value: unknown, place: string, record: string): SourceItem {
  const other = otherRecord(value);
  return other === undefined ? { rejected: whatIsMissing(value), place, record } : { passedOver: other, place };
}

/** What a record is that is not meant to be a paper: Zotero's notes and files beside the references, messages of a chat beside the links. */
function otherRecord(value: unknown): string | undefined {
  const type = textOf(own(value, 'itemType') ?? own(value, 'data', 'itemType'));
  if (type !== undefined && /^(?:note|attachment|annotation)$/.test(type))
    return 'is a note or a file beside the references';
  const has = (...keys: readonly string[]): boolean => keys.some((key) => own(value, key) !== undefined);
  if (isAction(value)) return 'is an action of Elasticsearch beside a document';
  const isMessage =
    has('content', 'text') && has('timestamp', 'ts', 'date') && has('author', 'user', 'from', 'username');
  return isMessage && !has('title') ? 'is a message without the preview of a paper' : undefined;
}

/** `{"index": {"_id": "1"}}`, the line before a document in a bulk file. */
function isAction(value: unknown): boolean {
  const [action, ...others] = isObject(value) ? Object.values(value) : [];
  return others.length === 0 && (own(action, '_id') !== undefined || own(action, '_index') !== undefined);
}

/** The reason why a JSON value is not a paper. */
export function whatIsMissing(value: unknown): string {
  if (!isObject(value)) return 'is not a JSON object; expected {"title": …, "abstract": …}';
  const missing = genericFields(value).title === undefined ? 'title' : 'abstract';
  return `has no ${missing}; every paper needs a title and an abstract`;
}
