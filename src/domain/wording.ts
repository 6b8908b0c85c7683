const ACRONYMS = new Set(['GPU', 'TPU', 'CPU', 'NPU', 'FPGA']);

/** "A, B and C" */
export function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A constant of the API in words: `STATE_OF_THE_ART` → "state of the art", `GPU` → "GPU". */
export function words(constant: string): string {
  return constant
    .split('_')
    .map((word) => (ACRONYMS.has(word) ? word : word.toLowerCase()))
    .join(' ');
}
