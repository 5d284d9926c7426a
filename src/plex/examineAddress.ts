import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import type { AddressReport } from '../domain/diagnosis.ts';
import type { Server } from '../domain/state.ts';
import type { Whereabouts } from '../domain/whereabouts.ts';
import { createClient, type PlexClient } from './client.ts';
import { bareHost, dial, proxyName } from './dial.ts';
import { PlexError } from './errors.ts';
import { allowedRoute, identify, isTooPlain, type SearchNeeds, type Target } from './findWay.ts';
import { spelledAddress } from './plexDirect.ts';
import { isPrivateAddress } from './privateNetwork.ts';
import { resolve } from './resolve.ts';
import { shakeHands } from './shakeHands.ts';
import { createSteps, type Finding, type Steps } from './steps.ts';
import { openWay, type Route, type Way } from './way.ts';

export type ExamineNeeds = SearchNeeds & {
  /** The system's own where absent. */
  readonly lookup?: LookupFunction | undefined;
};

/** A way that was good, with the steps that may go on on it. To be closed by whoever gets it. */
export type Examined = { readonly steps: Steps; readonly way: Way; readonly isListed: boolean };

/** Not even tried. */
const OUTSIDE: Finding<never> = { problem: 'plain-outside', detail: 'not asked' };

/** One address, from its name to the list: undefined where the server that is meant was not reached. No more is sent than by the app. */
export async function examineAddress(
  whereabouts: Whereabouts,
  patient: { readonly target: Target; readonly token: string },
  needs: ExamineNeeds,
  onReport: (report: AddressReport, met: Server) => void,
  signal: AbortSignal,
): Promise<Examined | undefined> {
  const { target, token } = patient;
  const { clock, client, network } = needs;
  const url = new URL(whereabouts.url);
  let route: Route | undefined;
  let met: Server = { id: '', name: '' };
  const steps = createSteps(clock, signal, tell);

  function tell(): void {
    const proxy = route?.proxy && proxyName(route.proxy);
    const spelled = url.protocol === 'https:' ? spelledAddress(url.hostname) : undefined;
    onReport({ ...whereabouts, proxy, spelled, steps: [...steps.taken] }, met);
  }

  async function plan(): Promise<Route | undefined> {
    try {
      return await allowedRoute(whereabouts, target.pin, network);
    } catch (error) {
      if (!(error instanceof PlexError) || error.problem !== OUTSIDE.problem) throw error;
      await steps.take('identity', async () => OUTSIDE);
      return undefined;
    }
  }

  route = await plan();
  tell();
  if (!route || signal.aborted || !(await reach(url, route, steps, needs, signal))) return undefined;
  const way = openWay(route);
  const calls = createClient(way, token, client);
  const isPlain = isTooPlain(route, target.isPlainAllowed);
  const isMet = await steps.take('identity', async (): Promise<Finding<true>> => {
    const { machineIdentifier, version } = await identify(way, undefined, client, signal);
    if (target.serverId !== undefined && target.serverId !== machineIdentifier)
      return { problem: 'wrong-server', detail: machineIdentifier };
    met = { ...met, id: machineIdentifier };
    return isPlain
      ? { problem: 'plain', detail: 'answers without encryption only' }
      : { value: true, detail: `Plex Media Server ${version}`.trimEnd() };
  });
  if (!isMet) {
    way.close();
    return undefined;
  }
  const onName = (name: string): void => {
    met = { ...met, name };
  };
  return { steps, way, isListed: await isListed(calls, token, steps, onName, signal) };
}

/** Does the token do, and may it see the list? Some accounts may ask for the one, but not for the other (protocol notes §4.8). */
async function isListed(
  calls: PlexClient,
  token: string,
  steps: Steps,
  onName: (name: string) => void,
  signal: AbortSignal,
): Promise<boolean> {
  if (token)
    await steps.take('token', async () => {
      const name = (await calls.friendlyName(signal)) ?? '';
      onName(name);
      return { detail: name ? `accepted by ${name}` : 'accepted' };
    });
  // Whatever came of that: the list is what Usher lives on.
  const length = await steps.take('list', async () => {
    const { length: count } = await calls.activities(signal);
    return { value: count, detail: `${count} ${count === 1 ? 'activity' : 'activities'}` };
  });
  return length !== undefined;
}

/** Name, connection, certificate: is anybody there, and whom are they? */
async function reach(
  url: URL,
  route: Route,
  steps: Steps,
  { lookup = systemLookup, clock }: ExamineNeeds,
  signal: AbortSignal,
): Promise<boolean> {
  const { base, proxy } = route;
  const spelled = base.hostname === url.hostname ? undefined : bareHost(base);
  // A proxy looks names up itself.
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
  if (!isPlain) return (await steps.take('tls', () => shakeHands(route, socket, signal))) !== undefined;
  socket.destroy();
  return true;
}
