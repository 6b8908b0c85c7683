import { gzipSync } from 'node:zlib';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { HttpClient } from '../../../src/sources/network/http-client.js';
import { NetworkError } from '../../../src/sources/network/network-error.js';
import { parseNetworkName } from '../../../src/sources/network/names.js';
import { Network, networkOptions, type NetworkOptions } from '../../../src/sources/network/network.js';
import { Pace } from '../../../src/sources/network/pace.js';
import { Service } from '../../../src/sources/network/service.js';
import type { SourceItem } from '../../../src/sources/source.js';
import { aclCollection, ATOM_ERROR, atomFeed, cslJson, dailyPapers, type MadePaper, openAlexWorks, scholarPaper } from './answers.js'; // prettier-ignore
import { cacheFolder, give, type Handler, redirectTo, startService, stopServicesAfterEach, type TestService } from './test-service.js'; // prettier-ignore

stopServicesAfterEach();

const TODAY = '2026-11-26';
const made = (count: number, from = 0): MadePaper[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `2611.${10000 + from + i}`,
    title: `Swift ${from + i}: A Small Model`,
  }));

const optionsFor = (name: string, address: string, more: Partial<NetworkOptions> = {}): NetworkOptions => ({
  userAgent: 'claimgraph/test',
  cacheFolder: cacheFolder(),
  firstPause: 5,
  today: TODAY,
  intervalMs: 0,
  addresses: { [name]: address },
  ...more,
});

async function read(
  service: TestService,
  name: string,
  more: Partial<NetworkOptions> & { since?: string; most?: number } = {},
) {
  const { since, most, ...options } = more;
  const parsed = parseNetworkName(name)!;
  const network = new Network(optionsFor(parsed.source.name, service.address, options));
  const run = network.read(parsed, { ...(since !== undefined && { since }), ...(most !== undefined && { most }) });
  const items: SourceItem[] = [];
  for await (const item of run.items) items.push(item);
  await network.close();
  return { items, titles: items.flatMap((item) => ('paper' in item ? [item.paper.title] : [])), cut: run.cut() };
}

/** The unparsed pages of a service. */
async function pages(service: TestService, name: string, since?: string, most = 2000): Promise<string[]> {
  const { source, text: asked } = parseNetworkName(name)!;
  const { userAgent, cacheFolder: folder } = optionsFor(source.name, service.address);
  const client = new HttpClient({ userAgent, cacheFolder: folder, firstPause: 5 });
  const query = { text: asked, today: TODAY, most, ...(since !== undefined && { since }) };
  const found: string[] = [];
  for await (const page of source.pages(
    query,
    new Service(client, new Pace(0), service.address, undefined, undefined),
  )) {
    found.push(await text(page.stream()));
  }
  return found;
}

const failure = async (done: Promise<unknown>): Promise<NetworkError> => {
  const error: unknown = await done.then(() => undefined, (reason: unknown) => reason); // prettier-ignore
  expect(error).toBeInstanceOf(NetworkError);
  return error as NetworkError;
};
const xml = (body: string): Handler => give(body, { 'content-type': 'application/atom+xml' });

describe('a name', () => {
  it.each([
    ['arxiv:2206.01191', 'arxiv', '2206.01191'],
    ['arxiv:cat:cs.CL AND all:latency', 'arxiv', 'cat:cs.CL AND all:latency'],
    ['arxiv:"cat:cs.CL AND all:latency"', 'arxiv', 'cat:cs.CL AND all:latency'],
    ['https://arxiv.org/abs/2206.01191v2', 'arxiv', '2206.01191v2'],
    ['https://arxiv.org/pdf/2206.01191.pdf', 'arxiv', '2206.01191'],
    ['hf:daily', 'hf', 'daily'],
    ['https://huggingface.co/papers/date/2026-11-20', 'hf', 'daily/2026-11-20'],
    ['openalex:on-device latency', 'openalex', 'on-device latency'],
    ['s2:CorpusId:249282517', 's2', 'CorpusId:249282517'],
    ['acl:2025.acl-long', 'acl', '2025.acl-long'],
    ['https://aclanthology.org/volumes/2025.acl-long/', 'acl', '2025.acl-long'],
    ['doi:10.1234/x', 'doi', '10.1234/x'],
    ['https://doi.org/10.1234/x', 'doi', '10.1234/x'],
    ['doi:10.48550/arXiv.2206.01191', 'arxiv', '2206.01191'],
    ['https://example.org/papers.jsonl', 'https', 'https://example.org/papers.jsonl'],
  ])('%s means %s, %s', (name, source, asked) => {
    const found = parseNetworkName(name)!;
    expect([found.source.name, found.text]).toEqual([source, asked]);
  });

  it.each(['papers.jsonl', './arxiv', 'arxiv:', 'sqlite:./x.db', 'C:\\papers\\x.bib', 'arxiv.xml', '-'])(
    '%s is none',
    (name) => expect(parseNetworkName(name)).toBeUndefined(),
  );
});

