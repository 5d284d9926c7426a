import { createAuthority, type Issued, selfSigned } from '../../world/certificates.ts';
import type { HostileCase } from '../case.ts';
import { serverCase } from '../serverCase.ts';
import { trustedAuthority } from '../world/authority.ts';
import { answer, drips, sends, sendsForEver } from '../world/bytes.ts';

const HERE = '127.0.0.1';
const DAY_MS = 24 * 3_600_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);
const issued = async (names: readonly string[], from = -1, to = 30): Promise<Issued> =>
  (await trustedAuthority()).issue(names, { notBefore: inDays(from), notAfter: inDays(to) });

const CERTIFICATES: readonly (readonly [
  name: string,
  does: string,
  sees: string,
  certificate: () => Promise<Issued>,
])[] = [
  ['self-signed', 'a certificate that only it vouches for', 'waiting untrusted', () => selfSigned([HERE])],
  ['expired', 'a certificate that ran out', 'waiting outdated', () => issued([HERE], -60, -30)],
  ['not-yet', 'a certificate of next month', 'waiting outdated', () => issued([HERE], 30, 60)],
  ['wrong-name', 'a certificate of another name', 'waiting certificate', () => issued(['other.example'])],
  [
    'plex-direct',
    "another server's certificate",
    'waiting certificate',
    () => issued([`*.${'0f'.repeat(16)}.plex.direct`]),
  ],
  [
    'other-authority',
    'a certificate of an unknown authority',
    'waiting untrusted',
    async () => (await createAuthority('Unknown')).issue([HERE]),
  ],
  [
    'hostile-name',
    'a certificate whose name has escapes',
    'waiting untrusted',
    () => selfSigned(['\u001b]0;x\u0007\u202e.example', HERE]),
  ],
];

const BYTES: readonly (readonly [
  name: string,
  does: string,
  sees: string,
  attack: Parameters<typeof connection>[0],
  limitMs?: number,
])[] = [
  [
    'plain',
    'speaks plain HTTP on the TLS port',
    'waiting unreachable',
    sends(answer(200, '{"MediaContainer":{}}')),
  ],
  ['alert', 'breaks the handshake off', 'waiting unreachable', sends(Buffer.from([21, 3, 3, 0, 2, 2, 40]))],
  [
    'garbage',
    'garbage without end for a handshake',
    'waiting unreachable',
    sendsForEver('', Buffer.alloc(65_536, 0x16)),
  ],
  ['reset', 'breaks the connection', 'waiting unreachable', (socket) => socket.resetAndDestroy()],
  ['silent', 'a handshake that never begins', 'waiting timed-out', () => {}, 40_000],
  [
    'drip',
    'a handshake of a byte a second',
    'waiting timed-out',
    drips(Buffer.from([22, 3, 3, 0x3f, 0xff, 2]), Buffer.from([0]), 1000),
    40_000,
  ],
];

function connection(attack: ReturnType<typeof sends>) {
  return { connection: (socket: Parameters<typeof attack>[0]) => attack(socket, '') };
}

export const tls: readonly HostileCase[] = [
  ...CERTIFICATES.map(([name, does, sees, certificate]) =>
    serverCase({
      id: `tls/${name}`,
      does: `shows ${does}`,
      sees,
      mayBeAnybody: true,
      certificate: () => issued([HERE]),
      attacks: async () => ({ certificate: await certificate() }),
    }),
  ),
  ...BYTES.map(([name, does, sees, attack, limitMs]) =>
    serverCase({
      id: `tls/${name}`,
      does,
      sees,
      mayBeAnybody: true,
      certificate: () => issued([HERE]),
      ...(limitMs !== undefined && { limitMs }),
      attacks: () => connection(attack),
    }),
  ),
];
