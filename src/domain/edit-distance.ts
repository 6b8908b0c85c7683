/**
 * How many insertions, deletions, replacements and swaps of neighbours turn `a` into `b` (optimal string alignment, Damerau 1964,
 * Levenshtein 1966), or into the beginning of `b` that is nearest. Gives up above `most`.
 *
 *            e f f i c i e n t f o r m e r      one row a letter of `a`; the last row holds the distance
 *      e   [ 0 1 2 3 …              ]           to every beginning of `b`, its last cell that to the whole
 *      f   [ 1 0 …                  ]
 *
 * @returns a number greater than `most` when they are farther apart
 */
export function editDistance(
  a: string,
  b: string,
  most: number,
): { readonly whole: number; readonly beginning: number } {
  const far = { whole: most + 1, beginning: most + 1 };
  if (a.length > b.length + most) return far;
  const width = Math.min(b.length, a.length + most);
  let twoAbove: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= width; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, twoAbove[j - 2]! + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return far;
    twoAbove = above;
    above = row;
  }
  return { whole: width === b.length ? above[width]! : most + 1, beginning: Math.min(...above) };
}
