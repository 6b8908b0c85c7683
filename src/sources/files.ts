import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** A file that may contain papers. */
export interface FileToRead {
  readonly path: string;
  /** The size in bytes. */
  readonly size: number;
  /** Whether the file was named explicitly, not found in a folder or by a pattern. It must then be readable. */
  readonly named: boolean;
}

/**
 * The files of a name: the file itself; all files of a folder and its subfolders except hidden ones; or the matches of a
 * pattern (`papers/**\/*.jsonl`). Sorted by name.
 * @param except files that are never inputs
 * @throws the file system's error if there is nothing with this name
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
