import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { historyLines } from '../../../src/storage/history/historyLines.ts';
import { settingsWith, typedServer } from '../../app/savedServer.ts';
import { activity } from '../../domain/given.ts';
import { until } from '../../until.ts';
import { everyCommand } from '../program/everyCommand.ts';
import { openTerminal, type Terminal } from '../terminal.ts';
import { objectsIn, withMore } from './objects.ts';
import { documentedSchemas } from './schemas.ts';

const schemas = documentedSchemas();
const commands = everyCommand()
  .filter(({ command }) => command.options.some((option) => option.long === '--json'))
  .map(({ words }) => words.join('-'));

let terminal: Terminal;
let demo: DemoServer;
beforeEach(async () => {
  terminal = openTerminal();
  demo = await startDemoServer({ token: 'right', name: 'Attic' });
});
afterEach(async () => {
  terminal.killAll();
  terminal.remove();
  await demo.stop();
});

const fill = (): void => {
  demo.appear({
    uuid: 'scan',
    title: 'Scanning Films',
    progress: 41,
    Context: { librarySectionID: 1, key: '/x' },
  });
  demo.appear({
    uuid: 'credits',
    type: 'media.generate.credits',
    progress: -1,
    cancellable: '1',
  });
  demo.appear({
    uuid: 'odd',
    type: '',
    title: '',
    subtitle: 'Ünïcode',
    progress: 42.5,
    Context: { more: { deep: [1, null] } },
  });
  demo.appear({ uuid: 'forbidden', type: 'media.optimize', cancellable: true }, 403);
  demo.appear({ type: 'butler', title: '', progress: 100 });
};
const inProfile = (name: string, text: string): string => {
  mkdirSync(terminal.profile, { recursive: true });
  const file = path.join(terminal.profile, name);
  writeFileSync(file, text);
  return file;
};
const keepSettings = (): void => {
  const preferences = { noticeRules: JSON.parse(rules), mutedUntil: 9 };
  inProfile('settings.json', JSON.stringify({ ...settingsWith(), preferences }));
};
const keepServers = (): void => {
  const attic = typedServer({ id: demo.machineIdentifier, name: 'Attic', url: demo.url });
  const away = typedServer({ id: 'away', name: 'Away', url: 'http://127.0.0.1:9' });
  const servers = [
    attic,
    { ...away, origin: 'unclaimed' as const, isShared: true },
    { ...away, id: 'new', origin: 'unclaimed' as const, lastGood: undefined },
  ];
  inProfile('settings.json', JSON.stringify(settingsWith(...servers)));
};
const HOOKS = [
  { name: 'gone', isOn: false, on: ['stall', 'idle'], run: ['/no/such/program'], timeoutSeconds: 5 },
  {
    name: 'fails',
    on: ['finish'],
    only: [{ kind: 'scan', serverId: 's', libraryId: '1' }],
    run: [process.execPath, '-e', 'process.exit(3)'],
  },
  { name: 'runs', on: ['server-lost'], leastSeconds: 3, run: [process.execPath, '-e', ''] },
  {
    name: 'posts',
    isOn: true,
    on: ['settle', 'server-back'],
    post: {
      url: 'https://x.example/',
      headers: { A: `\${TOKEN}` },
      body: { a: ['{sentence}'] },
      sign: `\${TOKEN}`,
    },
  },
];
const keepHooks = (): void => {
  inProfile('settings.json', JSON.stringify({ ...settingsWith(), preferences: { hooks: HOOKS } }));
};
const writeHook = (): void => writeFileSync(path.join(terminal.home, 'hook.json'), JSON.stringify(HOOKS[1]));
const keepHistory = (): void => {
  const about = {
    outcome: 'completed',
    lastedMs: 900,
    foundRunning: true,
    item: undefined,
    cancelAsked: false,
  } as const;
  const finished = {
    server: { id: 's', name: 'S' },
    at: 2000,
    library: undefined,
    activity: activity(),
    ...about,
  };
  const other = {
    ...finished,
    at: 4000,
    library: 'Films',
    activity: activity({ uuid: 'u2', progress: undefined }),
  };
  const entries = [finished, other].map((one) =>
    historyLines({ kind: 'finished', finished: one }, (text) => text),
  );
  inProfile('history.jsonl', entries.join(''));
};

type Run = {
  readonly name: string;
  readonly args: readonly string[];
  readonly before?: () => void;
  readonly env?: () => Readonly<Record<string, string>>;
  readonly code?: number;
  /** Whether anything is printed. */
  readonly isSilent?: boolean;
};

const atDemo = (): Readonly<Record<string, string>> => ({ PLEX_URL: demo.url, PLEX_TOKEN: 'right' });
const nowhere = {
  env: () => ({ PLEX_URL: 'http://127.0.0.1:9', PLEX_TOKEN: 'right' }),
  code: 4,
  isSilent: true,
};
const quietHours = '{"isOn":true,"from":"23:00"}';
const rules = '[{"kind":"intros","isTold":false}]';

