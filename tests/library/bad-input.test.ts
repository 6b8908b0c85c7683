import { expect, it } from 'vitest';
import { extract, ingest } from '../../src/library/claimgraph.js';
import { sqliteStores } from '../support/stores.js';

const open = sqliteStores();

it.each([
  [{ title: 'FooNet' }, /`abstract` is undefined; use an empty string if there is none/],
  [{ abstract: 'FooNet is fast.' }, /`title` is undefined/],
  [{ title: 5, abstract: '' }, /`title` is number/],
  [null, /it received null/],
  ['FooNet reaches 79.2%.', /it received string/],
])('extract says what is missing in %j', (paper, message) => {
  expect(() => extract(paper as never)).toThrow(message);
  expect(() => extract(paper as never)).toThrow(TypeError);
});

it('ingest rejects what is no paper, and takes the others, with no more than a title and an abstract', async () => {
  const store = await open();
  const papers = [
    { title: 'FooNet', abstract: 'FooNet reaches 79.2% accuracy on CIFAR-10.' },
    { title: 'No text' },
    null,
  ];
  expect(await ingest(store, papers as never)).toMatchObject({ added: 1, rejected: 2 });
});
