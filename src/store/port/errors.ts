/** The database does not answer. The message contains the address, never a credential. */
export class StoreUnavailableError extends Error {
  override readonly name: string = 'StoreUnavailableError';
}

/** The database has another schema version than this program. The message names the command that fixes it. */
export class SchemaVersionError extends Error {
  override readonly name = 'SchemaVersionError';
}

/** The store's address is malformed. */
export class StoreAddressError extends Error {
  override readonly name = 'StoreAddressError';
}

/** A query exceeded the store's time limit and was cancelled in the database. */
export class StoreTimeoutError extends Error {
  override readonly name = 'StoreTimeoutError';
}

/** There is no graph at the address, and the operation does not create one. */
export class StoreMissingError extends StoreUnavailableError {
  override readonly name: string = 'StoreMissingError';
}
