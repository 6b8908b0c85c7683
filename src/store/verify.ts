import { plainText } from '../domain/plain-text.js';
import type { RawClaim } from '../domain/facts.js';
import type { PaperReading } from './port/transaction.js';
import type { DumpedEntity, DumpLine, GraphStore } from './port/graph-store.js';

/** The result of a verification. */
export interface Verification {
  readonly papers: number;
  readonly claims: number;
  readonly entities: number;
  /** The violations, one sentence each; empty if every invariant holds. */
  readonly problems: readonly string[];
}

/** Maximum number of violations of one kind that are listed; further ones are only counted. */
const MOST_OF_A_KIND = 20;

/**
 * Checks every invariant of a whole graph: ids are unique; every claim belongs to a paper, and its evidence is a substring of
 * the paper's text; every record forms exactly one paper; names refer to existing entities; no entity is broader than itself;
 * redirects end at an entity; numbers are finite; and counts and indexes match the stored data.
 */
export async function verify(store: GraphStore): Promise<Verification> {
  const check = new Check();
  for await (const line of store.dump()) check.look(line);
  check.end();
  const stats = await store.stats();
  check.compare('papers', check.papers, stats.papers);
  check.compare('claims', check.claims, stats.claims);
  check.compare(
    'entities',
    check.entities.size,
    Object.values(stats.entities).reduce((sum, n) => sum + n, 0),
  );
  const { papers, claims, entities } = check;
  return { papers, claims, entities: entities.size, problems: [...check.told(), ...(await store.integrity())] };
}

class Check {
  papers = 0;
  claims = 0;
  readonly entities = new Map<string, readonly string[]>();
  private readonly problems = new Map<string, string[]>();
  private readonly ids = new Set<string>();
  private readonly entityOfRaw = new Map<string, string>();
  private readonly leads = new Map<string, string>();
  private readonly paperOfRecord = new Map<string, string | undefined>();

  look(line: DumpLine): void {
    switch (line.type) {
      case 'change':
        return this.unique(line.value.id);
      case 'entity':
        return this.entity(line.value);
      case 'lead':
        this.leads.set(line.value.from, line.value.to);
        return;
      case 'record':
        this.unique(`record ${line.value.hash}`);
        this.paperOfRecord.set(line.value.hash, undefined);
        return;
      case 'reading':
        return this.reading(line.value);
    }
  }

  /** Checks that need the whole dump. */
  end(): void {
    for (const [id, broader] of this.entities) {
      for (const parent of broader)
        this.require(this.entities.has(parent), 'broader', `the broader entity ${parent} of ${id} does not exist`);
      this.require(!this.isAboveItself(id), 'circle', `${id} is broader than itself`);
      this.require(!this.leads.has(id), 'redirect', `${id} exists, but redirects to ${this.leads.get(id)}`);
    }
    for (const [from, to] of this.leads)
      this.require(this.entities.has(to), 'redirect', `${from} redirects to ${to}, which does not exist`);
    for (const [hash, paper] of this.paperOfRecord)
      this.require(paper !== undefined, 'record', `record ${hash} belongs to no paper`);
  }

  compare(what: string, counted: number, told: number): void {
    this.require(counted === told, 'count', `there are ${counted} ${what}, but the store's count is ${told}`);
  }

  told(): string[] {
    return [...this.problems.values()].flatMap((all) => {
      const more = all.length - MOST_OF_A_KIND;
      return more > 0 ? [...all.slice(0, MOST_OF_A_KIND), `… and ${more} more like this`] : all;
    });
  }

  private entity({ id, kind, broader, rawIds }: DumpedEntity): void {
    this.unique(id);
    this.entities.set(id, broader);
    this.require(id.startsWith(`${kind.toLowerCase()}:`), 'entity', `${id} is stored with the kind ${kind}`);
    for (const raw of rawIds) {
      const other = this.entityOfRaw.get(raw);
      this.require(other === undefined, 'name', `the name ${raw} is assigned to both ${other} and ${id}`);
      this.entityOfRaw.set(raw, id);
    }
  }

  private reading(reading: PaperReading): void {
    const { paper, records, entities, claims } = reading;
    this.papers++;
    this.unique(paper.id);
    this.require(records.length > 0, 'paper', `${paper.id} has no record`);
    for (const hash of records) {
      const known = this.paperOfRecord.has(hash);
      this.require(known, 'record', `the record ${hash} of ${paper.id} does not exist`);
      const other = this.paperOfRecord.get(hash);
      this.require(other === undefined, 'record', `record ${hash} belongs to both ${other} and ${paper.id}`);
      if (known) this.paperOfRecord.set(hash, paper.id);
    }
    const raws = new Set(entities.map(({ rawId }) => rawId));
    for (const raw of raws)
      this.require(this.entityOfRaw.has(raw), 'name', `${paper.id} names ${raw}, which is not assigned to an entity`);
    for (const claim of claims) this.claim(claim, reading, raws);
  }

  private claim(claim: RawClaim, { paper }: PaperReading, raws: ReadonlySet<string>): void {
    this.claims++;
    this.unique(claim.id);
    this.require(claim.paperId === paper.id, 'claim', `${claim.id} of ${paper.id} has the paper ${claim.paperId}`);
    const { subjectId, metricId, baselineId, datasetIds, hardwareIds, taskIds } = claim;
    for (const raw of [subjectId, metricId, baselineId, ...datasetIds, ...hardwareIds, ...taskIds])
      this.require(raw === null || raws.has(raw), 'claim', `${claim.id} names ${raw}, which its paper does not name`);
    const { value, valueHigh, baseValue, baseValueHigh, confidence } = claim;
    for (const number of [value, valueHigh, baseValue, baseValueHigh, confidence])
      this.require(number === null || Number.isFinite(number), 'number', `${claim.id} has a number that is not finite`);
    this.evidence(claim, paper);
  }

  private evidence({ id, evidence }: RawClaim, paper: PaperReading['paper']): void {
    const { field, start, end, text, parts } = evidence;
    const source = field === 'table' ? text : paper[field];
    if (field !== 'table') {
      const cut = source.slice(start, end) === text;
      this.require(cut, 'evidence', `the evidence of ${id} is not the text at ${start} to ${end} of its ${field}`);
    }
    for (const { role, surface, start: from, end: to } of parts)
      this.require(source.slice(from, to) === surface, 'evidence', `the ${role} of ${id} is not at ${from} to ${to}`);
    this.require(plainText(text) === text, 'evidence', `the evidence of ${id} contains a control character`);
  }

  private isAboveItself(id: string): boolean {
    const seen = new Set<string>();
    for (let level = this.entities.get(id) ?? []; level.length > 0;) {
      if (level.includes(id)) return true;
      const fresh = level.filter((other) => !seen.has(other));
      fresh.forEach((other) => seen.add(other));
      level = fresh.flatMap((other) => this.entities.get(other) ?? []);
    }
    return false;
  }

  private unique(id: string): void {
    this.require(!this.ids.has(id), 'id', `${id} occurs twice`);
    this.ids.add(id);
  }

  private require(holds: boolean, kind: string, problem: string): void {
    if (!holds) this.problems.set(kind, [...(this.problems.get(kind) ?? []), problem]);
  }
}
