import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Extraction } from '../../src/domain/extraction.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import type { MadePaper } from './made-papers.js';

/** A paper with its stored extraction (scripts/bench/readings.ts), so that a benchmark of the store does not measure the reader. */
interface Reading {
  readonly paper: SourcePaper;
  readonly extraction: Extraction;
}

/**
 * Yields `count` papers with their extractions: all papers of the file, then all of them with changed texts, and so on. A name that only
 * one paper contains gets different letters in each round, so that new names keep appearing; names that several papers share are unchanged.
 */
export async function* variedPapers(file: string, count: number): AsyncGenerator<MadePaper> {
  const own = await namesOfOnePaper(file);
  let given = 0;
  for (let round = 0; given < count; round++) {
    let place = 0;
    for await (const reading of storedReadings(file)) {
      if (given++ === count) return;
      yield round === 0 ? reading : varied(reading, own, round, place);
      place++;
    }
    if (place === 0) throw new Error(`${file} holds no readings; "npm run bench -- readings" makes such a file`);
  }
}

async function* storedReadings(file: string): AsyncGenerator<Reading> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) yield JSON.parse(line) as Reading;
}

/** `KIND name` of every entity that only one paper names. */
async function namesOfOnePaper(file: string): Promise<ReadonlySet<string>> {
  const [once, more] = [new Set<string>(), new Set<string>()];
  for await (const { extraction } of storedReadings(file))
    for (const { kind, name } of extraction.entities) {
      const key = `${kind} ${name}`;
      if (more.has(key)) continue;
      if (once.delete(key)) more.add(key);
      else once.add(key);
    }
  return once;
}

const ROUND_LETTERS = 3;

/** Texts keep their length, so that all offsets stay valid. */
function varied({ paper, extraction }: Reading, own: ReadonlySet<string>, round: number, place: number): MadePaper {
  const others = extraction.entities
    .filter(({ kind, name }) => own.has(`${kind} ${name}`))
    .map(({ name }) => [name, otherName(name, round)] as const);
  const change = (text: string): string => others.reduce((sofar, [name, other]) => sofar.replaceAll(name, other), text);
  const changed = inTexts({ paper, extraction }, change) as Reading;
  // A different future year in each round, so that no real paper has the id.
  const arxivId = `${30 + round}01.${String(place).padStart(5, '0')}`;
  return {
    extraction: changed.extraction,
    paper: {
      ...changed.paper,
      title: `${changed.paper.title} (${round})`,
      arxivId,
    },
  };
}

/** The fields that contain texts of the paper or names from it. */
const TEXTS = new Set(
  'title abstract name aliases fullForm surface subject metric datasets hardware baseline tasks conditions text'.split(
    ' ',
  ),
);

/** A copy with all texts changed. */
function inTexts(value: unknown, change: (text: string) => string, field = ''): unknown {
  if (typeof value === 'string') return TEXTS.has(field) ? change(value) : value;
  if (Array.isArray(value)) return value.map((one) => inTexts(one, change, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inTexts(one, change, key)]));
}

/** The name with its last lower-case letters replaced. */
function otherName(name: string, round: number): string {
  let rest = round;
  let left = ROUND_LETTERS;
  const letters = [...name].reverse().map((letter) => {
    if (left === 0 || !/[a-z]/.test(letter)) return letter;
    left--;
    const next = (letter.charCodeAt(0) - 97 + 1 + (rest % 25)) % 26;
    rest = Math.floor(rest / 25);
    return String.fromCharCode(97 + next);
  });
  return letters.reverse().join('');
}
