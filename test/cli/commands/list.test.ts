import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { list } from '../../../src/cli/commands/list.ts';
import { legendLines, listLines } from '../../../src/cli/commands/listLines.ts';
import { givenDestination } from '../../../src/cli/destinations.ts';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import type { Activity } from '../../../src/domain/activity.ts';
import { NO_ITEMS } from '../../../src/domain/contents/item.ts';
import { NO_CONTENTS } from '../../../src/domain/contents/serverContents.ts';
import { activity, server } from '../../domain/given.ts';
import { signedInTo } from './ownServers.ts';
import { printedBy } from './printed.ts';

const known = { contents: NO_CONTENTS, items: NO_ITEMS };
const on = (...activities: readonly Activity[]): Parameters<typeof listLines>[0] => [
  { server, isShared: false, activities, known },
];
const job = (uuid: string, changes: Partial<Activity> = {}): Activity =>
  activity({ uuid, type: 'x', title: 'Work', progress: 7, cancellable: true, ...changes });
const lines = (...activities: readonly Activity[]): readonly string[] => [
  ...listLines(on(...activities)).values(),
];

describe('U27 a line for people', () => {
  test('begins with the shortest beginning of the uuid that no other has', () => {
    expect(lines(job('0b8f17c2'), job('0b8f1999'), job('ffffffff'), job('0b8'))).toEqual([
      '0b8f17    7\u00a0%  Work',
      '0b8f19    7\u00a0%  Work',
      'ffff      7\u00a0%  Work',
      '0b8       7\u00a0%  Work',
    ]);
  });

  test('has none for what nothing can stop, and the mark for what is stopped together with more', () => {
    const scan = activity({ uuid: 'scan-uuid', context: { librarySectionId: '1' }, progress: undefined });
    expect(lines(job('0b8f17c2'), scan, job('credits', { cancellable: false }))).toEqual([
      '0b8f      7\u00a0%  Work',
      'scan *      –  Scanning Films',
      '          7\u00a0%  Work',
    ]);
    expect(legendLines(on(scan, job('0b8f17c2')))).toEqual([
      'usher cancel 0b8f stops one.',
      '* only together with more; it asks first.',
    ]);
  });

  test('has no such column where nothing can be stopped', () => {
    expect(lines(job('credits', { cancellable: false }))).toEqual(['  7\u00a0%  Work']);
    expect(legendLines(on(job('credits', { cancellable: false })))).toEqual([]);
  });

  test('offers on somebody else’s server what it has itself alone', () => {
    const scan = activity({ uuid: 'scan-uuid', context: { librarySectionId: '1' } });
    const shared = on(scan, job('0b8f17c2')).map((one) => ({ ...one, isShared: true }));
    expect([...listLines(shared).values()][0]).toBe('       10\u00a0%  Scanning Films');
  });

  test('U8 can be pasted, whatever the uuid is; whole characters only', () => {
    expect(lines(job('$(touch x)'), job("it's-a"), job('😀😀😀😀😀'))).toEqual([
      "'$(to'        7\u00a0%  Work",
      "'it'\\''s'     7\u00a0%  Work",
      "'😀😀😀😀'    7\u00a0%  Work",
    ]);
  });
});

describe('U27 the list', () => {
  let demo: DemoServer;
  beforeEach(async () => {
    demo = await startDemoServer({ token: 't', name: 'Attic', scenario: 'quiet' });
  });
  afterEach(() => demo.stop());

  test('names what it lists, with names of libraries and items, and tells a pipe no legend', async () => {
    demo.appear({ uuid: 'scan-uuid', title: 'Scanning', progress: 41, Context: { librarySectionID: '1' } });
    demo.appear({
      uuid: 'job-uuid',
      type: 'media.optimize',
      title: 'Optimizing',
      progress: -1,
      cancellable: true,
    });
    expect(await printedBy(() => list(signedInTo({ ...demo, name: 'Attic' }), false))).toEqual({
      code: 0,
      err: '',
      out: 'scan *   41\u00a0%  Scanning Films\njob-        –  Optimizing\n',
    });
  });

  test('CL20 asks a given server each thing once, on one connection', async () => {
    demo.appear({ uuid: 'scan-uuid', title: 'Scanning', progress: 41, Context: { librarySectionID: '1' } });
    let connections = 0;
    const relay = createServer((socket) => {
      connections++;
      socket.pipe(connect(Number(new URL(demo.url).port), '127.0.0.1')).pipe(socket);
    });
    await once(relay.listen(0, '127.0.0.1'), 'listening');
    const { port } = relay.address() as AddressInfo;
    const given = { address: `http://127.0.0.1:${port}`, token: 't', isPlainAllowed: true };
    expect(await printedBy(async () => list(await givenDestination(given), false))).toMatchObject({
      code: 0,
    });
    relay.close();
    const asked = demo.requests.map(({ path }) => path);
    expect(asked).toEqual(['/identity', '/activities', '/', '/library/sections']);
    expect(connections).toBe(1);
  });
});
