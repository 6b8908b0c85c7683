import { lookup } from '../../lexicon/lexicon.js';
import type { MetricRange } from './listed-metrics.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** Up to three words between a number and "points". */
const BETWEEN =
  /^\s(?:(?:absolute|relative|average|mean)\s)?(?<name>[^\s,;:()]+(?:\s[^\s,;:()]+){0,2}?)\spoints?(?![\p{L}-])/u;
/** Points of no metric: "2 percentage points", "30 basis points", "5 data points". */
const NO_METRIC =
  /^(?:percentage|percent|%|pp|basis|data|time|key|check|operating|rating|likert|scale|more|fewer|to|and|or|of)$/i;

/** The text between a number and "points" that names the metric: "outperforms X by 8.7 CEA100 points", "3 F1 points". */
export function metricOfPoints(
  { fieldText, sentence }: SentenceView,
  { quantity }: QuantityMention,
): MetricRange | undefined {
  const { end } = quantity.number;
  const name = BETWEEN.exec(fieldText.slice(end, Math.min(sentence.end, end + 60)))?.groups!.name;
  if (name === undefined || name.split(' ').some((word) => NO_METRIC.test(word))) return undefined;
  if (!/\p{Lu}|@/u.test(name) && !lookup('METRIC', name)) return undefined;
  const start = fieldText.indexOf(name, end);
  return { name, start, end: start + name.length };
}
