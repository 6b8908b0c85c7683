import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../src/domain/extraction.js';
import type { RawEntitySummary } from '../../src/domain/facts.js';
import { entityId, nameKey } from '../../src/domain/names.js';
import { consolidate, type Decisions } from '../../src/resolve/consolidate.js';
import { parentKeys, withoutVendor } from '../../src/resolve/variants.js';

const NO_DECISIONS: Decisions = { merges: [], aliases: [], broader: [] };

function raw(
  name: string,
  options: { full?: string; papers?: number; aliases?: string[]; kind?: EntityKind } = {},
): RawEntitySummary {
  const kind = options.kind ?? 'METHOD';
  const names = [
    { name, papers: options.papers ?? 1 },
    ...[options.full, ...(options.aliases ?? [])].flatMap((n) => (n ? [{ name: n, papers: 0 }] : [])),
  ];
  return {
    rawId: entityId(kind, name, options.full),
    kind,
    key: nameKey(name),
    fullKey: options.full ? nameKey(options.full) : '',
    parentKeys: parentKeys(kind, name),
    generic: false,
    names,
    entityId: null,
  };
}

function run(
  raws: RawEntitySummary[],
  decisions: Partial<Decisions> = {},
): { ids: string[]; of: (name: RawEntitySummary) => string; result: ReturnType<typeof consolidate> } {
  const result = consolidate(raws, { ...NO_DECISIONS, ...decisions }, new Map());
  const target = new Map(result.assignments.map((a) => [a.rawId, a.entityId]));
  return { ids: result.entities.map((entity) => entity.id), of: (r) => target.get(r.rawId)!, result };
}

describe('consolidate', () => {
  it('joins spellings, and shows the one that most papers use', () => {
    const [a, b] = [raw('Zorblax2-7B', { papers: 1 }), raw('Zorblax-2 7B', { papers: 3 })];
    const { ids, result } = run([a, b]);
    expect(ids).toEqual(['method:zorblax-2-7b']);
    expect(result.entities[0]).toMatchObject({ name: 'Zorblax-2 7B', aliases: ['Zorblax2-7B'] });
  });

  it.each([
    ['per-frame inference latency', 'LOWER'],
    ['end-to-end LLM throughput', 'HIGHER'],
    ['latency reduction', null],
    ['zorblax score', null],
  ])('says whether more or less of %s is better: %s', (name, better) => {
    const one = raw(name, { kind: 'METRIC' });
    const { of, result } = run([one]);
    expect(result.entities.find(({ id }) => id === of(one))?.betterWhen ?? null).toBe(better);
  });

  it('keeps acronyms with different full forms apart', () => {
    const [one, other] = [raw('ZQX', { full: 'Zebra Quality Exam' }), raw('ZQX', { full: 'Zonal Query Exchange' })];
    const bare = raw('ZQX');
    expect(run([one, other, bare]).ids).toEqual([
      'method:zqx',
      'method:zqx--zebra-quality-exam',
      'method:zqx--zonal-query-exchange',
    ]);
  });

  it('lets a bare acronym and a bare full form join the only thing that bears both', () => {
    const full = raw('ZQX', { full: 'Zebra Quality Exam' });
    const { ids, of, result } = run([full, raw('ZQX'), raw('zebra quality exam')]);
    expect(ids).toEqual(['method:zqx--zebra-quality-exam']);
    expect(of(raw('ZQX'))).toBe('method:zqx--zebra-quality-exam');
    expect(result.leads).toContainEqual({ from: 'method:zqx', to: 'method:zqx--zebra-quality-exam' });
  });

  it('joins full forms that differ in hyphens only', () => {
    expect(
      run([raw('ZQX', { full: 'Zebra-Quality Exam' }), raw('ZQX', { full: 'Zebra Quality Exams' })]).ids,
    ).toHaveLength(1);
  });

  it('links a variant to what it is a variant of, where that exists', () => {
    const { result } = run([raw('Zorblax'), raw('Zorblax-L1'), raw('Quuxformer-L1')]);
    const broader = Object.fromEntries(result.entities.map((entity) => [entity.name, entity.broader]));
    expect(broader).toEqual({ Zorblax: [], 'Zorblax-L1': ['method:zorblax'], 'Quuxformer-L1': [] });
  });

  it('does not depend on the order, and is idempotent', () => {
    const raws = [
      raw('ZQX', { full: 'Zebra Quality Exam' }),
      raw('ZQX'),
      raw('Zorblax'),
      raw('Zorblax-L1'),
      raw('Zorblax2-7B'),
    ];
    const once = consolidate(raws, NO_DECISIONS, new Map());
    const target = new Map(once.assignments.map((a) => [a.rawId, a.entityId]));
    const again = [...raws].reverse().map((r) => ({ ...r, entityId: target.get(r.rawId)! }));
    expect(consolidate(again, NO_DECISIONS, new Map())).toEqual({
      ...once,
      assignments: expect.arrayContaining([...once.assignments]) as unknown,
    });
  });

  it('respects merges, aliases and broader links that people decided', () => {
    const [a, b, c] = [raw('Zorblax'), raw('Quuxformer'), raw('Quuxy')];
    const { of, result } = run([a, b, c], {
      merges: [{ from: 'method:zorblax', into: 'method:quuxformer' }],
      aliases: [{ entity: 'method:quuxformer', alias: 'quuxy' }],
      broader: [{ entity: 'method:quuxformer', broader: 'method:transformer' }],
    });
    expect([of(a), of(b), of(c)]).toEqual(['method:quuxformer', 'method:quuxformer', 'method:quuxformer']);
    expect(result.entities[0]).toMatchObject({
      aliases: ['Quuxy', 'Zorblax', 'quuxy'],
      broader: ['method:transformer'],
    });
    expect(result.leads).toContainEqual({ from: 'method:zorblax', to: 'method:quuxformer' });
  });
});

