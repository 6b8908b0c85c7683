/** Changes of counts. */
export class Differences {
  private readonly counts = new Map<string, { readonly facet: string; readonly key: string; n: number }>();

  /** @param sign 1 for the state after the change, -1 for the state before */
  add(rows: readonly { readonly facet: string; readonly key: string; readonly n: number }[], sign: 1 | -1): void {
    for (const { facet, key, n } of rows) {
      const id = `${facet}\n${key}`;
      const count = this.counts.get(id);
      if (count) count.n += sign * n;
      else this.counts.set(id, { facet, key, n: sign * n });
    }
  }

  /** The differences as facet, key and difference: those that meet the condition, and the others. */
  split(picked: (facet: string) => boolean): [DifferenceRow[], DifferenceRow[]] {
    const rows = [...this.counts.values()].filter(({ n }) => n !== 0);
    const row = ({ facet, key, n }: (typeof rows)[number]): DifferenceRow => [facet, key, n];
    return [rows.filter(({ facet }) => picked(facet)).map(row), rows.filter(({ facet }) => !picked(facet)).map(row)];
  }
}

type DifferenceRow = readonly [facet: string, key: string, difference: number];
