import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityId, entityKey, kindOfEntityId, nameKey } from '../../src/domain/names.js';

describe('entityKey', () => {
  it.each([
    ['LLaMA2-7B', 'llama-2-7b'],
    ['Llama-2 7B', 'llama-2-7b'],
    ['LLaMA-27B', 'llama-27b'],
    ['EfficientFormer-L1', 'efficientformer-l1'],
    ['iPhone 12', 'iphone-12'],
    ['iPhone12', 'iphone-12'],
    ['τ-bench', 'tau-bench'],
    ['MobileNetV2', 'mobilenet-v2'],
    ['MobileNetV2×1.4', 'mobilenet-v2-x1.4'],
    ['MobileNetV2 ×1.4', 'mobilenet-v2-x1.4'],
    ['wav2vec 2.0', 'wav-2vec-2.0'],
    ['A*', 'a-star'],
    ['C++', 'c++'],
    ['Llama 3.1 8B', 'llama-3.1-8b'],
    ['naïve Bayes', 'naive-bayes'],
    ['…', ''],
  ])('writes %s as %s', (name, key) => {
    expect(entityKey(name)).toBe(key);
  });

  it('is idempotent and holds no spaces or capitals, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = entityKey(name);
        expect(entityKey(key)).toBe(key);
        expect(key).not.toMatch(/\s|[A-Z]|--|^-|-$/);
      }),
    );
  });
});

describe('nameKey', () => {
  it.each([
    ['FlashAttention-2', 'Flash Attention 2'],
    ['GANs', 'GAN'],
    ['low-rank adaptation', 'Low Rank Adaptation'],
    ['ImageNet1K', 'ImageNet-1k'],
  ])('lets %s meet %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Llama-2-7B', 'Llama-27B'],
    ['Llama-2-7B', 'Llama-2-13B'],
    ['ViT-S', 'VITS'],
    ['top-1 accuracy', 'top-5 accuracy'],
    ['loss', 'los'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('entityId', () => {
  it('tells the kind, the name, and the full form where there is one', () => {
    expect(entityId('HARDWARE', 'iPhone 12')).toBe('hardware:iphone-12');
    expect(entityId('METHOD', 'LST', 'Ladder Side-Tuning')).toBe('method:lst--ladder-side-tuning');
    expect(kindOfEntityId('hardware:iphone-12')).toBe('HARDWARE');
    expect(kindOfEntityId('iphone-12')).toBeUndefined();
  });
});
