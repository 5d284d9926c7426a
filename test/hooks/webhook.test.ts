import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { WebhookHook } from '../../src/domain/hooks/hook.ts';
import { postWebhook } from '../../src/hooks/webhook.ts';
import type { Clock } from '../../src/plex/http/clock.ts';
import { directNetwork, type Network } from '../../src/plex/http/network.ts';
import { startConnectProxy } from '../world/proxies/connectProxy.ts';
import { payload } from './payload.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const open: Receiver[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const started = await startReceiver(...args);
  open.push(started);
  return started;
}

const NOW = Date.UTC(2026, 10, 29, 12);
const never = new AbortController().signal;

/** Sends it, and says for how long it paused. */
async function send(
  post: WebhookHook['post'],
  secrets: Readonly<Record<string, string>> = {},
  { network = directNetwork, signal = never, on = (): void => {} } = {},
): Promise<{ readonly result: Awaited<ReturnType<typeof postWebhook>>; readonly pauses: readonly number[] }> {
  const pauses: number[] = [];
  const clock: Clock = {
    now: () => NOW,
    sleep: async (ms) => {
      pauses.push(ms);
      on();
    },
  };
  const hook: WebhookHook = { name: 'Phone', isOn: true, on: ['finish'], post };
  const needs = { network, clock, version: '1.2.3' };
  const result = await postWebhook(hook, payload, new Map(Object.entries(secrets)), needs, signal);
  return { result, pauses };
}

const done = { problem: undefined, tries: 1 };

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the secrets of hooks look like that.
test('HO11 the payload is posted as JSON', async () => {
  const { url, received } = await receiver();
  expect((await send({ url: `${url}/here?a=b` })).result).toEqual(done);
  const [{ method, path, headers, body } = { headers: {} }] = received as readonly Partial<
    (typeof received)[0]
  >[];
  expect([method, path]).toEqual(['POST', '/here?a=b']);
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'Usher/1.2.3',
    'webhook-timestamp': String(NOW / 1000),
  });
  expect(JSON.parse(body ?? '')).toEqual(payload);
});

test('HO11 a body, headers and an address of its own have their secrets in their places', async () => {
  const { port, received } = await receiver();
  const post = {
    url: '${URL}',
    headers: { Authorization: 'Bearer ${TOKEN}', 'content-type': 'application/json; charset=utf-8' },
    body: { topic: '${TOKEN}', text: '{sentence}', ms: '{lastedMs}' },
  };
  const url = `http://me:p%40ss@127.0.0.1:${port}/a`;
  expect((await send({ ...post, url: '${URL}' }, { URL: url, TOKEN: 'tk_1' })).result).toEqual(done);
  const [first] = received;
  expect(first?.headers).toMatchObject({
    authorization: 'Bearer tk_1',
    'content-type': 'application/json; charset=utf-8',
  });
  expect(JSON.parse(first?.body ?? '')).toEqual({ topic: 'tk_1', text: payload.sentence, ms: 182_000 });
  await send({ url }, {});
  expect(received[1]?.headers.authorization).toBe(`Basic ${btoa('me:p@ss')}`);
});

test('HO11 a password in the address may have a % that encodes nothing', async () => {
  const { port, received } = await receiver();
  expect((await send({ url: `http://me:p%40ss100%@127.0.0.1:${port}/` }, {})).result).toEqual(done);
  expect(received[0]?.headers.authorization).toBe(`Basic ${btoa('me:p@ss100%')}`);
});

test('HO14 a receiver can check who sent it, and knows a second try', async () => {
  const { url, received } = await receiver((_one, before) => ({ status: before ? 200 : 503 }));
  const key = Buffer.from('0123456789abcdef0123456789abcdef');
  const keys = { KEY: `whsec_${key.toString('base64')}` };
  expect((await send({ url, sign: '${KEY}' }, keys)).result).toEqual({ problem: undefined, tries: 2 });
  const checks = received.map(({ headers, body }) => {
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': said } = headers;
    const expected = createHmac('sha256', key)
      .update(`${String(id)}.${String(at)}.${body}`)
      .digest('base64');
    expect(said).toBe(`v1,${expected}`);
    return id;
  });
  expect(new Set(checks).size).toBe(1);
  await send({ url, sign: '${KEY}' }, { KEY: 'plain words' });
  const { headers = {} as IncomingHttpHeaders, body = '' } = received[2] ?? {};
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  expect(headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', 'plain words').update(signed).digest('base64')}`,
  );
});

