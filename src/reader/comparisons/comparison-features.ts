import type { LinkedClaim, NamedEntity } from '../../text/document.js';
import type { Compared, ComparisonCandidate } from './candidate.js';
import type { SentenceView } from '../grammar/sentence-view.js';
import { Features } from '../model/features.js';
import { isBackgroundCue, neighbourClass, verbStem } from '../grammar/claim-words.js';

/** Words for methods in general. */
const UNNAMED =
  /^(?:baselines?|methods?|models?|approaches|previous|prior|existing|state-of-the-art|sota|competitors|others?|all|counterparts?|works?|systems?|techniques|alternatives|conventional|traditional)$/;

/** Features that show whether a comparison is a result of the paper rather than an intention, background, or part of a claim with a number. */
export function comparisonFeatures(
  candidate: ComparisonCandidate,
  sentences: number,
  claims: readonly LinkedClaim[],
): Features {
  const { trigger, subjectMention, datasets } = candidate;
  const { relation, pattern } = trigger;
  const subjectSort = sortOfSubject(candidate);
  const objectSort = sortOfObject(candidate);
  const depth = sentences > 1 ? candidate.view.sentence.index / (sentences - 1) : 1;
  const early = depth < 0.4 ? 'early' : 'late';
  const features = [
    `relation:${relation}`,
    `pattern:${pattern}`,
    `subject:${subjectSort}`,
    `object:${objectSort}`,
    `pair:${relation} ${subjectSort} ${objectSort}`,
    `pattern-object:${pattern} ${objectSort}`,
    `pattern-subject:${pattern} ${subjectSort}`,
    early,
    `${early} ${subjectSort}`,
    `datasets:${datasets.length > 0} ${objectSort}`,
    `datasets:${datasets.length > 0} ${relation}`,
  ];
  if (subjectMention?.anaphor) features.push('subject-anaphor');
  if (subjectMention) features.push(subjectMention.to <= trigger.from ? 'subject-before' : 'subject-after');
  sentenceFeatures(candidate, subjectSort, objectSort, features);
  features.push(...wordingFeatures(candidate, objectSort), ...numberFeatures(candidate, claims));
  return Features.ofFlags(features);
}

function sortOfSubject({ subject }: ComparisonCandidate): string {
  if (subject === null) return 'unnamed';
  if (subject.proposed) return 'own';
  return subject.generic ? 'generic' : 'foreign';
}

function sortOfObject({ object }: ComparisonCandidate): string {
  if (object === null) return 'none';
  if (!object.entity) return 'phrase';
  if (object.entity.generic) return 'generic';
  return object.entity.proposed ? 'own' : 'named';
}

/** Words that hedge: the comparison may be intended or hypothetical. */
const HEDGES = /^(?:can|could|may|might|whether|aim|goal|to|potential|should|would|often|many|have|has|had)$/;

/** Words of the sentence, and of the five tokens before and after the comparison. */
function sentenceFeatures(
  { view, trigger }: ComparisonCandidate,
  subjectSort: string,
  objectSort: string,
  features: string[],
): void {
  const words = view.lower;
  if (words.some(isBackgroundCue)) features.push('background', `background ${subjectSort}`);
  if (words.some((word) => word === 'we' || word === 'our')) features.push('we');
  if (words.some((word) => /^(?:experiments?|experimental|results?|evaluations?|demonstrate|show)$/.test(word)))
    features.push('results');
  const around = words.slice(Math.max(0, trigger.from - 5), trigger.to + 6);
  if (around.some((word) => UNNAMED.test(word)))
    features.push('unnamed-words', `unnamed-words:${trigger.relation} ${objectSort}`);
  if (around.some((word) => HEDGES.test(word))) features.push('hedged', `hedged ${subjectSort}`);
  if (around.some((word) => /^(?:significantly|consistently|substantially|even|achieves?|clearly)$/.test(word)))
    features.push('asserted');
}

/** Words for several methods rather than a particular one: "all other X", "state-of-the-art X methods", "X-based". */
const CROWD =
  /^(?:all|both|other|others|previous|prior|existing|state-of-the-art|sota|several|recent|various|many|most|conventional|traditional|strong|competitive|current|popular|baselines?|methods?|models?|approaches|counterparts?|works?|systems?|techniques|variants?|networks?|llms?)$/;
