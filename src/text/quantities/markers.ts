/**
 * Numbers that are only labels: versions, dates, times of day, ratios, and list markers.
 *
 * @returns the end of the marker that begins at `at`, or 0 if there is none
 */
export function isMarker(text: string, at: number): number {
  const behind = text.slice(at, at + 16);
  const before = text.slice(Math.max(0, at - 20), at);
  const whole = wholeMarker(behind);
  if (whole) return at + whole.length;
  // "per 100 words", "the 99%ile"
  if (/(?<![$€£]\s?)\bper\s$/.test(before) && /^[\d,]+\s?[KkMB]?\s\p{L}/u.test(behind))
    return at + /^[\d,]+/.exec(behind)![0].length;
  if (VERSION_BEFORE.test(before)) return at + /^[\d.]*\d/.exec(behind)![0].length;
  const listMark = /^\d{1,2}(?=[.)]\s|:\s\p{L})/u.exec(behind)?.[0];
  if (listMark && /^\s*[([]?$/.test(text.slice(0, at))) return at + listMark.length;
  if (/[#№]\s?$/.test(before) || /\bNo\.\s?$/.test(before)) return at + /^\d+/.exec(behind)![0].length;
  return 0;
}

function wholeMarker(behind: string): string | undefined {
  const thousands = /^[1-9]\d{0,2}(?:\.\d{3}){2,4}(?=\s\p{Ll})/u.test(behind);
  return PERCENTILE.exec(behind)?.[0] ?? (thousands ? undefined : WHOLE.exec(behind)?.[0]) ?? splitRatio(behind);
}

/** "80/10/10" and "70/30": shares of the data for training and testing. "50/50" may be 50 hits of 50. */
function splitRatio(behind: string): string | undefined {
  const ratio = /^\d{2}\/\d{1,2}(?:\/\d{1,2})?(?![\d/%]|\.\d)/.exec(behind)?.[0];
  const shares = ratio?.split('/').map(Number) ?? [];
  if (shares[0] === shares[1]) return undefined;
  const isSplit = shares.reduce((sum, share) => sum + share, 0) === 100 && shares.every((share) => share % 5 === 0);
  return isSplit ? ratio : undefined;
}

/** "99%ile", "99.9%-ile" */
const PERCENTILE = /^\d{2}(?:\.\d{1,3})?\s?%[\s-]?iles?\b/;

/** "2.1.3", "2026-03-05", "10:30", "80:20", "3:1" */
const WHOLE =
  /^(?:\d{1,3}(?:\.\d{1,4}){2,}|(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?(?![\d%])|[0-3]?\d\/[01]?\d\/(?:19|20)\d\d|24\/7\b|\d{1,3}:\d{1,3}(?::\d{1,3})*(?![\d.]))/;

/** "version 2.1", "v2.1", "Python 3.10", "CUDA 12.1", "CC BY 4.0" */
const VERSION_BEFORE =
  /(?:\b(?:[Vv]ersions?|[Vv]er\.|[Rr]elease|[Rr]ev(?:ision|\.)?|Python|CUDA|cuDNN|ROCm|PyTorch|TensorFlow|JAX|Java|Kotlin|Swift|Rust|Go|Scala|Julia|Node|Linux|Ubuntu|Debian|Android|iOS|macOS|Windows|HTTP|TLS|USB|PCIe|Bluetooth|OpenGL|Vulkan|Lean|Coq|CC[ -]BY(?:-\w+)*|Apache|A?L?GPL|OpenMP|C\+\+|ISO|RFC|IEEE|CVSS|ICD|DSM|Unicode)[ -]?(?:[<>=≤≥]{1,2}\s?)?|(?<![\p{L}\d])[vV]\.?\s?)$/u;
