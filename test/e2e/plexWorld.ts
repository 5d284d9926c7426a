import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoServer } from '../../src/demo/demoServer.ts';
import { startDemoServer } from '../../src/demo/server.ts';
import { createAuthority } from '../world/certificates.ts';
import { type DemoPlexTv, resourceOf, startDemoPlexTv } from '../world/plexTv/plexTv.ts';
import { type ConnectProxy, startConnectProxy } from '../world/proxies/connectProxy.ts';

/** plex.tv and the servers of one account, on loopback, with names and certificates as the real ones have them. */
export type PlexWorld = {
  readonly tv: DemoPlexTv;
  readonly proxy: ConnectProxy;
  readonly servers: readonly DemoServer[];
  /** One more server of the account; the token that plex.tv hands out for it is its own. */
  addServer(name: string, isOwned?: boolean): Promise<DemoServer>;
  /** What the app must know of the world: the way to plex.tv, and who signs its certificates. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

export async function startPlexWorld(folder: string): Promise<PlexWorld> {
  const authority = await createAuthority('Usher test authority');
  const authorityFile = path.join(folder, 'authority.pem');
  writeFileSync(authorityFile, authority.pem);
  const tv = await startDemoPlexTv({ tls: await authority.issue(['plex.tv', '*.plex.tv']) });
  const { port } = new URL(tv.url);
  const proxy = await startConnectProxy({
    routes: { 'plex.tv:443': `127.0.0.1:${port}`, 'clients.plex.tv:443': `127.0.0.1:${port}` },
  });
  const servers: DemoServer[] = [];
  const resources: object[] = [];
  return {
    tv,
    proxy,
    servers,
    addServer: async (name, isOwned = true) => {
      const hash = randomBytes(16).toString('hex');
      const server = await startDemoServer({
        token: `server-${randomBytes(8).toString('hex')}`,
        name,
        tls: await authority.issue([`*.${hash}.plex.direct`]),
      });
      servers.push(server);
      const serverPort = Number(new URL(server.url).port);
      resources.push(
        resourceOf({
          name,
          clientIdentifier: server.machineIdentifier,
          accessToken: server.token,
          owned: isOwned,
          sourceTitle: isOwned ? null : 'Ada',
          publicAddressMatches: true,
          connections: [
            {
              protocol: 'https',
              address: '127.0.0.1',
              port: serverPort,
              uri: `https://127-0-0-1.${hash}.plex.direct:${serverPort}`,
              local: true,
              relay: false,
              IPv6: false,
            },
          ],
        }),
      );
      tv.setResources(resources);
      return server;
    },
    env: { https_proxy: proxy.url, no_proxy: '127.0.0.1', NODE_EXTRA_CA_CERTS: authorityFile },
    stop: async () => {
      await Promise.all([proxy.stop(), tv.stop(), ...servers.map((server) => server.stop())]);
    },
  };
}

/** The code of the PIN in the link that was handed to the browser. */
export function codeIn(link: string | undefined): string {
  const { hash } = new URL(link ?? '');
  const code = new URLSearchParams(hash.replace(/^#\??/, '')).get('code');
  if (!code) throw new Error(`no code in ${link}`);
  return code;
}
