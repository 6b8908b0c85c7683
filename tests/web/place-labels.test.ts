import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../web/src/views/place-labels.js';

const LETTER = 6;
const widthOf = (label: string): number => label.length * LETTER;

/** Crowded dots, the same in every run. */
function crowd(count: number): { x: number; y: number; label: string; important: boolean }[] {
  return Array.from({ length: count }, (_, i) => ({
    x: 300 + 200 * Math.sin(i * 1.7) * Math.sin(i * 0.31),
    y: 200 + 150 * Math.cos(i * 2.3) * Math.cos(i * 0.17),
    label: `Method-${i}`,
    important: i % 20 === 0,
  }));
}

describe('labels of a plot', () => {
  it('overlap neither one another nor the edges, in a crowd of 300 points', () => {
    const placed = placeLabels(crowd(300), 600, 400, widthOf);
    expect(placed.length).toBeGreaterThan(10);
    const boxes = placed.map(({ x, y, anchor, label }) => {
      const width = widthOf(label);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { left, right: left + width, top: y - 10, bottom: y + 2 };
    });
    for (const [i, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(600);
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }
  });

  it('are placed for what is important first', () => {
    const twins = [
      { x: 50, y: 50, label: 'a long name of a method', important: false },
      { x: 52, y: 51, label: 'another long name of one', important: true },
    ];
    expect(placeLabels(twins, 220, 60, widthOf)[0]!.label).toBe('another long name of one');
  });
});
