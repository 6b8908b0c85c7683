import { isoDate } from '../fields/dates.js';
import { listInText } from '../fields/lists-in-text.js';
import { crossIdsNamed, fieldKey, type FieldName, KEYS_OF_FIELD, mayLink } from '../fields/names-of-fields.js';
import { ONLY_ADDRESS, type PaperFields } from '../fields/paper-fields.js';
import type { Columns } from '../source.js';
import { first, invertedText, isObject, type JsonObject, own, textOf, textsOf, wholeTextOf } from './values.js';

/** Keys of a nested object with the paper's fields. */
export const WRAPPERS = [
  'paper', 'work', 'article', 'publication', 'attributes', 'data', 'bibjson', '_source', 'source_data', 'info', 'node', 'metadata',
  'content', 'citingPaper', 'citedPaper', 'fields', 'entry', 'item', 'record', 'document', 'doc', 'resource', 'bib', 'csl',
]; // prettier-ignore
/** Keys of objects that contain ids: `externalIds`, OpenAlex's `ids`. */
const ID_OBJECTS = new Set(['externalids', 'ids', 'identifiers', 'articleids', 'serialnumber']);
/** Keys of lists of ids with their types: `[{"type": "doi", "id": "10.1000/swift"}]`. */
const LISTS_OF_IDS = new Set([...ID_OBJECTS, 'identifier', 'pid', 'pids']);

/** The fields of an object by the meaning of their names, in the object and in objects directly within it. */
export function genericFields(object: JsonObject, columns?: Columns): PaperFields {
  const layers = layersOf(object);
  const index = indexOf(layers);
  const value = (field: FieldName): unknown => {
    const said = columns?.[field];
    if (said !== undefined) return own(object, ...said.split('.')) ?? own(object, said);
    return first(KEYS_OF_FIELD[field], (key) => (usable(field, index.get(key)) ? index.get(key) : undefined));
  };
  const text = (field: FieldName): string | undefined => textOf(value(field));
  const idsOf = (wanted: ReadonlySet<string>): unknown[] =>
    layers.flatMap((layer) => Object.keys(layer).flatMap((key) => (wanted.has(fieldKey(key)) ? [layer[key]] : [])));
  const ids = idsOf(ID_OBJECTS).filter(isObject);
  const typed = idsOf(LISTS_OF_IDS).flatMap(typedIds);
  const idNamed = (name: string): string | undefined =>
    typed.find((id) => id.type === name)?.id ??
    first(ids, (object) =>
      first(Object.keys(object), (key) => (fieldKey(key) === name ? textOf(object[key]) : undefined)),
    );
  return {
    title: text('title'),
    abstract: abstractOf(index, value('abstract')) ?? abstractOfIndex(index),
    authors: authorsIn(value('authors')),
    affiliations: [...affiliationsIn(value('authors')), ...textsOf(value('affiliations'))],
    doi: text('doi') ?? idNamed('doi'),
    arxivId: text('arxivId') ?? idNamed('arxiv') ?? idNamed('arxivid'),
    url: addressIn(value('url')),
    venue: text('venue'),
    published: columns?.published === undefined ? publishedIn(index) : dateIn(value('published')),
    sourceId: text('id'),
    links: [...(idAsArxiv(text('id')) ?? []), ...linksIn(layers)],
    crossIds: crossIdsNamed((key) => textOf(index.get(key)) ?? idNamed(key)),
  };
}

/** Whether an object is meant to be a paper, even if its title or abstract is missing. */
export function meansPaper(fields: PaperFields): boolean {
  if (fields.title === undefined) return false;
  const authors = fields.authors !== undefined && fields.authors.length > 0;
  return fields.abstract !== undefined || authors || fields.doi !== undefined || fields.arxivId !== undefined;
}

function layersOf(object: JsonObject): JsonObject[] {
  const inner = WRAPPERS.map((key) => own(object, key)).filter(isObject);
  return [object, ...inner, ...inner.flatMap((layer) => WRAPPERS.map((key) => own(layer, key)).filter(isObject))];
}

function indexOf(layers: readonly JsonObject[]): Map<string, unknown> {
  const index = new Map<string, unknown>();
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer)) {
      const normal = fieldKey(key);
      if (!index.has(normal) && !empty(value)) index.set(normal, value);
    }
  }
  return index;
}

/** Objects under `paper` and `source` are wrappers or describe a journal; neither they nor a list under `name` are text. */
function usable(field: FieldName, value: unknown): boolean {
  if (value === undefined) return false;
  if (field === 'authors' || field === 'affiliations') return true;
  if (field === 'url') return addressIn(value) !== undefined;
  const text = textOf(value);
  if (field === 'abstract' && text !== undefined) return !ONLY_ADDRESS.test(text.trim());
  return text !== undefined || (field === 'published' && isObject(value));
}

