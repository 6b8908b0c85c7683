import { SchemaVersionError } from '../port/errors.js';

/**
 * @param current the schema version of this program
 * @throws SchemaVersionError if the store's version is older or newer
 */
export function requireSchemaVersion(version: number, current: number): void {
  refuseNewerSchema(version, current);
  if (version === current) return;
  throw new SchemaVersionError(
    `the store has schema ${version}, this program needs ${current}: run "claimgraph migrate" first`,
  );
}

/**
 * @param current the schema version of this program
 * @throws SchemaVersionError if the store's version is newer
 */
export function refuseNewerSchema(version: number, current: number): void {
  if (version <= current) return;
  throw new SchemaVersionError(
    `the store has schema ${version}, this program knows ${current}: it was written by a newer version of claimgraph; use that version`,
  );
}
