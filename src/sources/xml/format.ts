import { TOO_DEEP } from '../fields/tag-parser.js';
import { type PaperFields, paperFrom } from '../fields/paper-fields.js';
import { tooLong, type SourceFormat, type SourceItem } from '../source.js';
import { type XmlElement, type XmlRecord, xmlRecords, xmlText } from './tree.js';

/** An XML format, detected by its root and read record by record. */
export interface XmlDescription {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  /** Local names, in lower case, of the elements that each contain a paper. */
  readonly records: readonly string[];
  /** Elements that are skipped within a record. */
  readonly prune?: readonly string[];
  /** @param names local names of the first elements of the document, in lower case, from the root on */
  recognises(names: readonly string[], head: string): boolean;
  /** The fields of a paper, or the reason why the record is not a paper. */
  fields(record: XmlElement, around: XmlRecord['around']): PaperFields | string;
}

/** Makes a format from its description. */
export function xmlFormat(about: XmlDescription): SourceFormat {
  return {
    name: about.name,
    description: about.description,
    example: about.example,
    looksLike: (head) => /^\s*</.test(head) && about.recognises(firstElements(head), head),
    async *read(text, { limits }) {
      const records = xmlRecords(text, new Set(about.records), new Set(about.prune), limits);
      for await (const record of records) yield itemOf(record, about, limits);
    },
  };
}

const BROKEN = {
  'breaks off': 'is not closed: the document is truncated',
  'not closed': 'is not closed before the next one begins',
  'not opened': 'has no start tag: its title is outside of every record',
} as const;

function itemOf(record: XmlRecord, about: XmlDescription, limits: Parameters<typeof paperFrom>[2]): SourceItem {
  const place = `line ${record.line}`;
  const text = xmlText(record.element);
  if (record.tooDeep) return { ...TOO_DEEP, place, record: text.slice(0, 2000) };
  if (record.tooLong) return tooLong(limits.record, place, text);
  if (record.broken) return { rejected: BROKEN[record.broken], place, record: text };
  const fields = about.fields(record.element, record.around);
  if (typeof fields === 'string') return { passedOver: fields, place };
  return { ...paperFrom(fields, about.name, limits), place, record: text };
}

/** The names of the first elements of a document, without comments, declarations and text. */
function firstElements(head: string): string[] {
  const bare = head.replace(
    /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/gi,
    '',
  );
  return [...bare.matchAll(/<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/g)].slice(0, 40).map((match) => match[1]!.toLowerCase());
}
