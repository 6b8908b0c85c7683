/**
 * Holds the writer lock: `hold-lock.ts STORE` prints "held", and releases the lock when its standard input ends. A separate process, because the tests are about concurrent processes.
 */
import { once } from 'node:events';
import { openStore, parseStoreAddress } from '../../src/store/open.js';

const store = await openStore(parseStoreAddress(process.argv[2], {}), { prepare: true });
await store.transact(async () => {
  console.log('held');
  process.stdin.resume();
  await once(process.stdin, 'end');
});
await store.close();
