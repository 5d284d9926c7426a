import { ROBIN } from './content/accounts.ts';
import type { Notification, WireActivity } from './world.ts';

/** Who asks: the owner, or somebody the server is shared with, who sees no activities but their own (docs/protocol.md "Cancelling"). */
export type Role = 'owner' | 'shared';

export function isSeenBy(role: Role, { userID }: Partial<WireActivity>): boolean {
  return role === 'owner' || userID === ROBIN;
}

export function isHeardBy(role: Role, { type, payload }: Notification): boolean {
  return type !== 'activity' || isSeenBy(role, Object(payload.Activity));
}
