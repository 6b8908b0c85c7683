import { createRequire } from 'node:module';

type TagWords = (words: string) => { readonly docs: readonly (readonly object[])[] };
let tagger: TagWords | undefined;

/** Tags words with the part-of-speech tagger of `compromise`. Loaded on the first call, as one file: its 200 modules and their lexicon take a third of a second. */
export function tagWords(words: string): ReturnType<TagWords> {
  tagger ??= createRequire(import.meta.url)('compromise/two') as TagWords;
  return tagger(words);
}

/** Whether a word by itself is a verb or an adverb: "spent", "profited", "roughly". A gerund may name a task ("parsing"), so it is none here. */
export function isVerbOrAdverb(word: string): boolean {
  const [term] = (tagWords(word).docs[0] ?? []) as unknown as readonly { tags?: ReadonlySet<string> }[];
  const tags = term?.tags;
  return tags !== undefined && (tags.has('Verb') || tags.has('Adverb')) && !tags.has('Gerund');
}
