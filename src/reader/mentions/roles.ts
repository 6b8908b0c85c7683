import type { DatasetRole } from '../../domain/extraction.js';
import type { Candidate } from './candidates.js';

const TRAINING = /\b(?:pre-?train(?:ed|ing)?|train(?:ed|ing)?|fine-?tun(?:ed|ing)|pretraining data)\b[^.;,]{0,60}$/i;
const EVALUATION =
  /\b(?:evaluat\w*|test\w*|benchmark\w*|experiments?|results?|accuracy|achiev\w*|outperform\w*|validat\w*|perform\w*|score\w*|state-of-the-art)\b/i;

/** The role of a dataset in the paper, by the words before its mentions: evaluation, unless they are about training only. */
export function roleOf(places: readonly Candidate[], proposed: boolean): DatasetRole {
  if (proposed) return 'introduced';
  const before = places.map((place) => place.line.text.slice(0, place.start - place.line.start));
  const trained = before.some((text) => TRAINING.test(text));
  const evaluated = places.some((place, i) => EVALUATION.test(place.line.text) && !TRAINING.test(before[i] ?? ''));
  if (trained && !evaluated) return 'training';
  return evaluated ||
    places.some(
      (place) =>
        /\d/.test(place.line.text) ||
        /^\s(?:datasets?|benchmarks?|tasks?)\b/.test(place.line.text.slice(place.end - place.line.start)),
    )
    ? 'evaluation'
    : 'mentioned';
}
