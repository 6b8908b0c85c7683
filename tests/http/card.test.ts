import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestPapers } from '../../src/ingest/ingest.js';
import { cardOf } from '../../src/http/pages/card.js';
import { cardSvg } from '../../src/http/pages/card-picture.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';

describe('the picture of a link preview', () => {
  const open = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    await fill(store, [
      {
        title: 'Alphanet & the <rest>: a title that is so long that it has to be set in more than one line of the picture',
        arxivId: '2301.00001',
        published: '2023-01',
        proposes: ['Alphanet'],
        claims: [
          { says: 'Alphanet needs {2} ms on iPhone 12.', subject: 'Alphanet', metric: 'latency', value: 2, unit: 'ms', hardware: ['iPhone 12'] },
        ],
      },
    ]); // prettier-ignore
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  const PAPER = '/papers/paper%3Aarxiv%3A2301.00001';

  it('is drawn as SVG: title, authors and claims', async () => {
    const answer = await fetch(`${server.address}${PAPER}/card.svg`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    const svg = await answer.text();
    expect(svg).toContain('Alphanet &amp; the &lt;rest&gt;');
    expect(svg).toContain('A. Writer · 2023');
    expect(svg).toContain('Alphanet: 2 ms latency on iPhone 12');
  });

  it.each([PAPER, '/entities/hardware%3Aiphone-12', '/entities/method%3Aalphanet'])('and as PNG: %s', async (path) => {
    const answer = await fetch(`${server.address}${path}/card.png`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    // An image without text would consist of two plain areas and be much smaller.
    expect(bytes.length).toBeGreaterThan(8000);
  });

  it('is not there of what is not there, nor in another format', async () => {
    for (const path of ['/papers/paper%3Anone/card.png', '/entities/method%3Anone/card.svg', `${PAPER}/card.gif`])
      expect((await fetch(server.address + path)).status, path).toBe(404);
  });

  it('cuts off what does not fit, and leaves out what XML cannot hold', () => {
    const svg = cardSvg({ title: `${'long '.repeat(60)}end`, kind: 'x'.repeat(300), lines: ['a\u0001b'] });
    expect(svg.match(/…/g)).toHaveLength(2);
    expect(svg).not.toContain('end');
    expect(svg).toContain('>ab<');
    const faces = cardSvg({ title: `a${'😀'.repeat(60)}`, kind: `${'😀'.repeat(60)}`, lines: [] });
    expect(faces.isWellFormed()).toBe(true);
  });

  it('wraps words that are wider than the card, and Chinese text', () => {
    const lines = (title: string) => [...cardSvg({ title, kind: '', lines: [] }).matchAll(/font-size="50"[^>]*>([^<]*)</g)].map(([, text]) => text!); // prettier-ignore
    expect(lines('面向边缘设备的高效视觉语言模型一种混合专家方法及其在端侧推理中的应用')).toEqual([
      '面向边缘设备的高效视觉语言模型一',
      '种混合专家方法及其在端侧推理中的',
      '应用',
    ]);
    expect(lines(`${'Supercali'.repeat(6)} and more`)).toHaveLength(2);
  });

  it('is there of a paper whose id holds a long title', async () => {
    const title = 'Zonk '.repeat(190);
    const store = await open();
    await ingestPapers(store, [{ title, abstract: 'We ship Zonk.', authors: [], source: 'jsonl' }]);
    const other = await startServer({ store });
    const { data } = await other.ask('{ papers(first: 1) { nodes { id } } }');
    const id = (data as { papers: { nodes: { id: string }[] } }).papers.nodes[0]!.id;
    expect(id.length).toBeGreaterThan(900);
    const card = await fetch(`${other.address}/papers/${encodeURIComponent(id)}/card.svg`);
    expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    await other.close();
  });

  it('counts the datasets that it does not name', async () => {
    const store = await open();
    const datasets = Array.from({ length: 40 }, (_, i) => `Set-${i}`);
    await fill(store, [
      {
        title: 'Betanet',
        arxivId: '2301.00002',
        published: '2023-01',
        proposes: ['Betanet'],
        claims: [{ says: 'Betanet reaches {80}% accuracy.', subject: 'Betanet', metric: 'accuracy', value: 80, unit: '%', dataset: datasets }],
      },
    ]); // prettier-ignore
    const card = await cardOf(store, 'paper:arxiv:2301.00002');
    expect(card!.lines).toEqual([expect.stringMatching(/on Set-\d+(, Set-\d+){3} and 36 more$/)]);
  });
});
