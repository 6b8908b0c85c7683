import { createHash } from 'node:crypto';

/** A hash of content: equal content gives the same 27 characters, regardless of the order of object fields. */
export function digest(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('base64url').slice(0, 27);
}

/** JSON with sorted keys, so that the order of a record's fields does not matter. */
function canonicalJson(content: unknown): string {
  return JSON.stringify(content, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
