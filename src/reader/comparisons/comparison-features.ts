import { isBackgroundCue, neighbourClass, verbStem } from '../grammar/claim-words.js';
import { comparedBy } from '../grammar/compared-names.js';
import { hasPronounSubject } from '../grammar/clause-subjects.js';
import type { SentenceView } from '../grammar/sentence-view.js';
import { entityFeatures, likeliestProposal } from '../links/discourse.js';
import { pairFeatures, wordFeature } from '../links/pair-features.js';
import { borderFeatures, frequency, wordingFeatures } from '../links/phrase-features.js';
import { Features } from '../model/features.js';
import type { LinkedClaim } from '../../text/document.js';
import type { ComparisonContext, Side } from './candidate.js';

/** Words for several methods rather than a particular one: "all other X", "state-of-the-art X methods", "X-based". */
const CROWD =
  /^(?:all|both|other|others|previous|prior|existing|state-of-the-art|sota|several|recent|various|many|most|conventional|traditional|strong|competitive|current|popular|baselines?|methods?|models?|approaches|counterparts?|works?|systems?|techniques|alternatives|competitors|variants?|networks?|llms?)$/;
/** Words that hedge: the comparison may be intended or hypothetical. */
const HEDGES = /^(?:can|could|may|might|whether|aim|goal|to|potential|should|would|often|many|have|has|had)$/;

/** Features by which a model decides whether the object is compared, and with which relation. */
export function comparedObjectRow(object: Side, context: ComparisonContext, claims: readonly LinkedClaim[]): Features {
  const row = new Features(object.name);
  triggerFeatures(context, claims, row);
  sideFeatures(object, context, row);
  const { trigger, view } = context;
  row.flag(`r:${trigger.pattern} ${object.source}`);
  if (claims.some((claim) => claim.sentence === view.sentence.index && claim.baseline && claim.baseline.name === object.name)) row.flag('said-with-number'); // prettier-ignore
  if (claims.some((claim) => claim.sentence === view.sentence.index && claim.subject?.name === object.name)) row.flag('has-number'); // prettier-ignore
  return row;
}

/** Features by which a ranker chooses the subject of a comparison. */
export function comparingSubjectRow(
  subject: Side,
  context: ComparisonContext,
  claims: readonly LinkedClaim[],
): Features {
  const row = new Features(subject.name ?? '');
  const { trigger, view } = context;
  row.flag(`t:${trigger.pattern}`, `r:${trigger.pattern} ${subject.source}`);
  sideFeatures(subject, context, row);
  if (subject.source === 'none') likeliestProposal(context.entities, row);
  const own = context.clauseSubjects[context.anchor.clause] ?? null;
  row.flag(own ? (own.entity === subject.entity ? 's:of-clause' : 's:other-of-clause') : 's:clause-without');
  if (!own && hasPronounSubject(view, context.anchor.clause)) row.flag(`s:pronoun ${subject.source}`);
  if (subject.entity && subject.entity === context.main) row.flag(`s:main ${subject.source}`);
  if (claims.some((claim) => claim.sentence === view.sentence.index && (claim.subject?.name ?? null) === subject.name)) row.flag('s:has-number'); // prettier-ignore
  if (claims.some((claim) => (claim.subject?.name ?? null) === subject.name)) row.flag('s:has-number-elsewhere');
  return row;
}

const known = new WeakMap<ComparisonContext, Features>();

/** Features of the words of comparison and their sentence, which all candidates share. */
function triggerFeatures(context: ComparisonContext, claims: readonly LinkedClaim[], row: Features): void {
  let shared = known.get(context);
  if (!shared) known.set(context, (shared = readTrigger(context, claims)));
  row.add(shared);
}

function readTrigger(context: ComparisonContext, claims: readonly LinkedClaim[]): Features {
  const { view, trigger, anchor, clauseSubjects, sentences } = context;
  const words = view.lower;
  const row = new Features();
  row.flag(
    `t:${trigger.pattern}`,
    `t:relation=${trigger.relation}`,
    `t:word=${words[trigger.from]!.replace(/^out-/, 'out')}`,
  );
  row.amount('t:depth', Math.round((20 * view.sentence.index) / Math.max(1, sentences - 1)) + 1);
  for (const [at, name] of [[trigger.from - 2, '<<'], [trigger.from - 1, '<'], [trigger.to, '>'], [trigger.to + 1, '>>'], [trigger.to + 2, '>>>']] as const) row.flag(`t${name}${wordFeature(view, at)}`); // prettier-ignore
  row.flag(`t:before=${neighbourClass(words[trigger.from - 1] ?? '^')}`, `t:verb=${verbStem(words[trigger.from - 1] ?? '') ?? '-'}`); // prettier-ignore
  sentenceFeatures(context, row);
  const subject = clauseSubjects[anchor.clause];
  row.flag(
    `t:subject=${subject ? (subject.entity.proposed ? 'own' : subject.anaphor ? 'anaphor' : 'foreign') : 'none'}`,
  );
  row.amount('t:methods', view.names.filter(({ entity }) => entity.kind === 'METHOD').length + 1);
  row.amount('t:tokens', words.length);
  claimFeatures(context, claims, row);
  return row;
}

