import type { SavedServer } from '../../../src/app/needs.ts';
import { type Destinations, memoryTerminal } from '../../../src/cli/destinations.ts';
import { typedServer } from '../../app/savedServer.ts';

type Running = {
  readonly machineIdentifier: string;
  readonly name?: string;
  readonly friendlyName?: string;
  readonly url: string;
  readonly token: string;
};

/** These servers, as a command has them that was signed in to each. */
export function signedInTo(
  ...servers: readonly (Running & Partial<Pick<SavedServer, 'isShared'>>)[]
): Destinations {
  return {
    terminal: memoryTerminal(),
    servers: servers.map(({ machineIdentifier: id, name = 'Cellar', url, token, isShared = false }) => ({
      saved: { ...typedServer({ id, name, url }), isShared },
      token,
    })),
  };
}
