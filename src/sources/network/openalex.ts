import { NetworkError } from './network-error.js';
import { isJson, jsonOf, type NetworkSource, type ServicePage, servicePage, type Service } from './service.js';

const PAGE_SIZE = 200;
/** The fields requested of a work. */
const FIELDS =
  'id,doi,ids,title,display_name,abstract_inverted_index,authorships,publication_date,publication_year,primary_location';

/**
 * OpenAlex: works by id, by full-text search, or by one of its filters. Ten requests a second are allowed; requests with a
 * contact address (CLAIMGRAPH_CONTACT) are answered sooner.
 */
export const openAlex: NetworkSource = {
  name: 'openalex',
  title: 'OpenAlex',
  examples: ['openalex:"on-device latency"', 'openalex:"concepts.id:C119857082,type:article"', 'openalex:W2741809807'],
  address: 'https://api.openalex.org',
  intervalMs: 200,
  lagDays: 30,
  pages: ({ text, since, most }, service) => {
    if (/^W\d+$/i.test(text)) return workOf(text, service);
    return worksOf(text, since, most, service);
  },
};

async function* workOf(id: string, service: Service): AsyncIterable<ServicePage> {
  const query = new URLSearchParams({ select: FIELDS, ...known(service) });
  yield servicePage(await service.get(`/works/${id}?${query}`, { check: isJson }));
}

async function* worksOf(
  text: string,
  since: string | undefined,
  most: number,
  service: Service,
): AsyncIterable<ServicePage> {
  const isFilter = /^[\w.]+:\S/.test(text);
  const filters = [isFilter ? text : 'has_abstract:true', since && `from_publication_date:${since}`].filter(Boolean);
  let cursor = '*';
  for (let papers = 0; papers < most;) {
    const query = new URLSearchParams({
      ...(isFilter ? {} : { search: text }),
      filter: filters.join(','),
      select: FIELDS,
      'per-page': String(Math.min(PAGE_SIZE, most - papers)),
      cursor,
      ...known(service),
    });
    const answer = await service.get(`/works?${query}`, { check: isJson });
    const { results, meta } = await jsonOf(answer);
    if (!Array.isArray(results)) throw new NetworkError('UNEXPECTED', `${answer.url} returned JSON without "results"`);
    if (results.length === 0) return;
    papers += results.length;
    yield servicePage(answer);
    const next = (meta as { next_cursor?: unknown } | undefined)?.next_cursor;
    if (typeof next !== 'string' || next === '') return;
    cursor = next;
  }
}

function known({ key, contact }: Service): Record<string, string> {
  return { ...(key !== undefined && { api_key: key }), ...(contact !== undefined && { mailto: contact }) };
}
