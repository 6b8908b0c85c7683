/** Finds the line of increasing offsets in a text that is received in chunks. */
export class LineCounter {
  private readonly ends: number[] = [];
  private length = 0;
  private passed = 0;

  add(chunk: string): void {
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) this.ends.push(this.length + at);
    this.length += chunk.length;
  }

  /** The line, from 1. */
  at(place: number): number {
    let gone = 0;
    while (gone < this.ends.length && this.ends[gone]! < place) gone++;
    this.ends.splice(0, gone);
    this.passed += gone;
    return this.passed + 1;
  }
}
