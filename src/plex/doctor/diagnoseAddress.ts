import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import type { AddressReport } from '../../domain/diagnosis/diagnosis.ts';
import { plainText } from '../../domain/plainText.ts';
import type { Server } from '../../domain/server.ts';
import type { ServerAddress } from '../../domain/serverAddress.ts';
import {
  allowedRoute,
  identify,
  isTooPlain,
  type SearchNeeds,
  type Target,
} from '../connect/findConnection.ts';
import { PlexError } from '../http/errors.ts';
import { type HttpAgents, type HttpRoute, openAgents } from '../http/httpAgents.ts';
import { spelledAddress } from '../http/plexDirect.ts';
import { isPrivateAddress } from '../http/privateNetwork.ts';
import { createClient, type PlexClient } from '../server/client.ts';
import { bareHost, dial, proxyName } from './dial.ts';
import { resolve } from './resolve.ts';
import { createSteps, type Finding, type Steps } from './steps.ts';
import { tlsHandshake } from './tlsHandshake.ts';

export type DiagnoseNeeds = SearchNeeds & {
  /** The server that is met has its raw name, too. */
  readonly isRawKept?: boolean | undefined;
  /** The system's resolver if absent. */
  readonly lookup?: LookupFunction | undefined;
};

/** An address that works: its open agents, and the steps to go on with. The caller closes the agents. */
export type DiagnosedAddress = {
  readonly steps: Steps;
  readonly agents: HttpAgents;
  readonly isListed: boolean;
};

/** Not even tried. */
const OUTSIDE: Finding<never> = { problem: 'plain-outside', detail: 'not asked' };

/** Examines one address, from its name to the list; undefined if the server that is meant was not reached. Sends no more than the app. */
export async function diagnoseAddress(
  address: ServerAddress,
  diagnosticTarget: { readonly target: Target; readonly token: string },
  needs: DiagnoseNeeds,
  onReport: (report: AddressReport, met: Server) => void,
  signal: AbortSignal,
): Promise<DiagnosedAddress | undefined> {
  const { target, token } = diagnosticTarget;
  const { clock, client, network, isRawKept } = needs;
  const url = new URL(address.url);
  let route: HttpRoute | undefined;
  let met: Server = { id: '', name: '' };
  const steps = createSteps(clock, signal, tell);

  function tell(): void {
    const proxy = route?.proxy && proxyName(route.proxy);
    const spelled = url.protocol === 'https:' ? spelledAddress(url.hostname) : undefined;
    onReport({ ...address, proxy, spelled, steps: [...steps.taken] }, met);
  }

  async function plan(): Promise<HttpRoute | undefined> {
    try {
      return await allowedRoute(address, target.pin, network);
    } catch (error) {
      if (!(error instanceof PlexError)) throw error;
      const { problem, message } = error;
      if (problem === OUTSIDE.problem) await steps.take('identity', async () => OUTSIDE);
      // There is a proxy, and none can be dialled.
      else await steps.take('tcp', async () => ({ problem, detail: message }));
      return undefined;
    }
  }

  route = await plan();
  tell();
  if (!route || signal.aborted || !(await reach(url, route, steps, needs, signal))) return undefined;
  const agents = openAgents(route);
  const calls = createClient(agents, token, client, isRawKept);
  const isPlain = isTooPlain(route, target.isPlainAllowed);
  const isMet = await steps.take('identity', async (): Promise<Finding<true>> => {
    const { machineIdentifier, version } = await identify(agents, undefined, client, signal);
    if (target.serverId !== undefined && target.serverId !== machineIdentifier)
      return { problem: 'wrong-server', detail: machineIdentifier };
    met = { ...met, id: machineIdentifier };
    return isPlain
      ? { problem: 'plain', detail: 'answers without encryption only' }
      : { value: true, detail: `Plex Media Server ${version}`.trimEnd() };
  });
  if (!isMet) {
    agents.close();
    return undefined;
  }
  const onName = (said: string): void => {
    met = { ...met, name: plainText(said), ...(isRawKept && { rawName: said }) };
  };
  return { steps, agents, isListed: await isListed(calls, token, steps, onName, signal) };
}

/**
 * Is the token accepted, and may it read the list? Some accounts may do one and not the other (docs/protocol.md "Who may see
 * what").
 */
async function isListed(
  calls: PlexClient,
  token: string,
  steps: Steps,
  onName: (said: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  if (token)
    await steps.take('token', async () => {
      const said = (await calls.friendlyName(signal)) ?? '';
      onName(said);
      const name = plainText(said);
      return { detail: name ? `accepted by ${name}` : 'accepted' };
    });
  // Asked whatever the token step found, for the list is what Usher needs.
  const length = await steps.take('list', async () => {
    const { length: count } = await calls.activities(signal);
    return { value: count, detail: `${count} ${count === 1 ? 'activity' : 'activities'}` };
  });
  return length !== undefined;
}

/** Name, connection, certificate: all that comes before the first request. */
async function reach(
  url: URL,
  route: HttpRoute,
  steps: Steps,
  { lookup = systemLookup, clock }: DiagnoseNeeds,
  signal: AbortSignal,
): Promise<boolean> {
  const { base, proxy } = route;
  const spelled = base.hostname === url.hostname ? undefined : bareHost(base);
  // A proxy resolves names itself.
  const isNamed = !proxy && !isIP(bareHost(url));
  const found = isNamed
    ? await steps.take('dns', () => resolve(bareHost(url), spelled, { lookup, clock, signal }))
    : [];
  if (!found) return false;
  const isPlain = base.protocol === 'http:';
  const allowed = isPlain ? found.filter(({ address }) => isPrivateAddress(address)) : found;
  if (found.length && !allowed.length) {
    await steps.take('identity', async () => OUTSIDE);
    return false;
  }
  const socket = await steps.take<Socket>('tcp', async () => {
    const dialled = await dial(route, allowed, signal);
    if (signal.aborted) dialled.value?.destroy();
    return dialled;
  });
  if (!socket) return false;
  if (!isPlain) return (await steps.take('tls', () => tlsHandshake(route, socket, signal))) !== undefined;
  socket.destroy();
  return true;
}
