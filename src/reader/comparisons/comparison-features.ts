import type { LinkedClaim } from '../../text/document.js';
import type { ComparisonCandidate } from './candidate.js';
import { isBackgroundCue, neighbourClass, verbStem } from '../grammar/claim-words.js';

const UNNAMED =
  /^(?:baselines?|methods?|models?|approaches|previous|prior|existing|state-of-the-art|sota|competitors|others?|all|counterparts?|works?|systems?|techniques|alternatives|conventional|traditional)$/;

/** Features for telling a result from a wish, the background, or what a number says already. */
export function comparisonFeatures(
  candidate: ComparisonCandidate,
  sentences: number,
  claims: readonly LinkedClaim[],
): string[] {
  const { view, trigger, subject, subjectStanding, object, datasets } = candidate;
  const { relation, pattern } = trigger;
  const words = view.lower;
  const subjectSort = subject === null ? 'unnamed' : subject.proposed ? 'own' : subject.generic ? 'generic' : 'foreign';
  const objectSort =
    object === null
      ? 'none'
      : !object.entity
        ? 'phrase'
        : object.entity.generic
          ? 'generic'
          : object.entity.proposed
            ? 'own'
            : 'named';
  const depth = sentences > 1 ? view.sentence.index / (sentences - 1) : 1;
  const early = depth < 0.4 ? 'early' : 'late';
  const features = [
    'bias',
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
  if (subjectStanding?.anaphor) features.push('subject-anaphor');
  if (subjectStanding) features.push(subjectStanding.to <= trigger.from ? 'subject-before' : 'subject-after');
  if (words.some(isBackgroundCue)) features.push('background', `background ${subjectSort}`);
  if (words.some((word) => word === 'we' || word === 'our')) features.push('we');
  if (words.some((word) => /^(?:experiments?|experimental|results?|evaluations?|demonstrate|show)$/.test(word)))
    features.push('results');
  const around = words.slice(Math.max(0, trigger.from - 5), trigger.to + 6);
  if (around.some((word) => UNNAMED.test(word)))
    features.push('unnamed-words', `unnamed-words:${relation} ${objectSort}`);
  if (
    around.some((word) =>
      /^(?:can|could|may|might|whether|aim|goal|to|potential|should|would|often|many|have|has|had)$/.test(word),
    )
  )
    features.push('hedged', `hedged ${subjectSort}`);
  if (around.some((word) => /^(?:significantly|consistently|substantially|even|achieves?|clearly)$/.test(word)))
    features.push('asserted');
  features.push(...wordingFeatures(candidate, objectSort), ...numberFeatures(candidate, claims));
  return features;
}

/** Words that tell a particular rival from a crowd: "outperforms the X", "all other X", "state-of-the-art X methods", "X-based". */
const CROWD =
  /^(?:all|both|other|others|previous|prior|existing|state-of-the-art|sota|several|recent|various|many|most|conventional|traditional|strong|competitive|current|popular|baselines?|methods?|models?|approaches|counterparts?|works?|systems?|techniques|variants?|networks?|llms?)$/;
const PARTICULAR = /^(?:the|a|an|standard|original|vanilla|full|its|their|corresponding)$/;

/** The words right before the words of comparison, and around what they compare with. */
function wordingFeatures(
  { view, trigger, object, objectNamed, subjectStanding }: ComparisonCandidate,
  sort: string,
): string[] {
  const words = view.lower;
  const features = [
    `before:${neighbourClass(words[trigger.from - 1] ?? '<s>')}`,
    `before2:${verbStem(words[trigger.from - 2] ?? '') ?? '-'}`,
    `after:${neighbourClass(words[trigger.to] ?? '</s>')}`,
  ];
  if (subjectStanding) features.push(trigger.from - subjectStanding.to <= 2 ? 'subject-adjacent' : 'subject-apart');
  if (!object) {
    features.push(`nobody:${objectNamed}`);
    for (const word of words.slice(trigger.to, trigger.to + 4)) if (CROWD.test(word)) features.push('nobody:crowd');
    return features;
  }
  const gap = words.slice(trigger.to, Math.min(object.from, trigger.to + 8));
  if (gap.some((word) => CROWD.test(word))) features.push(`gap:crowd ${sort}`);
  else if (gap.some((word) => PARTICULAR.test(word))) features.push(`gap:particular ${sort}`);
  else features.push(`gap:${gap.length < 3 ? 'short' : 'long'} ${sort}`);
  const next = words[object.to] ?? '</s>';
  if (CROWD.test(next) || next.endsWith('-based') || next === '-') features.push(`next:crowd ${sort}`);
  else
    features.push(
      `next:${/^[,.;:()]$/.test(next) ? 'end' : /^(?:on|by|in|with|while|and|for)$/.test(next) ? next : 'other'} ${sort}`,
    );
  if (object.together > 1) features.push(`together ${sort}`);
  return features;
}

/** What a claim with a number says already is not said again. */
function numberFeatures(
  { view, trigger, subject, object }: ComparisonCandidate,
  claims: readonly LinkedClaim[],
): string[] {
  const here = claims.filter((claim) => claim.sentence === view.sentence.index);
  if (here.length === 0) return ['no-claims'];
  const features = ['claims-here', `claims-here:${trigger.relation} ${object ? 'named' : 'none'}`];
  const changes = here.filter((claim) => claim.kind !== 'ABSOLUTE');
  if (object && changes.some((claim) => claim.baseline?.name === object.name && claim.subject?.name === subject?.name))
    features.push('said-with-number');
  const at = view.sentence.tokens[trigger.from]!.start;
  const near = changes.some((claim) => Math.abs(claim.anchor.start - at) < 90 && !claim.baseline);
  if (near) features.push('change-near', `change-near:${object ? 'named' : 'none'}`);
  // "outperforms X and Y by 6.2% and 1.7%"
  const end = object?.to ?? trigger.to;
  const by = view.quantities.some((q) => q.from > end && q.from - end <= 6 && view.lower.slice(end, q.from).includes('by')); // prettier-ignore
  if (by) features.push(`by-number ${object ? 'named' : 'none'}`);
  const before = view.quantities.some((quantity) => quantity.to === trigger.from || quantity.to === trigger.from - 1);
  if (before) features.push('number-before');
  const spans = changes.some((claim) => claim.anchor.start > at && claim.anchor.start - at < 60);
  if (spans) features.push('change-after');
  return features;
}
