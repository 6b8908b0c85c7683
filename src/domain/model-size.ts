/** Words after a number in a name that state what it counts. */
const MAGNITUDES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** The number of parameters in the name of a method ("Llama-2-7B": 7 billion); null if it gives none, or two sizes. */
export function sizeInName(name: string): number | null {
  const found = [...name.matchAll(/(?<![\p{L}\d.])(\d+(?:\.\d+)?)\s?([KMBT])(?![\p{L}\d])/gu)];
  if (found.length !== 1) return null;
  const [, digits, magnitude] = found[0]!;
  return Number(digits) * MAGNITUDES[magnitude!]!;
}

/** Sizes as names have them: "7B", "large". */
const SIZE = /^(?:\d+(?:\.\d+)?[kmbt]|xx?l|tiny|mini|small|medium|base|large|huge|giant)$/;

/** Whether a name is that of a family with a size: "Canary-1B" and "xLSTM 7B" of Canary and xLSTM. */
export function isSizeOfFamily(name: string, family: string): boolean {
  const [whole, begun] = [name.toLowerCase(), family.toLowerCase()];
  return begun !== '' && whole.startsWith(begun) && /^[\s-]/.test(whole.slice(begun.length)) && SIZE.test(whole.slice(begun.length + 1));
} // prettier-ignore
