// Measures the page on a store with 100,000 claims against the page on the 40 sample papers, in the same run:
//   npm run build && node --import tsx scripts/bench/page.ts [--papers 20000] [--store FILE] [--shots FOLDER]
// Needs a Chromium (CLAIMGRAPH_TEST_CHROMIUM, else /usr/bin/chromium). Each number is a median over several runs, in milliseconds.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openStore } from '../../src/store/open.js';
import { fillWithMadePapers } from './made-papers.js';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string', default: '20000' },
    /** An existing SQLite file to measure instead of a new one. */
    store: { type: 'string' },
    runs: { type: 'string', default: '5' },
    /** The folder for screenshots of the full store. */
    shots: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-page-bench-'));
const servers: ChildProcess[] = [];

/** An action of a user, and what has to appear after it. */
interface Step {
  readonly open: string;
  readonly act?: (page: Page) => Promise<void>;
  readonly until: (page: Page) => Promise<void>;
}
const row = (page: Page): Promise<void> => page.locator('tr.row').first().waitFor();

/** @param thing the id of an entity that takes part in many claims */
function steps(thing: string): Record<string, Step> {
  const total = (page: Page): Promise<string | null> => page.locator('h1 .count').textContent();
  return {
    'first page, numbers shown': { open: '/', until: (page) => page.locator('.bars a').first().waitFor() },
    'claims, first rows': { open: '/claims', until: row },
    'claims, facets': { open: '/claims', until: (page) => page.getByRole('checkbox').first().waitFor() },
    'claims, next page': {
      open: '/claims',
      act: async (page) => {
        await page.evaluate("document.querySelector('tr.row').setAttribute('data-old', '')");
        await page.getByRole('button', { name: /^Next/ }).click();
      },
      until: async (page) => {
        await page.waitForFunction("document.querySelector('tr.row') && !document.querySelector('tr.row[data-old]')");
      },
    },
    'claims, sorted by value': {
      open: '/claims?metric=latency',
      act: (page) => page.getByRole('columnheader', { name: /Value/ }).getByRole('button').click(),
      until: async (page) => {
        await page.waitForURL(/sort=/);
        await page.locator('section:not(.stale) tr.row').first().waitFor();
      },
    },
    'claims, filtered by a facet': {
      open: '/claims',
      act: async (page) => {
        const before = await total(page);
        await page.getByRole('checkbox').first().check();
        await page.waitForFunction(`document.querySelector('h1 .count')?.textContent !== ${JSON.stringify(before)}`);
      },
      until: row,
    },
    'evidence of a row': {
      open: '/claims',
      act: (page) => page.locator('tr.row button').first().click(),
      until: (page) => page.locator('mark.sentence').first().waitFor(),
    },
    'leaderboards, their list': {
      open: '/leaderboard',
      until: (page) => page.getByRole('list', { name: 'Leaderboards' }).getByRole('heading').first().waitFor(),
    },
    'one leaderboard': {
      open: '/leaderboard?metric=latency&hardware=iPhone+12',
      until: (page) => page.locator('.rank').first().waitFor(),
    },
    'completion, from the last key': {
      open: '/',
      act: (page) => page.keyboard.type('laten'),
      until: (page) => page.getByRole('option').first().waitFor(),
    },
    'graph around a metric': {
      open: `/graph?entity=${encodeURIComponent(thing)}`,
      until: (page) => page.locator('.graph-side .small').waitFor(),
    },
  };
}

try {
  const full = options.store ?? join(folder, 'full.db');
  if (!existsSync(full)) {
    const store = await openStore({ type: 'sqlite', path: full }, { prepare: true });
    await fillWithMadePapers(store, Number(options.papers));
    await store.close();
  }
  const browser = await chromium.launch({
    executablePath: process.env.CLAIMGRAPH_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const samples = await measure(browser, await serve(join(folder, 'samples.db')));
  const loaded = await measure(browser, await serve(full), options.shots);
  console.log(`${''.padEnd(32)}${'samples'.padStart(10)}${'full store'.padStart(14)}`);
  for (const [name, ms] of samples) {
    const other = loaded.get(name)!;
    console.log(
      `${name.padEnd(32)}${ms.toFixed(0).padStart(7)} ms${other.toFixed(0).padStart(11)} ms   ${(other / ms).toFixed(1)} ×`,
    );
  }
  await browser.close();
} finally {
  for (const server of servers) server.kill('SIGTERM');
  await Promise.all(servers.map((server) => new Promise((ended) => server.once('exit', ended))));
  rmSync(folder, { recursive: true, force: true });
}

async function measure(browser: Browser, address: string, shots?: string): Promise<Map<string, number>> {
  const medians = new Map<string, number>();
  for (const [name, step] of Object.entries(steps('metric:latency'))) {
    const times: number[] = [];
    for (let run = 0; run < Number(options.runs); run++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
      if (step.act) await page.goto(address + step.open, { waitUntil: 'networkidle' });
      const from = performance.now();
      if (step.act) await step.act(page);
      else await page.goto(address + step.open, { waitUntil: 'commit' });
      await step.until(page);
      times.push(performance.now() - from);
      if (shots !== undefined && run === 0) {
        mkdirSync(shots, { recursive: true });
        await page.waitForTimeout(1500);
        await page.screenshot({ path: join(shots, `${name.replace(/\W+/g, '-')}.png`) });
      }
      await page.close();
    }
    medians.set(name, times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!);
  }
  return medians;
}

/** Starts the built program. @returns its address */
function serve(file: string): Promise<string> {
  const args = [join(root, 'dist/cli/main.js'), 'serve', '--load-samples', '--port', '0', '--store', `sqlite:${file}`];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CLAIMGRAPH_LOG_LEVEL: 'silent' },
  });
  servers.push(child);
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /answers at (http:\/\/[\d.]+:\d+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with code ${String(code)}`)));
  });
}
