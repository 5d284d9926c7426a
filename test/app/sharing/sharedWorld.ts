import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { createApp } from '../../../src/app/app.ts';
import { type Core, createCore } from '../../../src/app/core.ts';
import type { SettingsFile, Vault } from '../../../src/app/needs.ts';
import { type AccountServers, createAccountServers } from '../../../src/app/servers/accountServers.ts';
import { createStore, type Store } from '../../../src/app/store.ts';
import type { UsherApp } from '../../../src/app/usherApp.ts';
import type { Event } from '../../../src/domain/event.ts';
import { systemClock } from '../../../src/plex/http/clock.ts';
import { exclusivelyIn } from '../../../src/storage/exclusively.ts';
import { openHistory } from '../../../src/storage/history/history.ts';
import { memoryStorage } from '../../../src/storage/history/historyFile.ts';
import { memoryVault } from '../../../src/storage/keychain.ts';
import { createLog } from '../../../src/storage/log.ts';
import { openSettings } from '../../../src/storage/settings/settingsFile.ts';
import { type PlexWorld, startPlexWorld } from '../../e2e/plexWorld.ts';
import { noShell } from '../savedServer.ts';

const NOTHING = { restored: () => ({ running: [], pending: [] }) };
const log = createLog(() => {});

/** What a process of Usher that shows nothing has: as `usher sign-in` does. */
export type Process = {
  readonly core: Core;
  readonly servers: AccountServers;
  readonly settings: SettingsFile;
  readonly store: Store;
  /** A token that plex.tv gives for a code; the account's sign-in is not changed yet. */
  token(): Promise<string>;
  /** Signs in, and follows the servers with these names. */
  signIn(...names: readonly string[]): Promise<string>;
  signOut(): Promise<void>;
};

export type RunningApp = { readonly app: UsherApp; readonly store: Store; readonly events: Event[] };

/** A made-up plex.tv, and a profile folder and a keychain that several processes share: here in one, each with its own memory. */
export type SharedWorld = {
  readonly world: PlexWorld;
  readonly folder: string;
  readonly vault: Vault;
  process(vault?: Vault): Process;
  startApp(vault?: Vault): Promise<RunningApp>;
  end(): Promise<void>;
};

export async function startSharedWorld(): Promise<SharedWorld> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-shared-'));
  const world = await startPlexWorld(folder);
  const believed = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...believed, readFileSync(world.env.NODE_EXTRA_CA_CERTS ?? '', 'utf8')]);
  const vault = memoryVault();
  const apps: UsherApp[] = [];
  const own = (): { readonly store: Store; readonly settings: SettingsFile } => ({
    store: createStore(),
    settings: openSettings(folder, log),
  });
  const shared = {
    network: {
      proxyFor: async ({ hostname }: URL) =>
        hostname === '127.0.0.1' ? undefined : new URL(world.proxy.url),
    },
    exclusively: exclusivelyIn(folder),
    clock: systemClock,
    random: () => 0.5,
    version: '1',
    log,
  };

  return {
    world,
    folder,
    vault,
    process: (ownVault = vault) => {
      const { store, settings } = own();
      const core = createCore({ ...shared, store, settings, vault: ownVault, history: NOTHING });
      const followedServers = { follow: () => {}, leave: async () => {} };
      const servers = createAccountServers({ ...core, settings, followedServers });
      core.account.adopt();
      const token = async (): Promise<string> => {
        const pin = await core.account.beginPinSignIn(true, new AbortController().signal);
        return world.tv.claim(pin.code);
      };
      return {
        core,
        servers,
        settings,
        store,
        token,
        signIn: async (...names) => {
          const mine = await token();
          await core.account.accept(mine, true);
          const resources = await core.account.servers();
          if (!resources) throw new Error('plex.tv lists no servers');
          const ids = resources.servers.filter((r) => names.includes(r.name)).map((r) => r.id);
          await core.exclusively('sign-in', () => servers.choose(resources, ids));
          return mine;
        },
        signOut: () => core.account.signOut(async () => {}),
      };
    },
    startApp: async (ownVault = vault) => {
      const { store, settings } = own();
      const events: Event[] = [];
      store.subscribe(({ event }) => void events.push(event));
      const history = openHistory(memoryStorage(), log, systemClock.now);
      const app = createApp({ ...shared, store, settings, vault: ownVault, history, shell: noShell });
      apps.push(app);
      await app.start();
      return { app, store, events };
    },
    end: async () => {
      for (const app of apps) await app.stop();
      await world.stop();
      tls.setDefaultCACertificates(believed);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
