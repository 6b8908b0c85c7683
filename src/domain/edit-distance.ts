/**
 * The edit distance of `a` to `b`, and to the nearest prefix of `b`: the number of insertions, deletions, replacements and
 * transpositions of neighbours (optimal string alignment; Damerau 1964, Levenshtein 1966). Stops above `most`.
 *
 *            e f f i c i e n t f o r m e r      one row per letter of `a`; the last row has the distance
 *      e   [ 0 1 2 3 …              ]           to every prefix of `b`, its last cell that to the whole
 *      f   [ 1 0 …                  ]
 *
 * Not a library: none of the maintained ones (`fastest-levenshtein`, `damerau-levenshtein`) has the distance to a prefix, which
 * search needs while a name is typed; the first has no transpositions, the second no types.
 * @returns numbers greater than `most` if the distance is greater
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
