import { type NetworkSource, servicePage } from './service.js';

/** A page or file at any URL, in any supported format. */
export const address: NetworkSource = {
  name: 'https',
  title: 'any address',
  examples: ['https://example.org/papers.jsonl.gz'],
  address: '',
  intervalMs: 1000,
  lagDays: 0,
  async *pages({ text }, service) {
    yield servicePage(await service.file(text));
  },
};
