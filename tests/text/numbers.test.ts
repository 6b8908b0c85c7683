import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean/clean.js';
import { findQuantities } from '../../src/text/quantities/quantities.js';
import { segment } from '../../src/text/segment/segment.js';

/** The quantities in a text, in their order: "35 ms", "1..5 GB". */
function read(raw: string): string[] {
  return findQuantities(segment([clean('abstract', raw)])).map(({ value, valueHigh, unit, sign }) =>
    `${sign ?? ''}${value}${valueHigh === null ? '' : `..${valueHigh}`} ${unit}`.trim(),
  );
}

const TABLE: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'decimal commas': [
    ['an error of 3,5 % and 12,75 ms', ['3.5 %', '12.75 ms']],
    ['an AUC of 0,912 and a loss of 0,4', ['0.912', '0.4']],
    ['BLEU of 27,3, and 28,1 on it', ['27.3', '28.1']],
    ['costs 1.234,5 ms', ['1234.5 ms']],
    ['for 1,2 and 3, or (1,2), or 1,2,3', ['1', '2', '3', '1', '2', '1', '2', '3']],
    ['on 12,288 of them', ['12288']],
    ['a gain of 0,5–1,5 % and 2,5×', ['0.5..1.5 %', '2.5 x']],
    ['an AUC of 0,81 (95% CI 0,78–0,84)', ['0.81']],
    ['0,9·10⁻³ of it', ['0.0009']],
  ],
  'thousands with spaces': [
    ['uses 12 345 samples and 1 000 000 of them', ['12345', '1000000']],
    ['takes 1\u202f250 ms or 1\u2009250 ms or 1\u00a0250 ms', ['1250 ms', '1250 ms', '1250 ms']],
    ["on 1'000 and 1’500 images", ['1000', '1500']],
    ['costs $1\\,250$ ms and $1{,}250$ ms', ['1250 ms', '1250 ms']],
    ['of 3 2048 ms', ['3 ms', '2048 ms']],
    ['takes 23 456,7 ms', ['23456.7 ms']],
    ['has 2.345.678 parameters, unlike release 2.345.678', ['2345678 params']],
  ],
  'raised dots': [
    ['an accuracy of 79·2% and an AUC of 0·85', ['79.2 %', '0.85']],
    ['79⋅2% and 0∙85', ['79.2 %', '0.85']],
    ['in 3·10^5 steps', ['300000']],
    ['in 3·10⁵ and $3\\cdot10^{5}$ steps', ['300000', '300000']],
  ],
  powers: [
    ['a loss of 10⁻³ and 10^(-4) and 10^{-4}', ['0.001', '0.0001', '0.0001']],
    ['a loss of $10^{-5}$ and 10^−6 and 10**-2', ['0.00001', '0.000001', '0.01']],
    ['1.5 × 10⁻⁴, 2.1 x 10^3, 3.2e+4, 5E−4 and 3.2*10^4', ['0.00015', '2100', '32000', '0.0005', '32000']],
    ['10²⁴ FLOPs', ['1e+24 FLOPs']],
    ['10<sup>-3</sup> and 2^10', ['0.001', '1024']],
    ['in 50^2 steps', ['50']],
    ['(4–6) × 10⁻³ and 4–6×10^{-3}', ['0.004..0.006', '0.004..0.006']],
    ['4 to 6 × 10^{-3}, from 4 to 6 × 10^3', ['0.004..0.006', '4', '6000']],
    ['(4.1 ± 0.3) × 10^3 s and 4.1 ± 0.3 ×10^3', ['4100 s', '4100']],
    ['2.5× 10−4 and 2.5 × 10 −3 and 2.5 ∗ 10 ^ -3', ['0.00025', '0.0025', '0.0025']],
    ['about 10^{6.5} of them and 5.0 · 10(-4)', ['3162277.66017', '0.0005']],
    ['2.5×104 steps, images of 1280×1080 and 1024x1024', ['25000']],
    ['$\\mathbf{2.5\\!\\times\\!10^{-3}}$ and 5 × 10−⁴', ['0.0025', '0.0005']],
  ],
  spreads: [
    ['80.3 +/- 0.5% and 75.9$\\pm$6.4%', ['80.3 %', '75.9 %']],
    ['93.5$_{\\pm 0.2}$ and $93.5_{\\pm 0.2}$ and $93.5_{\\scriptsize \\pm 0.2}$', ['93.5', '93.5', '93.5']],
    ['91.2 (±0.2) and 91.2% (std 0.2) and 90.0 (SD = 0.3)', ['91.2 %', '91.2 %', '90']],
    ['90% with a standard deviation of 0.3', ['90 %']],
    ['88.0 plus or minus 0.5 points', ['88 points']],
    ['(90.1 ± 0.2)% and 88.7 +- 2.9 %', ['90.1 %', '88.7 %']],
    ['of 0.812(5) and 91.0 (s.d. 0.2)', ['0.812', '91']],
    ['81.2_{0.4}, $81.2_{(0.4)}$ and 81.2_{-0.3}^{+0.5}', ['81.2', '81.2', '81.2']],
    ['0.812 (+0.015/-0.011)', ['0.812']],
    ['3.2 h (range 1.9–6.4) and 5.5 mm (Q1–Q3: 4.0–7.1 mm)', ['3.2 h', '5.5 mm']],
    ['a mean (SD) error of 2.8 (0.4) mm and 3.1 (0.5) mm', ['2.8 mm', '3.1 mm']],
    ['median [IQR] 9.5 [7.0–12.1] s, mean ± SD of 9.1 ± 2.2 months', ['9.5 s', '9.1 months']],
    ['91.5 (± 0.3 SD) % and 9.5 [IQR: 7.0, 12.1] days', ['91.5 %', '9.5 days']],
    ['11.5±0.4 / 13.1±0.6 ms', ['11.5 ms', '13.1 ms']],
    ['a rate of 0.125 ± 0.03 and a 33.5 ± 4 % drop', ['0.125', '33.5 %']],
    ['within ±3% and to ±0.5 mm', ['3 %', '0.5 mm']],
  ],
  intervals: [
    ['0.93 (95% CI 0.91–0.95)', ['0.93']],
    ['97.8% accuracy (95% CI [95.4, 99.0])', ['97.8 %']],
    ['0.863 (95% confidence interval: 0.81 to 0.91)', ['0.863']],
    ['0.876 (0.85-0.90) and 83% [79%, 87%]', ['0.876', '83 %']],
    ['5.1 (IQR 3–7), 4 (CI95: 3.1 to 4.9)', ['5.1', '4']],
    ['at the 95% confidence level and 95% CIs exclude zero', []],
    ['gains 5% (3 of which) and 0.9 (0.1, 0.2)', ['5 %', '3', '0.9', '0.1', '0.2']],
    ['0.91 (95% UI 0.88–0.93), CrI 0.80 to 0.90', ['0.91']],
    ['3.5 (95% prediction interval 2.0 to 5.1)', ['3.5']],
  ],
  dashes: [
    ['10‒20% and 10―20 ms', ['10..20 %', '10..20 ms']],
    ['5−7 points and 3 – 5 x', ['5..7 points', '3..5 x']],
    ['of −3.2 and ﹣3.2 and －3.2', ['-3.2', '-3.2', '-3.2']],
  ],
  'ranges over two units': [
    ['500 µs to 2 ms', ['0.5..2 ms']],
    ['30 s to 2 min and between 500 MB and 2 GB', ['0.5..2 min', '0.5..2 GB']],
    ['900 KB–1.2 MB', ['0.9..1.2 MB']],
    ['from 500 µs to 2 ms', ['500 µs', '2 ms']],
    ['500 µs to 2 ms per query', ['0.5..2 ms']],
  ],
  'settings and names beside results': [
    ['by 14% at N = 100 and 44% later', ['14 %', '100', '44 %']],
    ['at 1M versus 23% at 10', ['1000000', '23 %', '10']],
    ['on the Kirin 9500 and 46.1 ms on it', ['9500', '46.1 ms']],
  ],
  'the values before and after a change': [
    ['improves both tasks (14.8% to 47.4% and AUC 0.68 to 0.72)', ['14.8 %', '47.4 %', '0.68..0.72']],
    ['improves recall (14.8% to 47.4%) and precision (mean 0.68 to 0.72)', ['14.8 %', '47.4 %', '0.68', '0.72']],
    ['raises agreement from Spearman 0.35 to 0.82 and from F1 = 0.61 to 0.74', ['0.35', '0.82', '0.61', '0.74']],
    ['rises from 66% to 71% for one and 68% to 73% for the other', ['66 %', '71 %', '68 %', '73 %']],
    ['error rates (9.9% to 43.8%), improves by (+2 to +5 points)', ['9.9..43.8 %', '+2..5 points']],
    ['accuracy ranging from AUC 0.80 to 0.89', ['0.8..0.89']],
  ],
  'numbers beside others': [
    [
      'from 184-192 to 138-153 GPU-hours; 30 to 50 GPU hours',
      ['184..192 GPU hours', '138..153 GPU hours', '30..50 GPU hours'],
    ],
    ['Qwen 7B/14B', ['7000000000']],
    ['42M/118M/205M parameters', ['42000000 params', '118000000 params', '205000000 params']],
    ['to 3.61x (2,687 to 744 MB)', ['3.61 x', '2687 MB', '744 MB']],
    ['by +2.91–+3.22 pp, between approximately 78% and 90%', ['+2.91..3.22 %', '78..90 %']],
  ],
  'zero of what went wrong': [
    ['with zero false positives, zero missed events and zero safety violations', ['0', '0', '0']],
    ['nearly zero false positives, near-zero errors, zero-shot errors, non-zero errors, zero cross-site inputs', []],
  ],
  'durations for an item': [['9.5 ms per tile, 3 h per week and 2 ms/tile', ['9.5 ms', '3 h/week', '2 ms/tile']]],
  'fractions and words': [
    ['2½ times, 2 1/2 times, two and a half times', ['2.5 x', '2.5 x', '2.5 x']],
    ['1½ hours, one and a half hours, half an hour', ['1.5 h', '1.5 h', '0.5 h']],
    ['½ of the memory and three-quarters of the cost', ['0.5 x', '0.75 x']],
    ['twenty-five percent, a hundred times, tenfold', ['25 %', '100 x', '10 x']],
    ['two to three times, by a factor of two', ['2..3 x', '2 x']],
    ['two to three orders of magnitude', ['100..1000 x']],
    ['a 4- to 6-fold and a two-to-fourfold gain', ['4..6 x', '2..4 x']],
    ['3 orders of magnitude, 2–3 orders of magnitude', ['1000 x', '100..1000 x']],
    ['one and a half orders of magnitude', ['31.6 x']],
    ['orders of magnitude faster, over 40 orders of magnitude', ['40']],
    ['1/16th of the cost, ⅛th of it, a hundredth of it', ['0.0625 x', '0.125 x', '0.01 x']],
    ['a quarter of a second and three quarters of an hour', ['0.25 s', '0.75 h']],
    ['between two and three times, a factor of two to three', ['2..3 x', '2..3 x']],
    ['by a factor between 3 and 5', ['3..5 x']],
  ],
  'units with powers': [
    ['32.4 tokens s$^{-1}$ and 120 images s⁻¹', ['32.4 tokens/s', '120 images/s']],
    ['5 GB s^-1, 30 frames·s⁻¹ and 40 samples s<sup>−1</sup>', ['5 GB/s', '30 fps', '40 samples/s']],
    ['12 W m<sup>−2</sup>, 4 W/m², 12.5 TOPS/mm² and 9.1 m/s^2', ['12 W/m²', '4 W/m²', '12.5 TOPS/mm²', '9.1 m/s²']],
    ['3.1 kcal mol⁻¹, 40 mJ·frame⁻¹, 12 tokens s^{-1} GPU^{-1}', ['3.1 kcal/mol', '40 mJ/frame', '12 tokens/s/GPU']],
    ['$4\\,\\mathrm{GB\\,s^{-1}}$ and $4\\,\\mu\\mathrm{s}$', ['4 GB/s', '4 µs']],
  ],
  'units per something': [
    ['7.25 mJ/image, 3.5 J per token and 12.5 TOPS/W', ['7.25 mJ/image', '3.5 J/token', '12.5 TOPS/W']],
    ['0.082 ms/sample, 2.3s/case and 64-191ms/case', ['0.082 ms/sample', '2.3 s/case', '64..191 ms/case']],
    ['$0.15 per million tokens and $3/M tokens', ['0.15 USD/M token', '3 USD/M token']],
    ['USD 35.51/day, $0.011/case, €5 per hour', ['35.51 USD/day', '0.011 USD/case', '5 EUR/h']],
    ['27,800 flows/s and 4.2 tokens per TFLOP', ['27800 flows/s', '4.2 tokens/TFLOP']],
    ['60 frames per second, 10/minute', ['60 fps', '10 /min']],
    ['21.3 meV/Å, 3.5 g/kg, 2.4 m$^3$', ['21.3 meV/Å', '3.5 g/kg', '2.4 m^3']],
    [
      '1,100 tok/s/GPU, 12 img/s/W and 0.2 ms/token/layer',
      ['1100 tokens/s/GPU', '12 images/s/W', '0.2 ms/token/layer'],
    ],
    ['24 FPS@15W, 0.4 °/h and 3 dB per octave', ['24 fps', '0.4 °/h', '3 dB']],
    ['$1.2/GPU-hour, $0.01 per correct answer', ['1.2 USD/GPU hour', '0.01 USD/answer']],
    ['3.5 errors per 100 words', ['3.5']],
    ['100 KB/s–2 MB/s, 9 tok/J and 18.2 bits/s/Hz', ['0.1..2 MB/s', '9 tokens/J', '18.2 bits/s/Hz']],
  ],
  percentiles: [
    ['a p99 latency of 5 ms and P95 of 12 ms', ['5 ms', '12 ms']],
    ['a 99th percentile latency of 3 s, and the 99.9th', ['3 s']],
    ['p50/p99 of 3/9 ms', ['3 ms', '9 ms']],
    ['the 95%ile and 99.9%-ile latency of 4 ms', ['4 ms']],
  ],
  points: [
    ['3.2 points and 3.2 pts', ['3.2 points', '3.2 points']],
    ['3.2 pp, 3.2 p.p., 3.2%p, 3.2 percentage points', ['3.2 %', '3.2 %', '3.2 %', '3.2 %']],
    ['2.1 BLEU points and 6.2 accuracy points', ['2.1 points', '6.2 points']],
    ['3 pct points, 3 perc. points, 3 percent points, 30 basis points', ['3 %', '3 %', '3 %', '30 bp']],
    ['1.2 absolute percentage points and 2.2 mIoU points', ['1.2 %', '2.2 points']],
  ],
  'numbers that are cut off': [
    ['it reaches 94.3...', []],
    ['it reaches 94.…', []],
    ['it takes 5 ms and 12.5 mill…', ['5 ms']],
    ['it goes from 0.1...0.5', ['0.1..0.5']],
    ['it reaches 91.[...]', []],
  ],
  'versions and marks': [
    ['version 2.1 of Python 3.10 with CUDA 12.1 and v2.1.3', []],
    ['on 2026-03-05 at 10:30, split 80:20', []],
    ['we gain 5%. See [3] and #4 and No. 5', ['5 %']],
    ['with a 70/15/15 split and an 80/20 split', []],
    ['as in arXiv:2403.01234 and doi:10.1000/abc.12', []],
  ],
  'hits of so many': [
    ['35 of 42 problems, 27/45, 18 out of the 20', ['35 /42', '27 /45', '18 /20']],
    ['five of six, 0/16', ['5 /6', '0 /16']],
    ['1/3 of the cost, open 24/7', ['0.333 x']],
  ],
  'results behind "="': [
    ['F1=0.87, R^2=0.76, RMSE =3.5, MCC=0.59', ['0.87', '0.76', '3.5', '0.59']],
    ['k=5 and lr=0.1 and N=100', []],
  ],
  prices: [
    ['3,50 €, 20k$, 12 k$, 3¢ and 40 €/MWh', ['3.5 EUR', '20000 USD', '12000 USD', '3 cents', '40 EUR/MWh']],
    ['$0.4–$1.1 per query and \\$0.4-1.1 per million tokens', ['0.4..1.1 USD/query', '0.4..1.1 USD/M token']],
    ['$0.15/$0.60 per million input/output tokens', ['0.15 USD/M token', '0.6 USD/M token']],
    ['$1.5 to $2 million, CHF 12 and ₹300', ['1500000..2000000 USD', '12 CHF', '300 INR']],
    ['a stray 1$ model', ['1']],
  ],
  'machine time, energy and compute': [
    [
      '32 A100-hours, 5 H100-days, 9 GPU-h, 3k H200 hours',
      ['32 GPU hours', '5 GPU days', '9 GPU hours', '3000 GPU hours'],
    ],
    ['50k+ GPU hours and 12 TPU-v4 hours', ['50000 GPU hours', '12 TPU hours']],
    ['3.1 PFLOP/s-days and 4 petaflop/s-days', ['3.1 PFLOP/s-days', '4 PFLOP/s-days']],
    ['1.5 kW·h, 3 GWh, 12 fJ/bit', ['1.5 kWh', '3 GWh', '12 fJ/bit']],
    ['32 kgCO2e, 2.1 gCO₂eq per query, 5 kg of CO$_2$', ['32 kg', '2.1 g/query', '5 kg']],
  ],
  'units of the sciences': [
    ['4 ppm, 7 µM, 70 mmHg, 5 mL, 4.2 kΩ', ['4 ppm', '7 µM', '70 mmHg', '5 mL', '4.2 kΩ']],
    ['an error of 2.1 pixels and 1.4 px', ['2.1 px', '1.4 px']],
    ['2 h 15 min and 3 min 30 s', ['2.25 h', '3.5 min']],
  ],
  siunitx: [
    ['\\SIlist{1;3;5}{\\giga\\byte} and \\qtylist{2;4}{\\percent}', ['1 GB', '3 GB', '5 GB', '2 %', '4 %']],
    ['\\SI{4}{m s^{-1}}, \\SI{1.5}{$\\times$}', ['4 m/s', '1.5 x']],
    ['\\qty{2.5}{\\tera\\ops\\per\\watt}', ['2.5 TOPS/W']],
  ],
  'signs of several characters': [
    ['>=3x, <=2 ms, ≲4 ms and ≫10×', ['3 x', '2 ms', '4 ms', '10 x']],
    ['from 55.1->61.4 points, 55.1 → 61.4%', ['55.1 points', '61.4 points', '55.1 %', '61.4 %']],
    ['sub-20 ms, but a sub-8B model at sub-6 GHz', ['20 ms']],
    ['\\nicefrac{1}{3} of it, \\textminus 1.5\\%', ['0.333 x', '-1.5 %']],
  ],
};

describe('numbers as they come', () => {
  for (const [kind, cases] of Object.entries(TABLE))
    it.each(cases)(`${kind}: %s`, (raw, expected) => {
      expect(read(raw)).toEqual(expected);
    });
});
