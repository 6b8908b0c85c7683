import { containsWords } from '../domain/whole-words.js';
import { kindOfEntityId, nameKey } from '../domain/names.js';
import { entries, lookup } from '../lexicon/lexicon.js';
import type { QueryContext } from './context.js';
import type { ClaimWhere } from './where.js';

/** Number of names of the graph examined for each name of a task. */
const MOST_NAMES = 200;

/**
 * Ids of the datasets of the graph whose name or alias says the task or topic of a condition, most claims first: for question answering,
 * SQuAD (the Stanford Question Answering Dataset) and TriviaQA. Papers on the task need not mention them.
 */
export async function datasetsNamedFor(context: QueryContext, { task, paper }: ClaimWhere): Promise<string[]> {
  const named = [...(task ?? []), ...(paper?.mentions ?? []).filter((id) => kindOfEntityId(id) === 'TASK')];
  const tasks = (await Promise.all(named.map((name) => context.names.entities(name, ['TASK'])))).flat().map(({ name }) => name);
  const topic = paper?.text?.replaceAll('"', '').trim();
  const said = [...tasks, ...(topic ? [topic] : [])].flatMap(spellingsOf);
  if (said.length === 0) return [];
  const isNamed = (name: string): boolean => said.some((phrase) => says(name, phrase));
  const known = entries('DATASET').filter(({ name, aliases }) => [name, ...aliases].some(isNamed));
  const keys = known.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey));
  const [bearers, ...near] = await Promise.all([
    context.store.bearers([...new Set(keys)], ['DATASET']),
    ...said.map((phrase) => context.store.nameCandidates(phrase, ['DATASET'], MOST_NAMES)),
  ]);
  const ids = new Set([...bearers.map(({ entityId }) => entityId), ...near.flat().filter(({ name }) => isNamed(name)).map(({ entityId }) => entityId)]);
  const sorted = [...ids].sort();
  const counts = await context.loaders.claimCounts(sorted);
  return sorted.map((id, i) => ({ id, count: counts[i]! })).sort((a, b) => b.count - a.count).map(({ id }) => id);
} // prettier-ignore

/** The names of a task in the lexicon; of another topic, the topic itself. */
function spellingsOf(task: string): string[] {
  const entry = lookup('TASK', task);
  return [...new Set([task, ...(entry ? [entry.name, ...entry.aliases] : [])])].filter((name) =>
    /[A-Z]{2}|[\s-]/.test(name),
  );
}

/** Whether a name contains a phrase in whole words, or an abbreviation that capitals set off: "TriviaQA", but not "MPQA" as one for QA. */
function says(name: string, phrase: string): boolean {
  if (!/^[A-Z]+$/.test(phrase)) return containsWords(name, phrase);
  return new RegExp(`(?<![A-Z])${phrase}(?![A-Za-z])`).test(name);
}
