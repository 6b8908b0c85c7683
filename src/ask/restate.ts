import { list, words } from '../domain/wording.js';
import { boundText } from './bounds.js';
import type { FoundName } from './names.js';
import type { ClaimCondition, PaperCondition, Understood } from './question.js';

const ASKED: Readonly<Record<Understood['intent'], string>> = {
  LIST_METHODS: 'Methods',
  LIST_DATASETS: 'Datasets',
  LIST_HARDWARE: 'Hardware',
  LIST_METRICS: 'Metrics',
  LIST_TASKS: 'Tasks',
  LIST_BASELINES: 'Baselines',
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
  BASELINE: 'baselines',
  PAPER: 'papers',
  CLAIM: 'claims',
};

/** Restates a question as it was understood, including corrected typos, in one sentence with names instead of ids. */
export function sayBack(understood: Omit<Understood, 'reading' | 'unread'>): string {
  const { names, papers, methods, introduced } = understood;
  const nameOf = new Map(names.flatMap((name) => name.ids.map((id) => [id, name.name] as const)));
  const said = (ids: readonly string[]): string =>
    [...new Set(ids.map((id) => nameOf.get(id) ?? id.replace(/^\w+:/, '').replaceAll('-', ' ')))].join(' or ');
  const ranked = understood.ofBaselines ? 'The best baselines' : ASKED[understood.intent];
  const asked = ranked + (understood.counted ? ` ${COUNTED[understood.counted]}` : '');
  const sentence =
    introduced.length > 0
      ? `Papers that introduce ${said(introduced)}${timeText(papers?.published)}`
      : papers
        ? `${asked} ${papersText(papers, said)}`.trim()
        : claimsSentence(asked + (methods.length > 0 ? `: ${[...new Set(methods.map((id) => said([id])))].join(', ')}` : ''), understood, said) + withoutText(understood, said);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${orderText(understood)}${mendedText(names)}.`;
} // prettier-ignore

/** Which items come first, and how many: " (lowest first) (5 at most)" */
function orderText({ order, largestChange, place, extremes, limit, direction }: Omit<Understood, 'reading' | 'unread'>): string {
  const said = [
    direction && `${direction === 'HIGHER' ? 'highest' : 'lowest'} first`,
    extremes && 'the lowest and the highest',
    place !== undefined && `number ${place} of them`,
    largestChange && 'the largest first',
    order && `${order.toLowerCase()} first`,
    limit !== undefined && `${limit} at most`,
  ];
  return said.map((part) => (part ? ` (${part})` : '')).join('');
} // prettier-ignore

function claimsSentence(
  asked: string,
  { conditions, either }: Pick<Understood, 'conditions' | 'either'>,
  said: Said,
): string {
  const everything = conditions.every((condition) => Object.keys(condition).length === 0);
  const parts = everything && asked !== '' ? [] : conditions.map((condition) => conditionText(condition, said));
  return [asked, parts.join(either ? ', or ' : ', and with ')].filter(Boolean).join(' with ');
}

function withoutText({ without = [], conditions }: Pick<Understood, 'without' | 'conditions'>, said: Said): string {
  const isAlone = conditions.every((condition) => Object.keys(condition).length === 0);
  const lead = isAlone ? ' with no claim' : ', and with none';
  return without
    .map(
      (left) =>
        `${lead} ${[...places(left, said), ...names(left, said), ...(left.paper ? [`in papers ${papersText(left.paper, said)}`] : [])].join(' or ')}`,
    )
    .join('');
}

function mendedText(names: readonly FoundName[]): string {
  return names
    .filter((name) => name.misspelt !== undefined)
    .map((name) => ` (“${name.misspelt}” read as ${name.name})`)
    .join('');
}

type Said = (ids: readonly string[]) => string;

function conditionText(condition: ClaimCondition, said: Said): string {
  return [
    claimsOf(condition, said),
    valueText(condition),
    condition.subject && `by ${said(condition.subject)}`,
    condition.outcome &&
      `that are ${condition.outcome.map((one) => (one === 'UNKNOWN' ? 'not judged' : words(one))).join(' or ')}`,
    condition.change && (condition.change[0] === 'INCREASE' ? 'that went up' : 'that went down'),
    condition.baseline && `against ${said(condition.baseline)}`,
    condition.relation?.includes('STATE_OF_THE_ART') && 'of being the state of the art',
    ...places(condition, said),
    condition.task && `for ${said(condition.task)}`,
    ...makersText(condition),
    ...(condition.not ?? []).map(
      (not) =>
        `but not ${[...places(not, said), ...names(not, said), ...(not.paper ? [`in papers ${papersText(not.paper, said)}`] : [])].join(' or ')}`,
    ),
    condition.paper && `in papers ${papersText(condition.paper, said)}`,
    ...circumstanceText(condition),
    timeText(condition.published).trim(),
    condition.minConfidence !== undefined && `with a confidence of at least ${condition.minConfidence}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function valueText({ value, unit }: ClaimCondition): string | undefined {
  return value ? boundText(value, unit ?? '') : unit && `in ${unit}`;
}

function makersText({ madeBy, againstMadeBy }: ClaimCondition): string[] {
  const made = (organizations: readonly string[]): string => `methods made by ${organizations.join(' or ')}`;
  return [...(againstMadeBy ? [`against ${made(againstMadeBy)}`] : []), ...(madeBy ? [`about ${made(madeBy)}`] : [])];
}

function circumstanceText({ condition, text }: ClaimCondition): string[] {
  return [
    ...(condition ? [`under the condition “${condition}”`] : []),
    ...(text ? [`whose sentence says “${text}”`] : []),
  ];
}

/** "claims", "claims of accuracy" or "changes of accuracy" */
function claimsOf({ kinds, metric }: ClaimCondition, said: Said): string {
  return metric ? `${kinds && !kinds.includes('ABSOLUTE') ? 'changes' : 'claims'} of ${said(metric)}` : 'claims';
}

function places(condition: ClaimCondition, said: Said): string[] {
  const categories = condition.hardwareCategory?.map(words).join(' or ');
  return [
    condition.dataset && `on ${said(condition.dataset)}`,
    condition.hardware && `on ${said(condition.hardware)}`,
    condition.hardwareVendor && `on ${categories ? `any ${categories}` : 'hardware'} by ${condition.hardwareVendor.join(' or ')}`,
    categories && !condition.hardwareVendor && `on any ${categories}`,
  ].filter((part): part is string => Boolean(part));
} // prettier-ignore

function names({ subject, metric, task, madeBy }: ClaimCondition, said: Said): string[] {
  return [
    subject && `by ${said(subject)}`,
    metric && `of ${said(metric)}`,
    task && `for ${said(task)}`,
    madeBy && `by methods of ${madeBy.join(' or ')}`,
  ].filter((part): part is string => Boolean(part));
}

function papersText(
  { text, mentions, mentionsAny, affiliation, published, any, not = [] }: PaperCondition,
  said: Said,
): string {
  const what = [
    ...(mentions && mentions.length > 0 ? [`mention ${mentions.map((id) => said([id])).join(' and ')}`] : []),
    ...(mentionsAny ? [`mention ${said(mentionsAny)}`] : []),
    ...(text ? [`say ${saidWords(text)}`] : []),
    ...(any ? [any.map((one) => papersText(one, said).replace(/^that /, '')).join(' or ')] : []),
    ...(affiliation ? [`have an author at ${affiliation.join(' or ')}`] : []),
  ];
  const kept = [what.length > 0 ? `that ${what.join(' and ')}` : '', timeText(published).trim()].filter(Boolean);
  return [kept.join(' '), ...not.map((one) => `but none ${papersText(one, said)}`)].filter(Boolean).join(', ');
}

/** `"language model" speech` → “language model” and “speech”: phrases, and words that may be apart */
function saidWords(text: string): string {
  return list([...text.matchAll(/"([^"]+)"|(\S+)/g)].map((match) => `“${match[1] ?? match[2]!}”`));
}

function timeText(published: ClaimCondition['published']): string {
  const { from, to } = published ?? {};
  if (from && to) return from === to ? ` from ${from}` : ` from ${from} to ${to}`;
  return from ? ` since ${from}` : to ? ` until ${to}` : '';
}