/** Each command by its `$id`: full, empty, and failing. */
const RUNS: Readonly<Record<string, readonly Run[]>> = {
  list: [
    { name: 'with work', args: ['list'], before: fill },
    { name: 'quiet', args: ['list'] },
    { name: 'of nobody', args: ['list'], ...nowhere },
  ],
  why: [
    { name: 'busy', args: ['why'], before: fill },
    { name: 'quiet', args: ['why'] },
    { name: 'of nobody', args: ['why'], ...nowhere },
  ],
  history: [
    { name: 'kept', args: ['history'], before: keepHistory },
    { name: 'none', args: ['history'], isSilent: true },
    {
      name: 'of no such server',
      args: ['history', '--server', 'x'],
      before: keepHistory,
      code: 2,
      isSilent: true,
    },
  ],
  doctor: [
    { name: 'fine', args: ['doctor'] },
    { name: 'broken', args: ['doctor'], env: nowhere.env, code: 4 },
    { name: 'refused', args: ['doctor'], env: () => ({ ...atDemo(), PLEX_TOKEN: 'wrong' }), code: 3 },
  ],
  cancel: [
    { name: 'one', args: ['cancel', 'credits'], before: fill },
    { name: 'none', args: ['cancel', 'nonesuch'], before: fill, code: 2, isSilent: true },
    { name: 'one that may not be', args: ['cancel', 'forbidden'], before: fill, code: 3 },
    { name: 'all', args: ['cancel', '--all', '--yes'], before: fill, code: 3 },
    { name: 'all of nothing', args: ['cancel', '--all', '--yes'] },
  ],
  scan: [
    { name: 'a library', args: ['scan', 'Films'] },
    { name: 'until it has settled', args: ['scan', 'Films', '--settle', '1', '--timeout', '1'], code: 124 },
    { name: 'none', args: ['scan', 'Boats'], code: 2, isSilent: true },
  ],
  run: [
    { name: 'a task', args: ['run', 'BackupDatabase'] },
    { name: 'none', args: ['run', 'Nonesuch'], code: 2, isSilent: true },
  ],
  stop: [{ name: 'a task that does not run', args: ['stop', 'BackupDatabase'] }],
  'wait-idle': [
    { name: 'idle', args: ['wait-idle', '--settle', '1'] },
    { name: 'timed out', args: ['wait-idle', '--timeout', '1'], before: fill, code: 124 },
    { name: 'of nobody', args: ['wait-idle'], ...nowhere },
  ],
  servers: [
    { name: 'kept and away', args: ['servers', '--check'], before: () => keepServers(), code: 3 },
    { name: 'not asked', args: ['servers'], before: () => keepServers() },
    { name: 'none', args: ['servers'] },
  ],
  'sign-out': [{ name: 'of nobody', args: ['sign-out'] }],
  'hooks-list': [
    { name: 'of both kinds', args: ['hooks', 'list'], before: () => keepHooks() },
    { name: 'without a word', args: ['hooks'] },
  ],
  'hooks-add': [
    {
      name: 'a command',
      args: ['hooks', 'add', path.join('{home}', 'hook.json')],
      before: () => writeHook(),
    },
    { name: 'no hook', args: ['hooks', 'add', path.join('{home}', 'none.json')], code: 4, isSilent: true },
  ],
  'hooks-remove': [{ name: 'one', args: ['hooks', 'remove', 'gone'], before: () => keepHooks() }],
  'hooks-on': [{ name: 'one', args: ['hooks', 'on', 'gone'], before: () => keepHooks() }],
  'hooks-off': [
    { name: 'one', args: ['hooks', 'off', 'posts'], before: () => keepHooks() },
    { name: 'none', args: ['hooks', 'off', 'nonesuch'], before: () => keepHooks(), code: 2, isSilent: true },
  ],
  'hooks-test': [
    { name: 'no program', args: ['hooks', 'test', 'gone'], before: () => keepHooks(), code: 4 },
    { name: 'a program that fails', args: ['hooks', 'test', 'fails'], before: () => keepHooks(), code: 4 },
    { name: 'a program', args: ['hooks', 'test', 'runs'], before: () => keepHooks() },
    { name: 'no secret', args: ['hooks', 'test', 'posts'], before: () => keepHooks(), code: 4 },
  ],
  'settings-list': [
    { name: 'defaults', args: ['settings', 'list'] },
    { name: 'without a word', args: ['settings'] },
    { name: 'with hooks', args: ['settings', 'list'], before: () => keepHooks() },
    {
      name: 'all set',
      args: ['settings', 'list'],
      before: () => keepSettings(),
    },
  ],
  'settings-get': [
    { name: 'a text', args: ['settings', 'get', 'theme'] },
    { name: 'none', args: ['settings', 'get', 'mutedUntil'] },
    { name: 'an object', args: ['settings', 'get', 'quietHours'] },
    { name: 'no setting', args: ['settings', 'get', 'nonesuch'], code: 2, isSilent: true },
  ],
  'settings-set': [
    { name: 'a text', args: ['settings', 'set', 'theme', 'dark'] },
    { name: 'an object', args: ['settings', 'set', 'quietHours', quietHours] },
    { name: 'a list', args: ['settings', 'set', 'noticeRules', rules] },
    { name: 'no value', args: ['settings', 'set', 'theme', 'pink'], code: 2, isSilent: true },
  ],
  'settings-reset': [
    { name: 'one', args: ['settings', 'reset', 'theme'] },
    { name: 'all', args: ['settings', 'reset'] },
  ],
  'settings-export': [
    { name: 'to stdout', args: ['settings', 'export'], before: () => keepSettings() },
    { name: 'to a file', args: ['settings', 'export', path.join('{home}', 'new.json')] },
    {
      name: 'over a file',
      args: ['settings', 'export', path.join('{home}', 'there.json')],
      before: () => writeFileSync(path.join(terminal.home, 'there.json'), ''),
      code: 2,
      isSilent: true,
    },
  ],
  'settings-import': [
    {
      name: 'what fits and what does not',
      args: ['settings', 'import', path.join('{home}', 'import.json')],
      before: () =>
        writeFileSync(
          path.join(terminal.home, 'import.json'),
          '{"kind":"usher-settings","version":9,"preferences":{"theme":"dark","newer":1}}',
        ),
    },
    {
      name: 'no file',
      args: ['settings', 'import', path.join('{home}', 'none.json')],
      code: 4,
      isSilent: true,
    },
  ],
};

