import { describe, expect, it } from 'vitest';
import { convert, findUnit, toBase, UNITS } from '../../src/domain/units.js';

describe('units', () => {
  it('are found by every spelling of theirs', () => {
    for (const unit of UNITS)
      for (const name of [unit.symbol, ...unit.spellings])
        expect([name, findUnit(name)?.symbol]).toEqual([name, unit.symbol]);
  });
  it('have one owner for each spelling', () => {
    const spellings = UNITS.flatMap((unit) => [unit.symbol, ...unit.spellings]);
    expect(spellings.filter((s, i) => spellings.indexOf(s) !== i)).toEqual([]);
  });
  it('convert within a dimension', () => {
    expect(convert(1.6, 'ms', 's')).toBe(0.0016);
    expect(convert(2, 'h', 'min')).toBe(120);
    expect(convert(79.2, '%', 'x')).toBe(0.792);
    expect(convert(1, 'GiB', 'MiB')).toBe(1024);
    expect(convert(5, 'GPU days', 'h')).toBe(120);
    expect(convert(5, 'ms', 'GB')).toBeNull();
    expect(convert(5, 'mm', 'cm')).toBeNull();
    expect(convert(5, 'furlongs', 's')).toBeNull();
  });
  it('go to the base unit', () => {
    expect(toBase(79.2, '%')).toEqual({ value: 0.792, dimension: 'RATIO' });
    expect(toBase(3.6e9, 'MACs')).toEqual({ value: 3.6e9, dimension: 'COMPUTE' });
    expect(toBase(3, 'mm')).toBeNull();
  });
  it('go to the base unit without the noise of floating point, so that a bound of the same number meets them', () => {
    const noisy: string[] = [];
    for (let tenths = 0; tenths <= 1000; tenths++) {
      const { value } = toBase(tenths / 10, '%')!;
      if (value !== Number((tenths / 1000).toFixed(3))) noisy.push(`${tenths / 10} % is ${value}`);
    }
    expect(noisy).toEqual([]);
    expect(toBase(79.6, '%')!.value).toBe(0.796);
    expect(toBase(81.9, '%')!.value).toBe(0.819);
    expect(toBase(0.7, 'GPU hours')!.value).toBe(2520);
  });
});
