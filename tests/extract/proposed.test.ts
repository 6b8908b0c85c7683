import { describe, expect, it } from 'vitest';
import { clean } from '../../src/extract/clean.js';
import { findMentions } from '../../src/extract/mentions.js';
import { segment } from '../../src/extract/segment.js';

const proposed = (title: string, abstract: string) =>
  findMentions(segment([clean('title', title), clean('abstract', abstract)]))
    .filter((thing) => thing.proposed)
    .map((thing) => thing.name);

describe('what a paper proposes', () => {
  it.each([
    ['We propose ZipNorm, a normalisation layer for small models.', 'ZipNorm'],
    ['This paper introduces a new decoding method called ZipDecode.', 'ZipDecode'],
    ['We present a benchmark, ZipBench, for compressed models.', 'ZipBench'],
  ])('finds it in "%s"', (abstract, name) => {
    expect(proposed('On small models', abstract)).toContain(name);
  });

  it('takes the name before the colon of a title', () => {
    expect(proposed('ZipNorm: Normalisation for Small Models', 'Small models are hard to train.')).toContain('ZipNorm');
  });

  it('does not take what it is compared with', () => {
    expect(
      proposed('ZipNorm: Normalisation for Small Models', 'ZipNorm outperforms LayerNorm and RMSNorm on ImageNet.'),
    ).toEqual(['ZipNorm']);
  });

  it('takes a variant of its own name', () => {
    expect(
      proposed('ZipNorm: Normalisation for Small Models', 'Our largest model, ZipNorm-XL, reaches 80% accuracy.'),
    ).toContain('ZipNorm-XL');
  });
});
