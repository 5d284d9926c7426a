import { request } from 'node:http';
import { AlertListener, PlexServer } from '@ctrl/plex';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { isScenario, type ScenarioName, scenarios } from '../../src/demo/scenarios.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { until } from '../until.ts';

let demo: DemoServer;
beforeEach(async () => {
  demo = await startDemoServer({ token: 'right' });
});
afterEach(() => demo.stop());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${demo.url}${path}`, { method, headers: { 'X-Plex-Token': 'right', ...headers } });

describe('over HTTP', () => {
  test('answers XML unless JSON is asked for', async () => {
    demo.appear({ uuid: 'a', title: 'Tom & "Jerry" <x>', Context: { librarySectionID: '1' } });
    const xml = await (await ask('/activities')).text();
    expect(xml).toContain('title="Tom &amp; &quot;Jerry&quot; &lt;x>"');
    expect(xml).toContain('<Context librarySectionID="1"/>');
    expect(xml).toContain('cancellable="0"');
    const json = await (await ask('/activities', { Accept: 'application/json' })).json();
    expect(json).toMatchObject({
      MediaContainer: { size: 1, Activity: [{ uuid: 'a', cancellable: false }] },
    });
  });

  test('an idle list has no Activity at all', async () => {
    const json = await (await ask('/activities', { Accept: 'application/json' })).json();
    expect(json).toEqual({ MediaContainer: { size: 0 } });
  });

  test('only /identity goes without a token; refusals are HTML', async () => {
    expect((await fetch(`${demo.url}/identity`)).status).toBe(200);
    const refused = await fetch(`${demo.url}/activities`, { headers: { Accept: 'application/json' } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('content-type')).toBe('text/html');
    expect((await ask('/activities?X-Plex-Token=right', { 'X-Plex-Token': '' })).status).toBe(401);
    expect((await fetch(`${demo.url}/activities?X-Plex-Token=right`)).status).toBe(200);
    expect((await ask('/nowhere')).status).toBe(404);
  });

  test('packs what it is asked to pack', async () => {
    const encoding = await new Promise((resolve) => {
      const headers = { 'X-Plex-Token': 'right', 'Accept-Encoding': 'gzip' };
      request(`${demo.url}/activities`, { headers }, (r) =>
        resolve(r.resume().headers['content-encoding']),
      ).end();
    });
    expect(encoding).toBe('gzip');
  });

  test.each([
    [{ cancellable: true }, 'ends', 200],
    [{ cancellable: false }, 'ends', 400],
    [{ cancellable: true }, 403, 403],
  ] as const)('a cancel of %j (%s) is answered %d', async (row, behaviour, status) => {
    const { uuid } = demo.start({ ...row, progress: 40 }, behaviour);
    expect((await ask(`/activities/${uuid}`, {}, 'DELETE')).status).toBe(status);
    if (status === 200) await until(() => demo.find(uuid) === undefined);
    expect((await ask('/activities/nobody', {}, 'DELETE')).status).toBe(404);
  });
});

test('the event stream carries single notifications without wrapper, and honours filters', async () => {
  const response = await ask('/:/eventsource/notifications?filters=activity');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  demo.tell({ type: 'timeline', payload: { itemID: '1' } });
  const { uuid } = demo.start({ title: 'Scanning' });
  const text = String((await reader?.read())?.value);
  expect(text).toMatch(/^event: activity\ndata: \{.*\}\n\n$/);
  expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({
    ActivityNotification: { event: 'started', uuid, Activity: { title: 'Scanning' } },
  });
  await reader?.cancel();
});

test('a stopped server leaves nothing open', async () => {
  const before = process
    .getActiveResourcesInfo()
    .filter((r) => r.startsWith('TCP') || r === 'Timeout').length;
  const other = await startDemoServer({ token: 't', scenario: 'living-room' });
  const socket = new WebSocket(
    `${other.url.replace('http', 'ws')}/:/websockets/notifications?X-Plex-Token=t`,
  );
  await until(() => other.streamCount === 1);
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
  await other.stop();
  await closed;
  await until(
    () =>
      process.getActiveResourcesInfo().filter((r) => r.startsWith('TCP') || r === 'Timeout').length <= before,
  );
});

test('@ctrl/plex, a client that is not ours, signs in, lists and hears', async () => {
  const { uuid } = demo.start({ title: 'Refreshing TV guide', cancellable: true, progress: 12 });
  const plex = new PlexServer(demo.url, 'right');
  await plex.connect();
  expect(plex.friendlyName).toBe('Attic');
  expect((await (await plex.library()).sections()).map((s) => s.title)).toEqual(['Films', 'Series', 'Music']);
  expect(await plex.query('/activities')).toMatchObject({
    MediaContainer: { Activity: [{ uuid, progress: 12 }] },
  });
  const heard: unknown[] = [];
  const listener = new AlertListener(plex, (alert) => heard.push(alert));
  await listener.run();
  demo.update(uuid, { progress: 40 });
  await until(() => heard.length === 1);
  expect(heard[0]).toMatchObject({
    type: 'activity',
    ActivityNotification: [{ event: 'updated', Activity: { progress: 40 } }],
  });
  listener.stop();
});

describe('scenarios', () => {
  test('a name is a scenario or it is not', () => {
    expect([isScenario('living-room'), isScenario('toString'), isScenario('nope')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  const names = Object.keys(scenarios).filter(isScenario);
  test.each(names)('%s plays and stops', async (scenario: ScenarioName) => {
    const playing = await startDemoServer({ token: 't', scenario, speed: 200 });
    await new Promise((resolve) => setImmediate(resolve));
    await playing.stop();
    await playing.stop().catch(() => {});
  });

  test('the living room always has something going on, and things end', async () => {
    const playing = await startDemoServer({ token: 't', scenario: 'living-room', speed: 100 });
    await until(() => playing.activities().length >= 4);
    const early = new Set(playing.activities().map((a) => a.uuid));
    expect(playing.activities().some((a) => a.cancellable === true)).toBe(true);
    await until(() => playing.activities().filter((a) => early.has(a.uuid)).length < 3);
    expect(playing.activities().length).toBeGreaterThan(0);
    await playing.stop();
  });
});
