import type { TokenVault } from '../app/needs.ts';

const SERVICE = 'Usher';

/**
 * Tokens in the operating system's keychain: one entry per server, named by its machineIdentifier. keytar is loaded at first use,
 * because where libsecret is missing the native module does not even load: then every call rejects, and nothing else breaks.
 */
export function keychainVault(): TokenVault {
  const keytar = async (): Promise<typeof import('keytar')> => (await import('keytar')).default;
  return {
    read: async (serverId) => (await (await keytar()).getPassword(SERVICE, serverId)) ?? undefined,
    keep: async (serverId, token) => (await keytar()).setPassword(SERVICE, serverId, token),
    forget: async (serverId) => {
      await (await keytar()).deletePassword(SERVICE, serverId);
    },
  };
}

/** Tokens for this run only. */
export function memoryVault(tokens: Readonly<Record<string, string>> = {}): TokenVault {
  const kept = new Map(Object.entries(tokens));
  return {
    read: async (serverId) => kept.get(serverId),
    keep: async (serverId, token) => {
      kept.set(serverId, token);
    },
    forget: async (serverId) => {
      kept.delete(serverId);
    },
  };
}
