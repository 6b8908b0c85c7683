import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { startServer, type StartedServer } from '../../scripts/started-server.js';

export const CHROMIUM = process.env['CLAIMGRAPH_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
/** Whether a browser and a built page are available. */
export const able = existsSync(CHROMIUM) && existsSync('dist/web/index.html');
if (!able) {
  console.warn(
    `skipped: the tests of the page need ${CHROMIUM} (apt-get install chromium, or CLAIMGRAPH_TEST_CHROMIUM) and a build (npm run build)`,
  );
}
export const KEY = 'page-test-key-with-32-characters-0';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** The violations that axe finds in the current page. */
export async function objections(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: AxeViolation[] }> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run({ runOnly: tags })).violations;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/** Starts the program as a user does, with the sample papers and a key with write permission. */
export function serve(store: string): Promise<StartedServer> {
  return startServer(['--load-samples', '--allow-writes', '--store', `sqlite:${store}`], {
    CLAIMGRAPH_API_KEYS: `tester:write:${KEY}`,
  });
}
