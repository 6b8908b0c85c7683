import { lettersIn } from '../../domain/letters.js';
import type { ClaimKind, EntityKind, ExtractedClaim, Extraction, Relation } from '../../domain/extraction.js';
import { findUnit } from '../../domain/units.js';
import { lookup } from '../../lexicon/lexicon.js';
import { clean } from '../../text/clean/clean.js';
import type { Document, LinkedClaim, LinkedPart, NamedEntity, Quantity, Sentence } from '../../text/document.js';
import { findQuantities } from '../../text/quantities/quantities.js';
import { segment } from '../../text/segment/segment.js';
import { toClaim, toEntity } from '../assemble/assemble.js';
import { findTriggers } from '../comparisons/relation-triggers.js';
import { viewSentences, type SentenceView } from '../grammar/sentence-view.js';
import { withClaimedNames } from '../links/claimed-names.js';
import type { ReadableText } from '../reader.js';
import type { ModelAnswer } from './answer.js';
import { placesOf } from './name-places.js';

/** How many parts of an answer were dropped because the text does not contain them. */
export interface Dropped {
  numbers: number;
  names: number;
  sentences: number;
}

/** Confidence of a claim that only the model extracts, not claimgraph's own extractor. */
const UNSUPPORTED = 0.5;
const KINDS: Readonly<Record<ModelAnswer['entities'][number]['type'], EntityKind>> = {
  Method: 'METHOD',
  Dataset: 'DATASET',
  Metric: 'METRIC',
  Hardware: 'HARDWARE',
  Task: 'TASK',
};
const RELATIONS: Readonly<Record<ModelAnswer['comparisons'][number]['relation'], Relation>> = {
  outperforms: 'OUTPERFORMS',
  comparable: 'COMPARABLE',
  'state-of-the-art': 'STATE_OF_THE_ART',
};

/**
 * Turns the answer of a model into an extraction, dropping whatever the text does not contain. Offsets, numbers with units, and
 * evidence are determined here; the confidence of a claim is that of the extractor of claimgraph if it extracts the same claim, else one half.
 * @param own the extraction of the same text by the extractor of claimgraph
 */
export function groundAnswer(
  text: ReadableText,
  answer: ModelAnswer,
  own: Extraction,
  readerId: string,
): { readonly extraction: Extraction; readonly dropped: Dropped } {
  const document = segment([clean('title', text.title), clean('abstract', text.abstract)]);
  const grounding = new Grounding(document, answer.entities);
  const linked = [
    ...answer.claims.flatMap((claim) => grounding.claim(claim) ?? []),
    ...answer.comparisons.flatMap((comparison) => grounding.comparison(comparison) ?? []),
  ];
  const claims = linked.map((claim) => {
    const unrated = toClaim(document, claim, UNSUPPORTED);
    return { ...unrated, confidence: confidenceOf(unrated, own.claims) };
  });
  const entities = withClaimedNames(document, grounding.entities, linked);
  return {
    extraction: { extractor: readerId, entities: entities.map((entity) => toEntity(document, entity)), claims },
    dropped: grounding.dropped,
  };
}

/** Finds the parts of an answer in a document, and counts those that are missing. */
class Grounding {
  readonly dropped: Dropped = { numbers: 0, names: 0, sentences: 0 };
  readonly entities: readonly NamedEntity[];
  private readonly quantities: readonly Quantity[];
  private readonly views: readonly SentenceView[];
  private readonly used = new Set<string>();

  constructor(
    private readonly document: Document,
    entities: ModelAnswer['entities'],
  ) {
    this.entities = entities.flatMap((entity) => this.entity(entity) ?? []);
    this.quantities = findQuantities(document);
    this.views = viewSentences(document, this.entities, this.quantities);
  }

  claim(claim: ModelAnswer['claims'][number]): LinkedClaim | undefined {
    const sentence = this.sentence(claim.evidence);
    if (!sentence) return undefined;
    const quantity = this.quantity(sentence, claim);
    if (!quantity) {
      this.dropped.numbers++;
      return undefined;
    }
    const subject = this.optionalName('METHOD', claim.subject, sentence);
    const metric = this.name('METRIC', claim.metric, sentence) ?? impliedMetric(claim.metric);
    if (subject === 'absent' || !metric) {
      this.dropped.names++;
      return undefined;
    }
    const kind = claim.kind.toUpperCase() as ClaimKind;
    const { number, value, valueHigh, unit, comparator } = quantity;
    return {
      ...this.parts(claim, sentence), kind, quantity, value, valueHigh, unit, comparator, anchor: number, subject, metric,
      field: sentence.field, sentence: sentence.index, relation: null, tasks: [], conditions: [], signs: {},
      change: kind === 'ABSOLUTE' ? null : (claim.change?.toUpperCase() as 'INCREASE' | 'DECREASE' | undefined) ?? null,
      hardware: this.knownNames('HARDWARE', claim.hardware, sentence),
      baseline: this.knownName('METHOD', claim.baseline, sentence),
    }; // prettier-ignore
  }

  comparison(comparison: ModelAnswer['comparisons'][number]): LinkedClaim | undefined {
    const sentence = this.sentence(comparison.evidence);
    if (!sentence) return undefined;
    const relation = RELATIONS[comparison.relation];
    const subject = this.optionalName('METHOD', comparison.subject, sentence);
    const object = this.optionalName('METHOD', comparison.object, sentence);
    if (subject === 'absent' || object === 'absent') {
      this.dropped.names++;
      return undefined;
    }
    return {
      ...this.parts(comparison, sentence), kind: 'COMPARISON', relation, subject, baseline: object,
      field: sentence.field, sentence: sentence.index, quantity: null, value: null, valueHigh: null, unit: null,
      comparator: null, change: null, anchor: this.relationWord(sentence, relation, object),
      metric: this.knownName('METRIC', comparison.metric, sentence),
      hardware: [], tasks: [], conditions: [], signs: {},
    }; // prettier-ignore
  }

