import type { JsonShape } from '../shape.js';
import { arxivSnapshot } from './arxiv-snapshot.js';
import { corpusShape } from './corpus.js';
import { crossref, cslJson } from './crossref.js';
import { dataCite } from './datacite.js';
import { huggingFaceShape } from './hugging-face.js';
import { linkPreview } from './link-preview.js';
import { openAlexShape } from './openalex.js';
import { openReview } from './openreview.js';
import { papersWithAbstracts } from './papers-with-code.js';
import { plainShape } from './plain.js';
import { semanticScholarShape } from './semantic-scholar.js';

/** All shapes, the most specific first. */
export const JSON_SHAPES: readonly JsonShape[] = [
  openAlexShape,
  crossref,
  dataCite,
  huggingFaceShape,
  openReview,
  arxivSnapshot,
  papersWithAbstracts,
  semanticScholarShape,
  cslJson,
  linkPreview,
  corpusShape,
  plainShape,
];
