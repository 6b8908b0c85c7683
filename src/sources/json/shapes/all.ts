import type { JsonShape } from '../shape.js';
import { arxivSnapshot } from './arxiv-snapshot.js';
import { crossref, cslJson } from './crossref.js';
import { huggingFace } from './hugging-face.js';
import { openAlex } from './openalex.js';
import { openReview } from './openreview.js';
import { papersWithAbstracts } from './papers-with-code.js';
import { plainShape } from './plain.js';
import { semanticScholar } from './semantic-scholar.js';

/** Every shape, the most particular first. */
export const JSON_SHAPES: readonly JsonShape[] = [
  openAlex,
  crossref,
  huggingFace,
  openReview,
  arxivSnapshot,
  papersWithAbstracts,
  semanticScholar,
  cslJson,
  plainShape,
];
