import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import type { WireActivity } from '../../src/demo/world.ts';
import { until } from '../until.ts';

let demo: DemoServer;
afterEach(() => demo.stop());

const call = (method: string, path: string, token = 'right'): Promise<Response> =>
  fetch(`${demo.url}${path}`, { method, headers: { 'X-Plex-Token': token, Accept: 'application/json' } });
const statusOf = async (method: string, path: string, token?: string): Promise<number> =>
  (await call(method, path, token)).status;
const uuids = (): readonly string[] => demo.activities().map((a) => a.uuid);

const scanOf = (librarySectionID: string): Partial<WireActivity> => ({
  uuid: `scan ${librarySectionID}`,
  title: 'Scanning',
  progress: 40,
  Context: { librarySectionID },
});
const intros = { uuid: 'intros', type: 'media.generate.intros', progress: 40 };
const credits = { uuid: 'credits', type: 'media.generate.credits', progress: -1 };

describe('Z3 a broader stop', () => {
  beforeEach(async () => {
    demo = await startDemoServer({ token: 'right' });
    for (const row of [
      scanOf('1'),
      scanOf('2'),
      intros,
      credits,
      { uuid: 'idle', type: 'butler', progress: 100 },
      { uuid: 'butler', type: 'butler', progress: 40 },
      { uuid: 'guide', type: 'provider.epg.load', progress: 40 },
      { uuid: 'tuner', type: 'grabber.scan', progress: 40 },
      { uuid: 'item', type: 'library.refresh.items', progress: 40 },
    ])
      demo.start(row);
  });

  test.each([
    ['/library/sections/1/refresh', ['scan 1']],
    ['/library/sections/3/refresh', []],
    ['/library/sections/all/refresh', ['scan 1', 'scan 2']],
    ['/butler/ButlerTaskGenerateIntroMarkers', ['intros']],
    ['/butler', ['intros', 'credits', 'butler']],
    ['/livetv/dvrs/1/reloadGuide', ['guide']],
    ['/media/grabbers/devices/1/scan', ['tuner']],
  ])('DELETE %s ends what it is for with the progress it had, and nothing else', async (path, meant) => {
    const heard: unknown[] = [];
    const stream = new WebSocket(
      `${demo.url.replace('http', 'ws')}/:/websockets/notifications?X-Plex-Token=right`,
    );
    stream.addEventListener('message', ({ data }) => {
      const { event, Activity } = JSON.parse(data).NotificationContainer.ActivityNotification[0];
      heard.push([event, Activity.uuid, Activity.progress]);
    });
    await until(() => demo.streamCount === 1);
    const before = uuids();
    expect(await statusOf('DELETE', path)).toBe(200);
    demo.start({ uuid: 'later' });
    await until(() => heard.length === meant.length + 1);
    expect(heard.slice(1)).toEqual(meant.map((uuid) => ['ended', uuid, uuid === 'credits' ? -1 : 40]));
    expect(uuids()).toEqual([...before.filter((uuid) => !meant.some((m) => m === uuid)), 'later']);
    stream.close();
  });

  test('a maintenance task that does not run cannot be stopped', async () => {
    expect(await statusOf('DELETE', '/butler/OptimizeDatabase')).toBe(404);
    expect(await statusOf('DELETE', '/butler/LoudnessAnalysis')).toBe(404);
  });

  test('is no cancel: the scan’s own call is answered 400', async () => {
    expect(await statusOf('DELETE', '/activities/scan%201')).toBe(400);
  });

  test('can be agreed to and ignored, by the row or by the call', async () => {
    demo.start({ ...scanOf('3') }, 'ignored');
    expect(await statusOf('DELETE', '/library/sections/3/refresh')).toBe(200);
    demo.answer('stop-refresh', { status: 200 }, 1);
    expect(await statusOf('DELETE', '/library/sections/1/refresh')).toBe(200);
    expect(await statusOf('DELETE', '/library/sections/2/refresh')).toBe(200);
    await until(() => !demo.find('scan 2'));
    expect([demo.find('scan 3'), demo.find('scan 1')]).not.toContain(undefined);
  });
});

