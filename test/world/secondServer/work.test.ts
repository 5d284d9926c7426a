import { afterEach, describe, expect, test } from 'vitest';
import { readNotification } from '../../../src/plex/wire/wire.ts';
import { until } from '../../until.ts';
import { ask, jsonOf, listen, plainHeadersOf, statusOf } from './calls.ts';
import type { SecondServerOptions, StopEffect } from './options.ts';
import { type SecondServer, startSecondServer } from './secondServer.ts';

let server: SecondServer;

async function start(options: Partial<SecondServerOptions> = {}): Promise<void> {
  server = await startSecondServer(options);
}

afterEach(() => server.stop());

describe('cancelling', () => {
  test('an activity that can be cancelled, one that cannot, one that is not there', async () => {
    await start();
    const uuid = server.start({ uuid: 'a b/c', cancellable: true });
    const other = server.start();
    const response = await ask(server, `DELETE /activities/${encodeURIComponent(uuid)}`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/html',
      '',
    ]);
    expect(await statusOf(server, `DELETE /activities/${other}`)).toBe(400);
    expect(await statusOf(server, `DELETE /activities/${encodeURIComponent(uuid)}`)).toBe(404);
    expect(server.activities.map((activity) => activity.uuid)).toEqual([other]);
    expect(server.faults).toEqual([]);
  });

  const EFFECTS: readonly (readonly [StopEffect, ended: readonly number[], left: number])[] = [
    ['ends same uuid at its progress', [41], 0],
    ['ends at 100', [100], 0],
    ['row vanishes without an end report', [], 0],
    ['answers 200 and ignores', [], 1],
  ];
  test.each(EFFECTS)('a stopped scan: %s', async (scanStop, ended, left) => {
    await start({ scanStop });
    const frames = await listen(server, '?filters=activity');
    expect(await statusOf(server, 'POST /library/sections/1/refresh')).toBe(200);
    const [scan] = server.activities;
    server.update(scan?.uuid ?? '', { progress: 41 });
    expect(await statusOf(server, 'DELETE /library/sections/1/refresh')).toBe(200);
    await until(() => server.jobs.length === left, 'the stop');
    server.start({ title: 'the last frame' });
    await until(() => frames.at(-1)?.includes('the last frame') ?? false, 'the last frame');
    const ends = frames.flatMap((text) => readNotification(text)).filter(({ event }) => event === 'ended');
    expect(ends.map(({ activity }) => activity?.progress)).toEqual(ended);
    expect(ends.every(({ uuid }) => uuid === scan?.uuid)).toBe(true);
    expect(server.activities).toHaveLength(left + 1);
  });

  test.each([200, 404] as const)('a stop where nothing runs is answered %i', async (idleStop) => {
    await start({ idleStop });
    expect(await statusOf(server, 'DELETE /library/sections/1/refresh')).toBe(idleStop);
    expect(await statusOf(server, 'DELETE /library/sections/all/refresh')).toBe(idleStop);
    expect(await statusOf(server, 'DELETE /library/sections/99/refresh')).toBe(404);
  });

  test('all scans stop at once', async () => {
    await start();
    await statusOf(server, 'POST /library/sections/1/refresh');
    await statusOf(server, 'GET /library/sections/2/refresh?force=1');
    const directories = async (): Promise<unknown> =>
      (await jsonOf(server, 'GET /library/sections')).Directory;
    expect(await directories()).toMatchObject([
      { refreshing: true },
      { refreshing: true },
      { refreshing: false },
    ]);
    expect(await statusOf(server, 'DELETE /library/sections/all/refresh')).toBe(200);
    await until(() => server.jobs.length === 0, 'the end of all scans');
    expect(server.faults).toEqual([]);
  });
});

