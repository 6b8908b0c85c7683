import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Role, ROLES } from '../graphql/viewer.js';

/** A key with its holder and role. */
export interface ApiKey {
  readonly name: string;
  readonly role: Role;
  readonly key: string;
}

/** A stored key, as a hash that is useless to a reader of the file. */
interface KeptKey {
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the key, in base64url. Keys have 256 random bits, so that no slower hash is needed. */
  readonly hash: string;
  /** ISO time. */
  readonly created: string;
}

/** The keys cannot be read, created or revoked; the message states why and never contains a key. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
}

const FILE = z.object({
  keys: z.array(
    z.object({ name: z.string(), role: z.enum(['READ', 'REVIEW', 'WRITE']), hash: z.string(), created: z.string() }),
  ),
});

/**
 * Creates a key for a name, and stores its hash.
 * @returns the key, which cannot be recovered later
 */
export function createKey(path: string, name: string, role: Role): string {
  if (!/^[\w.@-]{1,64}$/.test(name))
    throw new KeysError(`"${name}" cannot be a name; expected 1 to 64 letters, digits, ".", "_", "@" or "-"`);
  const keys = readKeys(path);
  if (keys.some((key) => key.name === name)) throw new KeysError(`${name} has a key already; revoke it first`);
  const key = `cg_${randomBytes(32).toString('base64url')}`;
  writeKeys(path, [...keys, { name, role, hash: hashOf(key), created: new Date().toISOString() }]);
  return key;
}

/** Revokes a name's key: a running server rejects it within a second. */
export function revokeKey(path: string, name: string): void {
  const keys = readKeys(path);
  if (!keys.some((key) => key.name === name)) throw new KeysError(`${name} has no key in ${path}`);
  writeKeys(
    path,
    keys.filter((key) => key.name !== name),
  );
}

/** The keys of a file; an empty list if there is no file. */
export function readKeys(path: string): KeptKey[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new KeysError(`the keys in ${path} cannot be read: ${(error as Error).message}`);
  }
  try {
    return FILE.parse(JSON.parse(text)).keys;
  } catch {
    throw new KeysError(`${path} is not a file written by "claimgraph keys"`);
  }
}

/** Readable only by its owner, and replaced atomically. */
function writeKeys(path: string, keys: readonly KeptKey[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, path);
}

/** Interval between checks of the file, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** All keys of a server: those given at start, and those of a file that may change at run time. */
export class KeyRing {
  private readonly fixed: readonly KeptKey[];
  private fromFile: readonly KeptKey[] = [];
  private readAt = '';
  private lookedAt = -Infinity;

  /**
   * @param file the file of "claimgraph keys", if any
   * @throws KeysError if the file exists but cannot be read
   */
  constructor(
    given: readonly ApiKey[],
    private readonly file?: string,
  ) {
    this.fixed = given.map(({ name, role, key }) => ({ name, role, hash: hashOf(key), created: '' }));
    this.look();
  }

  /** Number of keys. */
  get size(): number {
    this.look();
    return this.fixed.length + this.fromFile.length;
  }

  /** The holder of a key. Compares it with every key in constant time. */
  find(key: string): Pick<KeptKey, 'name' | 'role'> | undefined {
    this.look();
    const asked = Buffer.from(hashOf(key));
    let found: KeptKey | undefined;
    for (const kept of [...this.fixed, ...this.fromFile]) {
      const hash = Buffer.from(kept.hash);
      if (hash.length === asked.length && timingSafeEqual(hash, asked)) found = kept;
    }
    return found;
  }

  private look(): void {
    if (this.file === undefined || performance.now() - this.lookedAt < LOOK_EVERY_MS) return;
    this.lookedAt = performance.now();
    const version = versionOf(this.file);
    if (version === this.readAt) return;
    this.fromFile = readKeys(this.file);
    this.readAt = version;
  }
}

function versionOf(path: string): string {
  const { mtimeMs, size, ino } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size} ${ino}`;
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** The role with a name, ignoring case. */
export function keyRoleOf(word: string): Role | undefined {
  return ROLES.find((role) => role === word.trim().toUpperCase());
}
