/** Maximum lengths of the texts of a paper, in UTF-16 code units. */
export interface TextLimits {
  readonly title: number;
  readonly abstract: number;
}

/** Real papers stay far below; longer text usually means a broken file. */
export const TEXT_LIMITS: TextLimits = { title: 1_000, abstract: 100_000 };
