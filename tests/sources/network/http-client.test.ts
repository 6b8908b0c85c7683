import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type HttpClientOptions, type GetOptions, HttpClient } from '../../../src/sources/network/http-client.js';
import { NetworkError } from '../../../src/sources/network/network-error.js';
import { Pace } from '../../../src/sources/network/pace.js';
import { isPrivateAddress } from '../../../src/sources/network/private-addresses.js';
import { isJson } from '../../../src/sources/network/service.js';
import {
  breakOff,
  cacheFolder,
  give,
  redirectTo,
  serveFile,
  startService,
  stopServicesAfterEach,
} from './test-service.js';

stopServicesAfterEach();

const client = (options: Partial<HttpClientOptions> = {}): HttpClient =>
  new HttpClient({
    userAgent: 'claimgraph/test (mailto:ann@example.org)',
    cacheFolder: cacheFolder(),
    firstPause: 5,
    silence: 300,
    ...options,
  });
const limits: GetOptions = { pace: new Pace(0), mostBytes: 1_000_000, mostMs: 2000 };
const failure = async (answer: Promise<unknown>): Promise<NetworkError> => {
  const error: unknown = await answer.then(() => undefined, (reason: unknown) => reason); // prettier-ignore
  expect(error).toBeInstanceOf(NetworkError);
  return error as NetworkError;
};
const BODY = JSON.stringify({ text: 'x'.repeat(50_000) });

describe('a request', () => {
  it('says who asks', async () => {
    const service = await startService(give('{}'));
    await client().get(service.address, limits);
    expect(service.requests[0]!.headers['user-agent']).toBe('claimgraph/test (mailto:ann@example.org)');
  });

  it('waits as long as a service asks that takes no more (429)', async () => {
    const service = await startService(give('slow down', { 'retry-after': '1' }, 429), give('{"a":1}'));
    const pauses: number[] = [];
    const answer = await client({ onPause: (ms) => pauses.push(ms) }).get(service.address, limits);
    expect(await answer.text()).toBe('{"a":1}');
    expect(service.requests[1]!.at - service.requests[0]!.at).toBeGreaterThan(990);
    expect(pauses).toEqual([1000]);
  });

  it('waits until a date as well', async () => {
    const date = new Date(Date.now() + 1500).toUTCString();
    const service = await startService(give('', { 'retry-after': date }, 503), give('{}'));
    await client().get(service.address, limits);
    expect(service.requests).toHaveLength(2);
  });

  it('does not wait for an hour, but says that it should be', async () => {
    const service = await startService(give('', { 'retry-after': '3600' }, 429));
    const error = await failure(client().get(service.address, limits));
    expect(error.failure).toBe('RATE_LIMITED');
    expect(error.message).toBe(
      `${service.address}/ accepts no more requests for now (429); it asks to wait 60 minutes`,
    );
    expect(service.requests).toHaveLength(1);
  });

  it('is made again while the service is out of order, and not for ever', async () => {
    const service = await startService(give('', {}, 500), give('', {}, 502), give('{}'));
    await client().get(service.address, limits);
    expect(service.requests).toHaveLength(3);
    const dead = await startService(give('', {}, 500));
    const error = await failure(client({ tries: 4 }).get(dead.address, limits));
    expect(error.failure).toBe('BROKEN');
    expect(dead.requests).toHaveLength(4);
  });

  it.each([
    [404, 'NOT_FOUND'],
    [403, 'REFUSED'],
    [400, 'BAD_REQUEST'],
  ])('that is answered with %d is not made again: %s, in the words of the service', async (status, kind) => {
    const service = await startService(give('{"error":"true","message":"no such filter"}', {}, status));
    const error = await failure(client().get(`${service.address}/works?api_key=secret&filter=x`, limits));
    expect(error.failure).toBe(kind);
    expect(error.message).toContain('no such filter');
    expect(error.message).toContain('/works?filter=x');
    expect(error.message).not.toContain('secret');
    expect(service.requests).toHaveLength(1);
  });

  it('to nobody says that nobody is there', async () => {
    const service = await startService(give('{}'));
    await service.close();
    const error = await failure(client({ tries: 2 }).get(service.address, limits));
    expect(error.failure).toBe('OFFLINE');
    expect(error.message).toMatch(/cannot be reached \(the connection failed, ECONNREFUSED\): is this machine online/);
  });

  it('keeps its distance to the one before, also beside it', async () => {
    let time = 0;
    const begun: number[] = [];
    const clock = { now: () => time, pass: async (ms: number) => void (time += ms) };
    const service = await startService((request, response) => {
      begun.push(time);
      time += 50; // as long as a response takes
      give('{}')(request, response);
    });
    const paced = { ...limits, pace: new Pace(120, clock) };
    const one = client();
    await Promise.all(['a', 'b', 'c'].map((path) => one.get(`${service.address}/${path}`, paced)));
    expect(begun).toEqual([0, 120, 240]);
  });
});

