import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import { json, sends } from '../world/bytes.ts';

const OTHER = 'f'.repeat(40);
const WRONG = 'waiting wrong-server';
const NONE = 'waiting not-plex';

/** Who says that it is somebody else, or nobody: no token is sent there. */
const IDENTITIES: readonly (readonly [name: string, sees: string, machineIdentifier: unknown])[] = [
  ['other', WRONG, OTHER],
  ['none', NONE, undefined],
  ['empty', NONE, ''],
  ['long', NONE, 'a'.repeat(300)],
  ['plex-tv', NONE, 'plex.tv'],
  ['device-key', NONE, 'plex.tv device key'],
  ['path', NONE, '../../etc/passwd'],
  ['proto', WRONG, '__proto__'.replaceAll('_', 'p')],
  ['number', NONE, 12345],
  ['array', NONE, [OTHER]],
  ['object', NONE, { toString: OTHER }],
  ['escapes', NONE, '\u001b[2J\u202e'],
  ['surrogate', NONE, '\ud800'],
];

export const identities: readonly HostileCase[] = IDENTITIES.map(([name, sees, machineIdentifier]) =>
  serverCase({
    id: `protocol/identity-${name}`,
    does: `says that it is ${JSON.stringify(machineIdentifier)?.slice(0, 40) ?? 'nobody'}`,
    sees,
    mayBeAnybody: true,
    attacks: () => ({
      identity: sends(json({ MediaContainer: { machineIdentifier, version: '1', claimed: true } })),
    }),
  }),
);
