import type { ClaimKind } from '../../src/domain/extraction.js';
import { mainProposal } from '../../src/extract/anaphora.js';
import { kindFeatures } from '../../src/extract/claim-features.js';
import type { ClaimModels } from '../../src/extract/claim-models.js';
import { clean } from '../../src/extract/clean.js';
import type { NamedThing, Quantity } from '../../src/extract/document.js';
import { baselineFeatures, baselineOptions } from '../../src/extract/link-baseline.js';
import { datasetFeatures, datasetOptions, datasetsOf } from '../../src/extract/link-dataset.js';
import { metricFeatures, metricOptions } from '../../src/extract/link-metric.js';
import { subjectFeatures, subjectOptions } from '../../src/extract/link-subject.js';
import type { MentionModels } from '../../src/extract/mention-models.js';
import { findMentions } from '../../src/extract/mentions.js';
import { isNeverClaim } from '../../src/extract/not-claims.js';
import { findQuantities } from '../../src/extract/quantities.js';
import { segment } from '../../src/extract/segment.js';
import { viewSentences, type QuantityStanding, type SentenceView } from '../../src/extract/sentence-view.js';
import { aliasIndex, canonical, metricKeys, nameIsOneOf, type AnnotatedClaim, type ClaimPaper } from './gold-claims.js';
import { fit, type Example } from './logistic.js';
import { fitRanker, type Question } from './ranking.js';

export interface ClaimExamples {
  readonly kind: Example[];
  readonly metric: Question[];
  readonly subject: Question[];
  readonly dataset: Question[];
  readonly baseline: Question[];
}

const KINDS: Readonly<Record<string, ClaimKind>> = { absolute: 'ABSOLUTE', delta: 'DELTA', factor: 'FACTOR' };

/** What one annotated paper teaches, read with mention models that should not have seen it. */
export function claimExamples(paper: ClaimPaper, mentions: MentionModels): ClaimExamples {
  const document = segment([clean('title', paper.title), clean('abstract', paper.abstract)]);
  const things = findMentions(document, mentions);
  const views = viewSentences(document, things, findQuantities(document));
  const examples: ClaimExamples = { kind: [], metric: [], subject: [], dataset: [], baseline: [] };
  const matches = matchClaims(views, paper.claims);
  const main = mainProposal(things, 'METHOD');
  views.forEach((view, i) => {
    const window = views.slice(Math.max(0, i - 2), i + 1).filter((one) => one.sentence.field === view.sentence.field);
    for (const quantity of view.quantities) {
      if (isNeverClaim(view, quantity)) continue;
      const claims = matches.get(quantity.quantity) ?? [];
      const features = kindFeatures(view, quantity, { sentences: views.length });
      examples.kind.push({ features, label: claims[0] ? KINDS[claims[0].kind]! : 'NONE', weight: 1 });
      if (claims[0]) addQuestions(examples, paper, window, quantity, claims, main);
    }
  });
  return examples;
}

/** Which annotated claims each number makes: same value, a fitting unit, and if possible the sentence of the evidence. */
export function matchClaims(
  views: readonly SentenceView[],
  claims: readonly AnnotatedClaim[],
): Map<Quantity, AnnotatedClaim[]> {
  const matches = new Map<Quantity, AnnotatedClaim[]>();
  for (const claim of claims) {
    const fitting = views.flatMap((view) =>
      view.quantities.filter(({ quantity }) => sameNumber(quantity, claim)).map((q) => ({ view, q: q.quantity })),
    );
    const score = ({ view, q }: { view: SentenceView; q: Quantity }) =>
      (claim.evidence.replace(/\W/g, '').includes(view.sentence.text.slice(0, 40).replace(/\W/g, '')) ? 4 : 0) +
      (matches.has(q) ? 0 : 2) +
      (sameUnit(q.unit, claim.unit) ? 1 : 0);
    const best = fitting.sort((a, b) => score(b) - score(a))[0];
    if (best) matches.set(best.q, [...(matches.get(best.q) ?? []), claim]);
  }
  return matches;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b));
}

