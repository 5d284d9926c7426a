import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { historyLines } from '../../../src/storage/history/historyLines.ts';
import { settingsWith, typedServer } from '../../app/savedServer.ts';
import { activity } from '../../domain/given.ts';
import { everyCommand } from '../program/everyCommand.ts';
import { type Environment, openTerminal, type Terminal } from '../terminal.ts';
import { type HostileFront, type Manner, startHostileFront } from './hostileFront.ts';
import { HOSTILE, HOSTILE_WORD, obeyedIn } from './hostileText.ts';

const MANNERS: readonly Manner[] = ['speaks', 'fails', 'babbles'];
const AT_ONCE = 4;
/** A command has up to twenty runs. */
const MOST_MS = 300_000;

let demo: DemoServer;
let fronts: Readonly<Record<Manner, HostileFront>>;
let home: Terminal;

beforeAll(async () => {
  demo = await startDemoServer({ token: 'unused', name: 'Attic', isClaimed: false });
  demo.appear({ uuid: 'scan', title: 'Scanning', Context: { librarySectionID: '1', note: 'x' } });
  demo.appear({
    uuid: 'item',
    type: 'library.refresh.items',
    title: 'Refreshing',
    Context: { key: '/library/metadata/1' },
  });
  demo.appear({ uuid: 'custom', type: 'custom.job', title: 'Polishing', subtitle: 'A', cancellable: true });
  demo.appear({ uuid: 'forbidden', type: 'custom.job', title: 'Guarding', cancellable: true }, 403);
  demo.appear({ uuid: `odd${HOSTILE}`, title: 'Odd' });
  const started = MANNERS.map(async (manner) => [manner, await startHostileFront(demo, manner)] as const);
  const [speaks, fails, babbles] = (await Promise.all(started)).map(([, front]) => front);
  if (!speaks || !fails || !babbles) throw new Error('three fronts');
  fronts = { speaks, fails, babbles };
});
afterEach(() => {
  home.killAll();
  home.remove();
});
afterAll(async () => {
  for (const front of Object.values(fronts)) await front.stop();
  await demo.stop();
});

/** Everything in its profile is hostile: names, what was set, the history. One server answers, one is away. */
function moveIn({ url }: HostileFront): void {
  home = openTerminal();
  mkdirSync(home.profile, { recursive: true });
  const attic = typedServer({ id: demo.machineIdentifier, name: `Attic${HOSTILE}`, url });
  const away = typedServer({ id: 'away', name: `Away${HOSTILE}`, url: 'http://127.0.0.1:9' });
  const servers = [attic, away].map((one) => ({ ...one, origin: 'unclaimed' as const }));
  const preferences = { shortcut: HOSTILE, noticeRules: [{ kind: HOSTILE, isTold: false }] };
  const settings = { ...settingsWith(...servers), preferences };
  writeFileSync(path.join(home.profile, 'settings.json'), JSON.stringify(settings));
  const finished = {
    server: { id: attic.id, name: attic.name },
    activity: activity({
      title: `Scanned${HOSTILE}`,
      subtitle: HOSTILE,
      type: `custom${HOSTILE}`,
      response: { [HOSTILE]: HOSTILE },
    }),
    outcome: 'completed',
    at: 2000,
    lastedMs: 200_000,
    foundRunning: false,
    library: `Films${HOSTILE}`,
    item: HOSTILE,
    cancelAsked: false,
  } as const;
  const other = { ...finished, server: { id: 'other', name: HOSTILE } };
  const lines = [finished, other].map((one) =>
    historyLines({ kind: 'finished', finished: one }, (text) => text),
  );
  writeFileSync(path.join(home.profile, 'history.jsonl'), [...lines, `torn${HOSTILE}\n`].join(''));
  const imported = { kind: 'usher-settings', version: 9, preferences: { [HOSTILE]: 1, shortcut: HOSTILE } };
  writeFileSync(path.join(home.home, 'import.json'), JSON.stringify(imported));
}

const W = HOSTILE_WORD;

/** What each command is tried with; one that is not here, with nothing and with a hostile word. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '': [[], [W], [`--${W}`], ['--help'], ['help', W]],
  list: [[], ['--server', W], [`--${W}`], [W], ['--demo']],
  why: [[], ['--server', W]],
  doctor: [[], ['--server', W]],
  history: [[], ['--all'], ['--csv'], ['--server', W], ['--library', W], ['--since', W], ['--kind', W]],
  cancel: [
    ['--all'],
    ['custom'],
    ['forbidden'],
    ['scan'],
    ['item'],
    [W],
    ['--type', W],
    ['--library', W],
    ['--all', '--yes'],
  ],
  scan: [['Films'], [W], ['F', '--path', W], ['S', '--path', '/']],
  run: [['BackupDatabase'], [W], ['']],
  stop: [['BackupDatabase'], [W]],
  'wait-idle': [
    ['--settle', '1', '--timeout', '1'],
    ['--library', W, '--timeout', '1'],
    ['--settle', W],
    ['--server', 'A', '--type', W, '--timeout', '1'],
  ],
  servers: [[], ['--check'], ['--server', W]],
  'sign-in': [[], ['--server', W]],
  'settings list': [[]],
  'settings get': [['shortcut'], ['noticeRules'], [W]],
  'settings set': [
    ['shortcut', W],
    ['theme', W],
    [W, W],
  ],
  'settings export': [[], [path.join(W, 'no', 'folder')], [`new${W.replaceAll('/', '')}`]],
  'settings import': [['import.json'], [W]],
  'demo-server': [
    ['--port', W],
    ['--scenario', W],
  ],
};
/** These go on until they are told to stop. */
const LIVE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  watch: [[]],
  'demo-server': [['--token', W, '--name', W]],
};