describe('starting', () => {
  test('a scan names its library with its first update, and its activity where the server does that', async () => {
    await start({ namesScans: true, firstUpdate: 'by hand' });
    const frames = await listen(server, '?filters=activity');
    const response = await ask(
      server,
      'POST /library/sections/2/refresh?path=%2Fsrv%2Fseries%2FNight%20Ferry',
    );
    const [scan] = server.activities;
    expect(response.headers.get('x-plex-activity')).toBe(scan?.uuid);
    server.update(scan?.uuid ?? '', { subtitle: 'Night Ferry', progress: 3 });
    await until(() => frames.length === 2, 'both frames');
    expect(frames.flatMap((text) => readNotification(text))).toMatchObject([
      { event: 'started', activity: { title: 'Scanning', subtitle: '', progress: 0, context: {} } },
      {
        event: 'updated',
        activity: { title: 'Scanning Series', progress: 3, context: { librarySectionId: '2' } },
      },
    ]);
    expect(frames[0]).not.toContain('Context');
    expect(server.faults).toEqual([]);
  });

  test('a scan says nothing of its activity otherwise, and a second joins it or not', async () => {
    await start();
    expect((await ask(server, 'POST /library/sections/1/refresh')).headers.get('x-plex-activity')).toBeNull();
    await statusOf(server, 'POST /library/sections/1/refresh');
    expect(server.activities).toHaveLength(1);
    await server.stop();
    await start({ secondScan: 'is an activity of its own' });
    await statusOf(server, 'POST /library/sections/1/refresh');
    await statusOf(server, 'POST /library/sections/1/refresh');
    expect(server.activities).toHaveLength(2);
  });

  test('maintenance: its list has no MediaContainer; 200, 202 while it runs, 404', async () => {
    await start();
    const tree = await (await ask(server, 'GET /butler')).json();
    expect(tree).toMatchObject({
      ButlerTasks: { ButlerTask: [{ name: 'BackupDatabase', enabled: true }, {}, {}, {}] },
    });
    expect(await statusOf(server, 'POST /butler/BackupDatabase')).toBe(200);
    expect(await statusOf(server, 'POST /butler/BackupDatabase')).toBe(202);
    expect(await statusOf(server, 'POST /butler/MakeCoffee')).toBe(404);
    expect(server.activities).toMatchObject([{ type: 'butler', title: 'Back up the database' }]);
    expect(await statusOf(server, 'DELETE /butler/BackupDatabase')).toBe(200);
    await until(() => server.jobs.length === 0, 'the end of the task');
    expect(await statusOf(server, 'DELETE /butler/BackupDatabase')).toBe(404);
    expect(await statusOf(server, 'POST /butler')).toBe(200);
    expect(server.jobs).toHaveLength(3);
    expect(await statusOf(server, 'DELETE /butler')).toBe(200);
    await until(() => server.jobs.length === 0, 'the end of all tasks');
  });

  test.each([
    ['none', 0, 0],
    ['running', 0, 1],
    ['idle at 100', 1, 2],
  ] as const)('rows of maintenance: %s', async (butlerRow, idle, busy) => {
    await start({ butlerRow });
    expect((await jsonOf(server, 'GET /activities')).size).toBe(idle);
    await statusOf(server, 'POST /butler/OptimizeDatabase');
    expect((await jsonOf(server, 'GET /activities')).size).toBe(busy);
    expect(server.jobs).toHaveLength(1);
  });

  test.each([
    ['/livetv/dvrs/28/reloadGuide', 'provider.epg.load'],
    ['/media/grabbers/devices/17/scan', 'grabber.scan'],
  ])('POST %s names its activity, and DELETE stops it', async (path, type) => {
    await start();
    const response = await ask(server, `POST ${path}`);
    expect(server.activities).toMatchObject([{ type, uuid: response.headers.get('x-plex-activity') }]);
    expect(await statusOf(server, `DELETE ${path}`)).toBe(200);
    await until(() => server.activities.length === 0, 'the end');
    expect(await statusOf(server, `POST ${path.replace(/\d+/, '9')}`)).toBe(404);
  });

  test('recorders, tuners, items and accounts', async () => {
    await start();
    expect(await jsonOf(server, 'GET /livetv/dvrs')).toMatchObject({
      Dvr: [{ key: '28', Device: [{ key: '17' }] }],
    });
    expect(await jsonOf(server, 'GET /media/grabbers/devices')).toMatchObject({
      Device: [{ key: '17', status: 'alive' }],
    });
    expect(await jsonOf(server, 'GET /library/metadata/214')).toMatchObject({
      Metadata: [{ title: 'The Lock Keeper', grandparentTitle: 'Night Ferry', librarySectionID: 2 }],
    });
    expect(await statusOf(server, 'GET /library/metadata/999')).toBe(404);
    expect(await jsonOf(server, 'GET /accounts')).toMatchObject({
      Account: [{ id: 0, name: '' }, { id: 1 }, { id: 7 }],
    });
    expect(
      await (await ask(server, 'GET /library/metadata/101', plainHeadersOf(server.token))).text(),
    ).toMatch(/<Video .*title="Salt &#38; Iron"/);
    expect(await (await ask(server, 'GET /butler', plainHeadersOf(server.token))).text()).toMatch(
      /<ButlerTasks>\n<ButlerTask .*enabled="1"/,
    );
    expect(server.faults).toEqual([]);
  });
});

test.each([
  ['scan', '1', 'DELETE /library/sections/1/refresh'],
  ['task', 'BackupDatabase', 'DELETE /butler/BackupDatabase'],
  ['guide', '28', 'DELETE /livetv/dvrs/28/reloadGuide'],
  ['tuner', '17', 'DELETE /media/grabbers/devices/17/scan'],
] as const)('a %s of %s that began by itself is stopped by %s', async (kind, target, call) => {
  await start();
  const uuid = server.begin(kind, target);
  expect(server.activities).toMatchObject([{ uuid, cancellable: false }]);
  expect(await statusOf(server, `DELETE /activities/${uuid}`)).toBe(400);
  server.answer(call, 503);
  expect(await statusOf(server, call)).toBe(503);
  expect(server.activities).toHaveLength(1);
  server.answer(call, undefined);
  expect(await statusOf(server, call)).toBe(200);
  await until(() => server.activities.length === 0, 'the end');
});

test('an answer that never comes', async () => {
  await start();
  server.answer('GET /butler', 'never');
  const asked = ask(server, 'GET /butler').then(
    () => 'an answer',
    () => 'none',
  );
  await until(() => server.requests.length === 1, 'the request');
  await server.stop();
  expect(await asked).toBe('none');
});

test.each([
  ['directories', 'application/json', 3],
  ['empty', 'text/html', undefined],
] as const)('the stop of all scans is answered with %s', async (stopAllBody, type, size) => {
  await start({ stopAllBody });
  const response = await ask(server, 'DELETE /library/sections/all/refresh');
  expect(response.headers.get('content-type')).toBe(type);
  const text = await response.text();
  expect(text && JSON.parse(text).MediaContainer.size).toBe(size ?? '');
});

test.each(['Dvr', 'DVR'] as const)('recorders are listed as %s', async (dvrName) => {
  await start({ dvrName });
  expect(await jsonOf(server, 'GET /livetv/dvrs')).toMatchObject({ [dvrName]: [{ key: '28' }] });
  const xml = await (await ask(server, 'GET /livetv/dvrs', plainHeadersOf(server.token))).text();
  expect(xml).toMatch(/<Dvr key="28"[^>]*>\n<Device key="17"/);
});
