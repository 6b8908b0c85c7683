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
    ['an error of 10\\textsuperscript{-3}, the 3\\textsuperscript{rd}', 'an error of 10^-3, the 3rd'],
    ['a na\\"{\\i}ve \\L ukasz in the Stra{\\ss}e, $\\O(n)$', 'a naïve Łukasz in the Straße, O(n)'],
    ['BERT~\\cite{one} reaches', 'BERT reaches'],
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
    ['٩١٫٥٪ and ۱۲٬۰۰۰', '91.5% and 12,000'],
    ['९१.५% and ๓๕ ms', '91.5% and 35 ms'],
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

  it.each([
    ['<jats:title>Results</jats:title><jats:p>It <jats:italic>gains</jats:italic> 5%.</jats:p>', 'It gains 5%.'],
    ['<h3>Of its own</h3><p>One.<br/>Two <b>bold</b></p><ul><li>a</li></ul>', 'Of its own. One. Two bold a'],
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['H<sub>2</sub>O and M<sup>4</sup>Fuse at 10<sup>-3</sup>', 'H2O and M4Fuse at 10^-3'],
    [
      'a <tex-math>\\documentclass[12pt]{minimal}\\begin{document}$$79.2\\%$$\\end{document}</tex-math><mml:math><mml:mn>79.2</mml:mn></mml:math> gain',
      'a 79.2% gain',
    ],
    ['a <mml:math><mml:mn>2.1</mml:mn> <mml:mo>&#xD7;</mml:mo></mml:math> speedup', 'a 2.1× speedup'],
    ['<math><msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup></math> less', '10^-3 less'],
    ['<math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> of it', '1/3 of it'],
    ['R&amp;amp;D at &amp;lt; 5&amp;nbsp;ms', 'R&D at < 5 ms'],
    ['a "<think>" token, and p < 0.05', 'a "<think>" token, and p < 0.05'],
  ])('reads HTML, JATS and MathML: %s', (original, expected) => expect(text(original)).toBe(expected));

  it.each([
    ['35~ms, 78.5~\\%, Table~3, 5~10 ms and ~5%', '35 ms, 78.5%, Table 3, 5~10 ms and ~5%'],
    ['We use\\footnote{See \\url{http://a.b}.} it', 'We use it'],
    ['\\SI{35}{\\milli\\second}, \\qty{1.2e3}{tokens\\per\\second}', '35 ms, 1.2e3 tokens/s'],
    ['\\SIrange{1}{5}{\\giga\\byte}, \\SI{78.5}{\\percent}, \\num{0.87}', '1–5 GB, 78.5%, 0.87'],
    ['\\textcolor{red}{5\\%} and \\begin{itemize}\\item one\\end{itemize}', '5% and one'],
    ['A$^3$T, M\\textsuperscript{4}Fuse and R$^2$', 'A3T, M4Fuse and R^2'],
    ['92 {\\mu}s and see Section~\\ref{a}', '92 µs and see Section'],
  ])('reads more LaTeX: %s', (original, expected) => expect(text(original)).toBe(expected));

  it.each([
    ['**MoE-LoRA** and *X* and __Y__ and `code`', 'MoE-LoRA and X and Y and code'],
    ['A* and B* with [a link](https://a.b/c)', 'A* and B* with a link'],
    ['f_1 and x_i_j and 2*3*4', 'f_1 and x_i_j and 2*3*4'],
  ])('takes Markdown away: %s', (original, expected) => expect(text(original)).toBe(expected));

  it.each([
    ['a pre-\ntrained model for evalu-\nation', 'a pre-trained model for evaluation'],
    ['state-\nof-the-art and single-\nGPU evalu- ation', 'state-of-the-art and single-GPU evaluation'],
    ['pre- and post-training, two- to threefold', 'pre- and post-training, two- to threefold'],
    ['the accuracy.We gain 5%.The rest', 'the accuracy. We gain 5%. The rest'],
    ['with Node.js, e.g.The U.S.A. one', 'with Node.js, e.g.The U.S.A. one'],
    ['our model1 is on GitHub.2 We use models¹, R² and mm²', 'our model is on GitHub. We use models, R² and mm²'],
    ['RESULTS: We win. CONCLUSION We do. Methods and Results - It is.', 'We win. We do. It is.'],
    ['Results show that. Background noise is.', 'Results show that. Background noise is.'],
    ['it was cut off on ImageN...', 'it was cut off on ...'],
    ['Ã©tude of â€œnamesâ€\u009d, 5Â±0.2%, 2Ã— at â‰¤5 Âµs', 'étude of "names", 5±0.2%, 2× at ≤5 µs'],
    ['Île, Ångström, É and Ã', 'Île, Ångström, É and Ã'],
  ])('mends lines and encodings: %s', (original, expected) => expect(text(original)).toBe(expected));

  it('knows where a part of a formula, a unit and a mended word stood', () => {
    for (const [original, part, stood] of [
      ['takes \\SI{35}{\\milli\\second} here', '35 ms', '\\SI{35}{\\milli\\second}'],
      ['an evalu-\nation of it', 'evaluation', 'evalu-\nation'],
      ['a <mn>2.1</mn> <mo>×</mo> gain', '2.1×', '2.1</mn> <mo>×'],
      ['RESULTS: It wins', 'It wins', 'It wins'],
      ['5Â±0.2% of it', '5±0.2%', '5Â±0.2%'],
    ] as const) {
      const field = clean('abstract', original);
      const at = field.text.indexOf(part);
      const span = originalSpan(field, at, at + part.length);
      expect(original.slice(span.start, span.end)).toBe(stood);
    }
  });

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
      '<jats:p>',
      '<mn>2</mn>',
      '<msup><mn>10</mn>',
      '</title>',
      '\\SI{3}{\\milli\\second}',
      '\\footnote{a',
      '**',
      '`',
      '_',
      '~',
      'evalu-\nation',
      'RESULTS: ',
      '.We ',
      'code1 ',
      '10⁻³',
      '+/-',
      'Ã©',
      'â€',
      '...',
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
