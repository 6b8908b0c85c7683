import type { CuratedTable } from '../domain/curated.js';
import type { SourceState } from '../domain/facts.js';
import type { ChangeRecord, EntityWrite, PaperRecord } from '../store/port/transaction.js';
import type { DumpLine, GraphStore } from '../store/port/graph-store.js';

/** The target of a copy is not empty. */
class StoreNotEmptyError extends Error {
  override readonly name = 'StoreNotEmptyError';
}

/** The number of copied items. */
export interface CopySummary {
  papers: number;
  claims: number;
  entities: number;
  changes: number;
  /** Wall-clock seconds. */
  seconds: number;
}

export interface CopyOptions {
  /** Called after every batch. */
  readonly onProgress?: (copied: Readonly<CopySummary>) => void;
}

const BATCH_SIZE = 200;

/**
 * Copies a whole graph into an empty store: papers with their readings, entities, reviews, the change log, and the times when
 * each was added. Nothing is extracted or consolidated again, so both stores give the same answers even if the extractor's
 * version differs.
 * @throws StoreNotEmptyError if the target is not empty; nothing is written then
 */
export async function copyGraph(from: GraphStore, to: GraphStore, options: CopyOptions = {}): Promise<CopySummary> {
  if ((await to.stats()).papers > 0 || (await to.countChanges({})) > 0) {
    throw new StoreNotEmptyError('the target already contains papers or changes; name an empty store');
  }
  const started = performance.now();
  const copy = new Copy(to);
  let batch: DumpLine[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await copy.write(batch);
    batch = [];
    copy.summary.seconds = (performance.now() - started) / 1000;
    options.onProgress?.(copy.summary);
  };
  for await (const line of from.dump()) {
    if (batch.length >= BATCH_SIZE || (batch[0] && batch[0].type !== line.type)) await flush();
    batch.push(line);
  }
  await flush();
  return copy.summary;
}

type LineOf<Type extends DumpLine['type']> = Extract<DumpLine, { readonly type: Type }>;

class Copy {
  readonly summary: CopySummary = { papers: 0, claims: 0, entities: 0, changes: 0, seconds: 0 };
  private readonly entityOfRaw = new Map<string, string>();
  /** Links to broader entities, written after all entities exist. */
  private narrower: EntityWrite[] = [];

  constructor(private readonly to: GraphStore) {}

  /** Writes lines of one type in one transaction. */
  async write(lines: readonly DumpLine[]): Promise<void> {
    const { type } = lines[0]!;
    if (type !== 'change' && type !== 'entity') await this.linkNarrower();
    switch (type) {
      case 'change':
        return this.writeChanges(lines.map((line) => line.value as ChangeRecord));
      case 'entity':
        return this.writeEntities(lines as LineOf<'entity'>[]);
      case 'lead':
        return this.to.transact((tx) => tx.redirect((lines as LineOf<'lead'>[]).map((line) => line.value)));
      case 'record':
        return this.to.transact((tx) => tx.putRecords(lines.map((line) => line.value as PaperRecord)));
      case 'table':
        return this.to.transact((tx) => tx.putTables(lines.map((line) => line.value as CuratedTable)));
      case 'source':
        return this.to.transact((tx) => tx.putSourceStates(lines.map((line) => line.value as SourceState)));
      case 'reading':
        return this.writeReadings(lines as LineOf<'reading'>[]);
    }
  }

  private async writeChanges(changes: readonly ChangeRecord[]): Promise<void> {
    await this.to.transact((tx) => tx.appendChanges(changes));
    this.summary.changes += changes.length;
  }

  private async writeEntities(lines: readonly LineOf<'entity'>[]): Promise<void> {
    for (const { value } of lines) for (const raw of value.rawIds) this.entityOfRaw.set(raw, value.id);
    const entities = lines.map(({ value: { rawIds: _, ...entity } }) => entity);
    await this.to.transact((tx) => tx.putEntities(entities.map((entity) => ({ ...entity, broader: [] }))));
    this.narrower.push(...entities.filter((entity) => entity.broader.length > 0));
    this.summary.entities += entities.length;
  }

  private async linkNarrower(): Promise<void> {
    while (this.narrower.length > 0) {
      const some = this.narrower.slice(0, BATCH_SIZE);
      await this.to.transact((tx) => tx.putEntities(some));
      this.narrower = this.narrower.slice(BATCH_SIZE);
    }
  }

  private async writeReadings(lines: readonly LineOf<'reading'>[]): Promise<void> {
    const readings = lines.map((line) => line.value);
    const states = lines.flatMap((line) => Object.entries(line.claims));
    const reviews = states.flatMap(([claimId, { review }]) =>
      review.state === 'UNREVIEWED' ? [] : [{ claimId, review }],
    );
    const raws = new Set(readings.flatMap((reading) => reading.entities.map((raw) => raw.rawId)));
    const assignments = [...raws].flatMap((rawId) => {
      const entityId = this.entityOfRaw.get(rawId);
      return entityId === undefined ? [] : [{ rawId, entityId }];
    });
    await this.to.transact(async (tx) => {
      await tx.putReadings(readings, new Map(states.map(([id, { addedAt }]) => [id, addedAt])));
      await tx.putReviews(reviews);
      await tx.assign(assignments);
    });
    this.summary.papers += readings.length;
    this.summary.claims += states.length;
  }
}
