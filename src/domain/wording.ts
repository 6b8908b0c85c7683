const ACRONYMS = new Set(['GPU', 'TPU', 'CPU', 'NPU', 'FPGA']);

/** A constant of the API in words: `STATE_OF_THE_ART` → "state of the art", `GPU` → "GPU". */
export function words(constant: string): string {
  return constant
    .split('_')
    .map((word) => (ACRONYMS.has(word) ? word : word.toLowerCase()))
    .join(' ');
}
