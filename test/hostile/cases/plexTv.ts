import { gzipSync } from 'node:zlib';
import { createAuthority, type Issued, selfSigned } from '../../world/certificates.ts';
import { resourceOf } from '../../world/plexTv/plexTv.ts';
import type { TvEndpoint } from '../../world/plexTv/route.ts';
import type { HostileCase } from '../case.ts';
import { type PlexTvCase, plexTvCase, type TvContext } from '../plexTvCase.ts';
import { trustedAuthority } from '../world/authority.ts';
import { answer, json, sends, sendsAndEnds, sendsForEver } from '../world/bytes.ts';
import type { Attack } from '../world/front.ts';

const PAGE = '<html><body>Welcome to the hotel</body></html>';
const OK_JSON = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const NAMES = ['plex.tv', '*.plex.tv'];
const YESTERDAY = { notBefore: new Date(0), notAfter: new Date(Date.now() - 24 * 3_600_000) };
const NO_PLEX_TV = 'no plex.tv';
const WAITING = 'keeps asking';

/** What is no list of servers, whatever is asked for. */
const UNREAD: readonly (readonly [name: string, does: string, attack: (context: TvContext) => Attack])[] = [
  ...[200, 204, 403, 404, 429, 498, 500, 503].map(
    (status) =>
      [`${status}`, `answers ${status} and a web page`, () => sendsAndEnds(answer(status, PAGE))] as const,
  ),
  ...[302, 307, 308].map(
    (status) =>
      [
        `to-stranger-${status}`,
        `leads elsewhere with ${status}`,
        ({ stranger }: TvContext) =>
          sendsAndEnds(answer(status, '', `Location: ${stranger.url}/api/v2/resources`)),
      ] as const,
  ),
  ['endless', 'a list without end', () => sendsForEver(`${OK_JSON}\r\n[`, `"${'x'.repeat(60_000)}",`)],
  [
    'gzip-bomb',
    '1 GB of spaces, packed',
    () => sends(answer(200, gzipSync(Buffer.alloc(1024 ** 3, ' ')), 'Content-Encoding: gzip')),
  ],
  ['truncated', 'half of a list', () => sendsAndEnds(`${OK_JSON}Content-Length: 999\r\n\r\n[{"provides":`)],
  ['deep', 'brackets in brackets', () => sendsAndEnds(answer(200, '['.repeat(500_000)))],
  ['cr', '1 MB of line ends', () => sendsAndEnds(answer(200, '\r'.repeat(1024 ** 2)))],
  ['object', 'an object', () => sends(json({ MediaContainer: {} }))],
  ['null', 'null', () => sends(json(null))],
  ['silent', 'nothing', () => () => {}],
  ['hangs-up', 'hangs up', () => (socket) => socket.destroy()],
];

/** Lists that are read, with the good server in them. */
const READ: readonly (readonly [
  name: string,
  does: string,
  items: (context: TvContext) => readonly unknown[],
])[] = [
  [
    'nonsense',
    'items of all kinds',
    () => [null, 0, '', [], true, {}, { provides: 1 }, { provides: 'server' }],
  ],
  [
    'ids',
    'servers whose ids lead elsewhere',
    () =>
      [
        '..',
        '.',
        '',
        'plex.tv',
        'plex.tv device key',
        '__proto__',
        'a/b',
        'a\nb',
        '\ud800',
        'x'.repeat(5000),
      ].map((clientIdentifier) => resourceOf({ clientIdentifier, accessToken: 't' })),
  ],
  ['crowd', '1000 servers', () => Array.from({ length: 1000 }, (_, i) => resourceOf({ name: `S${i}` }))],
  [
    'names',
    'names that are commands for a terminal, and long ones',
    () =>
      ['\u001b]52;c;eA==\u0007', '\u202eevil', '\u0000', 'x'.repeat(100_000)].map((name) =>
        resourceOf({ name }),
      ),
  ],
  [
    'tokens',
    'tokens that no header can carry',
    () =>
      ['a\r\nX: y', '\u0000', 'ä', ' ', 'x'.repeat(100_000), 7, {}].map((accessToken) =>
        resourceOf({ accessToken }),
      ),
  ],
];

