import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean/clean.js';
import type { NamedEntity } from '../../src/text/document.js';
import { findMentions } from '../../src/reader/mentions/mentions.js';
import { segment } from '../../src/text/segment/segment.js';

const read = (title: string, abstract: string) => segment([clean('title', title), clean('abstract', abstract)]);
const named = (entities: readonly NamedEntity[], name: string) =>
  entities.find((entity) => entity.name === name || entity.aliases.includes(name));

const PAPER = read(
  'QuickRoute: Fast Expert Routing for Sparse Language Models',
  'Sparse models are slow to route. We propose QuickRoute, a simple routing method for sparse language models. ' +
    'QuickRoute-L achieves 81.2% accuracy on ImageNet and outperforms Switch-XL. Our method reduces latency by 30%. ' +
    'It runs on a single GPU.',
);

describe('findMentions', () => {
  const entities = findMentions(PAPER);

  it('finds what the title and "we propose" name, as proposed', () => {
    expect(named(entities, 'QuickRoute')).toMatchObject({ kind: 'METHOD', proposed: true });
  });

  it('keeps a variant with its own size apart', () => {
    expect(named(entities, 'QuickRoute-L')?.kind).toBe('METHOD');
  });

  it('resolves "our method" to the name', () => {
    const anaphors = named(entities, 'QuickRoute')
      ?.places.filter((place) => place.anaphor)
      .map((place) => place.surface);
    expect(anaphors).toContain('Our method');
  });

  it('gives places whose offsets cut the surface out of the clean text', () => {
    for (const entity of entities)
      for (const place of entity.places) {
        const text = PAPER.fields.find((field) => field.field === place.field)?.text ?? '';
        expect(text.slice(place.start, place.end)).toBe(place.surface);
      }
  });

  it('finds nothing in an empty paper', () => {
    expect(findMentions(read('', ''))).toEqual([]);
  });
});

describe('an ambiguous name of the lexicon', () => {
  it('is a machine where the sentence says so', () => {
    const entities = findMentions(
      read('QuickRoute: Fast Routing', 'We train QuickRoute on Frontier, the first exascale supercomputer.'),
    );
    expect(named(entities, 'Frontier')?.kind).toBe('HARDWARE');
  });
});

describe('what is no name', () => {
  it.each([
    ['OpenAI', "We test OpenAI's o1-mini and a small model on GSM8K."],
    ['SoTA', 'QuickRoute significantly outperforms SoTA baselines.'],
    ['multi-GPU', 'We present QuickRoute, a server for multi-GPU systems.'],
    ['100M-1B', 'It beats baselines with 100M-1B parameters, such as MobileLLM.'],
    ['WSJ0-2', 'We evaluate QuickRoute on WSJ0-2/3mix.'],
    ['12-billion-parameter LLM', 'It is compared with a 12-billion-parameter LLM on GSM8K.'],
    ['E2E', 'We build end-to-end (E2E) speech recognition with QuickRoute.'],
  ])('%s', (name, abstract) => {
    const entities = findMentions(read('QuickRoute: Fast Routing', abstract));
    expect(entities.map((entity) => entity.name)).not.toContain(name);
  });

  it.each([
    ['low-memory', 'QuickRoute wins in a low-memory regime and cuts memory by 30%.', 'memory'],
    ['sacrificing accuracy', 'It is fast without sacrificing accuracy, which stays at 81.2% accuracy.', 'accuracy'],
    [
      'transfer model parameters',
      'It learns to transfer model parameters; it has 12M parameters, 2x fewer model parameters than BaseNet.',
      'model parameters',
    ],
  ])('%s, a metric with a word that is not part of it', (wrong, abstract, right) => {
    const names = findMentions(read('QuickRoute: Fast Routing', abstract)).flatMap((one) => [one.name, ...one.aliases]);
    expect(names).not.toContain(wrong);
    expect(names).toContain(right);
  });
});

describe('one thing under two names', () => {
  it('joins a coined name with the same name and "Transformers"', () => {
    const entities = findMentions(
      read(
        'Faster Norms',
        'We study Pre-QN and Post-QN. Removing the mean of Pre-QN Transformers makes Pre-QN faster.',
      ),
    );
    expect(named(entities, 'Pre-QN')).toBe(named(entities, 'Pre-QN Transformers'));
  });

  const kindsOf = (sentence: string, name: string) =>
    findMentions(read('QuickRoute: Routing', `We propose QuickRoute. ${sentence}`)).flatMap((entity) =>
      entity.name === name ? [entity.kind] : [],
    );

  it.each([
    ['initials that have a value', 'QuickRoute achieves a mean RMZPE of 7.99%.', 'RMZPE'],
    ['a rank behind an @', 'QuickRoute improves Gain@32 by 13.9%.', 'Gain@32'],
  ])('calls %s a metric and no method', (_, sentence, name) => {
    expect(kindsOf(sentence, name)).toEqual(['METRIC']);
  });

  it('calls a name that ends like a metric no method', () => {
    const sentence = 'It lowers the Surface-to-Surface Distances by 20%.';
    expect(kindsOf(sentence, 'Surface-to-Surface Distances')).not.toContain('METHOD');
  });
});

describe('the extent of a name', () => {
  const names = (title: string, abstract: string) => findMentions(read(title, abstract)).map((one) => one.name);

  it('has a plus sign that distinguishes it from another name', () => {
    const found = names(
      'QuickRoute: Fast Expert Routing',
      'We propose Quick Expert Routing (QER), and then introduce QER+, which also routes layers. QER+ is 2x faster than QER.',
    );
    expect(found).toEqual(expect.arrayContaining(['QER', 'QER+']));
  });

  it('ends before a value and before a function word', () => {
    const found = names('Agents', 'On GSM8K, AutoGen 0.354 is below Llama-3-8B-despite more tokens.');
    expect(found).toEqual(expect.arrayContaining(['AutoGen', 'Llama-3-8B']));
  });

  it('begins with the compound that describes it', () => {
    const found = names(
      'QuickRoute: Fast Expert Routing',
      'We propose QuickRoute. It has a Mamba-based Temporal Fusion Head that merges frames. The Mamba-based Temporal Fusion Head is small.',
    );
    expect(found).toContain('Mamba-based Temporal Fusion Head');
  });

  it('ends at a slash before another known name', () => {
    const found = names('Routing', 'We test two backbones (U-Net/DiT) and report 81.2% accuracy on ImageNet.');
    expect(found).toEqual(expect.arrayContaining(['U-Net', 'DiT']));
  });

  it('may be coined from the words of a review', () => {
    const found = names('Agents that Review', 'We propose AdvReview, an adversarial review of code by two agents. AdvReview (Adversarial Review) finds 12% more errors.'); // prettier-ignore
    expect(found).toContain('AdvReview');
  });

  it('has no article', () => {
    const found = names(
      'The Routing Companion: Parallel Monitoring of Agents',
      'We introduce the Routing Companion, a parallel monitor of agents. The Routing Companion reduces loops by 30%.',
    );
    expect(found).toContain('Routing Companion');
  });
});
