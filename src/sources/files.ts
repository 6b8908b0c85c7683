import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** A file that holds papers, or may. */
export interface FileToRead {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** It was named itself, not found in a folder or by a pattern: then it has to be readable. */
  readonly named: boolean;
}

/**
 * The files that a name stands for: a file itself; all files of a folder and the folders in it, but hidden ones; or what a pattern
 * matches (`papers/**\/*.jsonl`). In the order of their names.
 * @param except files that are never meant
 * @throws the file system's error when there is nothing of this name
 */
export async function filesOf(name: string, except: readonly string[] = []): Promise<FileToRead[]> {
  let found;
  try {
    found = await stat(name);
  } catch (error) {
    if (!isDynamicPattern(name)) throw error;
    return matching(name, '.', except);
  }
  if (found.isDirectory()) return matching('**/*', name, except);
  return [{ path: name, size: found.size, named: true }];
}

async function matching(pattern: string, folder: string, except: readonly string[]): Promise<FileToRead[]> {
  const paths = await glob(pattern, {
    cwd: folder,
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  const left = new Set(except.map((path) => resolve(path)));
  const files = paths
    .sort()
    .map((path) => join(folder, path))
    .filter((path) => !left.has(resolve(path)));
  return Promise.all(files.map(async (path) => ({ path, size: (await stat(path)).size, named: false })));
}
