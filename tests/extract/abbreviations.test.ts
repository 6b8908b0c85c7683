import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../src/extract/abbreviations.js';
import { clean } from '../../src/extract/clean.js';
import { segment } from '../../src/extract/segment.js';
import { toLine } from '../../src/extract/words.js';

const pairs = (text: string) =>
  segment([clean('abstract', text)]).sentences.flatMap((sentence) =>
    findAbbreviations(toLine(sentence)).map(({ short, long }) => `${short} = ${long}`),
  );

describe('abbreviations', () => {
  it.each([
    ['We propose Ladder Side-Tuning (LST), a new method.', 'LST = Ladder Side-Tuning'],
    [
      'We introduce the Split Depth-wise Transpose Attention (SDTA) encoder.',
      'SDTA = Split Depth-wise Transpose Attention',
    ],
    ['Based on a sparse mixture of experts (SMoE) model.', 'SMoE = sparse mixture of experts'],
    ['Vision Transformers (ViTs) have shown progress.', 'ViTs = Vision Transformers'],
    ['We build on the BRT (Better Routed Transformer) of last year.', 'BRT = Better Routed Transformer'],
    ['The word error rate (WER) falls.', 'WER = word error rate'],
    ['QUILT: Quick Unlearning In Large Transformers is our answer.', 'QUILT = Quick Unlearning In Large Transformers'],
  ])('finds the two forms in "%s"', (text, pair) => {
    expect(pairs(text)).toContain(pair);
  });

  it.each([
    'It runs twice as fast (1.6 ms) on a phone.',
    'The results hold on two corpora (English and German).',
    'We follow earlier work (Smith, 2019) in this.',
    'A simple baseline (see Section 3) is enough.',
  ])('finds none in "%s"', (text) => {
    expect(pairs(text)).toEqual([]);
  });
});

describe('abbreviations with digits and with words around them', () => {
  it.each([
    ['a two-stream graph network (2s-GN) for actions', '2s-GN', 'two-stream graph network'],
    ['a block, dubbed Algorithm Transformer (abbreviated as AlgoFormer)', 'AlgoFormer', 'Algorithm Transformer'],
  ])('%s', (text, short, long) => {
    expect(pairs(text)).toEqual([`${short} = ${long}`]);
  });
});
