import type { NamedEntity, Place } from '../../text/document.js';
import type { Line } from './words.js';

const METHOD_NOUN =
  '(?:methods?|models?|approach(?:es)?|frameworks?|systems?|algorithms?|techniques?|networks?|architectures?|solution|strategy|scheme|pipeline|design|paradigm|implementation|module|mechanism|work|agents?|optimizer|framework)';
const DATASET_NOUN = '(?:datasets?|data set|benchmarks?|corpus|test ?bed|suite|collection)';
const pointing = (noun: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:our|the) (?:newly )?(?:proposed |new |novel |resulting |final |introduced )*(?:[\\p{L}-]+ )?${noun}|(?:our|the) (?:\\p{L}+est|best(?:-performing)?|best performing) (?:[\\p{L}-]+ )?${noun}|this (?:new |novel |simple )?${noun})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
const METHOD_POINTING = pointing(METHOD_NOUN);
const DATASET_POINTING = pointing(DATASET_NOUN);
/** "the method" alone may be anyone's; "our", "the proposed", "this", and "the largest" are the paper's own. */
const OWN = /^(?:our\b|this\b|the (?:newly |proposed |new |novel |resulting |final |introduced )|the \p{L}+est )/iu;
const IT =
  /^(?:[Ii]n particular, |[Mm]oreover, |[Ff]urthermore, |[Aa]dditionally, |[Nn]otably, |[Ss]pecifically, |[Ii]n addition, |[Aa]lso, )?([Ii]t|[Tt]hey)\s+(?:also |further |even |only |significantly |consistently |thus |then |not only )*(?:achiev|outperform|surpass|improv|reduc|obtain|attain|yield|deliver|run|requir|uses?\b|exceed|provid|offer|gain|reach|match|sav|set|beat|speed|accelerat|scale|generaliz|perform|can |has |comes? |takes? |need|consum|maintain|decreas|increas|cut|boost|enabl|shows?\b|demonstrat|allow)/;

/** The thing that a paper's "our method" means: of what it proposes, the one most spoken of, the first of equals. */
export function mainProposal(entities: readonly NamedEntity[], kind: 'METHOD' | 'DATASET'): NamedEntity | undefined {
  const own = entities.filter((entity) => entity.kind === kind && entity.proposed);
  const inTitle = own.filter((entity) => entity.places.some((place) => place.field === 'title' && place.start === 0));
  return (inTitle.length > 0 ? inTitle : own).reduce<NamedEntity | undefined>(
    (best, entity) => (best && best.places.length >= entity.places.length ? best : entity),
    undefined,
  );
}

/**
 * The places that point at what the paper proposes without naming it: "our method", "the proposed framework", "our largest model",
 * "it". A pointer that is followed by its name ("our largest model, EfficientFormer-L7, obtains …") points at that name.
 */
export function withAnaphors(entities: readonly NamedEntity[], lines: readonly Line[]): NamedEntity[] {
  const extra = new Map<NamedEntity, Place[]>();
  const add = (entity: NamedEntity, place: Place) => extra.set(entity, [...(extra.get(entity) ?? []), place]);
  for (const [kind, pattern] of [
    ['METHOD', METHOD_POINTING],
    ['DATASET', DATASET_POINTING],
  ] as const) {
    const main = mainProposal(entities, kind);
    for (const line of lines) {
      if (line.field === 'title') continue;
      for (const match of line.text.matchAll(pattern)) {
        if (!OWN.test(match[0])) continue;
        const place = placeOf(line, match.index, match[0]);
        if (standsInName(entities, place)) continue;
        const target = named(entities, place, kind) ?? main;
        if (target) add(target, place);
      }
    }
    if (main && kind === 'METHOD') for (const place of pronouns(main, extra.get(main) ?? [], lines)) add(main, place);
  }
  return entities.map((entity) => ({
    ...entity,
    places: [...entity.places, ...(extra.get(entity) ?? [])].sort(inOrder),
  }));
}

function inOrder(a: Place, b: Place): number {
  return a.sentence - b.sentence || a.start - b.start;
}

function placeOf(line: Line, at: number, surface: string): Place {
  const start = line.start + at;
  return { field: line.field, sentence: line.sentence, start, end: start + surface.length, surface, anaphor: true };
}

function standsInName(entities: readonly NamedEntity[], place: Place): boolean {
  return entities.some((entity) =>
    entity.places.some((one) => one.sentence === place.sentence && one.start < place.end && one.end > place.start),
  );
}

/** The thing whose name stands right behind a pointer: "our model, X", "our method (X)", "our framework X". */
function named(entities: readonly NamedEntity[], place: Place, kind: string): NamedEntity | undefined {
  return entities.find(
    (entity) =>
      entity.kind === kind &&
      entity.places.some(
        (one) => one.sentence === place.sentence && one.start > place.end && one.start - place.end <= 2,
      ),
  );
}

/** Sentences that begin with "It achieves …" right after a sentence that speaks of the proposal. */
function pronouns(main: NamedEntity, anaphors: readonly Place[], lines: readonly Line[]): Place[] {
  const spoken = new Set([...main.places, ...anaphors].map((place) => place.sentence));
  const found: Place[] = [];
  for (const line of lines) {
    const match = IT.exec(line.text);
    if (!match || line.field === 'title' || !spoken.has(line.sentence - 1)) continue;
    const pronoun = match[1] as string;
    found.push(placeOf(line, line.text.indexOf(pronoun), pronoun));
    spoken.add(line.sentence);
  }
  return found;
}
