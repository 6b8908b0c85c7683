import type { EntityKind } from '../domain/extraction.js';
import { lookup } from '../lexicon/lexicon.js';
import { isAnyClaimed } from './claimed.js';
import type { QueryContext } from './context.js';
import type { ClaimWhere } from './where.js';

/** Names of metrics that are no everyday words: of several words, or in capitals. */
const TELLING_NAME = /[A-Za-z\d][ -][A-Za-z\d]|[A-Z]{3}/;

/** The names by which sentences may have an entity: of the time to first token also "TTFT", of the size of the KV cache "KV cache". */
function spellingsOf(kind: EntityKind, name: string): string[] {
  const names = [name, ...(lookup(kind, name)?.aliases ?? [])].filter(
    (spelt) => kind !== 'METRIC' || TELLING_NAME.test(spelt),
  );
  return [...new Set([...names, ...names.map((spelt) => spelt.replace(/(?<= \w+) size$/, ''))])];
}

/** The condition with a name that the sentences of claims must have; undefined if none has it. */
export async function whereSaid<Where extends ClaimWhere>(context: QueryContext, where: Where, kind: EntityKind, name: string): Promise<{ readonly where: Where; readonly spelt: string } | undefined> {
  for (const spelt of spellingsOf(kind, name)) {
    const said = { ...where, text: [where.text, `"${spelt}"`].filter(Boolean).join(' ') };
    if (await isAnyClaimed(context, said)) return { where: said, spelt };
  }
  return undefined;
} // prettier-ignore