const CERTIFICATES: readonly (readonly [name: string, does: string, issue: () => Promise<Issued>])[] = [
  ['self-signed', 'that only it vouches for', () => selfSigned(NAMES)],
  ['expired', 'that is over', async () => (await trustedAuthority()).issue(NAMES, YESTERDAY)],
  ['other-name', 'of another name', async () => (await trustedAuthority()).issue(['example.com'])],
  [
    'other-authority',
    'of an authority that nobody trusts',
    async () => (await createAuthority()).issue(NAMES),
  ],
];

/** In the first minute with an account: which answer is not as it should be, and the page that says so. */
const SIGN_IN: readonly (readonly [
  name: string,
  does: string,
  endpoint: TvEndpoint,
  sees: string,
  attack: (context: TvContext) => Attack,
])[] = [
  ...(['pin-create', 'pin-check', 'user', 'resources'] as const).flatMap((endpoint) => {
    const sees = endpoint === 'pin-check' ? WAITING : NO_PLEX_TV;
    return [
      [`${endpoint}-500`, 'answers 500', endpoint, sees, () => sendsAndEnds(answer(500, PAGE))] as const,
      [
        `${endpoint}-page`,
        'answers with a web page',
        endpoint,
        sees,
        () => sendsAndEnds(answer(200, PAGE)),
      ] as const,
      [`${endpoint}-null`, 'answers null', endpoint, sees, () => sends(json(null))] as const,
      [
        `${endpoint}-to-stranger`,
        'leads elsewhere',
        endpoint,
        sees,
        ({ stranger }: TvContext) => sendsAndEnds(answer(307, '', `Location: ${stranger.url}/`)),
      ] as const,
    ];
  }),
];

export const plexTv: readonly HostileCase[] = [
  ...UNREAD.map(([name, does, attack]) =>
    known({
      name: `list-${name}`,
      does: `the list: ${does}`,
      sees: 'not read',
      attacks: at('resources', attack),
    }),
  ),
  known({
    name: 'list-401',
    does: 'does not know the token any more',
    sees: 'expired',
    attacks: at('resources', () => sendsAndEnds(answer(401, PAGE))),
  }),
  known({
    name: 'plain',
    does: 'speaks plain HTTP where TLS was asked for',
    sees: 'not read',
    attacks: () => ({ connection: (socket) => socket.end(answer(200, '[]')) }),
  }),
  ...CERTIFICATES.map(([name, does, issue]) =>
    known({
      name: `certificate-${name}`,
      does: `has a certificate ${does}`,
      sees: 'not read',
      attacks: async () => ({ certificate: await issue() }),
    }),
  ),
  ...READ.map(([name, does, items]) =>
    known({
      name: `list-${name}`,
      does: `the list: ${does}`,
      sees: 'read',
      attacks: at('resources', (context) => sends(json([resourceOf(context.resource), ...items(context)]))),
    }),
  ),
  known({
    name: 'list-led-astray',
    does: 'the list: the server is said to be at a stranger’s, too',
    sees: 'read',
    chooses: true,
    attacks: at('resources', ({ resource, stranger }) =>
      sends(
        json([
          resourceOf({ ...resource, connections: [...astray(stranger.url), ...list(resource.connections)] }),
        ]),
      ),
    ),
  }),
  ...SIGN_IN.map(([name, does, endpoint, sees, attack]) =>
    plexTvCase({ id: `plex.tv/${name}`, does, sees, when: 'signing-in', attacks: at(endpoint, attack) }),
  ),
];

function known({ name, ...rest }: { readonly name: string } & Omit<PlexTvCase, 'id' | 'when'>): HostileCase {
  return plexTvCase({ id: `plex.tv/${name}`, when: 'signed-in', ...rest });
}

function at(endpoint: TvEndpoint, attack: (context: TvContext) => Attack): PlexTvCase['attacks'] {
  return (context) => ({ [endpoint]: attack(context) });
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Connections to a stranger, each better than the last. */
function astray(url: string): readonly unknown[] {
  const { port } = new URL(url);
  const connection = { address: '127.0.0.1', port: Number(port), local: true, relay: false, IPv6: false };
  return [
    ...[
      'javascript:alert(1)',
      'file:///etc/passwd',
      'ftp://127.0.0.1',
      'https://user:pw@127.0.0.1',
      '//',
      '',
    ],
    url,
    url.replace('http:', 'https:'),
  ].map((uri) => ({ ...connection, uri, protocol: uri.split(':')[0] }));
}
