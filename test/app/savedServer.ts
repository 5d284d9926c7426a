import type { SavedServer, Settings, Shell } from '../../src/app/needs.ts';

/** Somebody signed in to it by address and token. */
export function typedServer(server: {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}): SavedServer {
  const { id, name, url } = server;
  return {
    id,
    name,
    addresses: [{ url, locality: 'typed' }],
    lastGood: url,
    origin: 'typed',
    isShared: false,
    pin: undefined,
    isPlainAllowed: false,
  };
}

export function settingsWith(...servers: readonly SavedServer[]): Settings {
  return { clientIdentifier: 'test', servers, account: undefined, usesDeviceKey: false };
}

/** No browser, no clipboard. */
export const noShell: Shell = { open: async () => false, copy: async () => false };
