import { list } from '../domain/wording.js';
import type { QueryContext } from './context.js';

/** "1 paper", "3 papers" */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
}

/** The names of entities with these ids or names: "LoRA and NOLA". */
export async function namesOf({ names }: QueryContext, ids: readonly string[]): Promise<string> {
  const entities = await Promise.all(ids.map((id) => names.entities(id)));
  return list([...new Set(entities.map(([first]) => first!.name))]);
}

/** The sentences of a note; null if there are none. */
export function noteOf(...said: readonly (string | null)[]): string | null {
  return said.filter(Boolean).join(' ') || null;
}
