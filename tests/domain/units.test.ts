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
});
