import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { configure, ConfigurationError, SETTINGS, type SettingName, shownValue, withSettingsTable } from '../src/config.js'; // prettier-ignore

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-config-'));
const file = (content: unknown): string => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  it('come from the command line, the environment, the file and the defaults, in this order', () => {
    const env = {
      CLAIMGRAPH_CONFIG: file({ port: 5001, log_level: 'warn', allowed_hosts: ['a.example', 'b.example'] }),
      CLAIMGRAPH_PORT: '5002',
      CLAIMGRAPH_LOG_LEVEL: '',
      PATH: '/bin',
    };
    const { settings, origins } = configure(env, { port: 5003, store: undefined });
    expect(settings).toMatchObject({ port: 5003, logLevel: 'warn', allowedHosts: ['a.example', 'b.example'], maxDepth: 14 }); // prettier-ignore
    expect(origins).toMatchObject({ port: 'option', logLevel: 'file', allowedHosts: 'file', maxDepth: 'default', store: 'default' }); // prettier-ignore
    expect(configure(env).settings.port).toBe(5002);
    expect(configure(env).origins.port).toBe('environment');
  });

  it.each([
    [{ CLAIMGRAPH_PORT: 'x' }, 'CLAIMGRAPH_PORT is "x"; expected a whole number from 0 to 65535'],
    [{ CLAIMGRAPH_PORT: '65536' }, 'CLAIMGRAPH_PORT is "65536"; expected a whole number from 0 to 65535'],
    [{ CLAIMGRAPH_MAX_DEPTH: '1.5' }, 'CLAIMGRAPH_MAX_DEPTH is "1.5"; expected a whole number of at least 1'],
    [{ CLAIMGRAPH_NEO4J_POOL: '-1' }, 'CLAIMGRAPH_NEO4J_POOL is "-1"; expected a whole number of at least 1'],
    [{ CLAIMGRAPH_LOG_LEVEL: 'loud' }, 'CLAIMGRAPH_LOG_LEVEL is "loud"; expected trace, debug, info, warn, error, fatal or silent'],
    [{ CLAIMGRAPH_STROE: 'x' }, 'CLAIMGRAPH_STROE is not a setting; did you mean CLAIMGRAPH_STORE?'],
    [{ CLAIMGRAPH_PORTS: '1' }, 'CLAIMGRAPH_PORTS is not a setting; did you mean CLAIMGRAPH_PORT?'],
    [{ CLAIMGRAPH_FROBNICATION: '1' }, 'CLAIMGRAPH_FROBNICATION is not a setting; the README lists all'],
    [{ CLAIMGRAPH_CONFIG: '/nowhere.json' }, /^\/nowhere.json, named by CLAIMGRAPH_CONFIG, cannot be read: ENOENT/],
    [{ CLAIMGRAPH_CONFIG: 'LIST' }, /is not a JSON object of settings$/],
    [{ CLAIMGRAPH_CONFIG: 'TYPO' }, /settings.json: "prot" is not a setting; did you mean CLAIMGRAPH_PORT\?$/],
    [{ CLAIMGRAPH_CONFIG: 'NESTED' }, /"port" is neither a text, a number, true, false nor a list of texts$/],
  ])('%j is one clear line', (env: Record<string, string>, message) => {
    const files: Record<string, unknown> = { LIST: [], TYPO: { prot: 1 }, NESTED: { port: { a: 1 } } };
    const given = env.CLAIMGRAPH_CONFIG;
    const mended = given !== undefined && given in files ? { CLAIMGRAPH_CONFIG: file(files[given]) } : env;
    expect(() => configure(mended)).toThrow(ConfigurationError);
    expect(() => configure(mended)).toThrow(message);
  }); // prettier-ignore

  it('of tests and containers are left to them', () => {
    expect(() => configure({ CLAIMGRAPH_TEST_NEO4J: 'x', CLAIMGRAPH_BIND: 'x' })).not.toThrow();
  });

  it('that are secret are never shown', () => {
    const { settings } = configure({ CLAIMGRAPH_API_KEYS: 'ana:write:s3cret', CLAIMGRAPH_NEO4J_PASSWORD: 's3cret' });
    for (const name of Object.keys(SETTINGS) as SettingName[])
      expect(shownValue(name, settings)).not.toContain('s3cret');
    expect(shownValue('apiKeys', settings)).toBe('set (not shown)');
  });

  it('are all in the README, as `npm run docs:settings` writes them', () => {
    const columns = (text: string): string[] =>
      text.split('\n').filter((line) => line.startsWith('| `CLAIMGRAPH_')).map((line) => line.replace(/\s+/g, ' '));
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(columns(readme).length).toBe(Object.keys(SETTINGS).length + 2);
    expect(columns(readme)).toEqual(columns(withSettingsTable(readme)));
  }); // prettier-ignore

  it('are all that the program reads of the environment', () => {
    const used = execFileSync('grep', ['-rhoE', 'CLAIMGRAPH_[A-Z0-9_]+', 'src', '--include=*.ts'], { cwd: ROOT, encoding: 'utf8' });
    const declared = new Set(Object.values(SETTINGS).map(({ variable }): string => variable));
    const others = new Set(used.split('\n').filter((name) => name !== '' && !declared.has(name)));
    const services = ['CLAIMGRAPH_ARXIV_ADDRESS', 'CLAIMGRAPH_S2_KEY'];
    expect([...others].sort()).toEqual(['CLAIMGRAPH_', ...services, 'CLAIMGRAPH_CONFIG'].filter((name) => others.has(name)).sort());
    const reads = execFileSync('grep', ['-rlE', 'process\\.env\\b', 'src', '--include=*.ts'], { cwd: ROOT, encoding: 'utf8' });
    expect(reads.trim().split('\n').sort()).toEqual([
      'src/cli/store-option.ts',
      'src/library/claimgraph.ts',
      'src/store/sqlite/readers.ts',
    ]);
  }); // prettier-ignore
});
