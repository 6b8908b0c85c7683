/** By how much counts have changed. */
export class Differences {
  private readonly counts = new Map<string, { readonly facet: string; readonly key: string; n: number }>();

  /** @param sign 1 for what is there now, -1 for what was there before */
  add(rows: readonly { readonly facet: string; readonly key: string; readonly n: number }[], sign: 1 | -1): void {
    for (const { facet, key, n } of rows) {
      const id = `${facet}\n${key}`;
      const count = this.counts.get(id);
      if (count) count.n += sign * n;
      else this.counts.set(id, { facet, key, n: sign * n });
    }
  }

  /** What differs, as facet, key and difference: what the condition picks, and the others. */
  split(picked: (facet: string) => boolean): [DifferenceRow[], DifferenceRow[]] {
    const rows = [...this.counts.values()].filter(({ n }) => n !== 0);
    const row = ({ facet, key, n }: (typeof rows)[number]): DifferenceRow => [facet, key, n];
    return [rows.filter(({ facet }) => picked(facet)).map(row), rows.filter(({ facet }) => !picked(facet)).map(row)];
  }
}

type DifferenceRow = readonly [facet: string, key: string, difference: number];
