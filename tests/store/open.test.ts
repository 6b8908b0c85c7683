import { describe, expect, it } from 'vitest';
import { StoreAddressError } from '../../src/store/port/errors.js';
import { parseStoreAddress, printableAddress } from '../../src/store/open.js';

describe('the address of a store', () => {
  it('is a file by default', () => {
    expect(parseStoreAddress(undefined, {})).toEqual({ type: 'sqlite', path: './data/claimgraph.db' });
    expect(parseStoreAddress(undefined, { CLAIMGRAPH_STORE: '' })).toEqual({
      type: 'sqlite',
      path: './data/claimgraph.db',
    });
  });

  it('comes from the environment, unless it is given', () => {
    const env = { CLAIMGRAPH_STORE: 'sqlite:/data/a b.db' };
    expect(parseStoreAddress(undefined, env)).toEqual({ type: 'sqlite', path: '/data/a b.db' });
    expect(parseStoreAddress('sqlite:x.db', env)).toEqual({ type: 'sqlite', path: 'x.db' });
  });

  it.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])('may be %s://', (scheme) => {
    expect(parseStoreAddress(`${scheme}://ana:p%40ss%2Fword@db.example:7688/papers`, {})).toEqual({
      type: 'neo4j',
      uri: `${scheme}://db.example:7688`,
      user: 'ana',
      password: 'p@ss/word',
      database: 'papers',
    });
  });

  it('leaves user, password and database out', () => {
    expect(parseStoreAddress('neo4j://localhost', { CLAIMGRAPH_NEO4J_PASSWORD: 's%3cret' })).toEqual({
      type: 'neo4j',
      uri: 'neo4j://localhost',
      user: 'neo4j',
      password: 's%3cret',
      database: undefined,
    });
  });

  it.each([
    ['', 'has no scheme'],
    ['sqlite:', 'has no file name'],
    ['sqlite::memory:', 'a file'],
    ['postgres://ana:secret@localhost/x', 'unknown type of store "postgres:"'],
    ['neo4j://ana:secret@', 'malformed'],
    ['neo4j://', 'no host'],
    ['neo4j://ana:se%cret@localhost', 'percent'],
    ['neo4j://ana:secret@localhost/a/b', 'one database'],
    ['neo4j://ana:secret@localhost/a?b=secret', 'one database'],
    ['data/secret.db', 'has no scheme'],
  ])('%s is refused with what was expected, and without a password', (address, reason) => {
    let error: unknown;
    try {
      parseStoreAddress(address, {});
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(StoreAddressError);
    const { message } = error as Error;
    expect(message).toContain(reason);
    expect(message).toContain('expected sqlite:PATH or neo4j://USER:PASSWORD@HOST:PORT/DATABASE');
    expect(message).not.toContain('secret');
  });

  it('is printed without its credentials', () => {
    const text = printableAddress(parseStoreAddress('bolt+s://ana:secret@db.example:7687/papers', {}));
    expect(text).toBe('bolt+s://db.example:7687/papers');
    expect(printableAddress({ type: 'sqlite', path: 'x.db' })).toBe('sqlite:x.db');
  });
});