describe('parentKeys', () => {
  it.each([
    ['METHOD', 'LLaMA2-7B-chat', ['llama-2-7b', 'llama-2', 'llama']],
    ['METHOD', 'EfficientFormer-L1', ['efficientformer']],
    ['METHOD', 'MobileNetV2×1.4', ['mobilenet-v2', 'mobilenet']],
    ['METHOD', 'Clinical-Longformer', []],
    ['DATASET', 'LibriSpeech test-other', ['librispeechtest', 'librispeech']],
    ['DATASET', 'Natural Questions', []],
    ['METRIC', 'ImageNet top-1 accuracy', ['top-1-accuracy', '1-accuracy', 'accuracy']],
    ['HARDWARE', 'A100 80GB', ['a100']],
  ] as const)('of the %s %s', (kind, name, parents) => {
    expect(parentKeys(kind, name)).toEqual(parents);
  });
});

describe('withoutVendor', () => {
  it('drops the maker of hardware, and nothing else', () => {
    expect(withoutVendor('HARDWARE', 'NVIDIA GeForce RTX 4090')).toBe('RTX 4090');
    expect(withoutVendor('HARDWARE', 'Intel')).toBe('Intel');
    expect(withoutVendor('METHOD', 'Apple Intelligence')).toBe('Apple Intelligence');
  });

  it('keeps a decision with a thing that has got another id since', () => {
    const decisions: Decisions = {
      merges: [],
      aliases: [{ entity: 'method:lstq', alias: 'ladder tuning' }],
      broader: [{ entity: 'method:lstq', broader: 'method:transformer' }],
    };
    const result = consolidate(
      [raw('LSTQ'), raw('LSTQ', { full: 'Ladder Side Tuning Quickly' })],
      decisions,
      new Map(),
    );
    expect(result.entities.filter(({ id }) => id.includes('lstq'))).toMatchObject([
      {
        id: 'method:lstq--ladder-side-tuning-quickly',
        broader: ['method:transformer'],
        aliases: expect.arrayContaining(['ladder tuning']) as string[],
      },
    ]);
  });
});