function empty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

const WHOLE_NAME_KEYS = ['fullname', 'full_name', 'fullName'];
const NAME_KEYS = [
  'name',
  'display_name',
  'displayName',
  'raw_author_name',
  'creatorName',
  'creator',
  'literal',
  'author_name',
  'value',
];
const GIVEN_KEYS = [
  'given',
  'first',
  'firstName',
  'first_name',
  'firstname',
  'givenName',
  'forename',
  'given_name',
  'given-name',
  'given-names',
];
const FAMILY_KEYS = [
  'family',
  'last',
  'lastName',
  'last_name',
  'lastname',
  'familyName',
  'surname',
  'family_name',
  'family-name',
  'family-names',
];

/**
 * Authors as one string, a list of names, of objects with names, or of `[family, given, suffix]`; or an object around such a
 * list.
 */
function authorsIn(value: unknown): string | string[] | undefined {
  if (typeof value === 'string') return /^\s*\[/.test(value) ? listInText(value) : value;
  if (isObject(value))
    return authorsIn(own(value, 'value') ?? own(value, 'author') ?? own(value, 'authors')) ?? nameIn(value);
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, 20_000).flatMap((author: unknown) => nameIn(author) ?? []);
}

/** Keys with an author's organisations, in order of preference. */
const AFFILIATION_KEYS = [
  'institutions',
  'affiliations',
  'affiliation',
  'raw_affiliation_strings',
  'institution',
  'organization',
  'organizations',
  'aff',
];

/** The organisations of a list of authors: for each author the first key with a value. */
function affiliationsIn(value: unknown): string[] {
  if (isObject(value)) return affiliationsIn(own(value, 'value') ?? own(value, 'author') ?? own(value, 'authors'));
  if (!Array.isArray(value)) return [];
  return value.slice(0, 20_000).flatMap((author: unknown) => {
    return first(AFFILIATION_KEYS, (key) => nonEmpty(textsOf(own(author, key)))) ?? [];
  });
}

function nonEmpty(texts: string[]): string[] | undefined {
  return texts.length > 0 ? texts : undefined;
}

function nameIn(author: unknown): string | undefined {
  if (typeof author === 'string') return author;
  if (Array.isArray(author))
    return author.length > 1 ? [author[1], author[0]].filter(Boolean).join(' ') : textOf(author);
  if (!isObject(author)) return undefined;
  const part = (keys: readonly string[]): string | undefined => first(keys, (key) => textOf(own(author, key)));
  const family = part(FAMILY_KEYS);
  const given = part(GIVEN_KEYS);
  const particle = textOf(own(author, 'non-dropping-particle') ?? own(author, 'dropping-particle'));
  if (family !== undefined && given !== undefined) return [given, particle, family].filter(Boolean).join(' ');
  // OpenAIRE gives the whole name, and the given one under "name".
  const whole = part(WHOLE_NAME_KEYS);
  if (family !== undefined) return whole ?? [particle, family].filter(Boolean).join(' ');
  return (
    whole ??
    part(NAME_KEYS) ??
    first(['author', 'node', 'person', 'profile', 'text'], (key) => nameIn(own(author, key)))
  );
}

/**
 * An abstract, which may be a list of paragraphs. Descriptions are separate texts, some of which are notes ("12 pages, 4 figures"): of those of Dublin Core the longest is the abstract; elsewhere, all with at least six words are. Of texts in several languages, the English ones are used.
 */
function abstractOf(index: ReadonlyMap<string, unknown>, value: unknown): string | undefined {
  if (!Array.isArray(value)) return wholeTextOf(value);
  const english = inEnglish(value);
  if (index.get('dcdescription') === value) return textsOf(english).sort((a, b) => b.length - a.length)[0];
  if (index.get('description') !== value) return wholeTextOf(english);
  const long = textsOf(english).filter((text) => text.split(/\s+/).length >= 6);
  return wholeTextOf(long.length > 0 ? long : english);
}

/** The abstract as an index of its words: OpenAlex's, and that of AMiner and of the Microsoft Academic Graph. */
function abstractOfIndex(index: ReadonlyMap<string, unknown>): string | undefined {
  return invertedText(index.get('abstractinvertedindex') ?? own(index.get('indexedabstract'), 'InvertedIndex'));
}

