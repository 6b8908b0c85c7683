/** An instruction of a Dockerfile. */
export interface Step {
  readonly keyword: string;
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
  readonly text: string;
  readonly line: number;
}
/** What stands between two FROM lines. */
export interface Stage {
  readonly name: string;
  readonly base: string;
  readonly steps: readonly Step[];
}
export function readStages(root: string): Stage[];
export function contextFiles(root: string): string[];
