import type { SavedServer, Settings } from '../app/needs.ts';
import { type Introduction, introduceServer } from '../app/servers/introduceServer.ts';
import { withTokens } from '../app/servers/restoreServers.ts';
import { plainText } from '../domain/plainText.ts';
import type { Server } from '../domain/server.ts';
import { t } from '../locales/format.ts';
import { readAddress } from '../plex/connect/address.ts';
import type { DiagnosticTarget } from '../plex/doctor/diagnose.ts';
import { isToken } from '../plex/http/clientHeaders.ts';
import { keychainVault, memoryVault } from '../storage/keychain.ts';
import { memorySettings } from '../storage/settings/settingsFile.ts';
import { EXIT, Refusal } from './exitCodes.ts';
import { type Nameable, oneCalled } from './named.ts';
import {
  noLog,
  openSavedSettings,
  openTerminal,
  searchNeeds,
  type Terminal,
  type TerminalOptions,
} from './terminal.ts';

/** The servers that a command is for, and the core that reaches them. */
export type Destinations = {
  readonly terminal: Terminal;
  readonly servers: readonly Destination[];
  /** Of the settings, which another process may change: all of them, or those with these ids. Undefined for a given server. */
  readonly chosen?: { readonly ids: readonly string[] | undefined } | undefined;
  /** A demo server: nothing of it is kept. */
  readonly isDemo?: boolean;
};

/** A server with its token, or why there is none. */
export type Destination = { readonly saved: SavedServer } & (
  | {
      readonly token: string;
      readonly refusal?: undefined;
      /** What it has just said, and its connection: for the first who asks, who closes it. Undefined for all others. */
      readonly takeIntroduction?: () => Introduction | undefined;
    }
  | { readonly refusal: Refusal }
);

/** A server that is not in the settings: from the environment, or the demo server of this process. */
export type GivenServer = {
  readonly address: string;
  readonly token: string;
  readonly isPlainAllowed: boolean;
};

/** PLEX_URL and PLEX_TOKEN, if they are set; then no other server may be wanted. Throws Refusal. */
export function givenByEnvironment(
  env: NodeJS.ProcessEnv,
  wanted: readonly string[],
): GivenServer | undefined {
  const { PLEX_URL: address, PLEX_TOKEN: token } = env;
  if (address === undefined) return undefined;
  refuseServer(wanted, 'PLEX_URL');
  if (!readAddress(address)) throw new Refusal(EXIT.usage, t('terminal.bad-address'));
  if (token === undefined) throw new Refusal(EXIT.usage, t('terminal.no-token'));
  if (token && !isToken(token)) throw new Refusal(EXIT.usage, t('terminal.bad-token'));
  // Who writes http:// has agreed to it, in their own network.
  return { address, token, isPlainAllowed: /^\s*http:/i.test(address) };
}

/** A server is given already: what is asked of it must not be done for another one. */
export function refuseServer(wanted: readonly string[], other: string): void {
  if (wanted.length)
    throw new Refusal(EXIT.usage, t('terminal.usage.conflict', { option: '--server', other }));
}

/** The given server, after it has named itself and accepted the token. Throws PlexError or Refusal. Writes no file. */
export async function givenDestination(given: GivenServer, options?: TerminalOptions): Promise<Destinations> {
  const terminal = memoryTerminal(options);
  const never = new AbortController().signal;
  let introduction = await introduceServer({ ...given, pin: undefined }, searchNeeds(terminal), never);
  if (!introduction) throw new Refusal(EXIT.refused, t('problem.no-token.signIn'));
  const takeIntroduction = (): Introduction | undefined => {
    const taken = introduction;
    introduction = undefined;
    return taken;
  };
  return { terminal, servers: [{ saved: introduction.saved, token: given.token, takeIntroduction }] };
}

/** The servers that Usher is signed in to, or those of them that are wanted, by name or id. Throws Refusal. */
export async function savedDestinations(
  wanted: readonly string[],
  options?: TerminalOptions,
): Promise<Destinations> {
  const settings = openSavedSettings().load();
  if (!settings.servers.length) throw new Refusal(EXIT.usage, t('terminal.no-server'));
  const chosen = chosenServers(settings, wanted);
  // A copy: only the app writes what was learned of a server.
  const terminal = openTerminal(memorySettings(settings), keychainVault(), noLog(), options);
  const servers: Destination[] = [];
  for await (const { server, token } of withTokens(chosen, terminal.secrets))
    servers.push(
      token === undefined
        ? { saved: server, refusal: noTokenRefusal(server, terminal) }
        : { saved: server, token },
    );
  return { terminal, servers, chosen: { ids: wanted.length ? chosen.map((s) => s.id) : undefined } };
}

/** The given server for the doctor, which needs no server that has named itself. */
export function givenDiagnosticTarget({ address, token, isPlainAllowed }: GivenServer): DiagnosticTarget {
  const addresses = readAddress(address) ?? [];
  return {
    server: { id: '', name: '' },
    isOwned: true,
    target: { serverId: undefined, addresses, lastGood: undefined, pin: undefined, isPlainAllowed },
    token,
  };
}

/** With settings and secrets in memory only. */
export function memoryTerminal(options?: TerminalOptions): Terminal {
  const settings = memorySettings({
    clientIdentifier: 'usher-terminal',
    servers: [],
    account: undefined,
    usesDeviceKey: false,
  });
  return openTerminal(settings, memoryVault(), noLog(), options);
}

/** All, or those that are wanted, each once. Throws Refusal. */
export function chosenServers({ servers }: Settings, wanted: readonly string[]): readonly SavedServer[] {
  const named = servers.map((saved) => ({ saved, ...nameableServer(saved) }));
  const chosen = new Set(wanted.map((word) => oneCalled('server', word, named).saved));
  return chosen.size ? [...chosen] : servers;
}

/** A server as a command line names it. */
export function nameableServer({ id, name }: Server): Nameable {
  return { id, names: [name], label: plainText(name) };
}

function noTokenRefusal({ name }: SavedServer, { secrets }: Terminal): Refusal {
  const { problem } = secrets;
  const why = problem
    ? t(`terminal.keychain.${problem}`)
    : t('terminal.keychain.empty', { name: plainText(name) });
  return new Refusal(EXIT.refused, why);
}