/** Words of the sentence, and of the five tokens before and after the words of comparison. */
function sentenceFeatures({ view, trigger, datasets }: ComparisonContext, row: Features): void {
  const words = view.lower;
  if (words.some(isBackgroundCue)) row.flag('t:background');
  if (words.some((word) => word === 'we' || word === 'our')) row.flag('t:we');
  if (words.some((word) => /^(?:experiments?|experimental|results?|evaluations?|demonstrate|show)$/.test(word))) row.flag('t:results'); // prettier-ignore
  const around = words.slice(Math.max(0, trigger.from - 5), trigger.to + 6);
  if (around.some((word) => CROWD.test(word))) row.flag('t:crowd-near');
  if (around.some((word) => HEDGES.test(word))) row.flag('t:hedged');
  if (around.some((word) => /^(?:significantly|consistently|substantially|even|achieves?|clearly)$/.test(word))) row.flag('t:asserted'); // prettier-ignore
  if (datasets.length > 0) row.flag('t:datasets');
}

/** Whether claims with numbers in the same sentence may already state the comparison. */
function claimFeatures(
  { view, trigger, anchor }: ComparisonContext,
  claims: readonly LinkedClaim[],
  row: Features,
): void {
  row.amount('n:numbers', view.quantities.length + 1);
  const after = view.quantities.find(({ from }) => from >= trigger.to);
  const before = [...view.quantities].reverse().find(({ to }) => to <= trigger.from);
  if (after) row.amount('n:after', after.from - trigger.to + 1);
  if (before) row.amount('n:before', trigger.from - before.to + 1);
  const here = claims.filter((claim) => claim.sentence === view.sentence.index);
  row.amount('n:claims', here.length);
  const changes = here.filter((claim) => claim.kind !== 'ABSOLUTE');
  row.amount('n:changes', changes.length);
  if (changes.some((claim) => claim.baseline)) row.flag('n:against');
  if (changes.some((claim) => Math.abs(claim.anchor.start - anchor.start) < 60)) row.flag('n:change-near');
}

/** Features of a method and of its place relative to the words of comparison. */
function sideFeatures(side: Side, context: ComparisonContext, row: Features): void {
  const { view, anchor, entities } = context;
  const { name, entity, mention, span, source } = side;
  row.flag(`o:${source}`);
  if (name) {
    wordingFeatures(name, row);
    row.amount('o:frequency', frequency(view.fieldText, name));
  } else crowdFeatures(view, anchor.to, row);
  if (entity) {
    entityFeatures(entity, view, entities, row);
    row.flag(`o:${entity.proposed ? 'proposed' : 'foreign'}`, `o:${entity.generic ? 'generic' : 'named'}`);
  }
  if (mention?.anaphor) row.flag('o:anaphor');
  if (span) borderFeatures(view, span, row);
  placeFeatures(side, context, row);
}

/** Features of the place of a method in the sentence, if it has one. */
function placeFeatures({ span, mention }: Side, { view, anchor }: ComparisonContext, row: Features): void {
  const place = span ?? mention;
  if (!place) return;
  pairFeatures(view, anchor, place, row);
  row.flag(`o:compared=${comparedBy(view, place)}`);
  if (mention && mention.slot > 0) row.flag('o:later-in-list');
  const gap = view.lower.slice(anchor.to, Math.max(anchor.to, Math.min(place.from, anchor.to + 8)));
  if (gap.some((word) => CROWD.test(word))) row.flag('o:crowd-between');
  if (CROWD.test(view.lower[place.to] ?? '')) row.flag('o:crowd-behind');
  if (CROWD.test(view.lower[place.from - 1] ?? '')) row.flag('o:crowd-before');
}

/** Words for methods in general after the words of comparison. */
function crowdFeatures(view: SentenceView, from: number, row: Features): void {
  view.lower.slice(from, from + 8).forEach((word, i) => {
    if (CROWD.test(word)) row.flag(`a:${word}`, `a:crowd${i}`);
  });
}
