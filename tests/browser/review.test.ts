import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StartedServer } from '../../scripts/started-server.js';
import { able, CHROMIUM, KEY, objections, serve } from './support.js';

describe.skipIf(!able)('the queue of claims to review', () => {
  let folder: string;
  let server: StartedServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-review-'));
    server = await serve(join(folder, 'graph.db'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.child.kill();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    return () => context.close();
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(server.address + path, { waitUntil: 'networkidle' });
  };
  const withKey = async (path: string): Promise<void> => {
    await open(path);
    await page.getByText('Reviewing needs a key').click();
    await page.getByLabel('Key', { exact: true }).fill(KEY);
    await page.getByRole('button', { name: 'Use for this tab' }).click();
    await page.getByRole('button', { name: /^Confirm/, disabled: false }).waitFor();
    await card().focus();
  };
  const card = () => page.getByRole('group', { name: 'Claim to review' });
  const heading = async (): Promise<string> => (await card().getByRole('heading').first().textContent()) ?? '';
  const status = () => card().getByRole('status').first();
  const stored = async (
    where: string,
  ): Promise<{ value: number | null; subject: { name: string } | null; review: { state: string } }[]> => {
    const query = `{ claims(where: ${where}, first: 200) { nodes { value subject { name } review { state } } } }`;
    const response = await fetch(`${server.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }); // prettier-ignore
    return ((await response.json()) as { data: { claims: { nodes: never[] } } }).data.claims.nodes;
  };

  it('shows the least sure first, to everybody, and lets nobody decide without a key', async () => {
    await open('/review');
    await card().locator('mark.value, mark.sentence').first().waitFor();
    expect(await page.getByRole('button', { name: /^Confirm/ }).isDisabled()).toBe(true);
    const sure = async (): Promise<number> => Number(/(\d+) % sure/.exec(await heading())?.[1]);
    const first = await sure();
    await card().focus();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await sure()).toBeGreaterThanOrEqual(first);
    await page.keyboard.press('b');
    await page.keyboard.press('b');
    expect(await sure()).toBe(first);
  });

  it('is worked off from the keyboard: twenty claims, one of them corrected, and undone again', async () => {
    await withKey('/review');
    const begun = Date.now();
    for (let i = 0; i < 20; i++) {
      const before = await heading();
      await page.keyboard.press(i % 4 === 3 ? 'r' : 'c');
      await expect.poll(heading).not.toBe(before);
    }
    await expect.poll(() => status().textContent()).toMatch(/^20 reviewed .*(?:confirmed|rejected)\.$/);
    const seconds = (Date.now() - begun) / 1000;
    console.info(`twenty claims reviewed in ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(20);
    // The page shows a decision before the server responds.
    await expect.poll(() => stored('{review: [CONFIRMED]}'), { timeout: 20_000 }).toHaveLength(15);
    await expect.poll(() => stored('{review: [REJECTED]}'), { timeout: 20_000 }).toHaveLength(5);

    const name = await heading();
    await page.keyboard.press('1');
    const method = page.getByRole('combobox', { name: /^Method/ });
    await expect.poll(() => method.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Quuxnet');
    await page.keyboard.press('Enter');
    await expect.poll(() => status().textContent()).toContain('Quuxnet');
    await page.getByRole('form', { name: 'Correction' }).waitFor({ state: 'detached' });
    expect((await stored('{subject: "Quuxnet"}')).map(({ review }) => review.state)).toEqual(['CONFIRMED']);
    await page.keyboard.press('u');
    // Undoing a correction extracts the paper again; the first extraction starts the reader's threads.
    await expect.poll(heading, { timeout: 20_000 }).toBe(name);
    await page.keyboard.press('u');
    await expect.poll(() => status().textContent()).toMatch(/^19 reviewed .*Undone\.$/);
    const left = [...(await stored('{review: [CONFIRMED]}')), ...(await stored('{review: [REJECTED]}'))];
    expect(left).toHaveLength(19);
  });

  it('corrects a number, says what is wrong with one that is none, and leaves with Escape', async () => {
    await withKey('/review?metric=latency');
    await page.keyboard.press('3');
    const value = page.getByLabel(/^Value/);
    await value.waitFor();
    await page.keyboard.type('about 3');
    await page.keyboard.press('Enter');
    await expect.poll(() => status().textContent()).toMatch(/needs a `value`/);
    await value.fill('4321');
    await page.keyboard.press('Enter');
    await expect.poll(() => status().textContent()).toContain('4,321');
    expect((await stored('{metric: "latency"}')).map((claim) => claim.value)).toContain(4321);
    const before = await heading();
    await page.keyboard.press('e');
    await page.keyboard.type('Nobody');
    await page.keyboard.press('Escape');
    expect(await heading()).toBe(before);
    expect(await card().getByRole('form').count()).toBe(0);
  });

  it('has a queue of claims that disagree with others', async () => {
    await open('/review');
    await page.getByRole('button', { name: 'In conflict with others' }).click();
    await page.waitForURL(/of=conflicts/);
    await card().waitFor();
    expect(await status().textContent()).toMatch(/conflicts/);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to, nor has its form (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await withKey('/review');
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press('2');
    await page.getByRole('form', { name: 'Correction' }).waitFor();
    expect(await objections(page)).toEqual([]);
  });

  it('fits a screen 360 px wide', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await withKey('/review');
    await page.keyboard.press('e');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
