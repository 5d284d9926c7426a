import { beforeEach, expect, test } from 'vitest';
import type { SettingsFile } from '../../src/app/needs.ts';
import { createDiagnostics, type Diagnostics } from '../../src/app/settings/diagnostics.ts';
import { createStore, type Store } from '../../src/app/store.ts';
import { createLog } from '../../src/storage/log.ts';
import { memorySettings } from '../../src/storage/settings/settingsFile.ts';
import { ofServer, prefers, said } from '../domain/given.ts';
import { manualClock } from '../plex/feed/manualClock.ts';
import { settingsWith, typedServer } from './savedServer.ts';

const TOKEN = 'secret-token-of-attic';
const attic = { id: 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0', name: 'Attic Nine' };
const url = 'https://192-168-1-20.0123456789abcdef0123456789abcdef.plex.direct:32400';

let store: Store;
let diagnostics: Diagnostics;
let files: string[];
let copied: string[];
let logLines: string[];
let settings: SettingsFile;

beforeEach(() => {
  store = createStore();
  files = [];
  copied = [];
  logLines = [];
  settings = memorySettings({
    ...settingsWith(typedServer({ ...attic, url })),
    preferences: { leastSeconds: 5, noticeRules: [{ serverId: attic.id, isTold: false }] },
  });
  const log = createLog(() => {});
  log.hide(TOKEN);
  store.apply({ kind: 'account-changed', account: { name: 'robin@example', problem: undefined } });
  store.apply({ kind: 'access-changed', access: { kind: 'signed-in', keychain: undefined } });
  store.apply({ kind: 'server-joined', server: attic, at: 0 });
  store.apply(ofServer(attic.id, said.live()));
  diagnostics = createDiagnostics({
    store,
    log,
    clock: manualClock(),
    settings,
    shell: {
      open: async () => true,
      copy: async (text) => copied.push(text) > 0,
    },
    downloads: {
      save: (stem, extension, text) => {
        files.push(text);
        return { name: `${stem}.${extension}`, folder: 'Downloads' };
      },
    },
    diagnostics: {
      facts: () => ({ Usher: '0.1.0', System: 'Linux 6.1, x64' }),
      logTail: () =>
        [
          'half of it is well',
          `link: Attic Nine is live at ${url} (192.168.1.20, fd00:1:2:3:4:5:6:7)`,
          `doctor: X-Plex-Token=${TOKEN} of robin@example at /home/robin/films on hal`,
          ...logLines,
        ].join('\n'),
      known: () => [
        { text: '/home/robin', as: '~' },
        { text: 'hal', as: '[this computer]' },
      ],
    },
  });
});

function shown(): string {
  const { page } = store.state;
  return page.kind === 'diagnostics' ? page.text : '';
}

test('SE43 the report tells what is wrong, and nobody’s name', () => {
  diagnostics.prepare();
  expect(shown()).toContain('System: Linux 6.1, x64');
  expect(shown()).toContain('1: live by websocket');
  expect(shown()).toContain('"leastSeconds":5');
  expect(shown()).toContain('link: [server 1] is live at https://[host]:32400 ([address], [address])');
  expect(shown()).toContain('half of it is well');
  expect(shown()).toContain('at ~/films on [this computer]');
  for (const secret of [TOKEN, attic.id, attic.name, 'robin', '192.168', 'plex.direct', 'fd00'])
    expect(shown()).not.toContain(secret);
});

test('HO37 of hooks it tells what came of them, and nothing of what they are', () => {
  const run = ['/opt/backup-by-robin', '--key=s3cret'];
  const post = { url: 'https://hooks.example/s3cret' };
  const hooks = [
    { name: 'Backup', isOn: true, on: ['finish', 'settle'], run },
    { name: 'Doorbell', isOn: false, on: ['idle'], post },
  ] as const;
  store.apply(prefers({ hooks }));
  const problem = { kind: 'exit', code: 1, lastLine: 's3cret is wrong' } as const;
  store.apply({
    kind: 'hook-ended',
    run: { name: 'Backup', event: 'finish', at: 0, tries: 1, dropped: 0, problem },
  });
  settings.update((s) => ({ ...s, preferences: { ...s.preferences, hooks } }));
  logLines.push('hook: Backup failed: s3cret is wrong', 'hook: Doorbell: hooks.example is not reachable');
  diagnostics.prepare();
  expect(shown()).toContain('Hooks: command on finish+settle, exit; webhook on idle, off\n');
  for (const secret of ['Backup', 'backup', 'Doorbell', 'hooks.example'])
    expect(shown()).not.toContain(secret);
});

test('SE43 what is saved and copied is what was shown', async () => {
  diagnostics.prepare();
  const text = shown();
  store.apply({ kind: 'server-left', serverId: attic.id });
  diagnostics.save();
  await diagnostics.copy();
  expect([files, copied]).toEqual([[text], [text]]);
  expect(store.state.page).toMatchObject({ note: { kind: 'copied' } });
});

test('SE43 while another page is open nothing is saved', async () => {
  diagnostics.save();
  await diagnostics.copy();
  expect([files, copied]).toEqual([[], []]);
});
