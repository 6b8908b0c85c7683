import type { EntityKind } from '../domain/extraction.js';
import type { Dimension } from '../domain/graph.js';
import { findUnit, toBase } from '../domain/units.js';
import type { ClaimFilter, EntityFilter, PaperFilter, ValueRange } from '../store/port/queries.js';
import { checkedDate, isoTime } from './dates.js';
import { badInput } from './errors.js';
import { affiliationNames } from './makers.js';
import type { ClaimWhere, DateRange, EntityWhere, FloatRange, PaperWhere } from './where.js';
import type { Loaders } from './loaders.js';
import type { Names } from './names.js';

/** Maximum number of words in a text condition; each word is a condition of its own. */
const MOST_WORDS = 30;

/**
 * Converts filters of the API to those of the store: names to ids, broader entities to themselves with all narrower ones, values to base
 * units.
 */
export class Filters {
  /** The rows of a list pass the same filter object many times. */
  private readonly read = new Map<string, Promise<ClaimFilter>>();

  constructor(
    private readonly names: Names,
    private readonly loaders: Loaders,
  ) {}

  /** @throws QueryError UNKNOWN_NAME or BAD_INPUT */
  claims(where: ClaimWhere | null | undefined): Promise<ClaimFilter> {
    const key = JSON.stringify(where ?? {});
    const known = this.read.get(key) ?? this.readClaims(where ?? {});
    this.read.set(key, known);
    return known;
  }

  async allClaims(wheres: readonly ClaimWhere[] | null | undefined): Promise<ClaimFilter[] | undefined> {
    return wheres ? Promise.all(wheres.map((where) => this.claims(where))) : undefined;
  }

  async entities(kind: EntityKind, where: EntityWhere | null | undefined): Promise<EntityFilter> {
    const [claims, proposedIn] = await Promise.all([
      this.allClaims(where?.claims),
      given(where?.proposedIn, (id) => this.names.knownPaperId(id)),
    ]);
    const text = where?.text?.trim() || undefined;
    return { kind, text, claims, proposedIn, hardwareCategories: where?.hardwareCategory ?? undefined };
  }

  async papers(where: PaperWhere | null | undefined): Promise<PaperFilter> {
    const { text, source, affiliation } = where ?? {};
    const [claims, one, mentions, any, none] = await Promise.all([
      this.allClaims(where?.claims),
      given(where?.mentionsAny, (names) => this.names.ids(names, undefined, true)),
      given(where?.mentions, (names) => Promise.all(names.map((name) => this.names.ids([name], undefined, true)))),
      given(where?.any, (some) => this.plainPapers(some, 'any')),
      given(where?.not, (left) => this.plainPapers(left, 'not')),
    ]);
    return {
      words: wordsIn(text),
      ...published(where?.published),
      sources: source ?? undefined,
      affiliations: affiliation ? affiliationNames(affiliation) : undefined,
      mentions: one ? [...(mentions ?? []), one] : mentions,
      claims,
      any,
      none,
    };
  }

  /** Filters within `any` or `not`, which contain neither. */
  private plainPapers(wheres: readonly PaperWhere[], field: string): Promise<PaperFilter[]> {
    if (wheres.some(({ any, not }) => (any ?? not ?? undefined) !== undefined))
      throw badInput(`a filter in \`${field}\` cannot contain \`any\` or \`not\`; use a positive condition instead`);
    return Promise.all(wheres.map((where) => this.papers(where)));
  }

  private async readClaims(where: ClaimWhere): Promise<ClaimFilter> {
    if (depthOf(where) > DEEPEST) throw badInput(`filters may be nested up to a depth of ${DEEPEST}`);
    const named = await this.namedIds(where);
    const value = where.value ? await this.value(where.value, where.unit, named.metricIds) : undefined;
    const [paper, subjectClaims, none] = await Promise.all([
      given(where.paper, (one) => this.paperOfClaim(one)),
      this.allClaims(where.subjectClaims),
      given(where.not, (left) => this.leftOut(left)),
    ]);
    return {
      ...named,
      value,
      unit: where.value ? undefined : writtenUnit(where.unit),
      paper,
      subjectClaims,
      none,
      ...listsOf(where, value ? ['ABSOLUTE'] : undefined),
      ...published(where.published),
      addedAfter: isoTime(where.addedAfter, 'addedAfter'),
      condition: conditionOf(where.condition),
      words: wordsIn(where.text),
      minConfidence: confidence(where.minConfidence),
    };
  }