describe('an answer', () => {
  it('that breaks off is fetched again', async () => {
    const service = await startService(breakOff(BODY, 20_000), give(BODY));
    expect(await (await client().get(service.address, limits)).text()).toBe(BODY);
  });

  it('that breaks off goes on where it stopped, where the service can tell that it is the same', async () => {
    const service = await startService(breakOff(BODY, 20_000, { etag: '"v1"' }), serveFile(BODY, '"v1"'));
    expect(await (await client().get(service.address, limits)).text()).toBe(BODY);
    expect(service.requests[1]!.headers).toMatchObject({ range: 'bytes=20000-', 'if-range': '"v1"' });
  });

  it('goes on in another run of the program', async () => {
    const folder = cacheFolder();
    const service = await startService(breakOff(BODY, 20_000, { etag: '"v1"' }), serveFile(BODY, '"v1"'));
    await failure(client({ cacheFolder: folder, tries: 1 }).get(service.address, limits));
    expect(await (await client({ cacheFolder: folder }).get(service.address, limits)).text()).toBe(BODY);
    expect(service.requests[1]!.headers.range).toBe('bytes=20000-');
  });

  it('that has changed since it broke off comes whole', async () => {
    const other = BODY.replaceAll('x', 'y');
    const service = await startService(breakOff(BODY, 20_000, { etag: '"v1"' }), serveFile(other, '"v2"'));
    expect(await (await client().get(service.address, limits)).text()).toBe(other);
  });

  it('that comes too slowly is given up', async () => {
    const service = await startService((_, response) => {
      response.writeHead(200).write('{');
    });
    const error = await failure(client({ tries: 2, silence: 100 }).get(service.address, limits));
    expect(error.failure).toBe('TIMEOUT');
    expect(service.requests).toHaveLength(2);
  });

  it('that drips for ever is given up as well', async () => {
    const service = await startService((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const error = await failure(client({ tries: 1 }).get(service.address, { ...limits, mostMs: 300 }));
    expect(error.failure).toBe('TIMEOUT');
  });

  it('that is too large is not taken', async () => {
    const service = await startService(give(BODY));
    const error = await failure(client().get(service.address, { ...limits, mostBytes: 10_000 }));
    expect(error.failure).toBe('TOO_LARGE');
    expect(service.requests).toHaveLength(1);
  });

  it('that is a page for people in place of JSON is refused, and one that is cut off is fetched again', async () => {
    const portal = await startService(give('<html>Please log in</html>', { 'content-type': 'text/html' }));
    const error = await failure(client().get(portal.address, { ...limits, check: isJson }));
    expect(error.message).toMatch(/returned a web page instead of JSON/);
    expect(portal.requests).toHaveLength(1);
    const cut = await startService(give('{"results": [{"ti'), give('{"results": []}'));
    expect(await (await client().get(cut.address, { ...limits, check: isJson })).text()).toBe('{"results": []}');
  });

  it('may be packed', async () => {
    const service = await startService(give(gzipSync(BODY), { 'content-encoding': 'gzip' }));
    expect(await (await client().get(service.address, limits)).text()).toBe(BODY);
  });
});

describe('redirects', () => {
  it('take a key along within its service, and nowhere else', async () => {
    const target = await startService(give('{}'));
    const service = await startService(redirectTo('/again'), redirectTo(`${target.address}/b`));
    const headers = { 'x-api-key': 'secret', authorization: 'Bearer secret', accept: 'application/json' };
    await client().get(service.address, { ...limits, headers });
    expect(service.requests.map((request) => request.headers['x-api-key'])).toEqual(['secret', 'secret']);
    expect(target.requests[0]!.headers).toMatchObject({
      accept: 'application/json',
      host: new URL(target.address).host,
    });
    expect(JSON.stringify(target.requests[0]!.headers)).not.toContain('secret');
  });

  it('are followed', async () => {
    const target = await startService(give('{"here":1}'));
    const service = await startService(redirectTo(`${target.address}/b`, 301));
    expect(await (await client().get(service.address, limits)).text()).toBe('{"here":1}');
  });

  it('that go in a circle end with an error', async () => {
    const service = await startService(redirectTo('/again'));
    const error = await failure(client({ tries: 2 }).get(service.address, limits));
    expect(error.failure).toBe('UNEXPECTED');
    expect(service.requests.length).toBeLessThan(8);
  });
});

describe('what has come already', () => {
  it('is asked for again with its ETag, and kept when nothing has changed', async () => {
    const service = await startService(serveFile('{"v":1}', '"v1"'), serveFile('{"v":1}', '"v1"'), serveFile('{"v":2}', '"v2"')); // prettier-ignore
    const one = client();
    const first = await one.get(service.address, limits);
    expect(first.unchanged).toBe(false);
    const second = await one.get(service.address, limits);
    expect([second.unchanged, await second.text()]).toEqual([true, '{"v":1}']);
    expect(service.requests[1]!.headers['if-none-match']).toBe('"v1"');
    const third = await one.get(service.address, limits);
    expect([third.unchanged, await third.text()]).toEqual([false, '{"v":2}']);
  });

  it('is asked for again with its date, where there is no ETag', async () => {
    const date = 'Wed, 25 Nov 2026 10:00:00 GMT';
    const service = await startService(give('{}', { 'last-modified': date }), (_, response) =>
      response.writeHead(304).end(),
    );
    const one = client();
    await one.get(service.address, limits);
    expect((await one.get(service.address, limits)).unchanged).toBe(true);
    expect(service.requests[1]!.headers['if-modified-since']).toBe(date);
  });

  it('is not asked for again as long as the service or the caller says that it holds', async () => {
    const service = await startService(give('{}', { 'cache-control': 'max-age=3600' }));
    const one = client();
    await one.get(`${service.address}/a`, limits);
    await one.get(`${service.address}/a`, limits);
    expect(service.requests).toHaveLength(1);
    const silent = await startService(give('{}'));
    await one.get(silent.address, { ...limits, freshMs: 60_000 });
    await one.get(silent.address, { ...limits, freshMs: 60_000 });
    await one.get(silent.address, limits);
    expect(silent.requests).toHaveLength(2);
  });
});

describe('what is fetched for others', () => {
  it.each([
    '127.0.0.1', '10.1.2.3', '192.168.0.1', '172.16.0.1', '169.254.169.254', '0.0.0.0', '100.64.0.1', '224.0.0.1', '::1', '[::1]',
    'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', 'nonsense',
  ])('never comes from %s', (address) => expect(isPrivateAddress(address)).toBe(true)); // prettier-ignore

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('may come from %s', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );

  it('is refused by number, by name, and after a redirect', async () => {
    const hidden = await startService(give('{"secret":1}'));
    const port = new URL(hidden.address).port;
    for (const url of [
      hidden.address,
      `http://localhost:${port}`,
      `http://[::1]:${port}`,
      `http://2130706433:${port}`,
    ]) {
      const error = await failure(client({ publicOnly: true, tries: 1 }).get(url, limits));
      expect(error.failure).toBe('REFUSED');
    }
    const front = await startService(redirectTo(hidden.address));
    const trusting = client({ publicOnly: true, trustedOrigins: [front.address], tries: 1 });
    expect((await failure(trusting.get(front.address, limits))).failure).toBe('REFUSED');
    expect(front.requests).toHaveLength(1);
    expect(hidden.requests).toHaveLength(0);
  });
});
