import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

export type Release = {
  readonly version: string;
  readonly bytes: Buffer;
  /** Base64, as it is published; that of the bytes unless given. */
  readonly sha512?: string;
};

/** A server with one release, as electron-builder publishes it for the provider `generic`, and as GitHub shows it. */
export type ReleaseServer = {
  /** What `app-update.yml` says of it, apart from the cache. */
  readonly config: string;
  readonly gitHubConfig: string;
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  readonly checks: number;
  readonly downloads: number;
  publish(release: Release): void;
  /** What `latest*.yml` says instead. */
  say(text: string, status?: number): void;
  /** After so many bytes of the next downloads the connection is cut, or nothing more is sent. */
  breakOff(after: number, how: 'cut' | 'stall'): void;
  goOn(): void;
  /** The answers to checks wait until `release`. */
  hold(): { readonly arrived: Promise<void>; release(): void };
  stop(): Promise<void>;
};

const GITHUB = '/usher-for-plex/usher/releases';

type Gate = PromiseWithResolvers<void>;

export async function startReleaseServer(): Promise<ReleaseServer> {
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  let channel = { text: '', status: 404 };
  let release: Release = { version: '0', bytes: Buffer.of() };
  let fault: { readonly after: number; readonly how: 'cut' | 'stall' } | undefined;
  let held: { readonly arrived: Gate; readonly released: Gate } | undefined;

  async function sayChannel(response: ServerResponse): Promise<void> {
    held?.arrived.resolve();
    await held?.released.promise;
    response.writeHead(channel.status).end(channel.text);
  }

  function sendBytes(response: ServerResponse): void {
    const { bytes } = release;
    response.writeHead(200, { 'Content-Length': bytes.length });
    if (!fault) {
      response.end(bytes);
      return;
    }
    const { after, how } = fault;
    response.write(bytes.subarray(0, after), () => {
      if (how === 'cut') response.destroy();
    });
  }

  const server = createServer(({ url = '', headers }, response) => {
    const tag = `v${release.version}`;
    const { pathname } = new URL(url.replace(`${GITHUB}/download/${tag}`, ''), 'http://release');
    requests.push({ path: pathname, headers });
    if (pathname === `${GITHUB}.atom`) response.end(releaseFeed(tag));
    else if (pathname === '/api/v3/repos/usher-for-plex/usher/releases/latest')
      response.end(JSON.stringify({ tag_name: tag }));
    else if (/^\/latest[\w-]*\.yml$/.test(pathname)) void sayChannel(response);
    else if (pathname === `/${fileOf(release)}`) sendBytes(response);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const countOf = (pattern: RegExp): number => requests.filter(({ path }) => pattern.test(path)).length;

  return {
    config: `provider: generic\nurl: http://127.0.0.1:${address.port}/\n`,
    gitHubConfig: `provider: github\nowner: usher-for-plex\nrepo: usher\nprotocol: http\nhost: 127.0.0.1:${address.port}\n`,
    requests,
    get checks() {
      return countOf(/\.yml$/);
    },
    get downloads() {
      return countOf(/\.AppImage$/);
    },
    publish: (next) => {
      release = next;
      channel = { text: channelFile(next), status: 200 };
    },
    say: (text, status = 200) => {
      channel = { text, status };
    },
    breakOff: (after, how) => {
      fault = { after, how };
    },
    goOn: () => {
      fault = undefined;
    },
    hold: () => {
      const [arrived, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      held = { arrived, released };
      return {
        arrived: arrived.promise,
        release: () => {
          held = undefined;
          released.resolve();
        },
      };
    },
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function fileOf({ version }: Release): string {
  return `usher-${version}-linux-x64.AppImage`;
}

function channelFile(release: Release): string {
  const { version, bytes } = release;
  const { sha512 = createHash('sha512').update(bytes).digest('base64') } = release;
  return `version: ${version}
files:
  - url: ${fileOf(release)}
    sha512: ${sha512}
    size: ${bytes.length}
path: ${fileOf(release)}
sha512: ${sha512}
releaseDate: '2026-11-29T00:00:00.000Z'
`;
}

/** As at github.com/OWNER/REPO/releases.atom. */
function releaseFeed(tag: string): string {
  const page = `https://github.com${GITHUB}/tag/${tag}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <entry><link rel="alternate" type="text/html" href="${page}"/><title>${tag}</title><content type="html">Notes</content></entry>
</feed>`;
}