  /** The ids of the papers and entities in a condition. */
  private async namedIds(where: ClaimWhere) {
    const narrower = where.includeNarrower ?? true;
    const ids = (names: readonly string[] | null | undefined, kind: EntityKind): Promise<string[] | undefined> =>
      given(names, (list) => this.names.ids(list, [kind], narrower));
    const [paperIds, subjects, metricIds, datasetIds, hardware, baselineIds, taskIds, vendors, makers] =
      await Promise.all([
        given(where.papers, (papers) => Promise.all(papers.map((id) => this.names.knownPaperId(id)))),
        ids(where.subject, 'METHOD'),
        ids(where.metric, 'METRIC'),
        ids(where.dataset, 'DATASET'),
        ids(where.hardware, 'HARDWARE'),
        ids(where.baseline, 'METHOD'),
        ids(where.task, 'TASK'),
        given(where.hardwareVendor, (some) => this.names.hardwareBy(some)),
        given(where.madeBy, (some) => this.names.methodsBy(some)),
      ]);
    const hardwareIds = both(hardware, vendors);
    const subjectIds = both(subjects, makers);
    return { paperIds, subjectIds, metricIds, datasetIds, hardwareIds, baselineIds, taskIds };
  }

  /** @throws QueryError BAD_INPUT for conditions on the claim itself rather than its paper */
  private async paperOfClaim(where: PaperWhere): Promise<NonNullable<ClaimFilter['paper']>> {
    for (const field of ['published', 'source'] as const)
      if (where[field] !== null && where[field] !== undefined)
        throw badInput(
          `\`paper\` of a ClaimWhere takes no \`${field}\`; expected \`text\`, \`mentions\`, \`mentionsAny\`, \`affiliation\`, \`claims\`, \`any\` and \`not\``,
        );
    const { words, mentions, affiliations, claims, any, none } = await this.papers(where);
    return { words, mentions, affiliations, claims, any, none };
  }

  private leftOut(wheres: readonly ClaimWhere[]): Promise<ClaimFilter[]> {
    if (wheres.some((where) => (where.not ?? undefined) !== undefined))
      throw badInput('a filter in `not` cannot contain `not`; use a positive condition instead');
    return Promise.all(wheres.map((where) => this.claims({ includeNarrower: true, ...where })));
  }

  /** Converts bounds to the base unit, from the given unit, else from the base unit of the metric's dimension. */
  private async value(
    range: FloatRange,
    unit: string | null | undefined,
    metricIds: readonly string[] | undefined,
  ): Promise<ValueRange> {
    const { dimension, base } = unit ? ofUnit(unit) : { dimension: await this.dimensionOf(metricIds), base: same };
    const bound = (number: number | null | undefined): number | undefined =>
      number === null || number === undefined ? undefined : base(number);
    return { dimension, gt: bound(range.gt), gte: bound(range.gte), lt: bound(range.lt), lte: bound(range.lte) };
  }

  private async dimensionOf(metricIds: readonly string[] | undefined): Promise<Dimension> {
    if (!metricIds) throw badInput('`value` needs `unit` or `metric`, so that it is clear what the numbers measure');
    const metrics = await this.loaders.knownEntities(metricIds);
    const dimensions = new Set(metrics.flatMap((metric) => metric.dimension ?? []));
    if (dimensions.size === 1) return [...dimensions][0]!;
    throw badInput('the dimension of this metric is unknown: give the `unit` of `value`');
  }
}

const DEEPEST = 3;

