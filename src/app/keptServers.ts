import type { KeptServer, PreferencesFile } from './needs.ts';

/** The servers among the preferences. */
export type KeptServers = {
  readonly all: readonly KeptServer[];
  get(serverId: string): KeptServer | undefined;
  /** In place of the one with its id, else behind the others. */
  keep(server: KeptServer): void;
  drop(serverId: string): void;
};

export function createKeptServers(preferences: PreferencesFile): KeptServers {
  const all = (): readonly KeptServer[] => preferences.load().servers;
  const save = (servers: readonly KeptServer[]): void => preferences.save({ ...preferences.load(), servers });
  return {
    get all() {
      return all();
    },
    get: (serverId) => all().find((s) => s.id === serverId),
    keep: (server) => {
      const isKnown = all().some((s) => s.id === server.id);
      save(isKnown ? all().map((s) => (s.id === server.id ? server : s)) : [...all(), server]);
    },
    drop: (serverId) => save(all().filter((s) => s.id !== serverId)),
  };
}

/** What to propose where an address is typed. */
export function addressOf(kept: KeptServer | undefined): string {
  if (!kept || kept.origin === 'account') return '';
  return kept.lastGood ?? kept.whereabouts[0]?.url ?? '';
}
