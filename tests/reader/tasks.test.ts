import { describe, expect, it } from 'vitest';
import { statisticsOf } from '../../src/lexicon/name-statistics.js';
import { extract } from '../../src/reader/extract.js';

const named = (kind: string, title: string, abstract: string) =>
  extract({ title, abstract })
    .entities.filter((entity) => entity.kind === kind)
    .map(({ name }) => name);

describe('tasks in common words', () => {
  it('are found with all the words of their names', () => {
    const tasks = named(
      'TASK',
      'SarcNet: Attention for Multimodal Sarcasm Detection',
      'Multimodal sarcasm detection is hard. We propose SarcNet, a framework for multimodal sarcasm detection. It also helps chest CT report generation.',
    );
    expect(tasks.map((name) => name.toLowerCase())).toContain('multimodal sarcasm detection');
    expect(tasks.map((name) => name.toLowerCase())).not.toContain('sarcasm detection');
  });

  it('are none where a noun of doing only says how', () => {
    expect(named('TASK', 'A note', 'We describe the use of careful analysis in this work.')).toEqual([]);
  });
});

describe('names', () => {
  it('keep a power and a rank', () => {
    const abstract = 'We evaluate NetX on $\\tau^2$-Bench, where it reaches a Recall@5 of 71.2%.';
    expect(named('DATASET', 'NetX', abstract)).toContain('τ2-Bench');
    expect(named('METRIC', 'NetX', abstract)).toContain('Recall@5');
  });

  it('are counted over the abstracts of two years', () => {
    const gsm8k = statisticsOf('GSM8K')!;
    expect(gsm8k.papers).toBeGreaterThan(50);
    expect(gsm8k.shares['beside-dataset']).toBeGreaterThan(gsm8k.shares['beside-method']);
    expect(statisticsOf('a name that nobody uses')).toBeUndefined();
  });
});
