import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  });
});