  private entity(entity: ModelAnswer['entities'][number]): NamedEntity | undefined {
    const places = placesOf(this.document, entity.name);
    if (places.length === 0) {
      this.dropped.names++;
      return undefined;
    }
    const aliases = entity.aliases.filter(
      (alias) => alias !== entity.name && placesOf(this.document, alias).length > 0,
    );
    this.dropped.names += entity.aliases.filter((alias) => placesOf(this.document, alias).length === 0).length;
    const kind = KINDS[entity.type];
    return {
      kind,
      name: entity.name.trim(),
      aliases,
      proposed: entity.proposed,
      generic: lookup(kind, entity.name)?.generic ?? false,
      ...(kind === 'DATASET' && entity.role ? { role: entity.role } : {}),
      places: [...places, ...aliases.flatMap((alias) => placesOf(this.document, alias))],
    };
  }

  /** The sentence that an answer quotes, ignoring white space, case and punctuation. */
  private sentence(evidence: string): Sentence | undefined {
    const quoted = letters(evidence);
    const found = this.document.sentences.find((sentence) => {
      const own = letters(sentence.text);
      return quoted.length > 10 && (own === quoted || own.includes(quoted) || quoted.includes(own));
    });
    if (!found) this.dropped.sentences++;
    return found;
  }

  /** The number of the sentence with the claimed value, preferably with the claimed unit. Each number is used once per subject. */
  private quantity(sentence: Sentence, claim: ModelAnswer['claims'][number]): Quantity | undefined {
    const unit = findUnit(claim.unit)?.symbol ?? claim.unit;
    const equal = this.quantities.filter(
      (one) => one.sentence === sentence.index && same(one.value, claim.value) && sameHigh(one.valueHigh, claim.valueHigh),
    ); // prettier-ignore
    const ordered = [...equal.filter((one) => one.unit === unit), ...equal.filter((one) => one.unit !== unit)];
    const key = (one: Quantity): string => `${one.start} ${one.field} ${claim.subject ?? ''}`;
    const free = ordered.find((one) => !this.used.has(key(one)));
    if (free) this.used.add(key(free));
    return free;
  }

  /** A name, with its position if the sentence contains it; undefined if the text does not contain it. */
  private name(kind: EntityKind, name: string, sentence: Sentence): LinkedPart | undefined {
    const entity = this.entities.find((one) => one.kind === kind && (one.name === name || one.aliases.includes(name)));
    const places = entity?.places ?? placesOf(this.document, name);
    if (places.length === 0) return undefined;
    const here = places.find((place) => place.sentence === sentence.index);
    return { name: entity?.name ?? name, ...(here && { start: here.start, end: here.end }) };
  }

  /** Null for no name, "absent" for a name that the text does not contain. */
  private optionalName(kind: EntityKind, name: string | null, sentence: Sentence): LinkedPart | null | 'absent' {
    if (name === null || name.trim() === '' || /^(?:this|our) (?:work|method|model|paper)$/i.test(name)) return null;
    return this.name(kind, name, sentence) ?? 'absent';
  }

  /** Null for no name, and for a name that the text does not contain, which is counted. */
  private knownName(kind: EntityKind, name: string | null, sentence: Sentence): LinkedPart | null {
    const found = this.optionalName(kind, name, sentence);
    if (found !== 'absent') return found;
    this.dropped.names++;
    return null;
  }

  private knownNames(kind: EntityKind, names: readonly string[], sentence: Sentence): LinkedPart[] {
    return names.flatMap((name) => this.knownName(kind, name, sentence) ?? []);
  }

  private parts({ datasets }: { readonly datasets: readonly string[] }, sentence: Sentence): Pick<LinkedClaim, 'datasets'> {
    return { datasets: this.knownNames('DATASET', datasets, sentence) };
  } // prettier-ignore

  /** Position of the words of comparison, which identifies a comparison within its paper. */
  private relationWord(sentence: Sentence, relation: Relation, object: LinkedPart | null): LinkedClaim['anchor'] {
    const trigger = findTriggers(this.views[sentence.index]!).find((one) => one.relation === relation);
    const first = sentence.tokens[trigger?.from ?? 0]!;
    if (!trigger && object?.start !== undefined) return { start: object.start, end: object.end! };
    return { start: first.start, end: sentence.tokens[(trigger?.to ?? 1) - 1]!.end };
  }
}

/** A metric that the text only implies ("faster") is accepted if the lexicon contains it. */
function impliedMetric(name: string): LinkedPart | undefined {
  const known = lookup('METRIC', name);
  return known && { name: known.name };
}

function confidenceOf(claim: ExtractedClaim, own: readonly ExtractedClaim[]): number {
  const alike = own.filter(
    (one) =>
      one.anchor.field === claim.anchor.field && one.anchor.start === claim.anchor.start &&
      one.subject === claim.subject && (claim.kind === 'COMPARISON' ? one.baseline === claim.baseline : one.metric === claim.metric),
  ); // prettier-ignore
  return Math.max(UNSUPPORTED, ...alike.map((one) => one.confidence));
}

function letters(text: string): string {
  return lettersIn(text.toLowerCase());
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function sameHigh(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : same(a, b);
}
