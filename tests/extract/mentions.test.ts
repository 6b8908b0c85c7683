import { describe, expect, it } from 'vitest';
import { clean } from '../../src/extract/clean.js';
import type { NamedThing } from '../../src/extract/document.js';
import { findMentions } from '../../src/extract/mentions.js';
import { segment } from '../../src/extract/segment.js';

const read = (title: string, abstract: string) => segment([clean('title', title), clean('abstract', abstract)]);
const named = (things: readonly NamedThing[], name: string) =>
  things.find((thing) => thing.name === name || thing.aliases.includes(name));

const PAPER = read(
  'QuickRoute: Fast Expert Routing for Sparse Language Models',
  'Sparse models are slow to route. We propose QuickRoute, a simple routing method for sparse language models. ' +
    'QuickRoute-L achieves 81.2% accuracy on ImageNet and outperforms Switch-XL. Our method reduces latency by 30%. ' +
    'It runs on a single GPU.',
);

describe('findMentions', () => {
  const things = findMentions(PAPER);

  it('finds what the title and "we propose" name, as proposed', () => {
    expect(named(things, 'QuickRoute')).toMatchObject({ kind: 'METHOD', proposed: true });
  });

  it('keeps a variant with its own size apart', () => {
    expect(named(things, 'QuickRoute-L')?.kind).toBe('METHOD');
  });

  it('resolves "our method" to the name', () => {
    const anaphors = named(things, 'QuickRoute')
      ?.places.filter((place) => place.anaphor)
      .map((place) => place.surface);
    expect(anaphors).toContain('Our method');
  });

  it('gives places whose offsets cut the surface out of the clean text', () => {
    for (const thing of things)
      for (const place of thing.places) {
        const text = PAPER.fields.find((field) => field.field === place.field)?.text ?? '';
        expect(text.slice(place.start, place.end)).toBe(place.surface);
      }
  });

  it('finds nothing in an empty paper', () => {
    expect(findMentions(read('', ''))).toEqual([]);
  });
});
