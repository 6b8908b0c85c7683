export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Important labels are placed before the others. */
  readonly important: boolean;
}

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  readonly label: string;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const HEIGHT = 14;
const GAP = 8;

/**
 * Greedy point-feature labelling: each label takes the first of eight positions around its dot where it overlaps no dot, no other
 * label and no edge of the plot. A label without such a position is omitted; pointing at its dot still shows it. Sizes are in pixels.
 * @see J. Christensen, J. Marks and S. Shieber, "An empirical study of algorithms for point-feature label placement", 1995
 */
export function placeLabels(
  dots: readonly Dot[],
  width: number,
  height: number,
  widthOf: (label: string) => number,
): readonly PlacedLabel[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 }));
  const order = [...dots].sort((a, b) => Number(b.important) - Number(a.important));
  const placed: PlacedLabel[] = [];
  for (const dot of order) {
    const found = places(dot, widthOf(dot.label)).find(({ box }) => isFree(box, taken, width, height));
    if (!found) continue;
    taken.push(found.box);
    placed.push(found.label);
  }
  return placed;
}

function places({ x, y, label }: Dot, length: number): readonly { readonly label: PlacedLabel; readonly box: Box }[] {
  const at = (dx: number, dy: number, anchor: PlacedLabel['anchor']) => {
    const left = anchor === 'start' ? x + dx : anchor === 'end' ? x + dx - length : x - length / 2;
    const bottom = y + dy + 3;
    return {
      label: { x: x + dx, y: y + dy, anchor, label },
      box: { left, right: left + length, top: bottom - HEIGHT, bottom },
    };
  };
  return [
    at(GAP, 4, 'start'),
    at(GAP, -6, 'start'),
    at(GAP, 14, 'start'),
    at(0, -GAP, 'middle'),
    at(0, GAP + 9, 'middle'),
    at(-GAP, 4, 'end'),
    at(-GAP, -6, 'end'),
    at(-GAP, 14, 'end'),
  ];
}

function isFree(box: Box, taken: readonly Box[], width: number, height: number): boolean {
  if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) return false;
  return !taken.some(
    (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
  );
}