describe('Z3 what was started by a call', () => {
  beforeEach(async () => {
    demo = await startDemoServer({ token: 'right' });
  });

  test('a scan is over at once, and no metadata follows; it can be started again', async () => {
    await call('POST', '/library/sections/1/refresh');
    expect(await statusOf('DELETE', '/library/sections/1/refresh')).toBe(200);
    await until(() => uuids().length === 0);
    await call('POST', '/library/sections/1/refresh');
    expect(demo.activities()).toMatchObject([{ title: 'Scanning' }]);
  });

  test('maintenance goes on to the next task when one is stopped, and ends as a whole', async () => {
    await call('POST', '/butler');
    expect(await statusOf('DELETE', '/butler/GenerateChapterThumbs')).toBe(200);
    await until(() => demo.activities().some((a) => a.type === 'media.generate.loudness'));
    await until(() => !demo.activities().some((a) => a.type === 'media.generate.chapter.thumbs'));
    expect(await statusOf('DELETE', '/butler')).toBe(200);
    await until(() => uuids().length === 0);
    expect(await statusOf('DELETE', '/butler/LoudnessAnalysis')).toBe(404);
  });

  test('a restart ends all of it', async () => {
    await call('POST', '/butler');
    demo.restart();
    expect(uuids()).toEqual([]);
    expect(await statusOf('POST', '/butler/GenerateChapterThumbs')).toBe(200);
  });
});

describe('Z4 a shared user', () => {
  beforeEach(async () => {
    demo = await startDemoServer({ token: 'right', sharedToken: 'shared' });
    demo.start({ uuid: 'theirs', userID: 2, cancellable: true });
    demo.start({ uuid: 'the owner’s', userID: 1, cancellable: true });
  });

  test('sees and cancels their own activities', async () => {
    const list = await (await call('GET', '/activities', 'shared')).json();
    expect(list).toMatchObject({ MediaContainer: { size: 1, Activity: [{ uuid: 'theirs' }] } });
    expect(await statusOf('DELETE', `/activities/${encodeURIComponent('the owner’s')}`, 'shared')).toBe(403);
    expect(await statusOf('DELETE', '/activities/theirs', 'shared')).toBe(200);
    await until(() => !demo.find('theirs'));
  });

  test('hears of their own activities', async () => {
    const stream = new WebSocket(
      `${demo.url.replace('http', 'ws')}/:/websockets/notifications?X-Plex-Token=shared`,
    );
    const heard: string[] = [];
    stream.addEventListener('message', ({ data }) =>
      heard.push(JSON.parse(data).NotificationContainer.ActivityNotification[0].uuid),
    );
    await until(() => demo.streamCount === 1);
    demo.update('the owner’s', { progress: 3 });
    demo.update('theirs', { progress: 3 });
    await until(() => heard.length > 0);
    expect(heard).toEqual(['theirs']);
    stream.close();
  });

  test.each([
    ['POST', '/library/sections/1/refresh'],
    ['DELETE', '/library/sections/1/refresh'],
    ['DELETE', '/library/sections/all/refresh'],
    ['GET', '/butler'],
    ['POST', '/butler/OptimizeDatabase'],
    ['DELETE', '/butler'],
    ['POST', '/livetv/dvrs/1/reloadGuide'],
    ['DELETE', '/livetv/dvrs/1/reloadGuide'],
    ['GET', '/media/grabbers/devices'],
    ['POST', '/media/grabbers/devices/1/scan'],
    ['GET', '/accounts'],
  ])('is refused %s %s', async (method, path) => {
    expect(await statusOf(method, path, 'shared')).toBe(403);
    expect(await statusOf(method, path)).toBe(200);
  });

  test('may look at libraries, items and recorders', async () => {
    for (const path of ['/library/sections', '/library/metadata/101', '/livetv/dvrs'])
      expect(await statusOf('GET', path, 'shared')).toBe(200);
  });

  test('is refused with 401 where the server does that', async () => {
    const strict = await startDemoServer({ token: 'right', sharedToken: 'shared', refusal: 401 });
    const headers = { 'X-Plex-Token': 'shared' };
    expect((await fetch(`${strict.url}/butler`, { headers })).status).toBe(401);
    expect((await fetch(`${strict.url}/activities`, { headers })).status).toBe(200);
    await strict.stop();
  });
});
