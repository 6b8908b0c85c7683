import { createReadStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/sources/open.js';
import type { SourceItem } from '../../src/sources/source.js';

const FOLDER = fileURLToPath(new URL('../../../shared/files/', import.meta.url));
const [header, ...rows] = readFileSync(`${FOLDER}SOURCES.tsv`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
const files = rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]!])));

async function read(path: string): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  const source = await openSource(createReadStream(path), { name: path });
  for await (const item of source.items) items.push(item);
  return items;
}

describe('the real files that people have', () => {
  it.each(files.filter((file) => !file.kind!.includes('evaluation')).map((file) => [file.file!, file] as const))(
    'are read without a loss: %s',
    async (name, file) => {
      const items = await read(`${FOLDER}${name}`);
      const papers = items.flatMap((item) => ('paper' in item ? [item.paper] : []));
      expect(papers).toHaveLength(Number(file.papers_with_abstract));
      if (papers.length > 0) expect(papers[0]!.title).toBe(file.first_title);
      // Papers without an abstract are reported; the entry of a whole volume is not a paper.
      expect(items.filter((item) => !('paper' in item) && !('table' in item))).toHaveLength(
        Number(file.records) - papers.length + Number(name === 'acl_2022.acl.xml'),
      );
      for (const paper of papers) {
        expect(`${paper.title}${paper.abstract}`).not.toMatch(/[\n\r]/);
        expect(paper.authors.join()).not.toMatch(/\band\b|\\/);
      }
    },
  );
});