describe('arXiv', () => {
  it('gives papers by their ids', async () => {
    const service = await startService(xml(atomFeed(made(2))));
    expect(await pages(service, 'arxiv:2611.10000, arXiv:2611.10001v3')).toHaveLength(1);
    expect(service.paths()).toEqual(['/api/query?id_list=2611.10000,2611.10001&max_results=2']);
  });

  it('says when it knows no such paper, and what is wrong with a question', async () => {
    const empty = await startService(xml(atomFeed([])));
    expect((await failure(pages(empty, 'arxiv:2699.99999'))).message).toBe('arXiv knows no paper 2699.99999');
    const wrong = await startService(xml(ATOM_ERROR));
    expect((await failure(pages(wrong, 'arxiv:cat:'))).message).toMatch(/incorrect id format for x/);
  });

  it('is searched page by page', async () => {
    const service = await startService(xml(atomFeed(made(200), 250)), xml(atomFeed(made(50, 200), 250, 200)));
    expect(await pages(service, 'arxiv:"cat:cs.CL AND all:latency"')).toHaveLength(2);
    expect(service.paths()[1]).toBe('/api/query?search_query=cat:cs.CL AND all:latency&start=200&max_results=200&sortBy=submittedDate&sortOrder=descending'); // prettier-ignore
  });

  it('is asked again when a page in the middle comes empty', async () => {
    const service = await startService(xml(atomFeed(made(200), 250)), xml(atomFeed([], 250, 200)), xml(atomFeed(made(50, 200), 250, 200))); // prettier-ignore
    expect(await pages(service, 'arxiv:all:latency')).toHaveLength(2);
    expect(service.requests).toHaveLength(3);
  });

  it('is asked for what came since a day', async () => {
    const service = await startService(xml(atomFeed(made(1))));
    await pages(service, 'arxiv:cat:cs.CL OR cat:cs.LG', '2026-11-20');
    expect(service.paths()[0]).toContain('search_query=(cat:cs.CL OR cat:cs.LG) AND submittedDate:[202611200000 TO 202611272359]&'); // prettier-ignore
  });

  it('that gives half a feed is asked again, and one that gives a web page is not', async () => {
    const feed = atomFeed(made(1));
    const service = await startService(xml(feed.slice(0, 700)), xml(feed));
    expect(await pages(service, 'arxiv:all:latency')).toEqual([feed]);
    const portal = await startService(give('<html><body>Log in</body></html>'));
    expect((await failure(pages(portal, 'arxiv:all:latency'))).message).toMatch(/did not return XML/);
  });
});

