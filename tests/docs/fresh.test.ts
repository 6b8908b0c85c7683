import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addIngest } from '../../src/cli/commands/ingest.js';
import { NETWORK_SOURCES, parseNetworkName } from '../../src/sources/network/names.js';

const DOCUMENT = readFileSync(fileURLToPath(new URL('../../docs/fresh.md', import.meta.url)), 'utf8');
const blocks = (language: string): string[] =>
  [...DOCUMENT.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map((match) => match[1]!);

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-fresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command line in a shell in which `claimgraph` only prints its arguments. */
function argumentsOf(line: string): string[] {
  for (const name of ['claimgraph', 'npx', 'flock']) {
    const said = name === 'claimgraph' ? 'printf "%s\\n" "$@"' : name === 'npx' ? 'exec "$@"' : 'shift 2; exec "$@"';
    writeFileSync(join(folder, name), `#!/bin/sh\n${said}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  return execFileSync('sh', ['-c', line], { env, encoding: 'utf8' }).trim().split('\n');
}

/** The command has these options, and every name is that of a network source. */
function expectIngest([command, ...args]: readonly string[]): void {
  expect(command).toBe('ingest');
  const program = new Command();
  addIngest(program);
  const { operands, unknown } = program.commands[0]!.exitOverride().parseOptions([...args]);
  expect(unknown).toEqual([]);
  expect(operands.length).toBeGreaterThan(0);
  for (const name of operands) expect(parseNetworkName(name), name).toBeDefined();
  expect(program.commands[0]!.opts()).toMatchObject({ since: 'last' });
}

describe('docs/fresh.md', () => {
  it('has a crontab whose line runs', () => {
    const [crontab] = blocks('crontab');
    const lines = crontab!.trim().split('\n');
    const job = lines.at(-1)!;
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z_]+=\S+$/);
    const [, fields, command] = /^((?:[\d*/,-]+\s+){5})(.*)$/.exec(job)!;
    expect(fields).toBeDefined();
    // cron would treat it as the end of the line.
    expect(command).not.toContain('%');
    expectIngest(argumentsOf(command!.replace(/ >> .*$/, '')));
  });

  it('has systemd units with what they need, whose command runs', () => {
    const [service, timer] = blocks('ini');
    const value = (unit: string, key: string): string | undefined => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1];
    for (const unit of [service!, timer!]) {
      for (const line of unit.trim().split('\n')) expect(line).toMatch(/^(?:\[[A-Z]\w+\]|[A-Z]\w+=.+|)$/);
    }
    const start = value(service!, 'ExecStart')!;
    expect(start).toMatch(/^\//);
    expectIngest(argumentsOf(start));
    expect(value(timer!, 'OnCalendar')).toBe('*-*-* 03:17:00');
    expect(value(timer!, 'WantedBy')).toBe('timers.target');
  });

  it('has a workflow that GitHub reads, whose commands run', () => {
    const workflow = parse(blocks('yaml')[0]!) as {
      on: { schedule: { cron: string }[] };
      jobs: { ingest: { 'runs-on': string; steps: { uses?: string; run?: string }[] } };
    };
    expect(workflow.on.schedule[0]!.cron).toMatch(/^(?:[\d*/,-]+ ){4}[\d*/,-]+$/);
    const { steps } = workflow.jobs.ingest;
    for (const { uses, run } of steps) expect([uses, run].filter(Boolean)).toHaveLength(1);
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    expectIngest(argumentsOf(steps.find(({ run }) => run?.includes(' ingest '))!.run!));
  });

  it('names every service', () => {
    const names = [...DOCUMENT.matchAll(/^\| `([^|]*)\|/gm)].map((match) => match[1]!);
    for (const { name } of NETWORK_SOURCES)
      expect(
        names.some((cell) => cell.startsWith(name)),
        name,
      ).toBe(true);
  });

  it('tells the pace of each service as it is kept', () => {
    const told: Readonly<Record<string, number>> = { 'one request every 3 s': 3000, 'one a second': 1000, 'five a second': 200, 'one every 1.1 s': 1100, 'two a second': 500 }; // prettier-ignore
    for (const { name, intervalMs } of NETWORK_SOURCES) {
      const row = DOCUMENT.split('\n').find((line) => line.startsWith(`| \`${name}:`))!;
      expect(told[row.split('|').at(-2)!.trim()], name).toBe(intervalMs);
    }
  });
});
