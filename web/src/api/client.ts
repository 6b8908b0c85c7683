import { cacheExchange, Client, fetchExchange } from 'urql';

const KEY = 'claimgraph.key';

/** The key that the viewer gave for this tab; it never stands in an address. */
export function apiKey(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null; // a frame of another site may not keep anything
  }
}

export function setApiKey(key: string): void {
  if (key === '') sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, key);
}

/** Asks the API of the server that the page came from, and nobody else. */
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
