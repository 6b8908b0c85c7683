import { describe, expect, it } from 'vitest';
import { parseApiKeys, viewerOf } from '../../src/http/auth.js';
import { KeyRing } from '../../src/http/keys.js';

describe('keys', () => {
  it('are read as name:role:key, and a key may hold colons', () => {
    expect(parseApiKeys(' ana:write:s3:cret-of-16-signs , bo:Review:another-of-sixteen,')).toEqual([
      { name: 'ana', role: 'WRITE', key: 's3:cret-of-16-signs' },
      { name: 'bo', role: 'REVIEW', key: 'another-of-sixteen' },
    ]);
    expect(parseApiKeys('')).toEqual([]);
  });

  it('that cannot be read are refused with their place, and never shown', () => {
    for (const text of ['ana:s3cret', 'ana:admin:s3cret', 'ana:write:', ':write:s3cret']) {
      expect(() => parseApiKeys(`bo:read:0123456789abcdef,${text}`)).toThrow(
        /^entry 2 of CLAIMGRAPH_API_KEYS is not name:role:key/,
      );
      expect(() => parseApiKeys(`bo:read:0123456789abcdef,${text}`)).not.toThrow(/s3cret/);
    }
    expect(() => parseApiKeys('a:read:0123456789abcdef,b:write:0123456789abcdef')).toThrow(/key of its own/);
    expect(() => parseApiKeys('a:read:k')).toThrow(/the key of entry 1 of CLAIMGRAPH_API_KEYS is too short/);
    expect(() => parseApiKeys('a:read:a key with spaces')).toThrow(/contains a space/);
  });

  const keys = new KeyRing([
    { name: 'ana', role: 'WRITE', key: 'aaa' },
    { name: 'bo', role: 'REVIEW', key: 'bbb' },
    { name: 'cy', role: 'READ', key: 'ccc' },
  ]);

  it('give their role and the ones before it', () => {
    expect(viewerOf({ authorization: 'Bearer aaa' }, keys, true)).toEqual({
      name: 'ana',
      roles: ['READ', 'REVIEW', 'WRITE'],
    });
    expect(viewerOf({ 'x-api-key': 'bbb' }, keys, true)).toEqual({ name: 'bo', roles: ['READ', 'REVIEW'] });
    expect(viewerOf({ authorization: 'bearer ccc' }, keys, true)).toEqual({ name: 'cy', roles: ['READ'] });
  });

  it('give no more than reading on a server that takes no changes', () => {
    expect(viewerOf({ 'x-api-key': 'aaa' }, keys, false)).toEqual({ name: 'ana', roles: ['READ'] });
  });

  it('are not needed for reading; other schemes are somebody else’s business', () => {
    expect(viewerOf({}, keys, true)).toEqual({ name: null, roles: ['READ'] });
    expect(viewerOf({ authorization: 'Basic YTpi' }, keys, true)).toEqual({ name: null, roles: ['READ'] });
  });

  it('that nobody has are refused, near misses too', () => {
    for (const key of ['aa', 'aaaa', 'AAA', 'ana']) {
      expect(() => viewerOf({ 'x-api-key': key }, keys, true)).toThrow(/does not know the key/);
    }
  });
});
