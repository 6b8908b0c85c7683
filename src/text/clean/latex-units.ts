import type { RuleGroup } from './rewrite.js';

/** SI prefixes by their siunitx macros. */
const PREFIXES: Readonly<Record<string, string>> = {
  pico: 'p', nano: 'n', micro: 'µ', milli: 'm', centi: 'c', deci: 'd', kilo: 'k', mega: 'M', giga: 'G', tera: 'T', peta: 'P', kibi: 'Ki', mebi: 'Mi', gibi: 'Gi',
}; // prettier-ignore
const UNITS: Readonly<Record<string, string>> = {
  second: 's', minute: 'min', hour: 'h', day: 'days', percent: '%', byte: 'B', bit: 'bit', watt: 'W', joule: 'J', hertz: 'Hz', metre: 'm', meter: 'm', gram: 'g',
  kelvin: 'K', celsius: '°C', degreeCelsius: '°C', degree: '°', volt: 'V', ampere: 'A', ohm: 'ohm', newton: 'N', pascal: 'Pa', electronvolt: 'eV', litre: 'L', liter: 'L',
  decibel: 'dB', bel: 'B', flops: 'FLOPs', ops: 'OPS', angstrom: 'Å', mole: 'mol', radian: 'rad', ms: 'ms', us: 'µs', ns: 'ns', s: 's', GB: 'GB', MB: 'MB', kB: 'kB', percentagepoint: 'percentage points', times: '×',
}; // prettier-ignore

/** Converts siunitx macros to a unit: "\milli\second" → "ms", "\giga\byte\per\second" → "GB/s". A unit without macros is kept: "tokens/s". */
function unitOf(macros: string): string {
  const parts = macros.match(/\\[A-Za-z]+|[^\\]+/g) ?? [];
  let unit = '';
  for (const part of parts) {
    const name = part.slice(1).trim();
    if (!part.startsWith('\\'))
      unit += part
        .replace(/[{}$]/g, '')
        .trim()
        .replace(/\.(?=\p{L})/u, '·');
    else if (name === 'per') unit += '/';
    else if (name === 'square' || name === 'squared') unit += '²';
    else if (name === 'cubic' || name === 'cubed') unit += '³';
    else if (name === '%') unit += '%';
    else unit += PREFIXES[name] ?? UNITS[name] ?? ` ${name}`;
  }
  return unit.trim();
}

function spaced(unit: string): string {
  return unit === '' || /^[%°]/.test(unit) ? unit : ` ${unit}`;
}

const plain = (number: string): string => number.replace(/[{}\s]/g, '').replace(/\\pm|\+-/, '±');

const listed = (numbers: string): string => numbers.split(';').map(plain).join(', ');

/** Numbers with units in the notation of the LaTeX package siunitx: "\SI{35}{\milli\second}", "\qty{1.2e3}{tokens/s}", "\SIrange{1}{5}{ms}", "\num{0.87}". */
export const LATEX_UNITS: RuleGroup = {
  name: 'LaTeX units',
  when: /\\(?:SI|si|qty|num|unit|ang)/,
  rules: [
    {
      pattern: /\\(?:SIrange|qtyrange)(?:\[[^\]]{0,80}\])?\{([^{}]{1,30})\}\{([^{}]{1,30})\}\{([^{}]{0,80})\}/dg,
      to: ([, low = '', high = '', unit = '']) => `${plain(low)}–${plain(high)}${spaced(unitOf(unit))}`,
    },
    {
      pattern: /\\numrange(?:\[[^\]]{0,80}\])?\{([^{}]{1,30})\}\{([^{}]{1,30})\}/dg,
      to: ([, low = '', high = '']) => `${plain(low)}–${plain(high)}`,
    },
    // "\SIlist{1;2;4}{\giga\byte}" → "1, 2, 4 GB"
    {
      pattern: /\\(?:SI|qty)list(?:\[[^\]]{0,80}\])?\{([^{}]{1,80})\}\{([^{}]{0,80})\}/dg,
      to: ([, numbers = '', unit = '']) => listed(numbers) + spaced(unitOf(unit)),
    },
    { pattern: /\\numlist(?:\[[^\]]{0,80}\])?\{([^{}]{1,80})\}/dg, to: ([, numbers = '']) => listed(numbers) },
    {
      pattern: /\\(?:SI|qty)(?:\[[^\]]{0,80}\])?\{([^{}]{1,40})\}\{((?:[^{}]|\{[^{}]{0,20}\}){0,80})\}/dg,
      to: ([, number = '', unit = '']) => `${plain(number)}${spaced(unitOf(unit))}`,
    },
    { pattern: /\\(?:si|unit)\{([^{}]{1,80})\}/dg, to: ([, unit = '']) => unitOf(unit) },
    { pattern: /\\num(?:\[[^\]]{0,80}\])?\{([^{}]{1,40})\}/dg, to: ([, number = '']) => plain(number) },
    { pattern: /\\ang\{([^{}]{1,40})\}/dg, to: ([, number = '']) => `${plain(number)}°` },
  ],
};
