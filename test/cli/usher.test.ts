import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { until } from '../until.ts';
import { startPlainServer } from './plainServer.ts';
import { type Environment, endsWhenTold, openTerminal } from './terminal.ts';

const { home, start, run: usher, killAll, remove } = openTerminal();
let demo: DemoServer;

beforeEach(async () => {
  demo = await startDemoServer({ token: 'right', name: 'Attic' });
});
afterEach(async () => {
  killAll();
  await demo.stop();
});
afterAll(remove);

const atDemo = (): Environment => ({ PLEX_URL: demo.url, PLEX_TOKEN: 'right' });

type WatchLine = {
  event: string;
  outcome?: string;
  activity: { uuid: string } | null;
  link?: { kind: string };
};

/** `usher watch --json`, with its lines as they come. */
function watch(env: Environment): {
  child: ChildProcess;
  lines: WatchLine[];
  has(event: string, uuid: string): Promise<void>;
} {
  const child = start(['watch', '--json'], env);
  const lines: WatchLine[] = [];
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
  const has = (event: string, uuid: string): Promise<void> =>
    until(() => lines.some((l) => l.event === event && l.activity?.uuid === uuid), `${event} ${uuid}`);
  return { child, lines, has };
}

const isLive = (lines: readonly WatchLine[]): boolean =>
  lines.some((l) => l.event === 'link' && l.link?.kind === 'live');

