import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPreferences } from '../../../src/app/settings/preferences.ts';
import { createSettingsTransfer, type SettingsTransfer } from '../../../src/app/settings/settingsTransfer.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { Page } from '../../../src/domain/page.ts';
import { settingsNoteText } from '../../../src/domain/view/settings/settingsNoteText.ts';
import { createLog } from '../../../src/storage/log.ts';
import { saveNewFile } from '../../../src/storage/newFile.ts';
import { memorySettings } from '../../../src/storage/settings/settingsFile.ts';
import { type ManualClock, manualClock } from '../../plex/feed/manualClock.ts';
import { settingsWith } from '../savedServer.ts';

let folder: string;
let store: Store;
let clock: ManualClock;
let transfer: SettingsTransfer;
let hasDisk: boolean;
const log = createLog(() => {});
log.hide('s3cr3t-token');

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-transfer-'));
  hasDisk = true;
  store = createStore();
  clock = manualClock();
  const settings = memorySettings(settingsWith());
  const preferences = createPreferences({ store, settings, clock });
  preferences.set({ leastSeconds: 5, shortcut: 's3cr3t-token' });
  const downloads = {
    save: (stem: string, extension: string, text: string) =>
      hasDisk ? { name: saveNewFile(folder, stem, extension, text), folder: 'Downloads' } : undefined,
  };
  transfer = createSettingsTransfer({ store, settings, preferences, downloads, clock, log });
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (): void => store.apply({ kind: 'page-changed', page: { kind: 'settings' } });
const said = (): string | undefined => {
  const page: Page = store.state.page;
  return page.kind === 'settings' && page.note ? settingsNoteText(page.note) : undefined;
};

test('SE11 SE13 the export is in Downloads, without what the log hides, and the page says where', () => {
  open();
  transfer.export();
  const [name = ''] = readdirSync(folder);
  expect(name).toMatch(/^usher-settings-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(path.join(folder, name), 'utf8');
  expect(JSON.parse(text)).toEqual({
    kind: 'usher-settings',
    version: 2,
    preferences: { leastSeconds: 5, shortcut: '[hidden]' },
  });
  expect(said()).toBe(`Saved in Downloads as ${name}.`);
});

test('SE13 not twice in a second, nor while another page is open; a disk that refuses is said', async () => {
  transfer.export();
  expect(readdirSync(folder)).toEqual([]);
  open();
  transfer.export();
  transfer.export();
  expect(readdirSync(folder)).toHaveLength(1);
  await clock.pass(1000);
  hasDisk = false;
  transfer.export();
  expect(said()).toBe('The file could not be saved. The log says why.');
});

test('SE12 SE13 what is imported counts at once; what is not understood is named on the page', () => {
  transfer.import(
    '{"kind":"usher-settings","version":9,"preferences":{"zoom":150,"theme":"sepia","sound":1}}',
  );
  expect(store.state.preferences).toMatchObject({ zoom: 150, theme: 'system', leastSeconds: 5 });
  expect(said()).toContain('does not understand: theme, sound.');
});

test('SE12 SE13 what is no export, or could not be read, changes nothing and is said', () => {
  const before = store.state.preferences;
  for (const text of ['{}', 'nonsense', '{"kind":"usher-settings","preferences":[]}', undefined]) {
    open();
    transfer.import(text);
    expect(said()).toBe('This is no file of exported settings. Nothing was changed.');
  }
  expect(store.state.preferences).toEqual(before);
});
