import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../../e2e/fixtures.ts';

const appDir = path.join(import.meta.dirname, 'app');

type Asked = Pick<
  Electron.ClientRequestConstructorOptions,
  'url' | 'protocol' | 'hostname' | 'port' | 'path' | 'headers' | 'redirect'
>;

/** Says what it is asked: moved, cut off in the middle, or the header that it was sent. */
async function startServer(): Promise<{ readonly url: string; stop(): Promise<unknown> }> {
  const server: Server = createServer(({ url, headers }, response) => {
    if (url === '/moved') response.writeHead(302, { Location: '/here', 'X-Twice': ['a', 'b'] }).end();
    else if (url === '/cut')
      response.writeHead(200, { 'Content-Length': 10 }).write('half', () => response.destroy());
    else response.writeHead(200, { 'X-Case': 'Kept' }).end(`${headers['x-asked']}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    stop: () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      return closed;
    },
  };
}

/** What a request tells, in that order. */
function ask(app: ElectronApplication, options: Asked, isAborted = false): Promise<readonly string[]> {
  return app.evaluate(
    ({ net }, [given, abort]) =>
      new Promise<string[]>((resolve) => {
        const told: string[] = [];
        const request = net.request({ ...given });
        const end = (line: string): void => {
          told.push(line);
          // What comes in the same moment still counts.
          setImmediate(() => resolve(told));
        };
        request.on('redirect', (status, method, to, headers) =>
          told.push(`redirect ${status} ${method} ${new URL(to).pathname} ${headers['x-twice']?.join()}`),
        );
        request.on('response', (response) => {
          told.push(`response ${response.statusCode} ${response.headers['x-case'] ?? ''}`.trim());
          response.on('data', (chunk) => told.push(`data ${chunk}`));
          response.on('end', () => end('end'));
          response.on('error', () => end('broken'));
        });
        request.on('error', (error) => end(error.message));
        request.on('abort', () => end('abort'));
        request.end();
        if (abort) request.abort();
      }),
    [options, isAborted] as const,
  );
}

// electron#docs/api/client-request and incoming-message; electron#lib/common/api/net-client-request.ts.
test('a request is answered, redirected, refused, cut off and aborted as in Electron', async ({ launch }) => {
  const { app } = await launch({ appDir });
  const server = await startServer();
  const { url } = server;
  const headers = { 'X-Asked': 'so' };
  try {
    const { hostname, port } = new URL(url);
    const parts = { protocol: 'http:', hostname, port: Number(port), path: '/here' } as const;
    expect(await ask(app, { ...parts, headers })).toEqual(['response 200 Kept', 'data so', 'end']);
    expect(await ask(app, { url: `${url}/moved`, headers })).toEqual([
      'redirect 302 GET /here a,b',
      'response 200 Kept',
      'data so',
      'end',
    ]);
    expect(await ask(app, { url: `${url}/moved`, redirect: 'manual' })).toEqual([
      'redirect 302 GET /here a,b',
      'Redirect was cancelled',
    ]);
    expect(await ask(app, { url: `${url}/moved`, redirect: 'error' })).toEqual([
      "Attempted to redirect, but redirect policy was 'error'",
    ]);
    const cut = await ask(app, { url: `${url}/cut` });
    expect(cut.slice(0, 2)).toEqual(['response 200', 'data half']);
    expect(cut).toContain('broken');
    expect(cut).not.toContain('end');
    expect(await ask(app, { url: `${url}/here` }, true)).toEqual(['abort']);
  } finally {
    await server.stop();
  }
  // Of another server: of this one a connection may be left that it has cut.
  const gone = await startServer();
  await gone.stop();
  expect(await ask(app, { url: gone.url })).toEqual(['net::ERR_CONNECTION_REFUSED']);
});

// electron#lib/browser/api/app.ts; electron#docs/api/process: process.resourcesPath, process.defaultApp.
test('an app is packaged where it is given its resources', async ({ launch, desktop }) => {
  const facts = async (env: Readonly<Record<string, string>>): Promise<readonly unknown[]> => {
    const { app } = await launch({ appDir, env });
    return app.evaluate(({ app: it }) => [it.isPackaged, process.resourcesPath, process.defaultApp]);
  };
  expect(await facts({ STANDIN_RESOURCES: desktop.dir })).toEqual([true, desktop.dir, undefined]);
  expect(await facts({})).toEqual([false, expect.any(String), true]);
});
