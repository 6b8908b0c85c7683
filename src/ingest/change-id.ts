import { randomBytes } from 'node:crypto';

let last = 0;

/** A new id for the change log. Later ids are greater: strictly within a process, and to the millisecond across processes. */
export function changeId(): string {
  last = Math.max(Date.now() * 1000, last + 1);
  return `change:${last.toString(36).padStart(12, '0')}${randomBytes(4).toString('hex')}`;
}