type Bytes = { readonly code: unknown; readonly out: Buffer; readonly err: Buffer };

async function bytesOf(args: readonly string[], isLive = false, env: Environment = {}): Promise<Bytes> {
  const unreachable = {
    ...env,
    HTTPS_PROXY: 'http://127.0.0.1:9',
    NO_PROXY: '127.0.0.1',
  };
  const child = home.start(args, unreachable, home.home);
  const [out, err, [code]] = await Promise.all([
    child.stdout ? buffer(untilTold(child.stdout, isLive, () => child.kill('SIGTERM'))) : Buffer.of(),
    child.stderr ? buffer(child.stderr) : Buffer.of(),
    once(child, 'exit'),
  ]);
  return { code, out, err };
}

/** Passes on what comes; ends a command that would go on once it has said what there is. */
async function* untilTold(
  stdout: AsyncIterable<Buffer>,
  isLive: boolean,
  stop: () => void,
): AsyncGenerator<Buffer> {
  let said = '';
  for await (const chunk of stdout) {
    yield chunk;
    said += chunk.toString('latin1');
    if (isLive && /Polishing|PLEX_TOKEN|"url"/.test(said)) stop();
  }
}

describe.each(everyCommand().filter(({ words }) => words[0] !== 'complete'))(
  'usher $words',
  ({ words, command }) => {
    const name = words.join(' ');
    const asks = command.options.some(({ long }) => long === '--demo' || long === '--check');
    const hasJson = command.options.some(({ long }) => long === '--json');

    test.each(asks ? MANNERS : (['speaks'] as const))(
      'U41 is harmless where a server %s',
      async (manner) => {
        moveIn(fronts[manner]);
        const finite = (ARGUMENTS[name] ?? (LIVE[name] ? [] : [[], [W]])).slice(
          0,
          manner === 'speaks' ? undefined : 2,
        );
        const live = manner === 'speaks' ? (LIVE[name] ?? []) : [];
        const runs = [
          ...finite.map((args) => ({ args, isLive: false })),
          ...live.map((args) => ({ args, isLive: true })),
        ];
        const all = runs.flatMap((run) => [
          run,
          ...(hasJson ? [{ ...run, args: [...run.args, '--json'] }] : []),
        ]);
        for (let from = 0; from < all.length; from += AT_ONCE)
          await Promise.all(all.slice(from, from + AT_ONCE).map(({ args, isLive }) => tried(args, isLive)));
      },
      MOST_MS,
    );

    async function tried(args: readonly string[], isLive: boolean): Promise<void> {
      const { code, out, err } = await bytesOf([...words, ...args], isLive);
      const about = `${[name, ...args].join(' ')} ${code}\n${out}\n${err}`;
      expect(obeyedIn(args.includes('--csv') ? withPlainEnds(out) : out), about).toEqual([]);
      expect(obeyedIn(err), about).toEqual([]);
      expect(String(err), about).not.toMatch(/\n {4}at /);
      if (args.includes('--json') && String(out)) expect(() => jsonIn(String(out)), about).not.toThrow();
    }
  },
);

/** A table has lines as RFC 4180 wants them. */
function withPlainEnds(csv: Buffer): Buffer {
  return Buffer.from(csv.toString().replaceAll('\r\n', '\n'));
}

function jsonIn(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  }
}

test('U42 JSON keeps every character that files hold', async () => {
  moveIn(fronts.speaks);
  const history = await bytesOf(['history', '--json']);
  expect(jsonIn(String(history.out))[0]).toMatchObject({
    server: { name: `Attic${HOSTILE}` },
    library: `Films${HOSTILE}`,
    activity: { title: `Scanned${HOSTILE}`, subtitle: HOSTILE, type: `custom${HOSTILE}` },
  });
  const rules = await bytesOf(['settings', 'get', 'noticeRules', '--json']);
  expect(jsonIn(String(rules.out))).toEqual([[{ kind: HOSTILE, isTold: false }]]);
});

test('U43 a bug is a line for its message, and its stack', async () => {
  moveIn(fronts.speaks);
  const bug = `JSON.stringify = () => { throw new TypeError(${JSON.stringify(HOSTILE)}); };`;
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(bug.toWellFormed())}`;
  const { code, out, err } = await bytesOf(['settings', 'list', '--json'], false, { NODE_OPTIONS });
  expect([code, String(out), obeyedIn(err)]).toEqual([1, '', []]);
  expect(String(err)).toMatch(/^usher: TypeError: +\[31m.*\n( {4}at .*\n)+$/);
});