/** The English texts of a list that also has texts in other languages. */
function inEnglish(value: readonly unknown[]): readonly unknown[] {
  const english = value.filter((text) => typeof text === 'string' && isEnglish(text));
  const others = value.filter((text) => typeof text === 'string' && text.length >= 40 && isForeign(text));
  return english.length > 0 && others.length > 0 ? english : value;
}

/** Not English: every third letter is beyond ASCII, or one in twelve words is a frequent German, French, Spanish, Portuguese or Italian word. */
function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.filter((letter) => letter > '\u007f').length * 3 >= letters.length) return true;
  const words = text.split(/\s+/).length;
  return (
    !isEnglish(text) &&
    (text.match(
      /(?<!\p{L})(?:der|die|das|und|ist|le|la|les|des|et|est|el|los|que|para|con|uma|os|il|che|per|di)(?!\p{L})/giu,
    )?.length ?? 0) *
      12 >=
      words
  );
}

/** English: at least one in twelve words is a frequent English function word. */
function isEnglish(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (text.match(/\b(?:the|of|and|is|are|to|we|that|this|with|for|by|than|which)\b/gi)?.length ?? 0) * 12 >= words;
}

const TYPE_KEYS = ['type', '@type', 'idtype', 'idType', 'identifierType', 'propertyID', 'scheme'];

/** The ids in a list of objects that each have a type and a value. */
function typedIds(list: unknown): { readonly type: string; readonly id: string }[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, 100).flatMap((entry: unknown) => {
    const type = first(TYPE_KEYS, (key) => textOf(own(entry, key)));
    const id = first(['id', 'value', '@value', 'identifier'], (key) => textOf(own(entry, key)));
    return type === undefined || id === undefined ? [] : [{ type: fieldKey(type.replace(/^\w+:/, '')), id }];
  });
}

/** The date of the first version, else the first date field with a valid date (some contain "NA"), with the month and day beside a year. */
function publishedIn(index: ReadonlyMap<string, unknown>): string | undefined {
  const versions = index.get('versions');
  const date =
    isoDate(textOf(own(Array.isArray(versions) ? versions[0] : undefined, 'created'))) ??
    first(KEYS_OF_FIELD.published, (key) => (index.has(key) ? isoDate(dateIn(index.get(key))) : undefined));
  const parts = [date, textOf(index.get('month')), textOf(index.get('day'))];
  const month = date?.length === 4 && /^\d{1,2}$/.test(parts[1] ?? '');
  return month ? (isoDate(dashed(parts.filter((part) => part !== undefined))) ?? date) : date;
}

/** A date as a string, as Crossref's `date-parts`, or in milliseconds or seconds since 1970. */
function dateIn(value: unknown): string | undefined {
  const parts = own(value, 'date-parts');
  if (Array.isArray(parts) && Array.isArray(parts[0])) return dashed(parts[0]);
  if (Array.isArray(value) && value.every((part) => typeof part === 'number')) return dashed(value);
  if (Array.isArray(value) && isObject(value[0])) return dateIn(value[0]);
  if (own(value, 'year') !== undefined && own(value, 'month') !== undefined)
    return dashed(['year', 'month', 'day'].flatMap((key) => own(value, key) ?? []));
  const text =
    textOf(value) ?? first(['date', 'date-time', 'raw', 'year', 'created', '$date'], (key) => textOf(own(value, key)));
  return text === undefined ? undefined : fromEpoch(text);
}

/** A number of seconds or milliseconds since 1970 as a date; any other text as it is. */
function fromEpoch(text: string): string {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return text;
  return new Date(Number(text) * (text.length < 12 ? 1000 : 1)).toISOString();
}

function dashed(parts: readonly unknown[]): string {
  return parts
    .slice(0, 3)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** An address, which may be in an object of a list: `[{"rel": "citation", "href": "https://…"}]`. */
function addressIn(value: unknown): string | undefined {
  const text = textOf(value);
  // A list that Python printed.
  if (text !== undefined) return /^\s*\[/.test(text) ? /https?:\/\/[^\s'"]+/.exec(text)?.[0] : text;
  return first(Array.isArray(value) ? (value as unknown[]).slice(0, 20) : [value], (link) => textOf(own(link, 'href')));
}

/** Many lists use the arXiv id as the paper's id. */
function idAsArxiv(id: string | undefined): string[] | undefined {
  return id !== undefined &&
    /^(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(id)
    ? [`arXiv:${id}`]
    : undefined;
}

function linksIn(layers: readonly JsonObject[]): string[] {
  return layers.flatMap((layer) =>
    Object.entries(layer).flatMap(([key, value]) =>
      mayLink(key) ? [...textsOf(value), addressIn(value) ?? ''].filter((text) => text.length < 500) : [],
    ),
  );
}
