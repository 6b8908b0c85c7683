import { acl } from './acl.js';
import { address } from './address.js';
import { arxiv } from './arxiv.js';
import { doi } from './doi.js';
import { huggingFace } from './hugging-face.js';
import { openAlex } from './openalex.js';
import { semanticScholar } from './semantic-scholar.js';
import type { NetworkSource } from './service.js';

// Apart from `network.ts`, whose HTTP client takes 14 MB: a command that reads only files loads this module to tell names from files.

/** Every service, in the order shown to users. */
export const NETWORK_SOURCES: readonly NetworkSource[] = [
  arxiv,
  huggingFace,
  openAlex,
  semanticScholar,
  acl,
  doi,
  address,
];

/** A network source as named on the command line. */
export interface NetworkName {
  readonly source: NetworkSource;
  readonly text: string;
}

/** A paper's own page at a service that has an API for it. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/([^?#]+?)(?:\.pdf)?$/i, 'arxiv'],
  [/^https?:\/\/(?:dx\.)?doi\.org\/(10\.[^?#]+)$/i, 'doi'],
  [/^https?:\/\/(?:www\.)?aclanthology\.org\/volumes\/([\w.-]+?)\/?$/i, 'acl'],
];
const DAILY = /^https?:\/\/huggingface\.co\/papers(?:\/date\/(\d{4}-\d\d-\d\d))?\/?$/i;

/** Parses a name such as `arxiv:2206.01191` or a URL; undefined for a file name. */
export function parseNetworkName(name: string): NetworkName | undefined {
  return /^https?:\/\//i.test(name) ? parseAddress(name) : parsePrefixed(name);
}

/** A URL. The page of a paper at a service with an API is read through the API. */
function parseAddress(url: string): NetworkName {
  const daily = DAILY.exec(url);
  if (daily) return { source: huggingFace, text: daily[1] === undefined ? 'daily' : `daily/${daily[1]}` };
  for (const [pattern, source] of PAGES) {
    const text = pattern.exec(url)?.[1];
    if (text !== undefined) return { source: sourceNamed(source)!, text: decodeURIComponent(text) };
  }
  return { source: address, text: url };
}

function parsePrefixed(name: string): NetworkName | undefined {
  const [, prefix = '', text = ''] = /^(\w+):\s*(\S[^]*)$/.exec(name) ?? [];
  const source = sourceNamed(prefix.toLowerCase());
  if (!source || source === address) return undefined;
  const bare = /^(["'])([^]*)\1$/.exec(text.trim())?.[2] ?? text.trim();
  const arxivDoi = source === doi ? /10\.48550\/arxiv\.(\S+)$/i.exec(bare)?.[1] : undefined;
  return arxivDoi === undefined ? { source, text: bare } : { source: arxiv, text: arxivDoi };
}

function sourceNamed(name: string): NetworkSource | undefined {
  return NETWORK_SOURCES.find((source) => source.name === name);
}
