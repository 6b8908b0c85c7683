/** Behind a number in a name: what it counts. */
const MAGNITUDES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** How many parameters the name of a method says that it has ("Llama-2-7B": 7 billion); null where it says nothing, or two sizes. */
export function sizeInName(name: string): number | null {
  const found = [...name.matchAll(/(?<![\p{L}\d.])(\d+(?:\.\d+)?)\s?([KMBT])(?![\p{L}\d])/gu)];
  if (found.length !== 1) return null;
  const [, digits, magnitude] = found[0]!;
  return Number(digits) * MAGNITUDES[magnitude!]!;
}
