import { Argument, type Command } from 'commander';
import { FORMATS } from '../../sources/formats.js';
import { JSON_SHAPES } from '../../sources/json/shapes/all.js';

interface KnownFormat {
  readonly name: string;
  readonly description: string;
  readonly example: string;
}

/** Describes the formats that `claimgraph ingest` reads, and the shapes of JSON. */
export function knownFormats(): { readonly formats: readonly KnownFormat[]; readonly shapes: readonly KnownFormat[] } {
  return {
    formats: FORMATS,
    shapes: JSON_SHAPES.filter((shape) => !FORMATS.some((format) => format.name === shape.name)),
  };
}

/** `claimgraph formats [NAME]` */
export function addFormats(program: Command): void {
  const { formats, shapes } = knownFormats();
  program
    .command('formats')
    .summary('list the formats that can be read, with examples')
    .description(
      'Lists the formats that "claimgraph ingest" and "claimgraph extract" can read, or prints an example of one.',
    )
    .addArgument(
      new Argument('[name]', 'print the example of this format only').choices(
        [...formats, ...shapes].map(({ name }) => name),
      ),
    )
    .option('--json', 'print JSON for programs')
    .addHelpText('after', '\nExample:\n  $ claimgraph formats\n  $ claimgraph formats ris > example.ris')
    .action((name: string | undefined, { json }: { json?: boolean }) => {
      const chosen = [...formats, ...shapes].find((format) => format.name === name);
      if (json)
        process.stdout.write(
          `${JSON.stringify(
            (chosen ? [chosen] : [...formats, ...shapes]).map(({ name, description, example }) => ({
              name,
              description,
              example,
            })),
            null,
            2,
          )}\n`,
        );
      else process.stdout.write(chosen ? chosen.example.replace(/\n?$/, '\n') : listed());
    });
}

/** The same as a page of documentation: docs/formats.md. */
export function formatsPage(): string {
  const { formats, shapes } = knownFormats();
  const part = ({ name, description, example }: KnownFormat): string =>
    `### ${name}\n\n${description[0]!.toUpperCase()}${description.slice(1)}.\n\n\`\`\`\`text\n${example.trimEnd()}\n\`\`\`\`\n`;
  return [
    '# Formats\n',
    '<!-- Made by `npm run docs:formats` from the readers themselves; a test compares them. -->\n',
    'The formats that `claimgraph ingest` and `claimgraph extract` read. The format is detected from the content of a file, or given with `--format NAME`.',
    'Files may be compressed with gzip, zstd or zip (every file of an archive is read). Papers may also be in the sheets of an Excel (.xlsx) or',
    'OpenDocument (.ods) workbook, in a text document (.docx, .odt), in the rows of a Parquet file, in the tables of an SQLite database (also that of Zotero), or',
    'in the text or an attachment of a mail (.eml) or a mailbox (mbox). One file may contain references in several formats. The encoding may be UTF-8, UTF-16,',
    'Windows-1252, or an East Asian or Cyrillic encoding; XML may declare another one. Each example is one complete paper.\n',
    ...formats.map(part),
    '## Fields of services in JSON\n',
    'In `jsonl` and `json`, the papers may be anywhere in the document: in a list, in an envelope of any name, or keyed by id. Fields are recognised by',
    'their names, in several languages. In addition, the names that the following services use are known.\n',
    ...shapes.map(part),
  ].join('\n');
}

function listed(): string {
  const { formats, shapes } = knownFormats();
  const part = (format: KnownFormat): string =>
    `${format.name}\n  ${format.description}\n\n${indented(format.example)}\n`;
  return [
    'The format is detected from the content (or given with --format). Files may be compressed with gzip, zstd or zip, be sheets of a workbook,',
    'or be attached to a mail. Encodings: UTF-8, UTF-16, Windows-1252, and East Asian and Cyrillic ones.\n',
    ...formats.map(part),
    'In JSON (jsonl and json), papers may be anywhere in the document. The fields of these services are known:\n',
    ...shapes.map(part),
  ].join('\n');
}

function indented(text: string): string {
  return (
    text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd())
      .join('\n') + '\n'
  );
}