describe('Hugging Face', () => {
  it('gives the papers of a day', async () => {
    const service = await startService(give(dailyPapers(made(3))));
    const { items, titles } = await read(service, 'hf:daily/2026-11-20');
    expect(titles).toEqual(made(3).map(({ title }) => title));
    expect(items[0]).toMatchObject({ paper: { arxivId: '2611.10000', authors: ['Ana Ruiz'] } });
    expect(service.paths()).toEqual(['/api/daily_papers?date=2026-11-20&limit=100']);
  });

  it('is asked for the rest of a day with very many papers', async () => {
    const service = await startService(give(dailyPapers(made(100))), give(dailyPapers(made(4, 100))));
    expect((await read(service, 'hf:daily/2026-11-20')).titles).toHaveLength(104);
    expect(service.paths()[1]).toBe('/api/daily_papers?date=2026-11-20&limit=100&p=1');
  });

  it('gives today, or every day since one, of which some have no papers', async () => {
    const service = await startService(give('[]'), give(dailyPapers(made(1))), give('[]'));
    expect((await read(service, 'hf:daily', { since: '2026-11-24' })).titles).toHaveLength(1);
    expect(service.paths().map((path) => /\d{4}-\d\d-\d\d/.exec(path)![0])).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']); // prettier-ignore
    const today = await startService(give('[]'));
    await read(today, 'hf:daily');
    expect(today.paths()[0]).toContain(`date=${TODAY}`);
  });

  it('is not asked for what it has not', async () => {
    const service = await startService(give('[]'));
    for (const name of ['hf:weekly', 'hf:daily/yesterday']) {
      expect((await failure(read(service, name))).message).toMatch(/expected hf:daily or hf:daily\/2026-11-20/);
    }
    expect(service.requests).toHaveLength(0);
  });
});

describe('OpenAlex', () => {
  it('is searched along its cursor, by someone who can be written to', async () => {
    const service = await startService(give(openAlexWorks(made(2), 'next=')), give(openAlexWorks(made(1, 2), null)));
    const { titles } = await read(service, 'openalex:"on-device latency"', {
      contact: 'ann@example.org',
      since: '2026-11-01',
    });
    expect(titles).toHaveLength(3);
    const [first, second] = service.paths();
    expect(first).toContain('search=on-device latency&filter=has_abstract:true,from_publication_date:2026-11-01&');
    expect(first).toContain('cursor=*&mailto=ann@example.org');
    expect(second).toContain('cursor=next=');
  });

  it('takes a filter of its own, and an id', async () => {
    const service = await startService(give(openAlexWorks(made(1), null)));
    await read(service, 'openalex:concepts.id:C1,type:article');
    expect(service.paths()[0]).toContain('filter=concepts.id:C1,type:article&');
    expect(service.paths()[0]).not.toContain('search=');
    const one = await startService(give(JSON.stringify((JSON.parse(openAlexWorks(made(1), null)) as { results: object[] }).results[0]))); // prettier-ignore
    expect((await read(one, 'openalex:W2741809807')).titles).toHaveLength(1);
    expect(one.paths()[0]).toMatch(/^\/works\/W2741809807\?/);
  });

  it('does not tell its key in an error', async () => {
    const service = await startService(give('{"error":"x","message":"quota exceeded"}', {}, 403));
    const error = await failure(read(service, 'openalex:latency', { keys: { openalex: 'secret' } }));
    expect(error.message).toContain('quota exceeded');
    expect(error.message).not.toContain('secret');
  });
});

describe('Semantic Scholar', () => {
  it('is searched along its token, with a key', async () => {
    const page = (from: number, token: string | null): string =>
      JSON.stringify({ total: 3, token, data: made(2, from).map(scholarPaper) });
    const service = await startService(give(page(0, 'more')), give(page(2, null)));
    const { titles } = await read(service, 's2:quantization', { keys: { s2: 'k1' }, since: '2026-11-01' });
    expect(titles).toHaveLength(4);
    expect(service.requests[0]!.headers['x-api-key']).toBe('k1');
    expect(service.paths()[0]).toContain('publicationDateOrYear=2026-11-01:');
    expect(service.paths()[1]).toContain('token=more');
  });

  it('gives a paper by any of its ids', async () => {
    const service = await startService(give(JSON.stringify(scholarPaper(made(1)[0]!))));
    expect((await read(service, 's2:ARXIV:2206.01191')).titles).toHaveLength(1);
    expect(service.paths()[0]).toMatch(/^\/graph\/v1\/paper\/ARXIV:2206\.01191\?fields=/);
  });
});

describe('the ACL Anthology', () => {
  it('gives one volume, or all of a venue’s year', async () => {
    const service = await startService(xml(aclCollection()));
    const [long] = await pages(service, 'acl:2025.acl-long');
    expect(long).toContain('Swallow');
    expect(long).not.toContain('Tern');
    expect((await pages(service, 'acl:2025.acl'))[0]).toContain('Tern');
    expect(service.paths()).toEqual(['/2025.acl.xml', '/2025.acl.xml']);
  });

  it('says which volumes there are', async () => {
    const service = await startService(xml(aclCollection()));
    expect((await failure(pages(service, 'acl:2025.acl-medium'))).message).toBe('2025.acl has no volume "medium"; it has long, short'); // prettier-ignore
  });
});

