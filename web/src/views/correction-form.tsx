import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useQuery } from 'urql';
import {
  type ClaimCorrection,
  type EntityKind,
  NamesInPaperDocument,
  type ReviewItemFragment,
} from '../generated/operations.js';
import { words } from '../wording.js';

interface TextField {
  readonly name: string;
  readonly label: string;
  /** The kind of names in the paper that are suggested for this field. */
  readonly kind?: EntityKind;
  /** Takes several values, separated by semicolons. */
  readonly list?: boolean;
  readonly of: (claim: ReviewItemFragment) => string;
}

const joined = (things: readonly { readonly name: string }[]): string => things.map(({ name }) => name).join('; ');

/** The fields in the order of the keys that open them, starting with 1. */
export const FIELDS: readonly TextField[] = [
  { name: 'subject', label: 'Method', kind: 'METHOD', of: (claim) => claim.subject?.name ?? '' },
  { name: 'metric', label: 'Metric', kind: 'METRIC', of: (claim) => claim.metric?.name ?? '' },
  {
    name: 'value',
    label: 'Value',
    of: (claim) => [claim.value, claim.valueHigh].filter((one) => one !== null).join(' – '),
  },
  { name: 'unit', label: 'Unit', of: (claim) => claim.unit ?? '' },
  { name: 'datasets', label: 'Datasets', kind: 'DATASET', list: true, of: (claim) => joined(claim.datasets) },
  { name: 'hardware', label: 'Hardware', kind: 'HARDWARE', list: true, of: (claim) => joined(claim.hardware) },
  { name: 'baseline', label: 'Against', kind: 'METHOD', of: (claim) => claim.baseline?.name ?? '' },
  { name: 'conditions', label: 'Conditions', list: true, of: (claim) => claim.conditions.join('; ') },
];

const CHOICES = [
  { name: 'kind', label: 'Kind', values: ['ABSOLUTE', 'DELTA', 'FACTOR', 'COMPARISON'] },
  { name: 'comparator', label: 'Bound', values: ['EQ', 'LT', 'GT', 'APPROX', 'UP_TO', 'AT_LEAST', 'RANGE'] },
  { name: 'change', label: 'Change', values: ['INCREASE', 'DECREASE'] },
  { name: 'relation', label: 'Relation', values: ['OUTPERFORMS', 'COMPARABLE', 'STATE_OF_THE_ART'] },
] as const;

interface CorrectionFormProps {
  readonly claim: ReviewItemFragment;
  /** Name of the field that gets the focus first. */
  readonly focus: string;
  readonly onSave: (correction: ClaimCorrection) => void;
  readonly onCancel: () => void;
}

/** A form with the fields of a claim. Enter saves the changes, Escape discards them. */
export function CorrectionForm({ claim, focus, onSave, onCancel }: CorrectionFormProps): ReactNode {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.elements.namedItem(focus);
    if (field instanceof HTMLInputElement) field.select();
    if (field instanceof HTMLElement) field.focus();
  }, [focus]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSave(correctionIn(new FormData(event.currentTarget), claim));
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form ref={form} className="correction" onSubmit={submit} aria-label="Correction">
      <TextInputs claim={claim} id={id} onKeyDown={leave} />
      <Choices claim={claim} onKeyDown={leave} />
      <p className="quiet small">Separate several datasets, devices or conditions with semicolons.</p>
      <p className="actions">
        <button type="submit">Save the correction</button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
      <PaperNames id={id} paper={claim.paper.id} />
    </form>
  );
}

interface InputsProps {
  readonly claim: ReviewItemFragment;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TextInputs({ claim, id, onKeyDown }: InputsProps & { readonly id: string }): ReactNode {
  return FIELDS.map((field, index) => (
    <label key={field.name}>
      <span>
        {field.label} <kbd>{index + 1}</kbd>
      </span>
      <input
        name={field.name}
        defaultValue={field.of(claim)}
        autoComplete="off"
        list={field.kind && `${id}-${field.kind}`}
        onKeyDown={onKeyDown}
      />
    </label>
  ));
}

function Choices({ claim, onKeyDown }: InputsProps): ReactNode {
  return CHOICES.map(({ name, label, values }) => (
    <label key={name}>
      <span>{label}</span>
      <select name={name} defaultValue={claim[name] ?? ''} onKeyDown={onKeyDown}>
        {name !== 'kind' && <option value="">–</option>}
        {values.map((value) => (
          <option key={value} value={value}>
            {words(value)}
          </option>
        ))}
      </select>
    </label>
  ));
}

/** Suggests the names that occur in the paper. */
function PaperNames({ id, paper }: { readonly id: string; readonly paper: string }): ReactNode {
  const [{ data }] = useQuery({ query: NamesInPaperDocument, variables: { id: paper } });
  const named = data?.paper?.mentions.map(({ entity }) => entity) ?? [];
  return (['METHOD', 'METRIC', 'DATASET', 'HARDWARE'] as const).map((kind) => (
    <datalist key={kind} id={`${id}-${kind}`}>
      {[...new Set(named.filter((entity) => entity.kind === kind).map(({ name }) => name))].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  ));
}

/** A correction with only the fields that were changed. */
function correctionIn(data: FormData, claim: ReviewItemFragment): ClaimCorrection {
  const correction: Record<string, unknown> = {};
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  for (const { name, list, of } of FIELDS) {
    const typed = text(name);
    if (typed === of(claim)) continue;
    if (name === 'value') Object.assign(correction, valueIn(typed));
    else if (name === 'unit') correction[name] = typed;
    else correction[name] = list ? typed.split(';').map((one) => one.trim()).filter(Boolean) : typed || null; // prettier-ignore
  }
  for (const { name } of CHOICES) {
    const chosen = text(name);
    if (chosen !== (claim[name] ?? '')) correction[name] = chosen || null;
  }
  return correction as ClaimCorrection;
}

/** Reads a number (`3`, `1.5e9`, `1,000`) or a range (`3 – 5`, `3 to 5`); null where a number cannot be read. */
function valueIn(typed: string): ClaimCorrection {
  const [low, high] = typed.split(/\s*(?:–|\bto\b)\s*/).map((part) => Number(part.replaceAll(',', '')));
  const finite = (value: number | undefined): number | null =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return typed === '' ? { value: null, valueHigh: null } : { value: finite(low), valueHigh: finite(high) };
}
