import { describe, expect, it } from 'vitest';
import { paramsOf, whereOf } from '../../web/src/address.js';
import type { ClaimWhere } from '../../web/src/generated/operations.js';

describe('a filter in an address', () => {
  it.each<[string, ClaimWhere]>([
    ['names and constants', { metric: ['latency'], hardwareCategory: ['PHONE'], hardwareVendor: ['Apple', 'NVIDIA'] }],
    ['bounds and times', { value: { lt: 5, gte: 0 }, unit: 'ms', published: { from: '2023' }, minConfidence: 0.5 }],
    ['what the paper says and mentions', { paper: { text: 'quantization', mentions: ['LoRA', 'GLUE'] } }],
    [
      'what is left out',
      { metric: ['latency'], not: [{ hardware: ['A100'] }, { dataset: ['GLUE'], value: { gt: 3 } }] },
    ],
    ['a broader thing alone', { dataset: ['ImageNet'], includeNarrower: false }],
  ])('comes back as it went in: %s', (_, where) => {
    expect(whereOf(new URLSearchParams(paramsOf(where).toString()))).toEqual(where);
    expect(whereOf(paramsOf(where, 'x.'), 'x.')).toEqual(where);
    expect(whereOf(paramsOf(where, 'x.'), 'y.')).toEqual({});
  });

  it('takes one value for a list of one', () => {
    expect(paramsOf({ metric: 'latency', not: { hardware: 'A100' } } as unknown as ClaimWhere).toString()).toBe(
      'metric=latency&not1.hardware=A100',
    );
  });

  it('loses no exclusion when the first is taken away', () => {
    expect(whereOf(new URLSearchParams('not2.hardware=A100'))).toEqual({ not: [{ hardware: ['A100'] }] });
  });
});