describe('a DOI', () => {
  it('is asked of whoever registered it', async () => {
    const registrar = await startService(give(cslJson({ id: '10.1234/swift', title: 'Swift: A Small Model' })));
    const service = await startService(redirectTo(`${registrar.address}/10.1234/swift`));
    const { items } = await read(service, 'doi:10.1234/Swift');
    expect(items[0]).toMatchObject({ paper: { title: 'Swift: A Small Model', doi: '10.1234/swift' } });
    expect(registrar.requests[0]!.headers.accept).toBe('application/vnd.citationstyles.csl+json');
  });

  it('that nobody registered is not found', async () => {
    const service = await startService(give('', {}, 404));
    expect((await failure(read(service, 'doi:10.1234/none'))).failure).toBe('NOT_FOUND');
  });
});

describe('an address', () => {
  it('gives what stands there, packed or not', async () => {
    const lines = made(3).map(({ title }) =>
      JSON.stringify({ title, abstract: `${title} reaches 81% accuracy on CIFAR-10.` }),
    );
    const service = await startService(give(gzipSync(lines.join('\n')), { 'content-type': 'application/gzip' }));
    expect((await read(service, `${service.address}/papers.jsonl.gz`)).titles).toHaveLength(3);
  });

  it('that gives no papers says what it looks like', async () => {
    const service = await startService(give('<html><body><p>Hello</p></body></html>', { 'content-type': 'text/html' }));
    await expect(read(service, `${service.address}/hello`)).rejects.toThrow(/hello.*nothing that looks like a paper/s);
  });
});

describe('a run', () => {
  it('stops at the number of papers that is asked for, and knows that there are more', async () => {
    const service = await startService(give(dailyPapers(made(5))));
    expect(await read(service, 'hf:daily', { most: 3 })).toMatchObject({ titles: { length: 3 }, cut: true });
    expect(await read(service, 'hf:daily', { most: 5 })).toMatchObject({ titles: { length: 5 }, cut: false });
  });

  it('that was cut off goes on where it stopped', async () => {
    const folder = cacheFolder();
    const service = await startService(
      give(openAlexWorks(made(2), 'two')),
      give('', {}, 400),
      give(openAlexWorks(made(2, 2), null)),
    );
    await failure(read(service, 'openalex:latency', { cacheFolder: folder }));
    const { titles } = await read(service, 'openalex:latency', { cacheFolder: folder });
    expect(titles).toHaveLength(4);
    expect(service.requests).toHaveLength(3);
  });
});

it('the environment says who asks, with which keys, and where', () => {
  const options = networkOptions(
    { CLAIMGRAPH_CONTACT: 'ann@example.org', CLAIMGRAPH_S2_KEY: 'k', CLAIMGRAPH_ARXIV_ADDRESS: 'http://mirror:1/', CLAIMGRAPH_CACHE: '/tmp/x' },
    '0.2.0',
  ); // prettier-ignore
  expect(options).toEqual({
    userAgent: 'claimgraph/0.2.0 (mailto:ann@example.org)',
    contact: 'ann@example.org',
    cacheFolder: '/tmp/x',
    keys: { s2: 'k' },
    addresses: { arxiv: 'http://mirror:1' },
  });
  expect(networkOptions({}, '0.2.0').userAgent).toBe('claimgraph/0.2.0');
});

describe('papers in XML', () => {
  it('come from arXiv with what it says of them', async () => {
    const service = await startService(xml(atomFeed(made(2))));
    const { items, titles } = await read(service, 'arxiv:all:latency');
    expect(titles).toEqual(made(2).map(({ title }) => title));
    expect(items[0]).toMatchObject({
      paper: { arxivId: '2611.10000', authors: ['Ana Ruiz'], published: '2026-11-20' },
    });
  });

  it('come from a volume of the ACL Anthology', async () => {
    const service = await startService(xml(aclCollection()));
    expect((await read(service, 'acl:2025.acl-long')).titles).toEqual(['Swift', 'Swallow']);
  });
});
