import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSavedServers } from '../../src/app/servers/savedServers.ts';
import { createLog } from '../../src/storage/log.ts';
import { openSettings } from '../../src/storage/settings/settingsFile.ts';
import { typedServer } from './savedServer.ts';

const attic = typedServer({ id: 'attic-id', name: 'Attic', url: 'http://127.0.0.1:1' });
const cellar = typedServer({ id: 'cellar-id', name: 'Cellar', url: 'http://127.0.0.1:2' });
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'usher-saved-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = () =>
  openSettings(
    folder,
    createLog(() => {}),
  );
const open = () => createSavedServers(settings());

test('H8 a server that another process removed does not come back with what is learned of it', () => {
  const app = open();
  app.keep(attic);
  app.keep({ ...cellar, lastGood: undefined });
  settings().update((s) => ({ ...s, servers: s.servers.filter(({ id }) => id !== attic.id) }));
  app.change(attic.id, { lastGood: 'http://127.0.0.1:1' });
  app.change(cellar.id, { lastGood: 'http://127.0.0.1:2' });
  expect(open().all).toEqual([cellar]);
});
