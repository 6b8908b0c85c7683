import { normalArxivId } from '../../domain/ids.js';
import { NetworkError } from './network-error.js';
import { type Check, isXml, type NetworkSource, type ServicePage, servicePage, type Service } from './service.js';

/** Number of papers per request. arXiv allows 2,000; smaller pages reduce its load and arrive sooner. */
const PAGE_SIZE = 200;
const IDS_AT_ONCE = 100;

/**
 * arXiv's API: papers by id, or a search in its query language. Its terms allow one request every three seconds over one
 * connection (https://info.arxiv.org/help/api/tou.html).
 */
export const arxiv: NetworkSource = {
  name: 'arxiv',
  title: 'arXiv',
  examples: ['arxiv:2206.01191', 'arxiv:"cat:cs.CL AND all:latency"'],
  address: 'https://export.arxiv.org',
  intervalMs: 3000,
  lagDays: 5,
  pages: ({ text, since, today, most }, service) => {
    const ids = idsIn(text);
    if (ids) return pagesOfIds(ids, service);
    return pagesOfSearch(since === undefined ? text : within(text, since, today), most, service);
  },
};

/** One or more ids; undefined if it is a search. */
function idsIn(text: string): string[] | undefined {
  const ids = text.split(/[\s,]+/).filter(Boolean).map((id) => normalArxivId(id)); // prettier-ignore
  return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined;
}

/** Includes the next day, because arXiv's days are not those of UTC. */
function within(search: string, since: string, today: string): string {
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  return `(${search}) AND submittedDate:[${since.replace(/-/g, '')}0000 TO ${tomorrow.replace(/-/g, '')}2359]`;
}

async function* pagesOfIds(ids: readonly string[], service: Service): AsyncIterable<ServicePage> {
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const some = ids.slice(from, from + IDS_AT_ONCE);
    const query = new URLSearchParams({ id_list: some.join(','), max_results: String(some.length) });
    const answer = await service.get(`/api/query?${query}`, { check: isXml('feed') });
    const feed = await answer.text();
    refuseErrors(feed);
    if (entriesOf(feed) === 0) throw new NetworkError('NOT_FOUND', `arXiv knows no paper ${some.join(', ')}`);
    yield servicePage(answer);
  }
}

async function* pagesOfSearch(search: string, most: number, service: Service): AsyncIterable<ServicePage> {
  for (let start = 0; start < most; start += PAGE_SIZE) {
    const query = new URLSearchParams({
      search_query: search,
      start: String(start),
      max_results: String(Math.min(PAGE_SIZE, most - start)),
      sortBy: 'submittedDate',
      sortOrder: 'descending',
    });
    const answer = await service.get(`/api/query?${query}`, { check: isFilled(start) });
    const feed = await answer.text();
    refuseErrors(feed);
    if (entriesOf(feed) === 0) return;
    yield servicePage(answer);
    if (start + entriesOf(feed) >= totalOf(feed)) return;
  }
}

/** arXiv occasionally returns an empty page in the middle of a search; a retry returns its papers. */
function isFilled(start: number): Check {
  const whole = isXml('feed');
  return (feed) => {
    const wrong = whole(feed);
    if (wrong || entriesOf(feed) > 0 || start >= totalOf(feed)) return wrong;
    return { problem: `returned a page without papers, of ${totalOf(feed)}`, passing: true };
  };
}

/** arXiv reports errors as a feed with one entry. */
function refuseErrors(feed: string): void {
  if (!/<id>[^<]*\/api\/errors/.test(feed)) return;
  const why = /<summary[^<>]*>([^<]*)</.exec(feed)?.[1]?.trim() ?? 'no reason given';
  throw new NetworkError('BAD_REQUEST', `arXiv rejects the query: ${why}`);
}

function entriesOf(feed: string): number {
  return feed.match(/<entry[\s>]/g)?.length ?? 0;
}

function totalOf(feed: string): number {
  return Number(/<opensearch:totalResults[^>]*>\s*(\d+)/.exec(feed)?.[1] ?? 0);
}