test.each([
  [500, { kind: 'status', status: 500 }],
  [503, { kind: 'status', status: 503 }],
  [429, { kind: 'status', status: 429 }],
  [undefined, { kind: 'unreachable', code: 'ECONNRESET' }],
])('HO12 %s is tried three times, with pauses', async (status, problem) => {
  const { url, received } = await receiver(() => (status === undefined ? undefined : { status }));
  const { result, pauses } = await send({ url });
  expect(result).toEqual({ problem, tries: 3 });
  expect(pauses).toEqual([2000, 8000]);
  expect(received).toHaveLength(3);
});

test.each([400, 401, 404, 410])('HO12 %s is tried once', async (status) => {
  const { url, received } = await receiver(() => ({ status }));
  expect((await send({ url })).result).toEqual({ problem: { kind: 'status', status }, tries: 1 });
  expect(received).toHaveLength(1);
});

test('HO12 nobody who listens is tried again', async () => {
  const gone = await startReceiver();
  await gone.stop();
  const { result } = await send({ url: gone.url });
  expect(result).toEqual({ problem: { kind: 'unreachable', code: 'ECONNREFUSED' }, tries: 3 });
});

test.each([
  ['30', [30_000]],
  ['1', [2000]],
  [new Date(NOW + 20_000).toUTCString(), [20_000]],
  ['3600', []],
  ['soon', [2000]],
])('HO12 Retry-After: %s', async (after, paused) => {
  const answer = (_one: unknown, before: number) =>
    before ? { status: 200 } : { status: 429, headers: { 'Retry-After': after } };
  const { url } = await receiver(answer);
  const { result, pauses } = await send({ url });
  expect(pauses).toEqual(paused);
  expect(result.problem).toEqual(paused.length ? undefined : { kind: 'status', status: 429 });
});

test('HO12 who quits in a pause, or while it is sent, does not try again', async () => {
  const ending = new AbortController();
  const { url, received } = await receiver(() => ({ status: 500 }));
  await send({ url }, {}, { signal: ending.signal, on: () => ending.abort() });
  expect(received).toHaveLength(1);
  const silent = await receiver(() => {
    stopping.abort();
    return 'never';
  });
  const stopping = new AbortController();
  const { result } = await send({ url: silent.url }, {}, { signal: stopping.signal });
  expect(result.tries).toBe(1);
});

test('HO12 a redirect is not followed', async () => {
  const other = await receiver();
  const { url } = await receiver(() => ({ status: 307, headers: { Location: `${other.url}/` } }));
  expect((await send({ url })).result).toEqual({ problem: { kind: 'status', status: 307 }, tries: 1 });
  expect(other.received).toEqual([]);
});

test('HO12 what a receiver answers is not kept, however much it is', async () => {
  const { url } = await receiver(() => ({ status: 200, body: 'x'.repeat(4 * 1024 * 1024) }));
  const { problem } = (await send({ url })).result;
  expect(problem === undefined || problem.kind === 'unreachable').toBe(true);
});

test.each(['http://93.184.216.34/', 'http://[2606:2800::1]/x'])('HO13 %s is never sent to', async (url) => {
  const asked: string[] = [];
  const network: Network = {
    proxyFor: async (to) => {
      asked.push(to.href);
      return undefined;
    },
  };
  expect((await send({ url }, {}, { network })).result).toEqual({
    problem: { kind: 'plain-outside' },
    tries: 0,
  });
  expect(asked).toEqual([]);
});

test('HO13 plain http goes without a proxy, https through it', async () => {
  const proxy = await startConnectProxy({ refuses: true });
  const through: Network = { proxyFor: async () => new URL(proxy.url) };
  try {
    const { url, received } = await receiver();
    await send({ url }, {}, { network: through });
    expect([received.length, proxy.seen()]).toEqual([1, []]);
    const { result } = await send({ url: 'https://hooks.test/' }, {}, { network: through });
    expect(result.problem?.kind).toBe('unreachable');
    expect(new Set(proxy.seen())).toEqual(new Set(['hooks.test:443']));
  } finally {
    await proxy.stop();
  }
});

test.each([
  [{ url: '${URL}' }, { URL: 'no address' }],
  [{ url: '${URL}' }, { URL: 'ftp://x/' }],
  [{ url: 'https://x/', headers: { a: '${URL}' } }, { URL: 'x\r\nb: c' }],
])('HO13 %j is no address with %j', async (post, secrets) => {
  expect((await send(post, secrets)).result).toEqual({ problem: { kind: 'bad-address' }, tries: 0 });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.
