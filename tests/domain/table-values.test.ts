import { describe, expect, it } from 'vitest';
import { readCell, readHeader } from '../../src/domain/table-values.js';
import { inOneScale } from '../../src/domain/quantity.js';

describe('a cell of a table', () => {
  const plain = readHeader('Accuracy');

  it.each([
    ['90.871', 90.871, '', '90.871'],
    [' 71.2% ', 71.2, '%', '71.2%'],
    ['71.2 %', 71.2, '%', '71.2 %'],
    ['25.6M', 25_600_000, '', '25.6M'],
    ['1.3 B', 1.3e9, '', '1.3 B'],
    ['1,234', 1234, '', '1,234'],
    ['~12 ms', 12, 'ms', '12 ms'],
    ['0.51 ± 0.02', 0.51, '', '0.51'],
    ['83.1 (0.2)', 83.1, '', '83.1'],
    ['83.1% (±0.2)', 83.1, '%', '83.1%'],
    ['9.1e-3', 0.0091, '', '9.1e-3'],
    ['−3.5', -3.5, '', '−3.5'],
    ['.85', 0.85, '', '.85'],
  ])('%j holds %d in "%s"', (cell, value, unit, surface) => {
    const read = readCell(cell, plain)!;
    expect([read.value, read.unit]).toEqual([value, unit]);
    expect(cell.slice(read.start, read.end)).toBe(surface);
  });

  it.each(['-', '', 'N/A', '76.3 / 93.0', '0,85', 'about 3', '12 parsecs', '1-2', 'v2'])(
    '%j holds no number',
    (cell) => {
      expect(readCell(cell, plain)).toBeNull();
    },
  );

  it.each([
    ['<5', 'LT'],
    ['≥ 80', 'AT_LEAST'],
    ['~12', 'APPROX'],
    ['12', 'EQ'],
  ])('%j binds its number as %s', (cell, comparator) => expect(readCell(cell, plain)!.comparator).toBe(comparator));

  it.each([
    ['Params (M)', '25', 25e6, ''],
    ['Latency (ms)', '12.5', 12.5, 'ms'],
    ['Latency (ms)', '1.2 s', 1.2, 's'],
    ['Accuracy (%)', '0.9', 0.9, '%'],
    ['Percentage error', '0.21', 0.21, '%'],
    ['GFLOPs', '4.1', 4.1, 'GFLOPs'],
    ['F1 (macro)', '0.7', 0.7, ''],
  ])('takes its unit from the column %j: %j is %d %s', (header, cell, value, unit) => {
    expect(readCell(cell, readHeader(header))).toMatchObject({ value, unit });
  });
});

it('a column keeps its name without its unit, and with everything else', () => {
  expect(['Params (M)', 'Accuracy (%)', 'F1 (macro)', 'Top 1 Accuracy', 'FPS'].map((name) => readHeader(name).name)).toEqual(
    ['Params', 'Accuracy', 'F1 (macro)', 'Top 1 Accuracy', 'FPS'],
  ); // prettier-ignore
});

it('two numbers come in one scale only where one is a share and the other its percentage', () => {
  expect(inOneScale(0.87, 87)).toEqual([0.87, 0.87]);
  expect(inOneScale(87, 0.87)).toEqual([0.87, 0.87]);
  expect(inOneScale(87, 80)).toEqual([87, 80]);
  expect(inOneScale(0.9, 120)).toEqual([0.9, 120]);
});
