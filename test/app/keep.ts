import type { Desk, KeptServer, Preferences } from '../../src/app/needs.ts';

/** Somebody signed in to it by address and token. */
export function typedServer(server: {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}): KeptServer {
  const { id, name, url } = server;
  return {
    id,
    name,
    whereabouts: [{ url, where: 'typed' }],
    lastGood: url,
    origin: 'typed',
    isShared: false,
    pin: undefined,
    isPlainAllowed: false,
  };
}

export function preferencesOf(...servers: readonly KeptServer[]): Preferences {
  return { clientIdentifier: 'test', servers, account: undefined, usesDeviceKey: false };
}

/** No browser, no clipboard. */
export const noDesk: Desk = { open: async () => false, copy: async () => false };
