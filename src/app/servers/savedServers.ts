import type { SavedServer, SettingsFile } from '../needs.ts';

/** The servers in the settings. */
export type SavedServers = {
  readonly all: readonly SavedServer[];
  get(serverId: string): SavedServer | undefined;
  /** In place of the one with its id, else behind the others. */
  keep(server: SavedServer): void;
  drop(serverId: string): void;
};

export function createSavedServers(settings: SettingsFile): SavedServers {
  const all = (): readonly SavedServer[] => settings.load().servers;
  const update = (change: (servers: readonly SavedServer[]) => readonly SavedServer[]): void =>
    settings.update((s) => ({ ...s, servers: change(s.servers) }));
  return {
    get all() {
      return all();
    },
    get: (serverId) => all().find((s) => s.id === serverId),
    keep: (server) =>
      update((servers) => {
        const isKnown = servers.some((s) => s.id === server.id);
        return isKnown ? servers.map((s) => (s.id === server.id ? server : s)) : [...servers, server];
      }),
    drop: (serverId) => update((servers) => servers.filter((s) => s.id !== serverId)),
  };
}

/** What to propose where an address is typed. */
export function addressOf(saved: SavedServer | undefined): string {
  if (!saved || saved.origin === 'account') return '';
  return saved.lastGood ?? saved.addresses[0]?.url ?? '';
}
