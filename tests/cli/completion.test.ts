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

/** Runs a real shell and returns its output; the test is skipped if the shell is not installed. */
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
    expect(complete('claimgraph export parq', 2)).toContain('parquet');
    expect(run(`source ${file}; complete -p claimgraph`)).toMatch(/-F _claimgraph claimgraph/);
  });
});

/** Types each line and Tab into an interactive shell in a pseudo-terminal of zsh, with a `claimgraph` that prints its arguments. */
function typedInto(shell: string, setUp: string, lines: readonly string[]): string {
  const typed = lines.map((line) => `zpty -w -n shell $'claimgraph ${line}\\t\\n'; zpty -r shell out '*RAN\\[*\\]*'; print -r -- \${\${\${out##*RAN\\[}%%\\]*}%% }`); // prettier-ignore
  return `
    zmodload zsh/zpty
    zpty shell "PS1='> ' TERM=dumb INPUTRC=/dev/null ${shell}"
    zpty -w shell "${setUp}; claimgraph() { printf 'RAN[%s]\\n' \\"\\$*\\"; }; echo REA''DY"
    zpty -r shell out '*READY*'
    ${typed.join('\n')}
    zpty -d shell`;
}

const TYPED = { exp: 'export', 'export parq': 'export parquet', 'export --wh': 'export --where' };

describeShell('zsh', (run) => {
  const typed = (shell: string, setUp: string): string[] =>
    run(typedInto(shell, setUp, Object.keys(TYPED)))
      .trim()
      .split('\n');

  it('completes subcommands, choices and options where a person types them and presses Tab', () => {
    const setUp = `autoload -Uz compinit && compinit -u -d ${folder}/dump; source ${scriptFor('zsh')}`;
    expect(typed('zsh -f -i', setUp)).toEqual(Object.values(TYPED));
  });

  it('has a terminal in which bash completes them too', () => {
    expect(typed('bash --noprofile --norc -i', `source ${scriptFor('bash')}`)).toEqual(Object.values(TYPED));
  });
});

describeShell('fish', (run) => {
  it('completes subcommands and their options', () => {
    const file = scriptFor('fish');
    expect(run(`source ${file}; complete -C 'claimgraph exp'`)).toMatch(/^export\t/m);
    expect(run(`source ${file}; complete -C 'claimgraph export --wh'`)).toMatch(/^--where\t/m);
    expect(run(`source ${file}; complete -C 'claimgraph export parq'`)).toMatch(/^parquet$/m);
  });
});
