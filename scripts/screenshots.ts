/**
 * Takes the pictures of the README, light and dark, from a real server with the sample papers: `npm run build && npm run docs:screenshots`.
 * Needs a Chromium: /usr/bin/chromium, or the one that CLAIMGRAPH_TEST_CHROMIUM names.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeXML } from 'entities';
import { chromium, type Page } from 'playwright-core';
import { startServer } from './started-server.js';

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));
const CHROMIUM = process.env['CLAIMGRAPH_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const SIZE = { width: 1200, height: 720 };

/** The pictures: file name, address, and what must be visible before the picture is taken. */
const PICTURES = [
  ['home', '/?q=which+methods+report+latency+on+iPhone+12%3F', '.answers .quoted'],
  ['leaderboard', '/leaderboard?metric=top-1+accuracy&dataset=ImageNet-1K', '.board .rank'],
  ['paper', '/papers/paper%3Aarxiv%3A2206.01191', '.standings'],
  ['claims', '/claims', 'tr.row'],
  ['graph', '/graph?entity=dataset%3Aimagenet-1k', '.graph-canvas canvas'],
  ['review', '/review', '.review-card mark'],
] as const;
const QUESTION = 'which methods report latency on iPhone 12?';
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-pictures-'));
const store = `sqlite:${join(folder, 'graph.db')}`;
const { address, child } = await startServer(['--load-samples', '--store', store]);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: SIZE, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await terminal(page, `ask-${colorScheme}.png`);
    for (const [name, path, there] of PICTURES)
      await picture(page, address + path, there, `${name}-${colorScheme}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function picture(page: Page, url: string, there: string, file: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator(there).first().waitFor();
  await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
  console.log(`docs/images/${file}`);
}

/** Takes a picture of the output of the command line, drawn as a terminal. */
async function terminal(page: Page, file: string): Promise<void> {
  const said = execFileSync(process.execPath, [MAIN, 'ask', QUESTION, '--store', store], { encoding: 'utf8' });
  const text = encodeXML(`$ claimgraph ask "${QUESTION}"\n${said}`);
  const colours =
    'color-scheme: light dark; background: light-dark(#fbfaf7, #14181a); color: light-dark(#1d2528, #e6e9e7)';
  await page.setContent(
    `<body style="margin: 0; ${colours}"><pre style="display: inline-block; margin: 0; padding: 24px; font: 14px/1.35 'DejaVu Sans Mono', monospace">${text}</pre></body>`,
  );
  await page.locator('pre').screenshot({ path: join(FOLDER, file) });
  console.log(`docs/images/${file}`);
}