/** Of commands that go on until they are stopped, below, and those that need a keychain (signIn.test.ts). */
const ELSEWHERE = ['watch', 'demo-server', 'sign-in', 'hooks-secret'];

test('U35 each command with --json has its schema and is run here, and no other has', () => {
  expect(commands.length).toBeGreaterThan(10);
  expect([...schemas.keys()].filter((id) => id !== 'common').toSorted()).toEqual(commands.toSorted());
  expect([...Object.keys(RUNS), ...ELSEWHERE].toSorted()).toEqual(commands.toSorted());
});

describe.each(Object.entries(RUNS))('U35 the JSON of %s fits its schema', (id, runs) => {
  test.each(runs)('$name', async ({ args, before, env = atDemo, code = 0, isSilent = false }) => {
    before?.();
    const words = args.map((word) => word.replace('{home}', terminal.home));
    const outcome = await terminal.run([...words, '--json'], env());
    expect([outcome.code, outcome.out === ''], outcome.err).toEqual([code, isSilent]);
    if (!code) expect(outcome.err).toBe('');
    for (const value of valuesOf(id, outcome.out)) fitsOnly(id, value);
  });
});

test('U35 each line of watch fits its schema, from the first connection to the refusal', async () => {
  fill();
  const child = terminal.start(['watch', '--json'], atDemo());
  const values: unknown[] = [];
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => values.push(JSON.parse(line)));
  const has = (text: string): Promise<void> => until(() => JSON.stringify(values).includes(text), text);
  await has('"live"');
  demo.start({ uuid: 'new', title: 'Scanning', progress: 1 });
  demo.update('new', { progress: 50 });
  await has('"updated"');
  demo.end('new');
  await has('"ended"');
  demo.vanish('scan');
  demo.cut('reset');
  await has('"gone"');
  demo.revoke();
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(3);
  const said = JSON.stringify(values);
  for (const word of ['listed', 'started', 'connecting', 'waiting', 'refused'])
    expect(said).toContain(`"${word}"`);
  for (const value of values) fitsOnly('watch', value);
});

test('U35 the line of demo-server fits its schema', async () => {
  const child = terminal.start(['demo-server', '--json'], {});
  const line = await new Promise<string>((resolve) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  });
  fitsOnly('demo-server', JSON.parse(line));
});

function valuesOf(id: string, out: string): readonly unknown[] {
  if (!out) return [];
  const texts = schemas.get(id)?.isOfLine ? out.trimEnd().split('\n') : [out];
  return texts.map((text): unknown => JSON.parse(text));
}

/** It fits, and with anything more in any of its objects it does not. */
function fitsOnly(id: string, value: unknown): void {
  const schema = schemas.get(id);
  expect(schema?.fits(value), JSON.stringify(value)).toEqual([]);
  for (const at of objectsIn(value)) expect(schema?.fits(withMore(value, at)), at).not.toEqual([]);
}
