import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StartedServer } from '../../scripts/started-server.js';
import { able, CHROMIUM, KEY, objections, serve } from './support.js';

/** The addresses of the main views, none of them empty. */
const VIEWS = {
  home: '/',
  answer: '/?q=which+methods+report+latency+on+iPhone+12%3F',
  'answer with evidence': '/?q=best+top-1+accuracy+on+ImageNet-1K',
  'answer with boards': '/?q=what+is+the+best+method+by+accuracy',
  'answer of papers': '/?q=papers+about+quantization',
  'answer of baselines': '/?q=which+methods+does+NOLA+outperform%3F',
  'answer of tasks': '/?q=what+tasks+does+EfficientFormer-L1+address%3F',
  'answer not understood': '/?q=which+methods+frobnicate%3F',
  'answer with unread words': '/?q=which+methods+were+trained+on+ImageNet-1K%3F',
  'no such page': '/nowhere',
  claims: '/claims',
  boards: '/leaderboard',
  leaderboard: '/leaderboard?metric=top-1+accuracy&dataset=ImageNet-1K',
  compare: '/compare?method=method:efficientformer-l1&method=method:mobilenet-v2-x1.4',
  'trade-off': '/tradeoff?x.metric=parameters&y.metric=accuracy&logx=yes',
  graph: '/graph?entity=dataset:imagenet-1k',
  entity: '/entities/dataset%3Aimagenet-1k',
  device: '/entities/hardware%3Aiphone-12',
  method: '/entities/method%3Aefficientformer-l1',
  paper: '/papers/paper%3Aarxiv%3A2206.01191',
  review: '/review',

  add: '/add',
  'embedded table': '/claims/embed?metric=latency',
  'nothing found': '/claims?text=zzzzzz',
  'unknown name': '/claims?metric=latencyy',
} as const;

