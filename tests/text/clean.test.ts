import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, originalSpan } from '../../src/text/clean/clean.js';

const text = (original: string) => clean('abstract', original).text;

describe('clean', () => {
  it.each([
    ['a $2.1\\times$ speedup', 'a 2.1× speedup'],
    ['80.4\\% of it', '80.4% of it'],
    ['\\textbf{MoE-LoRA (MoLA)} for', 'MoE-LoRA (MoLA) for'],
    ['\\textbf{\\textit{Deep}} nets', 'Deep nets'],
    ['pruning, \\hiformer enjoys', 'pruning, hiformer enjoys'],
    ['$\\sim$0.6 points', '~0.6 points'],
    ['a $\\leq 2\\%$ drop', 'a ≤ 2% drop'],
    ['$1{,}024$ nodes', '1,024 nodes'],
    ['Rozi\\`ere and Schr\\"{o}dinger', 'Rozière and Schrödinger'],
    ['it costs $20 per day', 'it costs $20 per day'],
    ['by $\\frac{1}{3}$', 'by 1/3'],
    ["``mining'' text", '"mining" text'],
    ['152 layers---8x deeper', '152 layers—8x deeper'],
  ])('takes LaTeX away: %s', (original, expected) => expect(text(original)).toBe(expected));

  it.each([
    ['is 2times faster', 'is 2× faster'],
    ['6400times6400 images', '6400×6400 images'],
    ['as MobileNetV2times 1.4 (1.6 ms)', 'as MobileNetV2 ×1.4 (1.6 ms)'],
    ['a merely sim0.6 point', 'a merely ~0.6 point'],
    ['we show a leq 2% loss', 'we show a ≤2% loss'],
    ['with 100M sim 1B parameters', 'with 100M–1B parameters'],
    ['from scratchx2013even', 'from scratch–even'],
    ['pre-training rightarrow adaptation', 'pre-training → adaptation'],
    ['it is 3 times faster', 'it is 3 times faster'],
    ['sometimes similar', 'sometimes similar'],
  ])('restores what a copied page lost: %s', (original, expected) => expect(text(original)).toBe(expected));

  it.each([
    ['R&amp;D at &lt; 5&nbsp;ms', 'R&D at < 5 ms'],
    ['8&times; and 8&#215; and 8&#xd7;', '8× and 8× and 8×'],
    ['<i>Deep</i> nets<br/>', 'Deep nets'],
    ['1\u202f000\u00a0ms', '1 000 ms'],
    ['１２．５％', '12.5%'],
    ['e\ufb03cient', 'efficient'],
    ['\u223c5\u2212point', '~5-point'],
    ['𝟏.𝟓 times', '1.5 times'],
  ])('brings HTML and Unicode to one spelling: %s', (original, expected) => expect(text(original)).toBe(expected));

  it.each([
    ['both (Li et al., 2023) work', 'both work'],
    ['the looped one (Yang et al., 2024; Giannou et al., 2023), we', 'the looped one, we'],
    ['language model [Gururangan et al., 2021], which', 'language model, which'],
    ['as in [ASA+22] and [3, 7-9].', 'as in and.'],
    ['Li et al. (2023) show', 'Li et al. show'],
    ['Code at https://a.org/b_1.git. More', 'Code at . More'],
  ])('drops citations and addresses: %s', (original, expected) => expect(text(original)).toBe(expected));

  it('knows where a rewritten word stood', () => {
    const original = 'is $2.1\\times$ faster';
    const field = clean('abstract', original);
    const at = field.text.indexOf('2.1×');
    const span = originalSpan(field, at, at + 4);
    expect(original.slice(span.start, span.end)).toBe('2.1\\times');
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '\\textbf{',
      '}',
      '$',
      '2times',
      'sim0.6',
      ' leq 2%',
      'x2013',
      '&lt;',
      '&#8211;',
      '<i>',
      '\\%',
      '\\hiformer ',
      '(Li et al., 2023)',
      '[12]',
      'https://x.y/z.',
      '½',
      '×',
      '𝟏',
      '\u00a0',
      '---',
      "''",
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  );
  const wild = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('keeps its map in order and inside the original, whatever comes in', () => {
    fc.assert(
      fc.property(wild, (original) => {
        const field = clean('abstract', original);
        expect(field.starts.length).toBe(field.text.length);
        expect(field.ends.length).toBe(field.text.length);
        for (let i = 0; i < field.text.length; i++) {
          expect(field.starts[i]).toBeLessThanOrEqual(field.ends[i]!);
          expect(field.starts[i]).toBeGreaterThanOrEqual(i ? field.starts[i - 1]! : 0);
          expect(field.ends[i]).toBeLessThanOrEqual(original.length);
        }
      }),
    );
  });

  it('changes nothing in plain text, and nothing the second time', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcXYZ 0123456789.,()%-'), maxLength: 80 });
    fc.assert(
      fc.property(plain, (original) => {
        const once = text(original);
        expect(text(once)).toBe(once);
      }),
    );
  });
});
