import { lookup } from '../../lexicon/lexicon.js';
import { candidate, type Candidate } from './candidates.js';
import type { Line } from './words.js';

/**
 * Product names of devices whose last part is an open number: "RTX 5060 Ti", "Xeon Gold 6430", "Dimensity 9500". The lexicon has the
 * families and the common members only.
 */
const PRODUCT = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:` +
    [
      String.raw`(?:GeForce )?(?:RTX|GTX)[ -]?(?:PRO |Pro |A)?\d{3,4}(?: ?Ti\b| SUPER\b| Super\b| Ada\b| Laptop\b| Blackwell\b){0,3}`,
      String.raw`Xeon(?: Gold| Platinum| Silver| Bronze| Max| Phi| W)?[ -](?:[EWDX]\d?-)?\d{4}[A-Z]{0,2}\+?(?: ?v\d\b)?`,
      String.raw`Core (?:Ultra )?i?[3579][- ]\d{3,5}[A-Z]{0,2}`,
      String.raw`EPYC \d{4}[A-Z]{0,2}`,
      String.raw`Ryzen(?: Threadripper| AI)?(?: PRO)?(?: Max\+?)?(?: [3579])? \d{3,4}[A-Z]{0,2}\d?[A-Z]?`,
      String.raw`(?:Dimensity|Exynos|Kirin|Snapdragon) \d{3,4}\+?`,
      String.raw`Snapdragon (?:[4-8][+s]?|X)(?: Gen \d| Elite\b| Plus\b){1,3}`,
      String.raw`Pixel (?:Watch |Tablet |Fold )?\d(?:a\b)?(?: Pro\b)?(?: XL\b)?`,
      String.raw`iPhone \d\d?(?: Pro\b| Max\b| Plus\b| mini\b){0,2}`,
      String.raw`(?<=\b(?:NVIDIA|Nvidia) )(?:[ABHLPTV]|G[BH])\d{1,3}[A-Z]?`,
      String.raw`(?<=\bAMD (?:Instinct )?)MI\d{3}[A-Z]?`,
    ].join('|') +
    String.raw`)(?![\p{L}\p{N}]|-\p{L}|[.,]\d| ?%| (?:ms|s|x|W|[GMK]B|tokens|images|times)\b)`,
  'gu',
);

/** A number of devices before their name, without a space: "8xH800". */
const COUNTED = /(?<![\p{L}\p{N}-])\d{1,4}x(\p{Lu}[\p{L}\p{N}]{1,8})(?![\p{L}\p{N}])/gu;

/** Candidates that are certainly devices. */
export function deviceCandidates(line: Line): Candidate[] {
  if (!/\d/.test(line.text)) return [];
  const found: Candidate[] = [];
  const add = (at: number, name: string) => {
    const entry = lookup('HARDWARE', name);
    const start = line.start + at;
    found.push(candidate(line, start, start + name.length, 'lexicon', entry ? [entry] : []));
  };
  for (const match of line.text.matchAll(PRODUCT)) add(match.index, match[0]);
  for (const match of line.text.matchAll(COUNTED))
    if (lookup('HARDWARE', match[1]!)) add(match.index + match[0].length - match[1]!.length, match[1]!);
  return found;
}

/** Is a candidate a device with a number of devices before it ("8xH800"), so that the device is the name? */
export function countsDevices(one: Candidate, devices: readonly Candidate[]): boolean {
  return devices.some((device) => device.end === one.end && device.start > one.start && /^\d+x\p{Lu}/u.test(one.text));
}

/** The maker of a device directly before its name. */
const VENDOR =
  /(?<![\p{L}\p{N}-])(?:NVIDIA|Nvidia|Intel|AMD|Google|Apple|Qualcomm|MediaTek|Samsung|Huawei|Xilinx) (?:GeForce |Tesla )?$/u;

/** The mention of a device with the maker before it: "NVIDIA H100" rather than "H100". */
export function withVendor(one: Candidate): Candidate {
  const { line, start, end, source, entries } = one;
  const vendor = VENDOR.exec(line.text.slice(0, start - line.start))?.[0];
  return vendor === undefined ? one : candidate(line, start - vendor.length, end, source, entries);
}
