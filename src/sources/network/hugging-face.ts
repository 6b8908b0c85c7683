import { NetworkError } from './network-error.js';
import { daysBetween, isJson, type NetworkSource, type ServicePage, servicePage, type Service } from './service.js';

/** The list of the current day still changes. */
const TODAY_FRESH_MS = 600_000;
const PAGE_SIZE = 100;

/** Hugging Face's daily papers. Its hub allows several hundred requests per five minutes without a key. */
export const huggingFace: NetworkSource = {
  name: 'hf',
  title: 'Hugging Face daily papers',
  examples: ['hf:daily', 'hf:daily/2026-11-20'],
  address: 'https://huggingface.co',
  intervalMs: 1000,
  lagDays: 2,
  async *pages({ text, since, today }, service) {
    const [, day] = /^daily(?:\/(\d{4}-\d\d-\d\d))?\/?$/.exec(text) ?? [];
    if (!text.startsWith('daily') || (text.includes('/') && day === undefined)) {
      throw new NetworkError('BAD_REQUEST', `hf:${text} is not known; expected hf:daily or hf:daily/2026-11-20`);
    }
    const days = day === undefined ? daysBetween(since ?? today, today) : [day];
    for (const date of days) yield* pagesOfDay(date, date < today ? {} : { freshMs: TODAY_FRESH_MS }, service);
  },
};

async function* pagesOfDay(
  date: string,
  fresh: { readonly freshMs?: number },
  service: Service,
): AsyncIterable<ServicePage> {
  for (let page = 0; ; page++) {
    const query = new URLSearchParams({ date, limit: String(PAGE_SIZE), ...(page > 0 && { p: String(page) }) });
    const answer = await service.get(`/api/daily_papers?${query}`, { ...fresh, check: isJson });
    const papers: unknown = JSON.parse(await answer.text());
    if (!Array.isArray(papers)) {
      throw new NetworkError('UNEXPECTED', `${answer.url} returned JSON that is not a list of papers`);
    }
    // There are no daily papers at weekends.
    if (papers.length > 0) yield servicePage(answer);
    if (papers.length < PAGE_SIZE) return;
  }
}
