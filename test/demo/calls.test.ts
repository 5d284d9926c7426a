import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';

let demo: DemoServer;
beforeEach(async () => {
  demo = await startDemoServer({ token: 'right' });
});
afterEach(() => demo.stop());

type Json = Readonly<Record<string, unknown>>;

const call = (method: string, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${demo.url}${path}`, { method, headers: { 'X-Plex-Token': 'right', ...headers } });
const statusOf = async (method: string, path: string): Promise<number> => (await call(method, path)).status;
const json = async (path: string): Promise<Json> =>
  (await call('GET', path, { Accept: 'application/json' })).json() as Promise<Json>;
const xml = async (path: string): Promise<string> => (await call('GET', path)).text();
const running = (type: string) => demo.activities().filter((a) => a.type === type);

describe('Z1 the demo server answers', () => {
  test('libraries, and which is scanned', async () => {
    const of = async () => (await json('/library/sections')).MediaContainer;
    expect(await of()).toMatchObject({
      size: 3,
      Directory: [
        {
          key: '1',
          title: 'Films',
          type: 'movie',
          agent: expect.any(String),
          refreshing: false,
          Location: [{ id: 1, path: '/srv/films' }],
        },
        { title: 'Series' },
        { title: 'Music' },
      ],
    });
    await call('POST', '/library/sections/1/refresh');
    expect(await of()).toMatchObject({ Directory: [{ refreshing: true }, { refreshing: false }, {}] });
    expect(await xml('/library/sections')).toMatch(
      /<Directory key="1" type="movie" title="Films".* refreshing="1"><Location id="1" path="\/srv\/films"\/>/,
    );
  });

  test.each([
    ['106', 'Video', { type: 'movie', title: 'Salt and Cedar', year: 2021, librarySectionTitle: 'Films' }],
    [
      '210',
      'Video',
      {
        type: 'episode',
        title: 'Safe Water',
        grandparentTitle: 'Harbour Lights',
        parentIndex: 2,
        index: 4,
        librarySectionID: 2,
        librarySectionTitle: 'Series',
      },
    ],
    ['301', 'Directory', { type: 'album', title: 'Small Hours', parentTitle: 'The Ferrymen' }],
  ])('item %s', async (id, element, fields) => {
    const path = `/library/metadata/${id}`;
    expect(await json(path)).toMatchObject({
      MediaContainer: { size: 1, Metadata: [{ ratingKey: id, key: path, ...fields }] },
    });
    expect(await xml(path)).toContain(`<${element} ratingKey="${id}"`);
  });

  test('accounts, of which 1 is the owner', async () => {
    expect(await json('/accounts')).toMatchObject({
      MediaContainer: {
        size: 4,
        Account: [
          { id: 0, name: '' },
          { id: 1, key: '/accounts/1', name: 'Kim' },
          { id: 2, name: 'Robin' },
          { id: 3, name: 'Noor' },
        ],
      },
    });
    expect(await xml('/accounts')).toContain('<Account id="2" key="/accounts/2" name="Robin"');
  });

  test('maintenance tasks, without a MediaContainer', async () => {
    const { ButlerTasks } = (await json('/butler')) as { ButlerTasks: { ButlerTask: readonly Json[] } };
    expect(ButlerTasks.ButlerTask).toHaveLength(22);
    expect(ButlerTasks.ButlerTask).toContainEqual({
      name: 'BackupDatabase',
      title: 'Back up the database',
      description: expect.any(String),
      enabled: true,
      interval: 3,
      scheduleRandomized: false,
    });
    expect(await xml('/butler')).toMatch(/<ButlerTasks><ButlerTask name="AutomaticUpdates" .*enabled="1"/);
  });

  test('recorders and tuners', async () => {
    const tuner = { key: '1', title: 'Attic aerial', tuners: '2', status: 'alive' };
    expect(await json('/livetv/dvrs')).toMatchObject({
      MediaContainer: {
        size: 1,
        Dvr: [{ key: '1', uuid: 'demo-dvr-1', lineupTitle: 'Harbour and Coast', Device: [tuner] }],
      },
    });
    expect(await json('/media/grabbers/devices')).toMatchObject({
      MediaContainer: { size: 1, Device: [tuner] },
    });
    expect(await xml('/livetv/dvrs')).toMatch(
      /<Dvr key="1" .*lineupTitle="Harbour and Coast".*<Device key="1"/,
    );
    expect(await xml('/media/grabbers/devices')).toContain('<Device key="1"');
  });

  test.each([
    ['GET', '/library/metadata/999'],
    ['POST', '/library/sections/9/refresh'],
    ['DELETE', '/library/sections/9/refresh'],
    ['POST', '/butler/NoSuchTask'],
    ['DELETE', '/butler/NoSuchTask'],
    ['POST', '/livetv/dvrs/9/reloadGuide'],
    ['DELETE', '/livetv/dvrs/9/reloadGuide'],
    ['POST', '/media/grabbers/devices/9/scan'],
    ['DELETE', '/media/grabbers/devices/9/scan'],
    ['PATCH', '/butler'],
  ])('404 to %s %s', async (method, path) => {
    const refused = await call(method, path);
    expect(refused.status).toBe(404);
    expect(refused.headers.get('content-type')).toBe('text/html');
  });
});

describe('Z2 a start', () => {
  test.each([
    ['GET', '/library/sections/2/refresh', 1],
    ['POST', '/library/sections/2/refresh?path=%2Fsrv%2Fseries', 1],
    ['POST', '/library/sections/refresh', 3],
    ['GET', '/library/sections/all/refresh', 3],
  ])('%s %s begins %d scans, once, and names none', async (method, path, count) => {
    const begun = await call(method, path);
    expect([begun.status, begun.headers.get('x-plex-activity')]).toEqual([200, null]);
    expect(await statusOf(method, path)).toBe(200);
    expect(running('library.update.section')).toHaveLength(count);
  });

  test('with force=1 updates metadata instead, three items at a time', async () => {
    await call('POST', '/library/sections/1/refresh?force=1');
    expect(demo.activities()).toMatchObject(
      ['101', '102', '103'].map((id) => ({
        type: 'library.update.item.metadata',
        Context: { key: `/library/metadata/${id}` },
      })),
    );
  });

  test('of a library’s scan is named where the server does that', async () => {
    const naming = await startDemoServer({ token: 't', namesScans: true });
    const headers = { 'X-Plex-Token': 't' };
    const begun = await fetch(`${naming.url}/library/sections/3/refresh`, { method: 'POST', headers });
    expect(naming.find(begun.headers.get('x-plex-activity') ?? '')).toMatchObject({ title: 'Scanning' });
    await naming.stop();
  });

  test.each([
    ['/livetv/dvrs/1/reloadGuide', 'provider.epg.load'],
    ['/media/grabbers/devices/1/scan', 'grabber.scan'],
  ])('POST %s names its activity', async (path, type) => {
    const begun = await call('POST', path);
    expect(begun.status).toBe(200);
    const uuid = begun.headers.get('x-plex-activity') ?? '';
    expect(demo.find(uuid)).toMatchObject({ type, cancellable: false });
    expect((await call('POST', path)).headers.get('x-plex-activity')).toBe(uuid);
  });

  test.each([
    ['ButlerTaskGenerateIntroMarkers', 'media.generate.intros'],
    ['GenerateChapterThumbs', 'media.generate.chapter.thumbs'],
    ['RefreshLibraries', 'library.update.section'],
    ['RefreshEpgGuides', 'provider.epg.load'],
    ['OptimizeDatabase', 'butler'],
  ])('of a maintenance task is answered 202 while it runs: %s', async (name, type) => {
    expect(await statusOf('POST', `/butler/${name}`)).toBe(200);
    expect(await statusOf('POST', `/butler/${name}`)).toBe(202);
    expect(running(type).length).toBeGreaterThan(0);
  });

  test('of all maintenance shows a row above the tasks', async () => {
    expect([await statusOf('POST', '/butler'), await statusOf('POST', '/butler')]).toEqual([200, 200]);
    expect(running('butler')).toMatchObject([{ title: 'Scheduled maintenance', progress: 0 }]);
    expect(running('media.generate.chapter.thumbs')).toHaveLength(13);
  });
});
