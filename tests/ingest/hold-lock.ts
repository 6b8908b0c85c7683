/**
 * Holds the lock of whoever writes: `hold-lock.ts STORE` says "held", and gives it back when its standard input ends. A process of its
 * own, since the tests are about what other processes do.
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
