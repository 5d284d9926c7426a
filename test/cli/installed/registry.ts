import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A package as npm packed it, with what its package.json says. */
export type Packed = {
  readonly file: string;
  readonly facts: { readonly name: string; readonly version: string };
};

/** A registry of npm with these packages and no others, on this machine. */
export async function startRegistry(
  packages: readonly Packed[],
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    const tarball = packages.find(({ facts }) => path === `${facts.name}.tgz`);
    if (tarball) return response.end(readFileSync(tarball.file));
    const found = packages.find(({ facts }) => path === facts.name);
    if (!found) return response.writeHead(404).end('{}');
    const { name, version } = found.facts;
    const integrity = `sha512-${createHash('sha512').update(readFileSync(found.file)).digest('base64')}`;
    const dist = { tarball: `${url}/${name}.tgz`, integrity };
    const document = {
      name,
      'dist-tags': { latest: version },
      versions: { [version]: { ...found.facts, dist } },
    };
    return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
