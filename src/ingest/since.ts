import type { GraphStore } from '../store/port/graph-store.js';

/**
 * The day from which to read a source again for papers since the last run.
 * @param lagDays number of days after a paper's date in which it may still appear at the source
 * @returns ISO date; undefined if the source was never read completely
 */
export async function dayOfLastRun(store: GraphStore, source: string, lagDays: number): Promise<string | undefined> {
  const state = await store.sourceState(source);
  if (!state) return undefined;
  return new Date(Date.parse(state.readUntil) - lagDays * 86_400_000).toISOString().slice(0, 10);
}

/** Records that a run that began at this time has read a source completely. */
export async function noteRun(store: GraphStore, source: string, began: Date): Promise<void> {
  await store.transact((tx) => tx.putSourceStates([{ source, readUntil: began.toISOString() }]));
}
