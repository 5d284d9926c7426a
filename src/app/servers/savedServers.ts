import type { SavedServer, SettingsFile } from '../needs.ts';

/** The servers in the settings. */
export type SavedServers = {
  readonly all: readonly SavedServer[];
  get(serverId: string): SavedServer | undefined;
  /** Replaces the server with this id, or adds it as the last. */
  keep(server: SavedServer): void;
  /** Changes a part of the server, unless another process has removed it meanwhile. */
  change(serverId: string, part: Partial<SavedServer>): void;
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
    change: (serverId, part) =>
      update((servers) => servers.map((s) => (s.id === serverId ? { ...s, ...part } : s))),
  };
}

/** The address that the sign-in page is filled in with; empty for a server of the account. */
export function addressOf(saved: SavedServer | undefined): string {
  if (!saved || saved.origin === 'account') return '';
  return saved.lastGood ?? saved.addresses[0]?.url ?? '';
}
