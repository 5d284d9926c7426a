import type { Patient } from '../plex/examine.ts';
import type { Target } from '../plex/findWay.ts';
import type { KeptServer } from './needs.ts';

/** What is kept of a server, as those who look for it want it. */
export function targetOf({ id, whereabouts, lastGood, pin, isPlainAllowed }: KeptServer): Target {
  return { serverId: id, whereabouts, lastGood, pin, isPlainAllowed };
}

/** The same for the doctor. */
export function patientOf(kept: KeptServer, token: string): Patient {
  const server = { id: kept.id, name: kept.name };
  return { server, isOwned: !kept.isShared, target: targetOf(kept), token };
}