describe.skipIf(!able)('the page, in a browser, on the sample papers', () => {
  let server: StartedServer;
  let folder: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let elsewhere: string[];
  let problems: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-page-'));
    server = await serve(join(folder, 'graph.db'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.child.kill();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    elsewhere = [];
    problems = [];
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    page = await context.newPage();
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== server.address) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  });
  afterEach(async () => {
    await context.close();
    expect(elsewhere, 'requests to other hosts').toEqual([]);
    expect(problems, 'errors in the console').toEqual([]);
  });
  const open = async (path: string): Promise<void> => {
    await page.goto(server.address + path);
    // Views are loaded on demand, and fetch their data then.
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
  };

  describe('asks', () => {
    it('has the search box focused on load, completes a name, and opens it from the keyboard', async () => {
      await open('/');
      const box = page.getByRole('combobox', { name: /ask a question/i });
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.type('iphone');
      await page.getByRole('option', { name: /iPhone 12/ }).waitFor();
      const chosen = page.getByRole('option', { name: /^iPhone 12/, selected: true });
      for (let i = 0; i < 8 && (await chosen.count()) === 0; i++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /iPhone 12/ }).waitFor();
      expect(decodeURIComponent(page.url())).toContain('/entities/hardware:iphone-12');
    });
    it('shows how a question was read, as chips that can be taken away', async () => {
      await open('/');
      await page.keyboard.type('which methods report latency on iPhone 12?');
      await page.keyboard.press('Enter');
      await page.getByText('Interpreted as:').waitFor();
      const chips = page.getByRole('list', { name: 'Filters' }).getByRole('listitem');
      expect(await chips.count()).toBe(2);
      await page.getByRole('button', { name: /^Remove hardware/ }).click();
      await page.waitForURL(/\/claims\?metric=/);
      await chips.first().waitFor();
      expect(await chips.count()).toBe(1);
    });
  });

  it('leads a newcomer from the first page to the fastest model on a phone, and to the sentence that says so', async () => {
    await open('/');
    await page.getByRole('link', { name: /fastest ImageNet-1K model on a phone/ }).click();
    await page
      .getByRole('cell', { name: /EfficientFormer-L1/ })
      .first()
      .waitFor();
    await page.getByText('1.6 ms').first().waitFor();
    const sentence = page.getByRole('region', { name: 'Evidence' }).locator('.abstract');
    await sentence.waitFor();
    expect(await sentence.textContent()).toMatch(/latency of just 1\.6 ms on iPhone 12/);
    expect(await page.locator('mark.value').first().textContent()).toBe('1.6 ms');
  });

  it('completes a name within a question, and goes on typing', async () => {
    await open('/');
    const box = page.getByRole('combobox', { name: /ask a question/i });
    await page.keyboard.type('which methods report latency on iphone1');
    await page.getByRole('option', { name: /^iPhone 12/ }).waitFor();
    const chosen = page.getByRole('option', { name: /^iPhone 12/, selected: true });
    for (let i = 0; i < 8 && (await chosen.count()) === 0; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('which methods report latency on iPhone 12 ');
    await page.keyboard.press('Enter');
    await page.getByText('Interpreted as:').waitFor();
  });

  describe('keeps what is open in the address', () => {
    it.each([
      ['a paper', VIEWS.paper],
      ['an answer', '/?q=best+top-1+accuracy+on+ImageNet-1K'],
      ['a comparison', VIEWS.compare],
      ['a leaderboard', VIEWS.leaderboard],
      ['an entity', VIEWS.entity],
    ])('of %s', async (_, path) => {
      await open(path);
      await page.locator('#content button[aria-expanded="false"]').first().click();
      await page.locator('mark.sentence, .evidence').first().waitFor();
      await page.waitForURL(/[?&]open=/);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.locator('#content button[aria-expanded="true"]').count()).toBeGreaterThan(0);
      await page.getByRole('region', { name: 'Evidence' }).first().waitFor();
    });
    it('of the text that is to be added', async () => {
      await open('/add');
      await page.getByLabel('Abstract').fill('We present TestNet, which reaches 79.4% top-1 accuracy on ImageNet.');
      await page.waitForURL(/abstract=/);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.getByLabel('Abstract').inputValue()).toContain('TestNet');
      await page.locator('mark.value').first().waitFor();
    });
  });

  describe('shows claims', () => {
    it('filtered by a facet, and says so in the address', async () => {
      await open('/claims');
      const before = await total(page);
      await page.getByRole('checkbox', { name: /^latency/ }).check();
      await page.waitForURL(/metric=metric/);
      await expect.poll(() => total(page)).toBeLessThan(before);
      await page.goBack();
      await expect.poll(() => total(page)).toBe(before);
    });
    it('by a range of values', async () => {
      await open('/claims?metric=latency');
      await page.getByLabel('to', { exact: true }).fill('5');
      await page.getByLabel('Unit').fill('ms');
      await page.getByRole('button', { name: 'Apply' }).click();
      await page.waitForURL(/lte=5/);
      const values = page.locator('td[data-column="value"]');
      // The previous rows stay until the new ones arrive.
      const units = async () => new Set((await values.allTextContents()).map((text) => text.replace(/^.*\s/, '')));
      await expect.poll(async () => [...(await units())].join(' ')).toMatch(/^(?:\p{L}*s ?)+$/u);
    });
    it('sorted, and the order survives a reload', async () => {
      await open('/claims');
      await page
        .getByRole('columnheader', { name: /Method/ })
        .getByRole('button')
        .click();
      await page.waitForURL(/sort=method.ASC/);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.getByRole('columnheader', { name: /Method/ }).getAttribute('aria-sort')).toBe('ascending');
      const names = await page.locator('td[data-column="method"] .name').allTextContents();
      expect(names).toEqual([...names].sort());
    });
    it('page by page', async () => {
      await open('/claims');
      const first = await page.locator('tr.row').first().textContent();
      await page.getByRole('button', { name: /^Next/ }).click();
      await page.waitForURL(/after=/);
      await expect.poll(() => page.locator('tr.row').first().textContent()).not.toBe(first);
    });
    it('in columns of one’s choice, and downloads exactly what is shown', async () => {
      await open('/claims?columns=method+value&metric=latency');
      const headers = await page.locator('thead th').allTextContents();
      expect(headers.slice(1).map((header) => header.replace(/ .$/, ''))).toEqual(['Method', 'Value']);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV shown' }).click(),
      ]);
      const lines = readFileSync(await file.path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      expect(lines[0]).toBe('Method,Value');
      expect(lines.length - 1).toBe(await page.locator('tr.row').count());
    });
    it('with the evidence of a row: the sentence, its parts in colours, the paper', async () => {
      await open('/claims?metric=latency&hardware=iPhone+12&text=iPhone');
      await page
        .getByRole('button', { name: /^Evidence of/ })
        .first()
        .click();
      const evidence = page.getByRole('region', { name: 'Evidence' });
      await evidence.waitFor();
      expect(await evidence.locator('mark.hardware').first().textContent()).toContain('iPhone 12');
      const colours = await evidence
        .locator('.legend mark')
        .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundColor));
      expect(new Set(colours).size).toBe(colours.length);
      expect(await evidence.getByText('paraphrased sample').count()).toBe(1);
      expect(await evidence.getByRole('link', { name: /arXiv/ }).getAttribute('href')).toMatch(
        /^https:\/\/arxiv\.org\/abs\//,
      );
      expect(page.url()).toContain('open=claim');
    });
  });

  describe('answers at a glance', () => {
    it('with a sentence, a row a method best first, the sentence of the paper, and a dot beside values of one unit', async () => {
      await open(VIEWS.answer);
      expect(await page.locator('.summary').textContent()).toMatch(
        /^EfficientFormer-L1 and .*: 1\.6 ms latency on .*iPhone 12, the lowest of \d(?:; .*)?\.$/,
      );
      const values = page.locator('.answers td[data-label="Value"] .value');
      expect((await values.allTextContents()).slice(0, 2)).toEqual(['1.6 ms', '1.6 ms']);
      expect(await page.locator('.answers .dot-plot').count()).toBeGreaterThan(1);
      expect(await page.locator('.answers .quoted mark.value').first().textContent()).toContain('1.6');
      expect(await page.getByRole('list', { name: 'Filters' }).textContent()).toContain('iPhone 12');
      expect(await page.locator('#content').textContent()).not.toMatch(/\b(?:method|metric|dataset|hardware):[a-z]/);
    });
    it('and says when nothing is claimed on what the field knows', async () => {
      await open('/?q=best+perplexity+on+WikiText-103');
      expect(await page.locator('.summary').textContent()).toMatch(
        /^Nothing is claimed .*on WikiText-103 in this graph\.$/,
      );
    });
    it('with the boards of a metric that is asked for without a dataset', async () => {
      await open('/?q=what+is+the+best+method+by+accuracy');
      expect(await page.getByRole('list', { name: 'Leaderboards' }).getByRole('heading').count()).toBeGreaterThan(1);
    });
  });

  describe('opens with something', () => {
    it('the boards, each a metric on one dataset or device, and leads on to one', async () => {
      await open('/leaderboard');
      const boards = page.getByRole('list', { name: 'Leaderboards' });
      const first = boards.getByRole('heading').first().getByRole('link');
      const name = await first.textContent();
      expect(name).toMatch(/ on /);
      await first.click();
      await page.waitForURL(/metric=.*(?:dataset|hardware)=/);
      await page.locator('.rank').first().waitFor();
    });
    it.each([
      ['/compare', '.compare'],
      ['/tradeoff', '.plot circle'],
      ['/graph', '.graph-side h2'],
    ])('%s', async (path, shown) => {
      await open(path);
      await page.locator(shown).first().waitFor();
    });
    it('whatever name is typed, with a typo or not', async () => {
      await open('/graph');
      const field = page.getByRole('combobox', { name: 'Around' });
      await field.fill('ImageNet-1k');
      await field.press('Enter');
      await page.waitForURL(/entity=dataset/);
      await page.getByRole('heading', { level: 2, name: 'ImageNet-1K' }).waitFor();
      await field.fill('iPhnoe 12');
      await field.press('Enter');
      await page.waitForURL(/entity=hardware%3Aiphone-12/);
    });
    it('with a menu of which nothing is cut off at 360 px', async () => {
      await page.setViewportSize({ width: 360, height: 780 });
      await open('/');
      const links = await page
        .locator('.top nav a')
        .evaluateAll((all) => all.map((link) => link.getBoundingClientRect()).map(({ left, right }) => [left, right]));
      expect(links.length).toBeGreaterThan(4);
      for (const [left, right] of links) expect(left! >= 0 && right! <= 360).toBe(true);
    });
  });

  it('ranks methods, with the evidence of each', async () => {
    await open(VIEWS.leaderboard);
    expect(await page.locator('.rank').first().textContent()).toBe('1');
    await page
      .getByRole('button', { name: /^Evidence of/ })
      .first()
      .click();
    await page.locator('mark.value').first().waitFor();
  });

  it('ranks nothing by a metric alone: its boards are shown instead', async () => {
    await open('/leaderboard?metric=top-1+accuracy');
    const boards = page.getByRole('list', { name: 'Leaderboards' });
    await boards.getByRole('heading').first().waitFor();
    expect(await page.locator('.rank').count()).toBe(0);
  });

  it('narrows a board to a size and a circumstance, and says so in the address', async () => {
    await open('/leaderboard?metric=latency&hardware=iPhone+12');
    await page.getByLabel('Conditions').selectOption({ index: 1 });
    await page.waitForURL(/condition=/);
    const chosen = new URL(page.url()).searchParams.get('condition')!;
    const cells = page.locator('.board td[data-label="Conditions"]');
    await expect.poll(async () => (await cells.allTextContents()).every((cell) => cell.includes(chosen))).toBe(true);
    expect(await cells.count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Remove condition/ }).click();
    await page.waitForURL(/latency&hardware|hardware.*metric=/);
    await page.getByLabel('Size').selectOption({ label: 'up to 1 B' });
    await page.waitForURL(/size=/);
  });

  it('sets methods side by side and marks the best of a row', async () => {
    await open(VIEWS.leaderboard);
    await page.getByRole('link', { name: /^Compare the first/ }).click();
    await page.getByRole('region', { name: 'Comparison' }).waitFor();
    expect(await page.locator('.compare thead th').count()).toBeGreaterThan(2);
  });

  it('plots two metrics, opens the evidence of a point, and downloads the plot', async () => {
    await open(VIEWS['trade-off']);
    const dots = page.locator('.plot circle');
    await dots.first().waitFor();
    expect(await dots.count()).toBeGreaterThan(1);
    await dots.first().click();
    await page.getByRole('region', { name: 'Evidence' }).waitFor();
    for (const [button, start] of [
      ['Download SVG', '<svg'],
      ['Download PNG', '\u{FFFD}PNG'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(readFileSync(await file.path(), 'utf8').slice(0, 4)).toBe(start);
    }
  });

  it('labels points without overlap, however crowded the plot is', async () => {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await open(VIEWS['trade-off']);
      const boxes = await page.locator('.plot text.point-label').evaluateAll((labels) =>
        labels.map((label) => {
          const { left, top, right, bottom } = label.getBoundingClientRect();
          return { left, top, right, bottom };
        }),
      );
      expect(boxes.length).toBeGreaterThan(1);
      const overlapping = boxes.flatMap((a, i) =>
        boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      );
      expect(overlapping, `at ${width} px`).toEqual([]);
    }
  });

  it('draws the neighbourhood of an entity and lets it grow', async () => {
    await open(VIEWS.graph);
    const count = page.locator('.graph-side .small');
    const before = await count.textContent();
    await page
      .getByRole('button', { name: /^expand/ })
      .nth(1)
      .click();
    await page.waitForURL(/expand=/);
    await expect.poll(() => count.textContent()).not.toBe(before);
    expect(await page.locator('.graph-canvas canvas').count()).toBeGreaterThan(0);
  });

  it('has an address for every paper', async () => {
    await open('/claims?metric=latency');
    await page.locator('.paper-name').first().click();
    await page.waitForURL(/\/papers\//);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await page.locator('mark.sentence').count()).toBeGreaterThan(0);
  });

  describe('is a card that one wants to send', () => {
    it('of a paper: what it proposes, against whom, how it stands on each board, what is near, and how to cite it', async () => {
      await open(VIEWS.paper);
      const content = page.locator('#content');
      await content.getByText('Proposes').waitFor();
      await page.getByRole('heading', { name: 'How it ranks today' }).waitFor();
      const place = page.locator('.standings li').first();
      expect(await place.textContent()).toMatch(/^\d+\. of \d+.* on /);
      await page.getByRole('heading', { name: 'Similar papers' }).waitFor();
      expect(await content.getByText(/^ shares /).count()).toBeGreaterThan(0);
      expect(await page.locator('.bibtex').textContent()).toMatch(/^@\w+\{\w+,/);
      await place.getByRole('link').first().click();
      await page.waitForURL(/\/leaderboard\?metric=/);
    });
    it('which a preview of its link shows: title, claims and a picture', async () => {
      const html = await (await fetch(server.address + VIEWS.paper)).text();
      expect(html).toMatch(/<meta property="og:title" content="EfficientFormer: [^"]+"/);
      const picture = /<meta property="og:image" content="([^"]+)"/.exec(html)![1]!;
      expect((await fetch(picture)).headers.get('content-type')).toBe('image/png');
      expect(await (await fetch(`${server.address}/papers/none`)).text()).not.toContain('og:');
    });
    it('of a device: the boards of everything claimed on it', async () => {
      await open('/entities/hardware%3Aiphone-12');
      await page.getByRole('heading', { name: 'Measured on iPhone 12' }).waitFor();
      const boards = page.getByRole('list', { name: 'Leaderboards' });
      await boards.getByRole('link', { name: /latency on iPhone 12/ }).waitFor();
    });
    it('of a method: how it stands, and who claims to beat it', async () => {
      await page.goto(server.address);
      const beaten = await page.evaluate(async () => {
        const query = '{ facets(by: BASELINE, where: {outcome: [BETTER]}, first: 1) { key } }';
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
        return ((await answer.json()) as { data: { facets: { key: string }[] } }).data.facets[0]!.key;
      });
      await open(`/entities/${encodeURIComponent(beaten)}`);
      await page
        .getByRole('region', { name: /^Who claims to beat / })
        .getByRole('row')
        .nth(1)
        .waitFor();
    });
  });

  it('keeps every condition of a question in its chips and links: not, papers that say, makers', async () => {
    await open('/?q=which+methods+report+latency+not+on+iPhone+12%3F');
    const chips = page.getByRole('list', { name: 'Filters' });
    await expect.poll(() => chips.textContent()).toMatch(/not hardware iPhone 12/);
    await page.getByRole('link', { name: 'All claims that match' }).click();
    await page.waitForURL(/not1\.hardware=/);
    await page.locator('tr.row').first().waitFor();
    await expect.poll(() => chips.textContent()).toMatch(/not hardware iPhone 12/);
    expect(await page.locator('td[data-column="hardware"]').allTextContents()).not.toContain('iPhone 12');
    await open('/claims?hardwareVendor=Apple');
    expect(await chips.textContent()).toMatch(/on anything by Apple/);
  });

  it('shows what an abstract claims before anything is stored, and stores it for a holder of a key', async () => {
    await open('/add');
    await page.getByLabel('Title').fill('A model for this test');
    await page
      .getByLabel('Abstract')
      .fill('We present TestNet. TestNet runs in 3 ms on an iPhone 12 with 79.4% top-1 accuracy on ImageNet.');
    await page.locator('mark.value').first().waitFor();
    expect(await page.getByRole('button', { name: 'Store' }).count()).toBe(0);
    await page.getByText('Storing needs a key').click();
    await page.getByLabel('Key').fill(KEY);
    await page.getByRole('button', { name: 'Use for this tab' }).click();
    await page.getByRole('button', { name: 'Store' }).click();
    await page.getByRole('link', { name: 'See the paper' }).click();
    await page.getByRole('heading', { level: 1, name: 'A model for this test' }).waitFor();
    await page
      .getByRole('button', { name: /^Evidence of/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('The claim is confirmed.').waitFor();
  });

  it('may stand in a frame only where it is made for it', async () => {
    for (const [path, framed] of [
      ['/claims/embed', true],
      ['/claims', false],
    ] as const) {
      const { headers } = await fetch(server.address + path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy')).toContain(framed ? 'frame-ancestors *' : "frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe(framed ? null : 'DENY');
    }
    await open('/claims/embed?metric=latency');
    await page.locator('tr.row').first().waitFor();
    expect(await page.locator('header.top').count()).toBe(0);
  });

  const FRAMES = [...readFileSync('docs/dashboards.md', 'utf8').matchAll(/<iframe src="http:\/\/[^/]+([^"]+)"/g)].map(
    (match) => match[1]!,
  );

  it.each(FRAMES)('draws a frame of the documentation in its colours, with little to load: %s', async (path) => {
    expect(FRAMES).toHaveLength(3);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.clearBrowserCache');
    // Page, script and styles, compressed, without headers and without the content of the frame.
    const data = new Set<string>();
    let bytes = 0;
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.includes('/graphql')) data.add(requestId);
    });
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      if (!data.has(requestId)) bytes += encodedDataLength;
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(server.address + path);
    await page.locator('tr.row, .plot circle, tbody tr').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(120 * 1024);
    const dark = async (): Promise<boolean> =>
      page.evaluate(() => {
        const [red = 0] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)!.map(Number);
        return red < 128;
      });
    expect(await dark()).toBe(path.includes('theme=dark'));
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await dark()).toBe(!path.includes('theme=light'));
    await page.emulateMedia({ colorScheme: null });
    const whole = await page.getByRole('link', { name: 'Open in claimgraph' }).getAttribute('href');
    expect(whole).not.toContain('theme');
  });

  it('shows table, leaderboard and plot in a dashboard of another origin', async () => {
    const frames = FRAMES;
    const dashboard = createServer((_, response) => {
      const body = frames.map(
        (path) => `<iframe src="${server.address}${path.replaceAll('&', '&amp;')}" width="900" height="500"></iframe>`,
      );
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><html lang="en"><head><title>Dashboard</title><link rel="icon" href="data:,"></head><body>${body.join('')}</body></html>`,
      );
    });
    await new Promise<void>((listening) => dashboard.listen(0, '127.0.0.1', listening));
    try {
      const { port } = dashboard.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`);
      elsewhere = [];
      const [table, board, plot] = page.frames().slice(1);
      await table!.locator('tr.row').first().waitFor();
      await board!.locator('tbody tr').first().waitFor();
      // Frames outside of the viewport are not rendered.
      await page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
      await plot!.locator('.plot circle').first().waitFor();
      await table!.getByRole('link', { name: 'Open in claimgraph' }).waitFor();
    } finally {
      dashboard.closeAllConnections();
      dashboard.close();
    }
  });

  it('has GraphiQL beside it, from our own files, with a query that runs', async () => {
    await page.goto(`${server.address}/graphql`, { waitUntil: 'networkidle' });
    await page.locator('.graphiql-container').waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    // If the editor contains several queries, the button asks which one to run.
    const choice = page.getByRole('menuitem').first();
    await Promise.race([choice.waitFor().then(() => choice.click()), page.getByText('"data"').first().waitFor()]);
    await page.getByText('"data"').first().waitFor();
  });

  describe.each(Object.entries(VIEWS))('%s', (name, path) => {
    it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (colorScheme) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(path);
      expect(await objections(page), name).toEqual([]);
    });
    it('fits a screen 360 px wide', async () => {
      await page.setViewportSize({ width: 360, height: 780 });
      await open(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });

  it('shows the columns that some row fills, unless the reader chose them', async () => {
    const headers = (): Promise<string[]> => page.locator('table.claims thead th').allTextContents();
    await open('/leaderboard?metric=latency&dataset=ImageNet-1K');
    expect(await headers()).toEqual(['Evidence', 'Rank', 'Method', 'latency, ms', 'Conditions', 'Paper']);
    await open(VIEWS.leaderboard);
    expect(await headers()).toEqual(['Evidence', 'Rank', 'Method', 'top-1 accuracy, %', 'Paper']);
    await open('/claims?metric=MFU');
    expect((await headers()).join()).not.toContain('Hardware');
    await open('/claims?metric=MFU&columns=method+value+hardware');
    expect((await headers()).join()).toContain('Hardware');
  });

  it('numbers methods with the same value alike in the list of leaderboards', async () => {
    await open('/leaderboard?metric=latency');
    const rows = page.locator('.boards > li', { hasText: 'latency on iPhone 12' }).locator('ol li');
    const ranks = await rows.evaluateAll((all) => all.map((row) => (row as HTMLLIElement).value));
    expect(ranks.slice(0, 2)).toEqual([1, 1]);
    // Another test may have added a slower method.
    expect(ranks).not.toContain(2);
  });

  it('opens a comparison and a plot on methods and metrics that have values in common', async () => {
    await open('/compare');
    await page.locator('.compare td').first().waitFor();
    const isFilled = (cells: Element[]): boolean => cells.some((cell) => cell.querySelector('.cell') !== null);
    expect(await page.locator('.compare td:nth-of-type(1)').evaluateAll(isFilled)).toBe(true);
    expect(await page.locator('.compare td:nth-of-type(2)').evaluateAll(isFilled)).toBe(true);
    await open('/tradeoff');
    await page.locator('.plot circle').nth(1).waitFor();
    const place = (axis: string): Promise<string> =>
      page.getByRole('combobox', { name: `${axis}: dataset` }).inputValue();
    expect(await place('Vertical')).not.toBe('');
    expect(await place('Horizontal')).toBe(await place('Vertical'));
    expect(await page.getByText('The points are of different datasets').count()).toBe(0);
  });

  it('cuts nothing off at 1200 px: the menu has one line, and a table of claims all its columns', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await open('/claims');
    await page.locator('tr.row').first().waitFor();
    const tops = await page
      .locator('.top nav a')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    const spare = await page.locator('.table-frame').evaluate((frame) => frame.clientWidth - frame.scrollWidth);
    expect(spare).toBeGreaterThanOrEqual(0);
  });

  it('shows no empty table below an answer without claims', async () => {
    await open('/?q=who+reports+energy%3F');
    await page.getByText('Interpreted as:').waitFor();
    expect(await page.locator('table.claims').count()).toBe(0);
    await open('/?q=throughput+on+A100');
    await page.getByRole('link', { name: 'without hardware A100', exact: true }).waitFor();
  });

  it('needs less than 250 KB of compressed script for its first view', async () => {
    const scripts: string[] = [];
    page.on('response', (response) => {
      const file = /\/assets\/([^/]+\.js)$/.exec(response.url())?.[1];
      if (file) scripts.push(file);
      if (file) expect(response.headers()['cache-control']).toContain('immutable');
    });
    await open('/');
    const bytes = scripts.map((file) => gzipSync(readFileSync(join('dist/web/assets', file))).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.length).toBeLessThan(readdirSync('dist/web/assets').filter((file) => file.endsWith('.js')).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});

async function total(page: Page): Promise<number> {
  return Number((await page.locator('h1 .count').textContent())?.replaceAll(',', ''));
}
