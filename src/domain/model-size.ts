/** Words after a number in a name that state what it counts. */
const MAGNITUDES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** The number of parameters in the name of a method ("Llama-2-7B": 7 billion); null if it gives none, or two sizes. */
export function sizeInName(name: string): number | null {
  const found = [...name.matchAll(/(?<![\p{L}\d.])(\d+(?:\.\d+)?)\s?([KMBT])(?![\p{L}\d])/gu)];
  if (found.length !== 1) return null;
  const [, digits, magnitude] = found[0]!;
  return Number(digits) * MAGNITUDES[magnitude!]!;
}
