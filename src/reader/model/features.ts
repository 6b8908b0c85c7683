/** The features of a candidate: binary flags, and amounts of at least 0, where 0 is the same as absent. */
export class Features {
  /** @param name of the candidate; candidates with the same name are the same answer (bestOf) */
  constructor(readonly name: string | null = null) {}

  /** Features that are all flags. */
  static ofFlags(flags: Iterable<string>): Features {
    const features = new Features();
    for (const flag of flags) features.flags.push(flag);
    return features;
  }

  readonly flags: string[] = [];
  readonly names: string[] = [];
  readonly amounts: number[] = [];

  flag(...names: readonly string[]): void {
    for (const name of names) this.flags.push(name);
  }

  /** @param amount 0 or more */
  amount(name: string, amount: number): void {
    if (amount === 0) return;
    this.names.push(name);
    this.amounts.push(amount);
  }

  /** Adds all features of another row. */
  add({ flags, names, amounts }: Features): void {
    this.flag(...flags);
    names.forEach((name, i) => this.amount(name, amounts[i]!));
  }
}
