import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/sources/formats.js';
import { openSource, type Source } from '../../src/sources/open.js';
import type { SourceItem } from '../../src/sources/source.js';

async function read(text: string | Buffer, pieces = 1 << 16): Promise<{ source: Source; items: SourceItem[] }> {
  const bytes = Buffer.from(text as string);
  const chunks = Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, i) =>
    bytes.subarray(i * pieces, (i + 1) * pieces),
  );
  const source = await openSource(Readable.from(chunks), { name: 'the test' });
  const items: SourceItem[] = [];
  for await (const item of source.items) items.push(item);
  return { source, items };
}

describe('every format', () => {
  it.each(
    FORMATS.filter((format) => format.name !== 'evaluation-tables').map((format) => [format.name, format] as const),
  )('is told by its content, and its example is one paper: %s', async (name, format) => {
    for (const pieces of [1 << 16, 11]) {
      const { source, items } = await read(format.example, pieces);
      expect(source.format.name).toBe(name);
      const papers = items.flatMap((item) => ('paper' in item ? [item.paper] : []));
      expect(papers.map((paper) => paper.title.replace(/\.$/, ''))).toEqual(['Swift: A Small Model']);
      expect(papers[0]!.abstract).toMatch(/reaches \$?81\.5\\?%\$? accuracy/);
      expect(items.filter((item) => 'rejected' in item)).toEqual([]);
    }
  });

  it.each(
    FORMATS.filter((format) => !/json|evaluation|trending/.test(format.name)).map(
      (format) => [format.name, format.example] as const,
    ),
  )('gives its papers with their authors, whatever ends its lines: %s', async (_, example) => {
    const { items } = await read(example.replace(/\n/g, '\r\n'));
    const paper = items.find((item) => 'paper' in item);
    expect(paper).toMatchObject({
      paper: { authors: expect.arrayContaining([expect.stringMatching(/^Ana Bo$|^A\. Bo$/)]) },
    });
  });
});
