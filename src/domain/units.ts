import type { Dimension } from './graph.js';

/** A unit: its canonical spelling, other spellings, and its size in the base unit of its dimension. */
export interface Unit {
  /** The canonical spelling, used in claims. */
  readonly symbol: string;
  /** Null for units that we keep as written and never convert (mm, kg, degrees). */
  readonly dimension: Dimension | null;
  /** Its size in base units (s, B, 1, 1/s, J, W, USD, dB, FLOP). */
  readonly scale: number;
  /** Other spellings; case is ignored unless a spelling has a capital letter after its first. */
  readonly spellings: readonly string[];
}

/** `symbol = scale base, spellings`, one unit per line. */
function units(dimension: Dimension | null, lines: string): Unit[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [symbol = '', scale = '', spellings = ''] = line.split('|').map((part) => part.trim());
      return { symbol, dimension, scale: Number(scale), spellings: spellings ? spellings.split(/\s*,\s*/) : [] };
    });
}

export const UNITS: readonly Unit[] = [
  ...units(
    'RATIO',
    `%      | 0.01 | percent, per cent, percentage point, percentage points, percentage-point, percentage-points, percentage pts, pp, p.p., p.p, ppt, ppts, % points, %-points, % point, % absolute points, percent points, percent-points, pct, pct., pct points, pct. points, perc, perc. points
     x      | 1    | ×, times, fold, -fold, X
     ‰      | 1e-3 | per mille, per mil
     bp     | 1e-4 | basis point, basis points, basis-point
     ppm    | 1e-6 | parts per million
     ppb    | 1e-9 | parts per billion`,
  ),
  ...units('SCORE', `points | 1    | point, pts, pt, pts., absolute points, absolute point, -point`),
  ...units(
    'TIME',
    `fs     | 1e-15 | femtosecond, femtoseconds
     ps     | 1e-12 | picosecond, picoseconds
     ns     | 1e-9  | nanosecond, nanoseconds
     µs     | 1e-6  | us, μs, microsecond, microseconds
     ms     | 1e-3  | msec, msecs, millisecond, milliseconds, milli-seconds
     s      | 1     | sec, secs, second, seconds
     min    | 60    | mins, minute, minutes
     h      | 3600  | hr, hrs, hour, hours
     days   | 86400 | day
     weeks  | 604800 | week
     months | 2629800 | month
     years  | 31557600 | year
     GPU hours | 3600 | GPU hour, GPU-hour, GPU-hours, GPU h, GPUh, GPU-h, GPU·h, GPU-hrs, GPU hrs
     GPU days  | 86400 | GPU day, GPU-day, GPU-days
     GPU seconds | 1   | GPU second, GPU-second, GPU-seconds
     GPU minutes | 60  | GPU minute, GPU-minute, GPU-minutes
     GPU weeks | 604800 | GPU week, GPU-week, GPU-weeks
     GPU months | 2629800 | GPU month, GPU-month, GPU-months
     GPU years | 31557600 | GPU year, GPU-year, GPU-years
     TPU hours | 3600 | TPU hour, TPU-hour, TPU-hours
     TPU days  | 86400 | TPU day, TPU-day, TPU-days
     TPU seconds | 1   | TPU second, TPU-second, TPU-seconds
     TPU minutes | 60  | TPU minute, TPU-minute, TPU-minutes
     CPU hours | 3600 | CPU hour, CPU-hour, CPU-hours, CPU-h, core hour, core-hour, core hours, core-hours
     CPU days  | 86400 | CPU day, CPU-day, CPU-days, core days, core-days
     node hours | 3600 | node hour, node-hour, node-hours
     person hours | 3600 | person hour, person-hour, person-hours`,
  ),
  ...units(
    'BYTES',
    `B      | 1    | byte, bytes
     KB     | 1e3  | kilobyte, kilobytes, kB
     MB     | 1e6  | megabyte, megabytes, Mb
     GB     | 1e9  | gigabyte, gigabytes, Gb, gigs
     TB     | 1e12 | terabyte, terabytes
     PB     | 1e15 | petabyte, petabytes
     EB     | 1e18 | exabyte, exabytes
     KiB    | 1024 | kibibytes
     MiB    | 1048576 | mebibytes
     GiB    | 1073741824 | gibibytes
     TiB    | 1099511627776 | tebibytes`,
  ),
  ...units(
    'RATE',
    `fps        | 1 | frames per second, frames/s, frames/sec, frame/s, frames per sec, FPS
     tokens/s   | 1 | tokens per second, token/s, tokens/sec, tok/s, tok/sec, toks/s, tokens per sec, tokens/second, TPS
     images/s   | 1 | images per second, image/s, images/sec, imgs/s, img/s, images/second, im/s
     samples/s  | 1 | samples per second, sample/s, samples/sec, samples/second
     queries/s  | 1 | queries per second, QPS, query/s
     requests/s | 1 | requests per second, RPS, req/s
     words/s    | 1 | words per second, words/sec
     sentences/s | 1 | sentences per second, sentences/sec
     examples/s | 1 | examples per second
     steps/s    | 1 | steps per second, iterations per second, it/s, iterations/s
     ops/s      | 1 | operations per second, op/s, IOPS
     kops/s     | 1e3 | Kops/s, kop/s, kIOPS, KIOPS
     Mops/s     | 1e6 | Mop/s, MIOPS
     Hz         | 1 | hertz
     kHz        | 1e3 | KHz
     MHz        | 1e6 |
     GHz        | 1e9 |
     bit/s      | 1 | bps, bits per second
     kbit/s     | 1e3 | kbps, kb/s
     Mbit/s     | 1e6 | Mbps, Mb/s
     Gbit/s     | 1e9 | Gbps, Gb/s
     KB/s       | 8e3 | kB/s
     MB/s       | 8e6 |
     GB/s       | 8e9 | GBps
     TB/s       | 8e12 |
     PB/s       | 8e15 |
     KiB/s      | 8192 |
     MiB/s      | 8388608 |
     GiB/s      | 8589934592 |`,
  ),
  ...units(
    'COMPUTE',
    `FLOPs   | 1    | FLOP, FLOPS, floating point operations, floating-point operations
     KFLOPs  | 1e3  | KFLOP, KFLOPS, kFLOPs, kFLOPS, kiloflops
     MFLOPs  | 1e6  | MFLOP, MFLOPS, megaflops
     GFLOPs  | 1e9  | GFLOP, GFLOPS, gigaflops
     TFLOPs  | 1e12 | TFLOP, TFLOPS, teraflops, TFLOP/s, TFLOPs/s, TFLOPS/s
     PFLOPs  | 1e15 | PFLOP, PFLOPS, petaflops, petaflop, PFLOP/s
     EFLOPs  | 1e18 | exaflops, exaflop, EFLOP, EFLOPS, EFLOP/s
     ZFLOPs  | 1e21 | zettaflops, zettaflop, ZFLOP, ZFLOPS
     YFLOPs  | 1e24 | yottaflops, yottaflop, YFLOP, YFLOPS
     PFLOP/s-days | 8.64e19 | PFLOP/s-day, petaflop/s-days, petaflop/s-day, PFLOPs-days, PFLOPS-days, PFLOPS-day, PF-days, petaflop-days
     MACs    | 1    | MAC, multiply-adds, multiply adds, MAdds, MAdd, Multi-Adds, multiply-accumulates, multiply-accumulate operations, mult-adds
     MMACs   | 1e6  | MMAC, M MACs
     GMACs   | 1e9  | GMAC, G MACs
     ops     | 1    | OPs, operations
     GOPs    | 1e9  | GOPS
     TOPS    | 1e12 | TOPs`,
  ),
  ...units('COUNT', `params | 1 | parameter, parameters, param, -parameter, -param`),
  ...units(
    'ENERGY',
    `J   | 1 | joule, joules
     fJ  | 1e-15 | femtojoule, femtojoules
     pJ  | 1e-12 | picojoule, picojoules
     nJ  | 1e-9 | nanojoule, nanojoules
     µJ  | 1e-6 | uJ, microjoule, microjoules
     mJ  | 1e-3 | millijoule, millijoules
     kJ  | 1e3 | kilojoule, kilojoules
     MJ  | 1e6 | megajoule, megajoules
     GJ  | 1e9 | gigajoule, gigajoules
     mWh | 3.6 | milliwatt-hours
     Wh  | 3600 | watt-hour, watt-hours, watt hours, W·h, W-h
     kWh | 3.6e6 | KWh, kilowatt-hour, kilowatt-hours, kilowatt hours, kW·h, kW-h
     MWh | 3.6e9 | megawatt-hour, megawatt-hours, megawatt hours, MW·h
     GWh | 3.6e12 | gigawatt-hour, gigawatt-hours, gigawatt hours, GW·h
     TWh | 3.6e15 | terawatt-hour, terawatt-hours, terawatt hours, TW·h`,
  ),
  ...units(
    'POWER',
    `W  | 1 | watt, watts
     nW | 1e-9 | nanowatt, nanowatts
     µW | 1e-6 | uW, microwatt, microwatts
     mW | 1e-3 | milliwatt, milliwatts
     kW | 1e3 | kilowatt, kilowatts
     MW | 1e6 | megawatt, megawatts
     GW | 1e9 | gigawatt, gigawatts
     TW | 1e12 | terawatt, terawatts`,
  ),
  ...units(
    'MONEY',
    `USD | 1 | dollar, dollars, US dollars, $
     cents | 0.01 | cent, US cents, ¢`,
  ),
  ...units('DECIBEL', `dB | 1 | decibel, decibels, db, dBs`),
  ...units(
    null,
    `nats | 1 | nat
     bits | 1 |
     bpw | 1 | bits per weight, bits/weight, bit/weight, bits per parameter, bits/param
     bpp | 1 | bits per pixel, bits/pixel
     bpd | 1 | bits per dimension, bits/dim
     bpc | 1 | bits per character, bits per byte, bpb
     EUR | 1 | euro, euros, €
     GBP | 1 | pounds sterling, £
     CNY | 1 | yuan, RMB
     JPY | 1 | yen
     INR | 1 | rupee, rupees, ₹
     KRW | 1 | ₩
     CHF | 1 | Swiss francs
     kg  | 1 | kilograms, kilogram
     tons | 1 | ton, tonne, tonnes, metric tons
     nm  | 1 | nanometers
     µm  | 1 | um, micrometers
     mm  | 1 | millimeters, millimetres
     m   | 1 | meter, meters, metre, metres
     cm  | 1 | centimeters, centimetres
     km  | 1 | kilometers, kilometres
     mm² | 1 | mm^2, mm2
     g   | 1 | grams
     mg  | 1 | milligram, milligrams
     µg  | 1 | microgram, micrograms
     inches | 1 |
     ft  | 1 | feet
     px  | 1 | pixels
     mL  | 1 | ml, milliliter, milliliters, millilitres
     µL  | 1 | uL, microliters, microlitres
     mM  | 1 |
     µM  | 1 | uM
     nM  | 1 |
     V   | 1 | volts
     mV  | 1 | millivolt, millivolts
     kV  | 1 | kilovolt, kilovolts
     eV  | 1 |
     meV | 1 |
     keV | 1 |
     MeV | 1 |
     GeV | 1 |
     mA  | 1 |
     µA  | 1 | uA
     nA  | 1 |
     mAh | 1 |
     Pa  | 1 |
     kPa | 1 |
     MPa | 1 |
     GPa | 1 |
     mmHg | 1 | mm Hg
     bpm | 1 | beats per minute
     p.u. | 1 | p.u
     psi | 1 |
     Å   | 1 | angstrom, angstroms
     ohm | 1 | ohms, Ω
     kΩ  | 1 | kohm, kilohms
     MΩ  | 1 | megohms
     dBm | 1 |
     dBi | 1 |
     dBc | 1 |
     dBA | 1 | dB(A)
     ° | 1 | degrees, degree, deg
     °C | 1 |`,
  ),
];

