import { randomBytes } from 'node:crypto';
import type { SavedServer } from '../../../src/app/needs.ts';
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { typedServer } from '../../app/savedServer.ts';
import { askPlexTv } from '../../world/plexTv/askPlexTv.ts';
import { type DemoPlexTv, resourceOf, startDemoPlexTv } from '../../world/plexTv/plexTv.ts';
import { endpointOf, type TvEndpoint } from '../../world/plexTv/route.ts';
import { startConnectProxy } from '../../world/proxies/connectProxy.ts';
import { STAYS } from '../subject/messages.ts';
import { TOKENS } from '../subject/tokens.ts';
import { trustedAuthority, trustInAuthority } from './authority.ts';
import { type Front, startFront } from './front.ts';

/** A made-up plex.tv under its own name and a certificate that is trusted, behind a proxy, and one server of its account. */
export type PlexTvScene = {
  readonly tv: DemoPlexTv;
  /** What stands in front of `tv`, and can turn hostile. */
  readonly front: Front<TvEndpoint>;
  readonly server: DemoServer;
  /** As plex.tv lists the server, and as it was kept when that list was read. */
  readonly resource: Readonly<Record<string, unknown>>;
  readonly saved: SavedServer;
  /** Of somebody who signed in a while ago. */
  readonly accountToken: string;
  /** Of a process that is to find this plex.tv. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

export async function startPlexTvScene(): Promise<PlexTvScene> {
  const authority = await trustedAuthority();
  const hash = randomBytes(16).toString('hex');
  const tls = await authority.issue([`*.${hash}.plex.direct`]);
  const server = await startDemoServer({ token: TOKENS.server, name: 'Attic', tls });
  server.appear({ uuid: 'stays', type: 'media.generate.intros', title: STAYS, progress: 41 });
  const { machineIdentifier: id, name } = server;
  const port = Number(new URL(server.url).port);
  const url = `https://127-0-0-1.${hash}.plex.direct:${port}`;
  const connection = { protocol: 'https', address: '127.0.0.1', port, uri: url, local: true };
  const resource = {
    name,
    clientIdentifier: id,
    accessToken: TOKENS.server,
    connections: [{ ...connection, relay: false, IPv6: false }],
  };
  const tv = await startDemoPlexTv();
  tv.setResources([resourceOf(resource)]);
  const certificate = await authority.issue(['plex.tv', '*.plex.tv']);
  const front = await startFront({ url: tv.url, certificate, endpointOf });
  const place = `127.0.0.1:${front.port}`;
  const proxy = await startConnectProxy({ routes: { 'plex.tv:443': place, 'clients.plex.tv:443': place } });
  return {
    tv,
    front,
    server,
    resource,
    saved: {
      ...typedServer({ id, name, url }),
      addresses: [
        { url, locality: 'local' },
        { url: `http://127.0.0.1:${port}`, locality: 'local' },
      ],
      origin: 'account',
    },
    accountToken: await signedInBefore(tv),
    env: {
      ...(await trustInAuthority()),
      HTTPS_PROXY: proxy.url,
      NO_PROXY: '.plex.direct,127.0.0.1',
    },
    stop: async () => {
      await front.stop();
      await tv.stop();
      await proxy.stop();
      await server.stop();
    },
  };
}

async function signedInBefore(tv: DemoPlexTv): Promise<string> {
  const { tree } = await askPlexTv(tv, 'POST pins?strong=true', { 'X-Plex-Client-Identifier': 'test' });
  return tv.claim(String(tree.code));
}
