import { NetworkError } from './network-error.js';
import { isJson, jsonOf, type NetworkSource, type ServicePage, servicePage, type Service } from './service.js';

const FIELDS = 'title,abstract,authors.name,authors.affiliations,year,publicationDate,venue,externalIds,url';
/** `CorpusId:…`, `DOI:…`, … or the service's own hash. */
const ID = /^(?:[0-9a-f]{40}|(?:CorpusId|DOI|ARXIV|MAG|ACL|PMID|PMCID|URL):\S+)$/i;

/** Semantic Scholar: a paper by any of its ids, or a search. One request per second, with or without a key (CLAIMGRAPH_S2_KEY). */
export const semanticScholar: NetworkSource = {
  name: 's2',
  title: 'Semantic Scholar',
  examples: ['s2:"quantization latency"', 's2:ARXIV:2206.01191', 's2:CorpusId:249282517'],
  address: 'https://api.semanticscholar.org',
  intervalMs: 1100,
  lagDays: 30,
  pages: ({ text, since, most }, service) =>
    ID.test(text) ? paperOf(text, service) : papersOf(text, since, most, service),
};

async function* paperOf(id: string, service: Service): AsyncIterable<ServicePage> {
  const query = new URLSearchParams({ fields: FIELDS });
  const path = `/graph/v1/paper/${encodeURIComponent(id)}?${query}`;
  yield servicePage(await service.get(path, { headers: headersOf(service), check: isJson }));
}

async function* papersOf(
  text: string,
  since: string | undefined,
  most: number,
  service: Service,
): AsyncIterable<ServicePage> {
  let token: string | undefined;
  for (let papers = 0; papers < most;) {
    const query = new URLSearchParams({
      query: text,
      fields: FIELDS,
      ...(since !== undefined && { publicationDateOrYear: `${since}:` }),
      ...(token !== undefined && { token }),
    });
    const path = `/graph/v1/paper/search/bulk?${query}`;
    const answer = await service.get(path, { headers: headersOf(service), check: isJson });
    const { data, token: next } = await jsonOf(answer);
    if (!Array.isArray(data)) throw new NetworkError('UNEXPECTED', `${answer.url} returned JSON without "data"`);
    if (data.length === 0) return;
    papers += data.length;
    yield servicePage(answer);
    if (typeof next !== 'string') return;
    token = next;
  }
}

function headersOf({ key }: Service): Record<string, string> {
  return key === undefined ? {} : { 'x-api-key': key };
}
