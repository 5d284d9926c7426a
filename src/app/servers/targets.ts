import type { Target } from '../../plex/connect/findConnection.ts';
import type { DiagnosticTarget } from '../../plex/doctor/diagnose.ts';
import type { SavedServer } from '../needs.ts';

/** A saved server as the target of a connection. */
export function targetOf({ id, addresses, lastGood, pin, isPlainAllowed }: SavedServer): Target {
  return { serverId: id, addresses, lastGood, pin, isPlainAllowed };
}

/** A saved server as the target of a diagnosis. */
export function diagnosticTargetOf(saved: SavedServer, token: string): DiagnosticTarget {
  const server = { id: saved.id, name: saved.name };
  return { server, isOwned: !saved.isShared, target: targetOf(saved), token };
}
