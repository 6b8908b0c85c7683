import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean/clean.js';
import { findMentions } from '../../src/reader/mentions/mentions.js';
import { segment } from '../../src/text/segment/segment.js';

const proposed = (title: string, abstract: string) =>
  findMentions(segment([clean('title', title), clean('abstract', abstract)]))
    .filter((entity) => entity.proposed)
    .map((entity) => entity.name);

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

describe('names that the wording of a paper ties to its proposal', () => {
  it.each([
    [
      'a name that a title gives to its means',
      'Better Reading with ZapFlow: Plans, Notes and Answers',
      'Reading is hard. Results improve by 3.2%.',
      ['ZapFlow'],
    ],
    [
      'a capitalised word that ends like a transformer',
      'On search',
      'We propose Lookformer, a transformer that plans.',
      ['Lookformer'],
    ],
    [
      'a part of the proposal that its sentence abbreviates',
      'QuickRoute: Fast Routing',
      'We propose QuickRoute. QuickRoute consists of a Gate Reuse Unit (GRUnit) and a router.',
      ['QuickRoute', 'GRUnit'],
    ],
    [
      'what a longer sentence goes on to propose',
      'Learning with few weights',
      'We ask whether so many weights are needed for this and propose WeeNet, a small network.',
      ['WeeNet'],
    ],
    [
      "the system of a shared task's team",
      'Kestrel at SemEval-2030 Task 4: Reading Jokes with Recurrent Networks',
      'Our system reaches an F1 score of 61.7%.',
      ['Kestrel'],
    ],
    [
      'a capitalised word that its sentence calls a dataset',
      'Mining Speech from the Radio',
      'We thus create Ondine, a dataset of 900 hours of labelled speech in four languages.',
      ['Ondine'],
    ],
    [
      'capitals that are also a word',
      'Cheap attention',
      'State and recall trade off, so we propose FROM, a plain mix of linear and windowed attention.',
      ['FROM'],
    ],
  ])('%s', (_, title, abstract, names) => {
    expect(proposed(title, abstract)).toEqual(expect.arrayContaining(names));
  });

  it.fails('known failure: the name behind what it is', () => {
    const abstract = 'We release the out-of-distribution dataset Ref-Hard. Models fail on Ref-Hard.';
    expect(proposed('On word order', abstract)).toContain('Ref-Hard');
  });

  it.each([
    ['an abbreviated hypothesis', 'On hardness', 'We prove this under the Strong Counting Time Hypothesis (SCTH).'],
    [
      'a class of models that only the title names',
      'Efficient Long-Range Transformers: Attend Less',
      'We study attention.',
    ],
    ['a headline', 'Order Matters: Sorting Before Reading', 'We study sorting.'],
    ['a headline with LLM in it', 'LLM Routing Demystified: A Survey', 'We study routing.'],
    [
      'a topic in a title that the abstract does not take up',
      'Automatic Margin Annotation: Where Readers Scribble',
      'A classifier with lexical features reaches an accuracy of 71.3%.',
    ],
    [
      'what is abbreviated on the way',
      'Old corpora',
      'We present a study of trends in weakly lit street photography (WLSP) and its public datasets.',
    ],
  ])('leaves out %s', (_, title, abstract) => {
    expect(proposed(title, abstract)).toEqual([]);
  });

  it('reads a stem that a list shares', () => {
    const abstract =
      'We have created a leaner suite of training and evaluation datasets: 70M Ladder-Pretrain, 7M Ladder-Instruct, Ladder-Glue for assessing proficiency, and Ladder-Eval for testing. Our experiments show that Ladder-Pretrain helps.';
    expect(proposed('On curricula', abstract)).toEqual(expect.arrayContaining(['Ladder-Pretrain', 'Ladder-Instruct', 'Ladder-Eval'])); // prettier-ignore
  });

  it('knows initials of the title in the abstract', () => {
    const entities = findMentions(
      segment([
        clean('title', 'Wide Range Arena: A Benchmark for Sequence Models'),
        clean('abstract', 'We propose a benchmark, WRA, for sequence models. WRA has six tasks.'),
      ]),
    );
    const entity = entities.find((one) => one.name === 'WRA' || one.aliases.includes('WRA'));
    expect([entity?.name, ...(entity?.aliases ?? [])]).toContain('Wide Range Arena');
  });
});

describe('known failures', () => {
  it.fails('finds all parts that a sentence counts as new', () => {
    const abstract =
      'The network rests on two novel components: a slow gate unit (SGU) and a wide gate unit (WGU). It is fast.';
    expect(proposed('Thin layers', abstract)).toEqual(expect.arrayContaining(['SGU', 'WGU']));
  });
});
