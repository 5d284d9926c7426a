import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../src/cli/completion/commandLine.ts';
import { complete } from '../../../src/cli/completion/complete.ts';
import { quotedForBash, quotedForPowerShell } from '../../../src/cli/completion/quoted.ts';
import { createProgram } from '../../../src/cli/program/program.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { historyLines } from '../../../src/storage/history/historyLines.ts';
import { settingsWith, typedServer } from '../../app/savedServer.ts';
import { activity } from '../../domain/given.ts';
import { HOSTILE } from '../hostile/hostileText.ts';
import { openTerminal, type Terminal } from '../terminal.ts';

const program = createProgram(async () => {});

/** What completes the last of these words, without any file. */
async function completing(...words: readonly string[]): Promise<readonly string[] | 'files'> {
  const before = words.slice(0, -1);
  const found = await complete(program, { before, current: words.at(-1) ?? '' }, async (name) =>
    name === '--path' ? 'files' : name === '--server' ? [{ value: 'My Attic', about: '' }] : undefined,
  );
  return found === 'files' ? found : found.map(({ value }) => value);
}

test.each([
  [['s'], ['scan', 'stop', 'servers', 'sign-in', 'sign-out', 'settings']],
  [['comp'], ['completion']],
  [['help', 'set'], ['settings']],
  [['help', 'settings', 'r'], ['reset']],
  [['settings', 'ex'], ['export']],
  [
    ['list', '--'],
    ['--server', '--demo', '--json', '--help'],
  ],
  [
    ['list', ''],
    ['--server', '--demo', '--json', '--help'],
  ],
  [
    ['list', '--demo', '--server', 'x', '--'],
    ['--server', '--json', '--help'],
  ],
  [
    ['history', '--kind', 'm'],
    ['metadata', 'maintenance'],
  ],
  [
    ['history', '--kind=m'],
    ['--kind=metadata', '--kind=maintenance'],
  ],
  [['list', '--server', ''], ['My Attic']],
  [['list', '--server=M'], ['--server=My Attic']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish', 'powershell'],
  ],
  [['completion', 'bash', ''], ['--help']],
  [['list', '--', '--'], []],
  [['nonsense', 'li'], ['list']],
  [['list', '--nonsense='], []],
])('U38 %j is completed by %j', async (words, candidates) => {
  expect(await completing(...words)).toEqual(candidates);
});

test('U38 a path is the shell’s to complete', async () => {
  expect(await completing('scan', 'Films', '--path', 'a')).toBe('files');
});

describe('with what Usher keeps', () => {
  let terminal: Terminal;
  beforeEach(() => {
    terminal = openTerminal();
  });
  afterEach(() => terminal.remove());

  const lines = async (words: readonly string[], env = {}): Promise<readonly string[]> => {
    const { code, out, err } = await terminal.run(['complete', 'zsh', '--', ...words], env);
    expect([code, err]).toEqual([0, '']);
    return out.trimEnd().split('\n');
  };
  const values = async (...words: readonly string[]): Promise<readonly string[]> =>
    (await lines(words)).slice(1).map((line) => line.split('\t')[0] ?? '');

  test('U38 U40 servers, libraries, types, settings, tasks and scenarios are known', async () => {
    const named = (id: string, name: string): ReturnType<typeof typedServer> =>
      typedServer({ id, name, url: 'http://127.0.0.1:9' });
    mkdirSync(terminal.profile, { recursive: true });
    const settings = settingsWith(
      named('a', 'Attic'),
      named('hidden-id', HOSTILE),
      named('two', 'Two\nlines'),
    );
    writeFileSync(path.join(terminal.profile, 'settings.json'), JSON.stringify(settings));
    const finished = {
      server: { id: 'a', name: 'Attic' },
      outcome: 'completed',
      at: 1000,
      lastedMs: 1,
      foundRunning: false,
      item: undefined,
      cancelAsked: false,
    } as const;
    const kept = [
      { ...finished, library: 'Films', activity: activity({ type: 'custom.kind' }) },
      { ...finished, library: HOSTILE, activity: activity({ type: HOSTILE }) },
    ].map((one) => historyLines({ kind: 'finished', finished: one }, (text) => text));
    writeFileSync(path.join(terminal.profile, 'history.jsonl'), kept.join(''));

    expect(await values('list', '--server', '')).toEqual(['Attic', 'hidden-id', 'two']);
    expect(await values('scan', '')).toEqual(['Films']);
    expect(await values('cancel', '--type', 'cust')).toEqual(['custom.kind']);
    expect(await values('cancel', '--type', 'library.up')).toEqual([
      'library.update.section',
      'library.update.item.metadata',
    ]);
    expect(await values('settings', 'set', 'contrast', '')).toEqual(['system', 'more']);
    expect(await values('run', 'Back')).toEqual(['BackupDatabase']);
    expect(await values('demo-server', '--scenario', 'li')).toEqual(['living-room']);
    expect(await lines(['settings', 'get', 'them'])).toEqual(['words', expect.stringMatching(/^theme\t\w/)]);
  });

  test('U39 nobody is asked, nothing is written, and nothing is loaded that talks', async () => {
    const demo = await startDemoServer({ token: 't' });
    const seen = mkdtempSync(path.join(os.tmpdir(), 'usher-seen-'));
    try {
      const env = { PLEX_URL: demo.url, PLEX_TOKEN: 't', NODE_V8_COVERAGE: seen };
      for (const words of [['scan', ''], ['list', '--server', ''], ['settings', 'set', 'theme', ''], ['']])
        await lines(words, env);
      expect(demo.requests).toEqual([]);
      expect(readdirSync(terminal.home)).toEqual([]);
      const loaded = readdirSync(seen).flatMap((file) =>
        [...readFileSync(path.join(seen, file), 'utf8').matchAll(/"url":"(file:[^"]+)"/g)].map(
          ([, url = '']) => url,
        ),
      );
      const texts = loaded.map((url) => readFileSync(new URL(url), 'utf8'));
      expect(texts.some((text) => text.includes('// src/cli/completion/complete.ts'))).toBe(true);
      for (const text of texts)
        expect(text).not.toMatch(/getBuiltinModule\("node:(net|tls|http|dns)"\)|require\("keytar"\)/);
    } finally {
      rmSync(seen, { recursive: true });
      await demo.stop();
    }
  });

  test('U39 files that cannot be read are no matter', async () => {
    mkdirSync(path.join(terminal.profile, 'history.jsonl'), { recursive: true });
    writeFileSync(path.join(terminal.profile, 'settings.json'), '{');
    expect(await lines(['list', '--server', ''])).toEqual(['words']);
    expect(await lines(['scan', ''])).toEqual(['words']);
    expect(readdirSync(terminal.profile).toSorted()).toEqual(['history.jsonl', 'settings.json']);
  });
});

