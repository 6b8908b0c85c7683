import { readFileSync } from 'node:fs';

/** The version in package.json, which is next to `src/` and `dist/`. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
