import type { FoundName } from './names.js';
import type { Bound } from './bounds.js';
import type { ClaimCondition, Understood } from './question.js';

const ASKED: Readonly<Record<Understood['intent'], string>> = {
  LIST_METHODS: 'Methods',
  LIST_DATASETS: 'Datasets',
  LIST_HARDWARE: 'Hardware',
  LIST_METRICS: 'Metrics',
  LIST_PAPERS: 'Papers',
  VALUE: '',
  BEST: 'The best methods',
  COMPARE: 'Methods side by side',
  TRADEOFF: 'Methods by two metrics',
  COUNT: 'The number of',
};
const COUNTED: Readonly<Record<NonNullable<Understood['counted']>, string>> = {
  METHOD: 'methods',
  DATASET: 'datasets',
  METRIC: 'metrics',
  HARDWARE: 'devices',
  TASK: 'tasks',
  PAPER: 'papers',
  CLAIM: 'claims',
};

/** Says in one sentence how a question was understood, mended typos included. */
export function sayBack(
  understood: Omit<Understood, 'reading'>,
  question: { readonly names: readonly FoundName[]; readonly bounds: readonly Bound[] },
): string {
  const nameOf = new Map(question.names.map((name) => [name.id, name.name]));
  const said = (ids: readonly string[]): string => ids.map((id) => nameOf.get(id) ?? id).join(' or ');
  const asked = ASKED[understood.intent] + (understood.counted ? ` ${COUNTED[understood.counted]}` : '');
  const parts = understood.conditions
    .map((condition) => conditionText(condition, said, question.bounds))
    .filter(Boolean);
  const methods =
    understood.methods.length > 0 ? `: ${understood.methods.map((id) => nameOf.get(id) ?? id).join(', ')}` : '';
  const end = understood.direction ? ` (${understood.direction === 'HIGHER' ? 'highest' : 'lowest'} first)` : '';
  const mended = question.names
    .filter((name) => name.misspelt !== undefined)
    .map((name) => ` (“${name.misspelt}” read as ${name.name})`)
    .join('');
  const sentence = [asked + methods, parts.join(', and with ')].filter(Boolean).join(' with ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${end}${mended}.`;
}

function conditionText(
  condition: ClaimCondition,
  said: (ids: readonly string[]) => string,
  bounds: readonly Bound[],
): string {
  const bound = bounds.find((candidate) => candidate.value === condition.value);
  const { from, to } = condition.published ?? {};
  return [
    condition.metric ? `claims of ${said(condition.metric)}` : 'claims',
    bound?.said,
    condition.subject && `by ${said(condition.subject)}`,
    condition.outcome && `that are ${condition.outcome.join(' or ').toLowerCase()}`,
    condition.baseline && `against ${said(condition.baseline)}`,
    condition.dataset && `on ${said(condition.dataset)}`,
    condition.hardware && `on ${said(condition.hardware)}`,
    condition.hardwareCategory && `on any ${condition.hardwareCategory.join(' or ').toLowerCase().replace(/_/g, ' ')}`,
    condition.task && `for ${said(condition.task)}`,
    from && to
      ? from === to
        ? `from ${from}`
        : `from ${from} to ${to}`
      : from
        ? `since ${from}`
        : to && `until ${to}`,
  ]
    .filter(Boolean)
    .join(' ');
}
