/** The database does not answer. The message names the address, never a credential. */
export class StoreUnavailableError extends Error {
  override readonly name: string = 'StoreUnavailableError';
}

/** The database holds a schema of another version. The message says what to run. */
export class SchemaVersionError extends Error {
  override readonly name = 'SchemaVersionError';
}

/** The store's address cannot be understood. */
export class StoreAddressError extends Error {
  override readonly name = 'StoreAddressError';
}

/** A question took longer than the store lets one take; the database no longer works on it. */
export class StoreTimeoutError extends Error {
  override readonly name = 'StoreTimeoutError';
}

/** There is no graph at the address, and what was asked for does not make one. */
export class StoreMissingError extends StoreUnavailableError {
  override readonly name: string = 'StoreMissingError';
}
