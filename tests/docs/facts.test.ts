import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.js';
import { SETTINGS, shownValue, type SettingName, type Settings } from '../../src/config.js';
import { NETWORK_SOURCES } from '../../src/sources/network/names.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
}).split('\n');
const documents = files.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Lines of code blocks, and code in backticks. Continued lines of a block are joined. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(/```[a-z]*\n([\s\S]*?)```/g)];
  return [
    ...blocks.flatMap((block) => block[1]!.replace(/\\\n\s*/g, ' ').split('\n')),
    ...[...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((code) => code[1]!),
  ];
}

/** The value of a numeric constant of a module, which need not be exported. */
function constant(file: string, name: string): number {
  const value = new RegExp(`const ${name} = ([\\d_]+)`).exec(read(file))?.[1];
  if (value === undefined) throw new Error(`${file} has no numeric constant ${name}`);
  return Number(value.replaceAll('_', ''));
}

const rows = (file: string): number => read(file).trimEnd().split('\n').length;

describe('the commands in the documents', () => {
  let program: Command;
  beforeAll(async () => {
    program = await buildProgram(() => true);
  });

  /** Every use of `claimgraph COMMAND …` in code, up to the next command of a shell line. */
  function uses(file: string): { readonly command: string; readonly rest: string }[] {
    return codeOf(read(file))
      .flatMap((code) => code.split(/(?:^|\s)#\s.*$|&&|\||;/))
      .flatMap((code) => {
        const found = /(?:^\s*(?:\w+=\S+ +)*(?:\$ )?|npx |[(])claimgraph ([a-z][\w-]*)(.*)$/.exec(code);
        return found ? [{ command: found[1]!, rest: found[2]! }] : [];
      });
  }

  it.each(documents)('%s names subcommands that exist, with options that they have', (file) => {
    const wrong = uses(file).flatMap(({ command, rest }) => {
      const known = program.commands.find((one) => one.name() === command);
      if (!known) return command === 'help' ? [] : [`claimgraph ${command}`];
      const own = [known, ...known.commands].flatMap((one) => one.options.map(({ long }) => long));
      const options = new Set([...own, '--help', '--verbose', '--version']);
      const outside = rest.replace(/"[^"]*"|'[^']*'/g, '');
      const given = [...outside.matchAll(/(?<=\s)--[a-z][\w-]*/g)].map(([option]) => option);
      return given.filter((option) => !options.has(option)).map((option) => `claimgraph ${command} ${option}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(documents)('%s names options that some command or script has', (file) => {
    const own = program.commands.flatMap((one) => [one, ...one.commands]).flatMap((one) => one.options);
    const scripts = files.filter((name) => /^(?:scripts|tests|\.ci)\/.*\.(?:ts|mjs|py|sh)$|^package\.json$/.test(name));
    const text = scripts
      .filter((name) => name !== 'tests/docs/facts.test.ts')
      .map(read)
      .join('\n');
    const known = (option: string): boolean =>
      own.some(({ long }) => long === option) ||
      new RegExp(`${option}\\b|\\b'?${option.slice(2)}'?: \\{ type`).test(text);
    const alone = [
      ...read(file)
        .replace(/```[\s\S]*?```/g, '')
        .matchAll(/`(--[a-z][\w-]*)[^`\n]*`/g),
    ];
    expect([...new Set(alone.map(([, option]) => option!))].filter((option) => !known(option))).toEqual([]);
  });
});

describe('the settings in the documents', () => {
  const variables = new Map(Object.entries(SETTINGS).map(([name, { variable }]) => [variable as string, name]));
  const sources = files.filter((file) => /^(?:src|scripts|tests|clients|\.ci)\/|compose\.yml$/.test(file) && !/\.(?:md|bin|gz|png)$/.test(file)); // prettier-ignore
  const ofServices = NETWORK_SOURCES.flatMap(({ name }) => ['KEY', 'ADDRESS'].map((end) => `CLAIMGRAPH_${name.toUpperCase()}_${end}`)); // prettier-ignore
  const elsewhere = new Set([
    ...ofServices,
    ...sources
      .filter((file) => file !== 'tests/docs/facts.test.ts')
      .flatMap((file) => [...read(file).matchAll(/CLAIMGRAPH_[A-Z\d_]*[A-Z\d]/g)].map(([name]) => name)),
  ]);

  it.each(documents)('%s names variables that exist', (file) => {
    const named = [...read(file).matchAll(/CLAIMGRAPH_[A-Z\d_]*[A-Z\d]/g)].map(([name]) => name);
    expect([...new Set(named)].filter((name) => !variables.has(name) && !elsewhere.has(name))).toEqual([]);
  });

  it('tables of variables state the right defaults', () => {
    const defaults = Object.fromEntries(Object.entries(SETTINGS).map(([name, { byDefault }]) => [name, byDefault]));
    const settings = defaults as unknown as Settings;
    const shown = (variable: string): string => shownValue(variables.get(variable) as SettingName, settings);
    const wrong = documents
      .filter((file) => file !== 'README.md')
      .flatMap((file) =>
        [...read(file).matchAll(/^\| (`CLAIMGRAPH_\w+`(?:, `CLAIMGRAPH_\w+`)*) \|.*\| ([\d, ]+) \|$/gm)].flatMap(
          ([, names, values]) => {
            const told = values!.split(', ');
            return [...names!.matchAll(/\w+/g)].flatMap(([name], i) =>
              shown(name) === told[i] ? [] : [`${file}: ${name} is ${shown(name)}, not ${told[i]}`],
            );
          },
        ),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the names in the documents', () => {
  const known = new Set(files.map((file) => basename(file)));
  /** Names of files that the reader of a document creates. */
  const ofOthers = new Set(['my-format.ts']);

  it.each(documents)('%s names modules and data files that exist', (file) => {
    const names = codeOf(read(file)).flatMap((code) => [...code.matchAll(/(?<![\w./*-])[\w-]+\.(?:ts|tsx|mjs|tsv|sql|cypher)(?![\w./])/g)].map(([name]) => name)); // prettier-ignore
    expect([...new Set(names)].filter((name) => !known.has(name) && !ofOthers.has(name))).toEqual([]);
  });
});

describe('the numbers in the documents', () => {
  const node = /([\d.]+)/.exec((JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node)![1]!;

  it.each(documents)('%s names the oldest supported Node', (file) => {
    const told = [...read(file).matchAll(/\bNode(?:\.js)? (?:≥ ?|>= ?)?(\d+\.\d+)(?: or newer)?/g)];
    const minimums = told.filter(([text]) => /[≥>]|or newer/.test(text)).map((match) => match[1]);
    expect(minimums.filter((version) => version !== node)).toEqual([]);
  });

  const annotations = (name: string): number => rows(`scripts/train/annotations/${name}.jsonl`);
  const FACTS: readonly (readonly [document: string, sentence: RegExp, actual: () => number])[] = [
    ['docs/extraction.md', /cut at ([\d,]+) characters/, () => constant('src/text/segment/sentences.ts', 'LONGEST_SENTENCE')],
    ['docs/extraction.md', /at most ([\d,]+) numbers/, () => constant('src/text/quantities/quantities.ts', 'MOST_NUMBERS')],
    ['docs/extraction.md', /numbers and ([\d,]+) names/, () => constant('src/reader/mentions/mentions.ts', 'MOST_NAMES')],
    ['docs/extraction.md', /field is read up to ([\d,]+) characters/, () => constant('src/text/clean/clean.ts', 'LONGEST_TEXT')],
    ['docs/extraction.md', /([\d,]+) annotated papers of the development set/, () => rows('benchmark/dev.jsonl')],
    ['docs/extraction.md', /development set and ([\d,]+) of this year/, () => rows('benchmark/modern.jsonl')],
    ['docs/extraction.md', /([\d,]+) of all of the corpus/, () => annotations('corpus') + annotations('results')],
    ['docs/extraction.md', /([\d,]+) of this year with names, claims and comparisons/, () => annotations('recent')],
    ['docs/extraction.md', /([\d,]+) more with every comparison/, () => annotations('complete')],
    ['docs/extraction.md', /and ([\d,]+) of\s+this year with annotated numbers only/, () => annotations('numbers')],
    ['docs/extraction.md', /([\d,]+) words and phrases with their use/, () => rows('src/reader/links/data/phrase-statistics.tsv')],
    ['docs/extraction.md', /([\d,]+) words with their most frequent part of speech/, () => rows('src/reader/grammar/data/word-sorts.tsv')],
    ['scripts/train/annotations/README.md', /`recent\.jsonl` \| ([\d,]+)/, () => annotations('recent')],
    ['scripts/train/annotations/README.md', /`complete\.jsonl` \| ([\d,]+)/, () => annotations('complete')],
    ['scripts/train/annotations/README.md', /`corpus\.jsonl` \| ([\d,]+)/, () => annotations('corpus')],
    ['scripts/train/annotations/README.md', /`results\.jsonl` \| ([\d,]+)/, () => annotations('results')],
    ['docs/operations.md', /messages in one request to `\/mcp` \((\d+)\)/, () => constant('src/http/routes/mcp-route.ts', 'MOST_MESSAGES')],
    ['docs/operations.md', /more than ([\d,]+) unclosed elements/, () => constant('src/sources/fields/tag-parser.ts', 'MOST_OPEN')],
    ['docs/operations.md', /\((\d+) characters or more\)/, () => constant('src/http/auth.ts', 'LEAST_LENGTH')],
  ]; // prettier-ignore

  it.each(FACTS)('%s: %s', (document, sentence, actual) => {
    const told = sentence.exec(read(document))?.[1];
    expect(told, 'the sentence is gone; update this test').toBeDefined();
    expect(Number(told!.replaceAll(',', ''))).toBe(actual());
  });
});
