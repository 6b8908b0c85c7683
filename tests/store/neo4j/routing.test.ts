import { expect, it } from 'vitest';
import { ingestPapers } from '../../../src/ingest/ingest.js';
import { openStore, parseStoreAddress } from '../../../src/store/open.js';
import { describeOnNeo4j } from '../../neo4j/server.js';

describeOnNeo4j('the routing scheme of clusters', (address) => {
  it('reads what it wrote, by the routing table that the server gives', async () => {
    const url = address.storeUrl.replace(/^\w+:/, 'neo4j:');
    const store = await openStore(parseStoreAddress(url, {}), { prepare: true });
    try {
      const abstract = 'Zonkformer reaches 81.5% top-1 accuracy on ImageNet.';
      const [result] = await ingestPapers(store, [{ title: 'Zonkformer', abstract, authors: [], source: 'test' }]);
      expect(result).toMatchObject({ status: 'ADDED' });
      expect((await store.stats()).papers).toBe(1);
      expect((await store.info()).address).toMatch(/^neo4j:\/\//);
    } finally {
      await store.close();
    }
  });

  it('tells soon that a wrong password is refused, without showing it', async () => {
    const url = address.storeUrl.replace(/:[^:@/]+@/, ':wr0ng-s3cret@');
    await expect(openStore(parseStoreAddress(url, {}), { prepare: true })).rejects.toThrow(
      /rejects the user name or the password/,
    );
    await openStore(parseStoreAddress(url, {}), { prepare: true }).catch((error: unknown) => {
      expect(String(error)).not.toContain('s3cret');
    });
  });
});