/** Nesting depth of `not`, `subjectClaims` and the claims of a paper. */
function depthOf({ not, subjectClaims, paper }: ClaimWhere): number {
  const papers = [paper, ...(paper?.any ?? []), ...(paper?.not ?? [])];
  const inner = [...(not ?? []), ...(subjectClaims ?? []), ...papers.flatMap((one) => one?.claims ?? [])];
  return Math.max(0, ...inner.map((where) => 1 + depthOf(where)));
}

/** @throws QueryError BAD_INPUT for an unknown unit or one that cannot be converted */
function ofUnit(unit: string): { dimension: Dimension; base: (value: number) => number } {
  const one = toBase(1, unit);
  if (one) return { dimension: one.dimension, base: (value) => toBase(value, unit)!.value };
  throw badInput(
    findUnit(unit)
      ? `values in "${unit}" are stored as written and cannot be compared`
      : `"${unit}" is not a known unit; expected one such as "ms", "%", "GB", "tokens/s" or "params"`,
  );
}

/** Restricts a filter to claims that can be ranked: absolute ones with a subject, a metric and a number. */
export function absoluteOnly(filter: ClaimFilter): ClaimFilter {
  const kinds = (filter.kinds ?? ['ABSOLUTE']).filter((kind) => kind === 'ABSOLUTE');
  return { ...filter, kinds, complete: true };
}

/** The ids in both lists; a missing list matches all ids. */
function both(some: string[] | undefined, others: string[] | undefined): string[] | undefined {
  return some && others ? some.filter((id) => others.includes(id)) : (some ?? others);
}

function writtenUnit(unit: string | null | undefined): string | undefined {
  if (unit === null || unit === undefined) return undefined;
  return findUnit(unit)?.symbol ?? unit;
}

function published(range: DateRange | null | undefined): Pick<ClaimFilter, 'publishedFrom' | 'publishedTo'> {
  return {
    publishedFrom: checkedDate(range?.from, 'published.from'),
    publishedTo: checkedDate(range?.to, 'published.to'),
  };
}

function confidence(least: number | null | undefined): number | undefined {
  if (least === null || least === undefined) return undefined;
  if (least < 0 || least > 1) throw badInput(`\`minConfidence\` is ${least}; expected 0 to 1`);
  return least;
}

/** The conditions that list the values allowed for one field. */
function listsOf(where: ClaimWhere, kinds: ClaimFilter['kinds']) {
  return {
    hardwareCategories: where.hardwareCategory ?? undefined,
    kinds: where.kinds ?? kinds,
    relations: where.relation ?? undefined,
    outcomes: where.outcome ?? undefined,
    changes: where.change ?? undefined,
    reviews: where.review ?? undefined,
    origins: where.origin ?? undefined,
  };
}

/** SQLite rejects patterns of more than 50,000 bytes, and no condition is that long. */
const LONGEST_CONDITION = 500;

function conditionOf(text: string | null | undefined): string | undefined {
  const condition = text?.trim();
  if (condition && condition.length > LONGEST_CONDITION)
    throw badInput(`\`condition\` has ${condition.length} characters; the maximum is ${LONGEST_CONDITION}`);
  return condition || undefined;
}

/** The parts of a text to search for: single words, and words within quotation marks, which must be adjacent. As written, with the marks. */
export function searchedParts(text: string | null | undefined): string[] {
  return (text ?? '').match(/"[^"]+"|[^\s"]+/g) ?? [];
}

/** Such parts without quotation marks; undefined if there are none. @throws QueryError if there are too many */
export function wordsIn(text: string | null | undefined): string[] | undefined {
  const words = searchedParts(text)
    .map((word) => word.replaceAll('"', '').trim())
    .filter(Boolean);
  if (words.length > MOST_WORDS) throw badInput(`\`text\` has ${words.length} words; the maximum is ${MOST_WORDS}`);
  return words.length > 0 ? words : undefined;
}

function same(value: number): number {
  return value;
}

async function given<T, R>(value: T | null | undefined, read: (value: T) => Promise<R>): Promise<R | undefined> {
  return value === null || value === undefined ? undefined : read(value);
}
