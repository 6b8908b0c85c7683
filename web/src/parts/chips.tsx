import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { LISTS, paramsOf } from '../address.js';
import { type ClaimWhere, EntityNameDocument, type EntityNameQuery } from '../generated/operations.js';
import { nameOfId, words } from '../wording.js';

const LABELS: Record<string, string> = {
  subject: 'method',
  hardwareCategory: 'on any',
  hardwareVendor: 'on anything by',
  baseline: 'against',
  kinds: 'kind',
  papers: 'paper',
  gt: 'value >',
  gte: 'value ≥',
  lt: 'value <',
  lte: 'value ≤',
  minConfidence: 'confidence ≥',
  origin: 'comes from',
  from: 'since',
  to: 'until',
  text: 'says',
  'paper.text': 'paper says',
  'paper.mentions': 'paper mentions',
  'paper.mentionsAny': 'paper mentions one of',
  'paper.affiliation': 'an author works at',
  madeBy: 'made by',
};
const CONSTANTS = new Set(['hardwareCategory', 'kinds', 'relation', 'outcome', 'change', 'review', 'origin']);
/** Matches ids of entities and papers, whose names the API can return. */
const ID = /^(?:method|dataset|metric|hardware|task|paper):/;

/** Shows a filter as chips, each of which can be removed. `names` gives names of ids that are known already. */
export function Chips({
  where,
  names = {},
  onChange,
}: {
  readonly where: ClaimWhere;
  readonly names?: Readonly<Record<string, string>>;
  readonly onChange: (params: URLSearchParams) => void;
}): ReactNode {
  const entries = [...paramsOf(where)];
  if (entries.length === 0) return null;
  return (
    <ul className="chips" aria-label="Filters">
      {entries.map(([field, value], index) => (
        <Chip
          key={`${field}=${value}`}
          field={field}
          value={value}
          name={names[value]}
          onRemove={() => onChange(new URLSearchParams(entries.filter((_, other) => other !== index)))}
        />
      ))}
    </ul>
  );
}

interface ChipProps {
  readonly field: string;
  readonly value: string;
  readonly name: string | undefined;
  readonly onRemove: () => void;
}

function Chip({ field, value, name, onRemove }: ChipProps): ReactNode {
  const plain = plainField(field);
  const shown = useShown(plain, value, name);
  const label = labelOf(field);
  return (
    <li data-field={(LISTS as readonly string[]).includes(plain) ? plain : 'value'}>
      <span className="chip-label">{label}</span> {shown}
      <button type="button" aria-label={`Remove ${label} ${shown}`} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

/** What a value of a field is called: the name of an id, if the graph has one. */
function useShown(plain: string, value: string, name?: string): string {
  const pause = name !== undefined || !ID.test(value);
  const [{ data }] = useQuery({ query: EntityNameDocument, variables: { id: value }, pause });
  return name ?? nameIn(data?.node) ?? valueShown(plain, value);
}

function nameIn(node: EntityNameQuery['node'] | undefined): string | undefined {
  if (!node) return undefined;
  return 'name' in node ? node.name : 'title' in node ? node.title : undefined;
}

const PREFIXES = /^(?:(?:not|has|paperHas)\d+\.)+/;
const PREFIX_WORDS: Record<string, string> = { not: 'not ', has: 'of methods with ', paperHas: 'of papers with ' };

/** `not1.hardware` → `hardware` */
function plainField(field: string): string {
  return field.replace(PREFIXES, '');
}

function labelOf(field: string): string {
  const plain = plainField(field);
  const prefixes = [...(PREFIXES.exec(field)?.[0].matchAll(/([a-zA-Z]+)\d+\./g) ?? [])];
  return `${prefixes.map(([, name]) => PREFIX_WORDS[name!]).join('')}${LABELS[plain] ?? plain}`;
}

function valueShown(plain: string, value: string): string {
  return CONSTANTS.has(plain) ? words(value) : nameOfId(value);
}

/** A condition in words: "dataset ImageNet". */
export function ChipText({ field, value }: { readonly field: string; readonly value: string }): ReactNode {
  const shown = useShown(plainField(field), value);
  return `${labelOf(field)} ${shown}`;
}
