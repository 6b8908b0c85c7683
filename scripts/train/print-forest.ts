import type { StoredForest } from '../../src/reader/model/packed-forest.js';

/** A forest as the text of its file: one tree a line. */
export function printForest({ features, trees }: StoredForest): string {
  return `{"features":${JSON.stringify(features)},\n"trees":${JSON.stringify(trees).replaceAll('],[', '],\n[')}}\n`;
}
