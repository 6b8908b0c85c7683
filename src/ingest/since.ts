import type { GraphStore } from '../store/port/graph-store.js';

/**
 * From which day a source is read anew when only what came since the last run is wanted.
 * @param lagDays for how long after a paper's own date it may still appear at the source
 * @returns ISO date; undefined when the source has never been read to its end
 */
export async function dayOfLastRun(store: GraphStore, source: string, lagDays: number): Promise<string | undefined> {
  const state = await store.sourceState(source);
  if (!state) return undefined;
  return new Date(Date.parse(state.readUntil) - lagDays * 86_400_000).toISOString().slice(0, 10);
}

/** Notes that a source has been read to its end by a run that began at this time. */
export async function noteRun(store: GraphStore, source: string, began: Date): Promise<void> {
  await store.transact((tx) => tx.putSourceStates([{ source, readUntil: began.toISOString() }]));
}