describe('list', () => {
  test('U1 --json prints one array with every field', async () => {
    demo.appear({ uuid: 'a', title: 'Scanning Films', progress: 41, Context: { librarySectionID: 7 } });
    demo.appear({
      uuid: 'b',
      title: 'Detecting Credits',
      type: 'media.generate.credits',
      progress: -1,
      cancellable: '1',
    });
    const { code, out } = await usher(['list', '--json'], atDemo());
    const server = { id: demo.machineIdentifier, name: 'Attic' };
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        server,
        uuid: 'a',
        type: 'library.update.section',
        title: 'Scanning Films',
        subtitle: '',
        progress: 41,
        cancellable: false,
        userId: 1,
        context: { librarySectionId: '7' },
      },
      {
        server,
        uuid: 'b',
        type: 'media.generate.credits',
        title: 'Detecting Credits',
        subtitle: '',
        progress: null,
        cancellable: true,
        userId: 1,
        context: {},
      },
    ]);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test('U1 an idle server is an empty array, or a sentence for people', async () => {
    expect((await usher(['list', '--json'], atDemo())).out).toBe('[]\n');
    expect((await usher(['list'], atDemo())).out).toBe('Attic is quiet.\n');
  });

  test('A9 a terminal is not made to obey a title', async () => {
    demo.appear({ title: 'Scan\u001b[2Jning', progress: 5 });
    expect((await usher(['list'], atDemo())).out).toMatch(/ {2} 5\u00a0% {2}Scan \[2Jning\n$/);
  });

  test('A9 a terminal is not made to obey what was typed', async () => {
    const { err, code } = await usher(['\u001b]52;c;aGk=\u0007\u009b2J\r\u202e'], atDemo());
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toBe('usher: there is no command ‘ ]52;c;aGk=  2J ’.');
  });

  test('U8 --json spells out what a terminal would not show', async () => {
    demo.appear({ uuid: 'u', title: 'نامه\u200cای' });
    const { out } = await usher(['list', '--json'], atDemo());
    expect(out).toContain('نامه\\u200cای');
    expect(JSON.parse(out)[0].title).toBe('نامه\u200cای');
  });

  test('with everything from the environment no file is written', async () => {
    await usher(['list'], atDemo());
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('U2 exit codes', () => {
  test.each([
    ['2 for no command', [], {}, 2],
    ['2 for an unknown command', ['dance'], {}, 2],
    ['2 for an unknown option', ['list', '--loud'], {}, 2],
    ['2 for a missing uuid', ['cancel'], {}, 2],
    ['2 for a uuid that leads elsewhere', ['cancel', '..'], {}, 2],
    ['2 for a uuid that is a path', ['cancel', '../identity'], {}, 2],
    ['2 for --all where it says nothing', ['list', '--all'], {}, 2],
    ['2 for a history of a made-up server', ['history', '--demo'], {}, 2],
    ['2 without a server', ['list'], {}, 2],
    ['2 for an address that is none', ['list'], { PLEX_URL: 'two words', PLEX_TOKEN: 'x' }, 2],
    ['2 for a token that is none', ['list'], { PLEX_URL: 'http://127.0.0.1:9', PLEX_TOKEN: 'a\nb' }, 2],
    ['2 for a token missing', ['list'], { PLEX_URL: 'http://127.0.0.1:9' }, 2],
    [
      '2 for one server beside another that is given',
      ['cancel', '--all', '--yes', '--server', 'Loft'],
      { PLEX_URL: 'http://127.0.0.1:9', PLEX_TOKEN: 'x' },
      2,
    ],
    ['2 for a server beside the made-up one', ['list', '--demo', '--server', 'Loft'], {}, 2],
    ['2 for a server to examine beside the made-up one', ['doctor', '--demo', '--server', 'Loft'], {}, 2],
    ['4 where nobody answers', ['list'], { PLEX_URL: 'http://127.0.0.1:9', PLEX_TOKEN: 'x' }, 4],
    ['0 for help', ['--help'], {}, 0],
  ])('%s', async (_name, args, env, code) => {
    const result = await usher(args, env);
    expect(result.code).toBe(code);
    expect(result.err).not.toMatch(/\n\s+at /);
    if (code) expect(result.err).toMatch(/^usher: /);
  });

  test('3 for a token that is not accepted, and the token is not printed', async () => {
    const { code, out, err } = await usher(['list'], { PLEX_URL: demo.url, PLEX_TOKEN: 'wr0ng-token' });
    expect(code).toBe(3);
    expect(out + err).not.toContain('wr0ng-token');
  });
});

describe('watch', () => {
  test('U1 tells what was there, what starts, changes and ends', async () => {
    demo.appear({ uuid: 'old', progress: 10 });
    const { child, lines, has } = watch(atDemo());
    await until(() => isLive(lines));
    demo.start({ uuid: 'new', title: 'Scanning', cancellable: true });
    demo.update('new', { progress: 50 });
    await has('updated', 'new');
    demo.end('old');
    demo.end('new', { progress: 60 });
    await has('ended', 'new');
    const due = lines.filter((l) => l.activity).map((l) => [l.event, l.activity?.uuid, l.outcome]);
    expect(due).toEqual([
      ['listed', 'old', undefined],
      ['started', 'new', undefined],
      ['updated', 'new', undefined],
      ['ended', 'old', 'completed'],
      ['ended', 'new', 'stopped'],
    ]);
    expect(lines[0]).toMatchObject({
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      server: { id: demo.machineIdentifier, name: 'Attic' },
    });
    expect(await endsWhenTold(child, 'SIGINT')).toBe(true);
  });

  test('U3 comes back after a loss and tells what is gone', async () => {
    demo.appear({ uuid: 'goes', progress: 10 });
    const { lines, has } = watch(atDemo());
    await until(() => isLive(lines));
    demo.vanish('goes');
    demo.cut('reset');
    await has('ended', 'goes');
    await until(() => lines.at(-1)?.link?.kind === 'live', 'live again');
    expect(lines.find((l) => l.event === 'ended')?.outcome).toBe('gone');
    expect(lines.flatMap((l) => l.link?.kind ?? [])).toEqual([
      'connecting',
      'live',
      'waiting',
      'connecting',
      'live',
    ]);
  });

  test('ends with 3 when the token is refused on the way', async () => {
    const { child, lines } = watch(atDemo());
    await until(() => isLive(lines));
    demo.revoke();
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(3);
  });
});

test('a server that is not ours is listed, watched and cancelled', async () => {
  const plain = await startPlainServer();
  try {
    const env = { PLEX_URL: plain.url, PLEX_TOKEN: 'plain-token' };
    plain.jobs.set('job-1', { title: 'Polishing', progress: 7, stoppable: true });
    const { out } = await usher(['list', '--json'], env);
    expect(JSON.parse(out)).toMatchObject([
      {
        server: { id: 'plain-1', name: '127.0.0.1' },
        uuid: 'job-1',
        title: 'Polishing',
        progress: 7,
        cancellable: true,
      },
    ]);
    const { lines, has } = watch(env);
    await until(() => isLive(lines));
    await has('listed', 'job-1');
    plain.tell('updated', 'job-1');
    await has('updated', 'job-1');
    expect((await usher(['cancel', 'job-1'], env)).code).toBe(0);
    await has('ended', 'job-1');
    // Its end was seen.
    expect((await usher(['cancel', 'job-1'], env)).code).toBe(0);
    expect((await usher(['cancel', 'job-2'], env)).code).toBe(2);
  } finally {
    await plain.stop();
  }
});

test('demo-server says where it is on its first line, and stops when told', async () => {
  const child = start(['demo-server', '--port', '0', '--token', 'T', '--scenario', 'quiet'], {});
  const first = await new Promise<string>((resolve) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  });
  expect(first).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/);
  const PLEX_URL = first.replace('listening on ', '');
  expect((await usher(['list', '--json'], { PLEX_URL, PLEX_TOKEN: 'T' })).out).toBe('[]\n');
  expect(await endsWhenTold(child, 'SIGTERM')).toBe(true);
  for (const args of [
    ['--scenario', 'nope'],
    ['--port', 'x'],
    ['--port', ''],
    ['--port', '1e3'],
    ['--loud'],
  ]) {
    expect((await usher(['demo-server', ...args], {})).code).toBe(2);
  }
});
