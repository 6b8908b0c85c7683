import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function scriptFor(shell: string): string {
  const file = join(folder, `claimgraph.${shell}`);
  writeFileSync(file, execFileSync(process.execPath, ['--import', 'tsx', MAIN, 'completion', shell]));
  return file;
}

/** Runs a real shell, and what it prints; a test is skipped where the shell is absent. */
function describeShell(shell: string, body: (run: (script: string) => string) => void): void {
  describe(`completion in ${shell}`, { timeout: 60_000 }, () => {
    const present = spawnSync(shell, ['-c', 'true']).status === 0;
    if (!present) return it.skip(`there is no ${shell} here: apt-get install ${shell}`, () => undefined);
    body((script) => execFileSync(shell, ['-c', script], { encoding: 'utf8', env: { ...process.env, HOME: folder } }));
  });
}

describeShell('bash', (run) => {
  it('completes subcommands and their options', () => {
    const file = scriptFor('bash');
    const complete = (words: string, at: number): string[] =>
      run(
        `source ${file}; COMP_WORDS=(${words}); COMP_CWORD=${at}; _claimgraph; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ).split('\n');
    expect(complete('claimgraph exp', 1)).toContain('export');
    expect(complete('claimgraph export --wh', 2)).toContain('--where');
    expect(run(`source ${file}; complete -p claimgraph`)).toMatch(/-F _claimgraph claimgraph/);
  });
});

describeShell('zsh', (run) => {
  it('is registered for the command', () => {
    const file = scriptFor('zsh');
    expect(
      run(
        `autoload -Uz compinit && compinit -u -d ${folder}/dump; source ${file}; print -r -- \${_comps[claimgraph]}; whence -w _claimgraph`,
      ),
    ).toMatch(/_claimgraph[^]*_claimgraph: function/);
  });
});

describeShell('fish', (run) => {
  it('completes subcommands and their options', () => {
    const file = scriptFor('fish');
    expect(run(`source ${file}; complete -C 'claimgraph exp'`)).toMatch(/^export\t/m);
    expect(run(`source ${file}; complete -C 'claimgraph export --wh'`)).toMatch(/^--where\t/m);
  });
});
