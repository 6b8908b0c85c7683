import { cacheExchange, Client, fetchExchange } from 'urql';

const KEY = 'claimgraph.key';

/** The API key that the user entered in this tab, or null. It is never put into an address. */
export function apiKey(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // browsers may deny storage to a frame in another site
  }
}

export function setApiKey(key: string): void {
  if (key === '') sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, key);
}

/**
 * The page's GraphQL client, which only talks to the server that delivered the page. urql caches answers and connects them to React;
 * the client that the package exports (`src/client/`) does neither, so that it needs no dependencies. Both take their types from `schema/schema.graphql`.
 */
export function createClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: () => {
      const key = apiKey();
      return key === null ? {} : { headers: { 'x-api-key': key } };
    },
  });
}