function sameNumber(quantity: Quantity, claim: AnnotatedClaim): boolean {
  const scale = quantity.inWords && quantity.unit === 'x' && claim.unit === '%' ? 100 : 1;
  if (!close(quantity.value * scale, Math.abs(claim.value))) return false;
  return claim.valueHigh === null || close(quantity.valueHigh ?? 0, claim.valueHigh);
}

function sameUnit(a: string, b: string): boolean {
  return a === b || (a === '%' && b === 'points') || (a === 'points' && b === '%');
}

function addQuestions(
  examples: ClaimExamples,
  paper: ClaimPaper,
  window: readonly SentenceView[],
  quantity: QuantityStanding,
  claims: readonly AnnotatedClaim[],
  main: NamedThing | undefined,
): void {
  const view = window.at(-1)!;
  const earlier = window.slice(0, -1);
  const claim = claims[0]!;
  const kind = KINDS[claim.kind]!;
  const aliases = aliasIndex(paper.entities);
  const goldMetrics = new Set(claim.metric.flatMap(metricKeys));
  const metrics = metricOptions(view, quantity, earlier);
  const metricRight = metrics.map((option) => metricKeys(option.name).some((key) => goldMetrics.has(key)));
  push(examples.metric, metrics.map((o) => metricFeatures(o, view, quantity, kind)), metricRight); // prettier-ignore
  const subjects = subjectOptions(view, quantity, earlier, main);
  const goldSubjects = claims.flatMap((one) => one.subject);
  const isSubject = (thing: NamedThing | null) =>
    thing
      ? [thing.name].some((name) => nameIsOneOf(goldSubjects, name, aliases))
      : nameIsOneOf(goldSubjects, null, aliases);
  push(examples.subject, subjects.map((o) => subjectFeatures(o, view, quantity, kind, main)), subjects.map((o) => isSubject(o.thing))); // prettier-ignore
  const metric = metrics[metricRight.indexOf(true)]?.name ?? claim.metric[0]!;
  const datasets = datasetOptions(view, earlier);
  const goldSet = [...new Set(claim.datasets.map((name) => canonical(name, aliases)))].sort().join('|');
  push(
    examples.dataset,
    datasets.map((o) => datasetFeatures(o, view, quantity, metric)),
    datasets.map((o) => [...new Set(datasetsOf(o, window, quantity).map((name) => canonical(name, aliases)))].sort().join('|') === goldSet), // prettier-ignore
  );
  if (kind === 'ABSOLUTE') return;
  const subject = subjects.find((o) => isSubject(o.thing))?.thing ?? null;
  const baselines = baselineOptions(view, subject);
  push(
    examples.baseline,
    baselines.map((o) => baselineFeatures(o, view, quantity, kind)),
    baselines.map((o) => (claim.baseline ? !!o.standing && nameIsOneOf([claim.baseline], o.standing.thing.name, aliases) : !o.standing)), // prettier-ignore
  );
}

/** A question without a right answer teaches nothing, nor does one with no wrong answer. */
function push(questions: Question[], candidates: string[][], right: boolean[]): void {
  if (right.includes(true) && right.includes(false)) questions.push({ candidates, right });
}

/** Learns the models of the claim stage from annotated papers. */
export function trainClaims(papers: readonly ClaimExamples[]): ClaimModels {
  const ranker = { l2: 0.004, steps: 200, minCount: 3 };
  return {
    kind: fit(papers.flatMap((paper) => paper.kind), { l2: 0.002, steps: 250, minCount: 2, classes: ['NONE', 'ABSOLUTE', 'DELTA', 'FACTOR'] }), // prettier-ignore
    metric: fitRanker(papers.flatMap((paper) => paper.metric), ranker), // prettier-ignore
    subject: fitRanker(papers.flatMap((paper) => paper.subject), ranker), // prettier-ignore
    dataset: fitRanker(papers.flatMap((paper) => paper.dataset), ranker), // prettier-ignore
    baseline: fitRanker(papers.flatMap((paper) => paper.baseline), ranker), // prettier-ignore
  };
}