describe('U40 a command line of bash', () => {
  test.each([
    ['usher list --serv', ['list'], '--serv', '', ''],
    ['usher list ', ['list'], '', '', ''],
    ['usher list --server "My At', ['list', '--server'], 'My At', '"', ''],
    ["usher list --server 'My At", ['list', '--server'], 'My At', "'", ''],
    ['usher list --server My\\ At', ['list', '--server'], 'My At', '', ''],
    ['usher list --server=My', ['list'], '--server=My', '', '--server='],
    ['usher list --server="My', ['list'], '--server=My', '"', '--server='],
    ['usher x "a\\"b\\n" ', ['x', 'a"b\\n'], '', '', ''],
    ["usher x 'a\\' ", ['x', 'a\\'], '', '', ''],
    ['usher x "" y', ['x', ''], 'y', '', ''],
    ['usher x $HOME `id` ', ['x', '$HOME', '`id`'], '', '', ''],
  ])('%j', (line, before, current, quote, kept) => {
    expect(readCommandLine(line)).toEqual({ before, current, quote, kept });
  });

  test('quotes for the quote that is open', () => {
    expect(quotedForBash('a b$c"d\'e`f\\g!', '')).toBe('a\\ b\\$c\\"d\\\'e\\`f\\\\g\\!');
    expect(quotedForBash('a b$c"d\'e`f\\g!', '"')).toBe('a b\\$c\\"d\'e\\`f\\\\g"\'!\'"');
    expect(quotedForBash('a b$c"d\'e`f\\g!', "'")).toBe("a b$c\"d'\\''e`f\\g!");
    expect(quotedForBash('Ünï-日本_1.2', '')).toBe('Ünï-日本_1.2');
  });
});

describe('U40 PowerShell', () => {
  test.each([
    ['theme', 'theme'],
    ['My $(Attic)', "'My $(Attic)'"],
    ["it's ‘so’", "'it''s ‘‘so’’'"],
    ['', "''"],
  ])('reads %j from %s', (text, quoted) => {
    expect(quotedForPowerShell(text)).toBe(quoted);
  });

  test('is answered with what it inserts, what it lists and what it says of it', async () => {
    const terminal = openTerminal();
    try {
      const USHER_WORDS = ['settings', 'set', 'theme', 'da'].join('\n');
      const { out } = await terminal.run(['complete', 'powershell'], { USHER_WORDS });
      expect(out).toBe('words\ndark\tdark\tdark\n');
    } finally {
      terminal.remove();
    }
  });
});