/** Words for a particular method: "outperforms the X". */
const PARTICULAR = /^(?:the|a|an|standard|original|vanilla|full|its|their|corresponding)$/;

/** The words before the trigger, and around the object. */
function wordingFeatures(candidate: ComparisonCandidate, sort: string): string[] {
  const { view, trigger, object, objectNamed, subjectMention } = candidate;
  const words = view.lower;
  const features = [
    `before:${neighbourClass(words[trigger.from - 1] ?? '<s>')}`,
    `before2:${verbStem(words[trigger.from - 2] ?? '') ?? '-'}`,
    `after:${neighbourClass(words[trigger.to] ?? '</s>')}`,
  ];
  if (subjectMention) features.push(trigger.from - subjectMention.to <= 2 ? 'subject-adjacent' : 'subject-apart');
  if (object) objectFeatures(words, trigger.to, object, sort, features);
  else {
    features.push(`nobody:${objectNamed}`);
    for (const word of words.slice(trigger.to, trigger.to + 4)) if (CROWD.test(word)) features.push('nobody:crowd');
  }
  return features;
}

function objectFeatures(
  words: readonly string[],
  triggerEnd: number,
  object: Compared,
  sort: string,
  features: string[],
): void {
  const gap = words.slice(triggerEnd, Math.min(object.from, triggerEnd + 8));
  if (gap.some((word) => CROWD.test(word))) features.push(`gap:crowd ${sort}`);
  else if (gap.some((word) => PARTICULAR.test(word))) features.push(`gap:particular ${sort}`);
  else features.push(`gap:${gap.length < 3 ? 'short' : 'long'} ${sort}`);
  features.push(`next:${nextClass(words[object.to] ?? '</s>')} ${sort}`);
  if (object.together > 1) features.push(`together ${sort}`);
}

function nextClass(next: string): string {
  if (CROWD.test(next) || next.endsWith('-based') || next === '-') return 'crowd';
  if (/^[,.;:()]$/.test(next)) return 'end';
  return /^(?:on|by|in|with|while|and|for)$/.test(next) ? next : 'other';
}

/** Whether claims with numbers in the same sentence already state the comparison. */
function numberFeatures(
  { view, trigger, subject, object }: ComparisonCandidate,
  claims: readonly LinkedClaim[],
): string[] {
  const here = claims.filter((claim) => claim.sentence === view.sentence.index);
  if (here.length === 0) return ['no-claims'];
  const sort = object ? 'named' : 'none';
  const features = ['claims-here', `claims-here:${trigger.relation} ${sort}`];
  const changes = here.filter((claim) => claim.kind !== 'ABSOLUTE');
  if (object && changes.some((claim) => isSamePair(claim, subject, object))) features.push('said-with-number');
  const at = view.sentence.tokens[trigger.from]!.start;
  const near = changes.some((claim) => Math.abs(claim.anchor.start - at) < 90 && !claim.baseline);
  if (near) features.push('change-near', `change-near:${sort}`);
  if (isFollowedByNumber(view, object?.to ?? trigger.to)) features.push(`by-number ${sort}`);
  if (isAfterNumber(view, trigger.from)) features.push('number-before');
  if (changes.some((claim) => claim.anchor.start > at && claim.anchor.start - at < 60)) features.push('change-after');
  return features;
}

function isAfterNumber(view: SentenceView, at: number): boolean {
  return view.quantities.some(({ to }) => to === at || to === at - 1);
}

function isSamePair(claim: LinkedClaim, subject: NamedEntity | null, object: Compared): boolean {
  return claim.baseline?.name === object.name && claim.subject?.name === subject?.name;
}

/** Whether a number after "by" follows the comparison: "outperforms X and Y by 6.2% and 1.7%". */
function isFollowedByNumber(view: SentenceView, end: number): boolean {
  return view.quantities.some(
    ({ from }) => from > end && from - end <= 6 && view.lower.slice(end, from).includes('by'),
  );
}
