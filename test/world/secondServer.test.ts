import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../until.ts';
import { ask, eventsOf, headersOf, jsonOf, listen, plainHeadersOf, statusOf } from './secondServer/calls.ts';
import type { SecondServerOptions } from './secondServer/options.ts';
import { type SecondServer, startSecondServer } from './secondServer/secondServer.ts';

// The server against what docs/protocol.md says of real ones. More of it, and clients of it, are tested in its folder.

let server: SecondServer;

async function start(options: Partial<SecondServerOptions> = {}): Promise<void> {
  server = await startSecondServer(options);
}

afterEach(() => server.stop());

describe('every answer', () => {
  test.each([
    'GET /',
    'GET /activities',
    'DELETE /activities/x',
    'GET /library/sections',
    'POST /library/sections/1/refresh',
    'GET /butler',
    'GET /:/eventsource/notifications',
    'GET /nowhere',
  ])('%s without a token is a 401 with a page of HTML', async (call) => {
    await start();
    const response = await ask(server, call, {
      Accept: 'application/json',
      'X-Plex-Client-Identifier': 'test',
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([401, 'text/html']);
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.text()).toContain('<title>Unauthorized</title>');
  });

  test.each([
    'GET /nowhere',
    'PUT /activities',
    'PUT /library/sections/1/refresh',
    'GET /:/websocket/notifications',
  ])('%s is no call: 404 with a page of HTML', async (call) => {
    await start();
    const response = await ask(server, call);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html']);
    expect(server.faults).toEqual([`${call}: no such call`]);
  });

  test('JSON is for who asks for it, XML for all others, gzip for who takes it', async () => {
    await start();
    const json = await ask(server, 'GET /activities');
    expect(json.headers.get('content-type')).toBe('application/json');
    expect(json.headers.get('content-encoding')).toBe('gzip');
    expect(json.headers.get('x-plex-content-original-length')).toBe('29');
    expect(await json.json()).toEqual({ MediaContainer: { size: 0 } });
    const xml = await ask(server, 'GET /activities', {
      ...plainHeadersOf(server.token),
      'Accept-Encoding': 'identity',
    });
    expect(xml.headers.get('content-encoding')).toBeNull();
    expect(await xml.text()).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<MediaContainer size="0"/>\n');
    expect(xml.headers.get('keep-alive')).toBe('timeout=20');
  });

  test('/identity needs no token, / does and says the name', async () => {
    await start();
    const { machineIdentifier } = server;
    const anonymous = { Accept: 'application/json', 'X-Plex-Client-Identifier': 'test' };
    expect(await jsonOf(server, 'GET /identity', anonymous)).toMatchObject({
      machineIdentifier,
      claimed: true,
    });
    expect(await jsonOf(server, 'GET /')).toMatchObject({
      machineIdentifier,
      friendlyName: 'Cellar',
      eventStream: true,
    });
    expect(server.faults).toEqual([]);
  });
});

describe('with whom it is shared', () => {
  test.each([401, 403] as const)('may do little, and is told %i', async (sharedRefusal) => {
    await start({ sharedRefusal });
    server.start({ cancellable: true });
    const own = server.start({ userID: 7, cancellable: true });
    const friend = headersOf(server.sharedToken);
    expect(await jsonOf(server, 'GET /activities', friend)).toMatchObject({ Activity: [{ uuid: own }] });
    for (const call of [
      `DELETE /activities/${server.activities[0]?.uuid}`,
      'POST /library/sections/1/refresh',
      'DELETE /library/sections/1/refresh',
      'GET /butler',
      'POST /livetv/dvrs/28/reloadGuide',
      'GET /accounts',
    ])
      expect([call, await statusOf(server, call, friend)]).toEqual([call, sharedRefusal]);
    expect(await statusOf(server, `DELETE /activities/${own}`, friend)).toBe(200);
    expect(server.jobs).toEqual([]);
  });

  test('may be refused list and cancel altogether', async () => {
    await start({ sharedList: 'refused', sharedCancel: 'refused' });
    const own = server.start({ userID: 7, cancellable: true });
    expect(await statusOf(server, 'GET /activities', headersOf(server.sharedToken))).toBe(403);
    expect(await statusOf(server, `DELETE /activities/${own}`, headersOf(server.sharedToken))).toBe(403);
  });

  test.each([
    ['quiet', []],
    ['own rows', ['started']],
  ] as const)('hears on a stream that is for %s', async (sharedStream, events) => {
    await start({ sharedStream });
    const frames = await listen(server, '', server.sharedToken);
    server.start();
    server.start({ userID: 7 });
    server.notify('playing', { PlaySessionStateNotification: {} });
    await until(() => frames.at(-1)?.includes('playing') ?? false, 'the last frame');
    expect(eventsOf(frames)).toEqual(events);
  });
});

test('what a client does wrong is noted', async () => {
  await start();
  const { token } = server;
  await ask(server, `GET /activities?X-Plex-Token=${token}`, { 'X-Plex-Client-Identifier': 'test' });
  await ask(server, 'GET /identity');
  await ask(server, 'GET /library/sections', { 'X-Plex-Token': token });
  await fetch(`${server.url}/library/sections/1/refresh?force=true&path=/srv/other&deep=1`, {
    method: 'POST',
    headers: headersOf(server.token),
    body: '{}',
  });
  await ask(server, 'DELETE /activities/50%');
  expect(server.faults).toEqual([
    'GET /activities: token in the query',
    'GET /identity: token to who has not named itself',
    'GET /library/sections: no X-Plex-Client-Identifier',
    'POST /library/sections/1/refresh: a body',
    'POST /library/sections/1/refresh: unknown parameter deep',
    'POST /library/sections/1/refresh: force=true',
    'POST /library/sections/1/refresh: path /srv/other is in no folder of library 1',
    'DELETE /activities/50%: an id that is not percent-encoded',
  ]);
  expect(server.requests[0]).toEqual({ method: 'GET', path: `/activities?X-Plex-Token=${token}` });
});
