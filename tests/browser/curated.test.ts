import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type StartedServer } from '../../scripts/started-server.js';
import { able, CHROMIUM } from './support.js';

const MAIN = 'dist/cli/main.js';

const TITLE = 'Zorblax: Vision at Speed';
const PAPER = {
  title: TITLE,
  abstract: 'We propose Zorblax, a vision network. Zorblax achieves 79.2% top-1 accuracy on ImageNet-1K.',
};
const ROW = {
  model_name: 'Quuxnet',
  metrics: { 'Top-1 Accuracy': '83.4%' },
  paper_title: TITLE,
  paper_url: '',
  paper_date: null,
  code_links: [{ title: 'code', url: 'https://example.org/code' }],
  model_links: [],
  uses_additional_data: false,
};
const TABLES = [
  {
    task: 'Image Classification',
    categories: [],
    subtasks: [],
    datasets: [{ dataset: 'ImageNet-1K', subdatasets: [], sota: { metrics: ['Top-1 Accuracy'], rows: [ROW] } }],
  },
];

describe.skipIf(!able)('curated claims on the page', () => {
  let folder: string;
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-page-'));
    const [papers, tables] = [join(folder, 'papers.jsonl'), join(folder, 'tables.json')];
    writeFileSync(papers, `${JSON.stringify(PAPER)}\n`);
    writeFileSync(tables, JSON.stringify(TABLES));
    const store = `sqlite:${join(folder, 'graph.db')}`;
    execFileSync(process.execPath, [MAIN, 'ingest', papers, tables, '--store', store]);
    server = await startServer(['--store', store]);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.child.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('bear a badge beside those of abstracts, and show the row of their table', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.address}/leaderboard?metric=top-1+accuracy&dataset=ImageNet-1K`, {
      waitUntil: 'networkidle',
    });
    const row = (method: string) => page.getByRole('row').filter({ hasText: method });
    await row('Quuxnet').getByText('curated').waitFor();
    expect(await row('79.2').getByText('curated').count()).toBe(0);
    await page.getByRole('button', { name: /Evidence of Quuxnet/ }).click();
    const evidence = page.getByRole('region', { name: 'Evidence' });
    await evidence.getByText('Papers with Code, CC-BY-SA-4.0').waitFor();
    expect(await evidence.locator('.abstract mark.value').innerText()).toBe('83.4%');
    expect(await evidence.getByRole('link', { name: /^code/ }).getAttribute('href')).toBe('https://example.org/code');
  });

  it('are filtered by where they come from', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.address}/claims?origin=CURATED`, { waitUntil: 'networkidle' });
    await page.getByRole('row').filter({ hasText: 'Quuxnet' }).waitFor();
    expect(await page.getByRole('row').filter({ hasText: '79.2' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Remove comes from curated' }).click();
    await page.getByRole('row').filter({ hasText: '79.2' }).waitFor();
  });
});
