import type { NamedEntity, Place } from '../../text/document.js';
import type { Line } from './words.js';

const METHOD_NOUN =
  '(?:methods?|models?|approach(?:es)?|frameworks?|systems?|algorithms?|techniques?|networks?|architectures?|solution|strategy|scheme|pipeline|design|paradigm|implementation|module|mechanism|work|agents?|optimizer|framework)';
const DATASET_NOUN = '(?:datasets?|data set|benchmarks?|corpus|test ?bed|suite|collection)';
const anaphorOf = (noun: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:our|the) (?:newly )?(?:proposed |new |novel |resulting |final |introduced )*(?:[\\p{L}-]+ )?${noun}|(?:our|the) (?:\\p{L}+est|best(?:-performing)?|best performing) (?:[\\p{L}-]+ )?${noun}|this (?:new |novel |simple )?${noun})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
const METHOD_ANAPHOR = anaphorOf(METHOD_NOUN);
const DATASET_ANAPHOR = anaphorOf(DATASET_NOUN);
/** "our", "this", "the proposed" and "the largest" refer to the paper's own method; "the method" alone may refer to any. */
const OWN = /^(?:our\b|this\b|the (?:newly |proposed |new |novel |resulting |final |introduced )|the \p{L}+est )/iu;
const IT =
  /^(?:[Ii]n particular, |[Mm]oreover, |[Ff]urthermore, |[Aa]dditionally, |[Nn]otably, |[Ss]pecifically, |[Ii]n addition, |[Aa]lso, )?([Ii]t|[Tt]hey)\s+(?:also |further |even |only |significantly |consistently |thus |then |not only )*(?:achiev|outperform|surpass|improv|reduc|obtain|attain|yield|deliver|run|requir|uses?\b|exceed|provid|offer|gain|reach|match|sav|set|beat|speed|accelerat|scale|generaliz|perform|can |has |comes? |takes? |need|consum|maintain|decreas|increas|cut|boost|enabl|shows?\b|demonstrat|allow)/;

/** The antecedent of "our method": of the proposed entities (those that begin the title, if any), the first of those mentioned most often. */
export function mainProposal(entities: readonly NamedEntity[], kind: 'METHOD' | 'DATASET'): NamedEntity | undefined {
  const own = entities.filter((entity) => entity.kind === kind && entity.proposed);
  const inTitle = own.filter((entity) => entity.places.some((place) => place.field === 'title' && place.start === 0));
  return (inTitle.length > 0 ? inTitle : own).reduce<NamedEntity | undefined>(
    (best, entity) => (best && best.places.length >= entity.places.length ? best : entity),
    undefined,
  );
}

/**
 * Adds the mentions that refer to proposed entities without naming them: "our method", "the proposed framework", "our largest model",
 * "it". If a name follows directly ("our largest model, EfficientFormer-L7, obtains …"), it is the antecedent.
 */
export function withAnaphors(entities: readonly NamedEntity[], lines: readonly Line[]): NamedEntity[] {
  const extra = new Map<NamedEntity, Place[]>();
  const add = (entity: NamedEntity, place: Place) => extra.set(entity, [...(extra.get(entity) ?? []), place]);
  for (const [kind, pattern] of [
    ['METHOD', METHOD_ANAPHOR],
    ['DATASET', DATASET_ANAPHOR],
  ] as const) {
    const main = mainProposal(entities, kind);
    for (const place of anaphorsIn(lines, pattern)) {
      if (overlapsMention(entities, place)) continue;
      const antecedent = named(entities, place, kind) ?? main;
      if (antecedent) add(antecedent, place);
    }
    if (main && kind === 'METHOD') for (const place of pronouns(main, extra.get(main) ?? [], lines)) add(main, place);
  }
  return entities.map((entity) => ({
    ...entity,
    places: [...entity.places, ...(extra.get(entity) ?? [])].sort(inOrder),
  }));
}

function anaphorsIn(lines: readonly Line[], pattern: RegExp): Place[] {
  return lines
    .filter(({ field }) => field !== 'title')
    .flatMap((line) =>
      [...line.text.matchAll(pattern)]
        .filter(([text]) => OWN.test(text))
        .map((match) => placeOf(line, match.index, match[0])),
    );
}

function inOrder(a: Place, b: Place): number {
  return a.sentence - b.sentence || a.start - b.start;
}

function placeOf(line: Line, at: number, surface: string): Place {
  const start = line.start + at;
  return { field: line.field, sentence: line.sentence, start, end: start + surface.length, surface, anaphor: true };
}

function overlapsMention(entities: readonly NamedEntity[], place: Place): boolean {
  return entities.some((entity) =>
    entity.places.some((one) => one.sentence === place.sentence && one.start < place.end && one.end > place.start),
  );
}

/** The entity whose name follows directly: "our model, X", "our method (X)", "our framework X". */
function named(entities: readonly NamedEntity[], place: Place, kind: string): NamedEntity | undefined {
  return entities.find(
    (entity) =>
      entity.kind === kind &&
      entity.places.some(
        (one) => one.sentence === place.sentence && one.start > place.end && one.start - place.end <= 2,
      ),
  );
}

/** The pronoun of sentences that begin with "It achieves …", after a sentence that mentions the proposal. */
function pronouns(main: NamedEntity, anaphors: readonly Place[], lines: readonly Line[]): Place[] {
  const mentioned = new Set([...main.places, ...anaphors].map((place) => place.sentence));
  const found: Place[] = [];
  for (const line of lines) {
    const match = IT.exec(line.text);
    if (!match || line.field === 'title' || !mentioned.has(line.sentence - 1)) continue;
    const pronoun = match[1] as string;
    found.push(placeOf(line, line.text.indexOf(pronoun), pronoun));
    mentioned.add(line.sentence);
  }
  return found;
}