const BY_SPELLING = new Map<string, Unit>();
for (const unit of UNITS) {
  for (const spelling of [unit.symbol, ...unit.spellings]) {
    BY_SPELLING.set(spelling, unit);
    const lower = spelling.toLowerCase();
    if (!BY_SPELLING.has(lower)) BY_SPELLING.set(lower, unit);
  }
}

/** The unit with this spelling, or undefined. The exact case is tried first, since `MB` and `Mb`, `ms` and `MS` differ. */
export function findUnit(spelling: string): Unit | undefined {
  const plain = spelling.trim().replace(/\s+/g, ' ');
  return BY_SPELLING.get(plain) ?? BY_SPELLING.get(plain.toLowerCase());
}

/** A written value in the base unit of its dimension, or null when the unit is unknown or never converted. */
export function toBase(value: number, unit: string): { value: number; dimension: Dimension } | null {
  const found = findUnit(unit);
  if (!found?.dimension) return null;
  return { value: exact(value, found.scale), dimension: found.dimension };
}

/** Converts between two units of one dimension; null if their dimensions differ. */
export function convert(value: number, from: string, to: string): number | null {
  const source = findUnit(from);
  const target = findUnit(to);
  if (!source || !target) return null;
  if (source === target) return value;
  if (source.dimension === null || source.dimension !== target.dimension) return null;
  return clean(exact(value, source.scale) / target.scale, 12);
}

/**
 * Rounds to 15 digits, which a double represents exactly for any decimal number: 81.9 % and 0.819 become equal, and bounds
 * match.
 */
function exact(value: number, scale: number): number {
  // Dividing by a power of ten is exact, while multiplying by its inverse is not.
  const inverse = clean(1 / scale, 12);
  return clean(scale < 1 && Number.isInteger(inverse) ? value / inverse : value * scale, 15);
}

/** Removes the noise of binary floating point (7.000000000000001). */
function clean(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}
