import type { Extraction } from '../domain/extraction.js';
import { toClaim, toEntity } from './assemble/assemble.js';
import { CLAIM_MODELS, type ClaimModels } from './model/claim-models.js';
import { linkClaims } from './links/claims.js';
import { clean } from '../text/clean/clean.js';
import { findComparisons } from './comparisons/comparisons.js';
import { CONFIDENCE_MODELS, confidenceOf, type ConfidenceModels } from './confidence/confidence.js';
import { withClaimedNames } from './links/claimed-names.js';
import { MENTION_MODELS, type MentionModels } from './model/mention-models.js';
import type { Document, LinkedClaim, NamedEntity } from '../text/document.js';
import { findMentions } from './mentions/mentions.js';
import { findQuantities } from '../text/quantities/quantities.js';
import { segment } from '../text/segment/segment.js';
import { viewSentences } from './grammar/sentence-view.js';
import { EXTRACTOR } from './version.js';

/** All trained models. */
export interface ExtractionModels {
  readonly mentions: MentionModels;
  readonly claims: ClaimModels;
  readonly confidence?: ConfidenceModels;
}

const MODELS: ExtractionModels = { mentions: MENTION_MODELS, claims: CLAIM_MODELS };

/**
 * Extracts entities, claims and comparisons from a title and an abstract. Pure, synchronous and deterministic.
 * @param text the two fields as in the source
 * @param models other models than those of claimgraph, for cross-validation
 */
export function extract(
  text: { readonly title: string; readonly abstract: string },
  models: ExtractionModels = MODELS,
): Extraction {
  const document = segment([clean('title', text.title), clean('abstract', text.abstract)]);
  return extractFrom(document, findMentions(document, models.mentions), models);
}

/** Stages 4 to 6, on a document with known entities. */
export function extractFrom(
  document: Document,
  entities: readonly NamedEntity[],
  models: Omit<ExtractionModels, 'mentions'>,
): Extraction {
  const linked = link(document, entities, models.claims);
  const confidence = models.confidence ?? CONFIDENCE_MODELS;
  return {
    extractor: EXTRACTOR,
    entities: withClaimedNames(document, entities, linked).map((entity) => toEntity(document, entity)),
    claims: linked.map((claim) => toClaim(document, claim, confidenceOf(claim, confidence))),
  };
}

/** Stages 4 and 5, on a document with known entities: claims with numbers, then comparisons without. */
export function link(document: Document, entities: readonly NamedEntity[], models: ClaimModels): LinkedClaim[] {
  const views = viewSentences(document, entities, findQuantities(document));
  const claims = linkClaims(views, entities, models);
  return [...claims, ...findComparisons(views, entities, claims, models)];
}
