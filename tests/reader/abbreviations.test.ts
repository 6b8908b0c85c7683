import { describe, expect, it } from 'vitest';
import { findAbbreviations, findInitials } from '../../src/reader/mentions/abbreviations.js';
import { clean } from '../../src/text/clean/clean.js';
import { segment } from '../../src/text/segment/segment.js';
import { lineOf } from '../../src/reader/mentions/words.js';

const pairs = (text: string) =>
  segment([clean('abstract', text)]).sentences.flatMap((sentence) =>
    findAbbreviations(lineOf(sentence)).map(({ short, long }) => `${short} = ${long}`),
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
    'Efficient Transformer models (Reformers, Linformers, and Performers) are compared.',
    'We compare adapter-based methods (Adapter, LoRA) with full tuning.',
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

describe('lists in parentheses', () => {
  it('gives every short form of a list', () => {
    expect(pairs('Layer Normalization (LayerNorm, LN) is costly.')).toEqual([
      'LayerNorm = Layer Normalization',
      'LN = Layer Normalization',
    ]);
  });
});

describe('initials that nobody explains', () => {
  const initials = (title: string, abstract: string) => {
    const { sentences } = segment([clean('title', title), clean('abstract', abstract)]);
    const lines = sentences.map(lineOf);
    return findInitials(lines, lines.flatMap(findAbbreviations)).map(({ short, long }) => `${short} = ${long}`);
  };

  it('joins a title with its initials', () => {
    expect(initials('Slow Walk Arena: A Test of Gait', 'We propose a benchmark, SWA, of walking.')).toEqual([
      'SWA = Slow Walk Arena',
    ]);
  });

  it('joins a name of the text with its initials', () => {
    expect(initials('Small models', 'We call it Thin-Rank Encoder. Applying TRE to BERT saves 30%.')).toEqual([
      'TRE = Thin-Rank Encoder',
    ]);
  });

  it.each([
    ['said already', 'The Thin Rank Encoder (TRE) is small. The Thin Rank Encoder wins over TRE-2, and TRE runs.'],
    ['of something else', 'The tree recursion engine (TRE) is slow. The Thin Rank Encoder is quick, unlike TRE.'],
    ['of the whole field', 'A survey in Natural Language Processing of NLP models.'],
    ['of two words', 'The Thin Encoder is small; TE layers are large.'],
  ])('joins no initials that are %s', (_, abstract) => {
    expect(initials('Small models', abstract)).toEqual([]);
  });
});
