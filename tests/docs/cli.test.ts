import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const DOCUMENT = fileURLToPath(new URL('../../docs/cli.md', import.meta.url));
const INTRODUCTION = `# The command line

The output of \`claimgraph --help\` and its subcommands, checked by a test (\`CLAIMGRAPH_WRITE_DOCS=1\` updates this page).
Completion for a shell: \`source <(claimgraph completion bash)\`, also \`zsh\` and \`fish\`.
`;

async function help(...command: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', MAIN, ...command, '--help']);
  return stdout.trimEnd();
}

it('docs/cli.md says what --help says', { timeout: 480_000 }, async () => {
  const whole = await help();
  const names = [...whole.split('\nCommands:\n')[1]!.matchAll(/^ {2}([a-z][\w-]*)/gm)].map((match) => match[1]!);
  const commands = names.filter((name) => name !== 'help');
  expect(commands.length).toBeGreaterThan(8);
  const sections = [`\n\`\`\`\n${whole}\n\`\`\`\n`];
  for (const name of commands) {
    const text = await help(name);
    expect(text, `${name} --help has no example`).toMatch(/Examples?:\n/);
    sections.push(`\n## claimgraph ${name}\n\n\`\`\`\n${text}\n\`\`\`\n`);
  }
  const page = INTRODUCTION + sections.join('');
  if (process.env.CLAIMGRAPH_WRITE_DOCS) writeFileSync(DOCUMENT, page);
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(page);
});
