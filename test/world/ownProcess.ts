import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Issued } from './certificates.ts';

/** A server of a Debian package, as a process of its own on this machine. */
export type OwnProcess = { readonly url: string; readonly port: number; stop(): Promise<void> };

const TINYPROXY = '/usr/bin/tinyproxy';
const TEMPORARIES = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'] as const;
/** That somebody else takes the free port first is rare; that it happens each time is not to be. */
const ATTEMPTS = 3;

/** Where `npm test` unpacks the package; one that is installed is as good. */
export const UNPACKED_NGINX = path.join(import.meta.dirname, '../../node_modules/.cache/usher/nginx');

export function findNginx(): string | undefined {
  const places = ['/usr/sbin/nginx', path.join(UNPACKED_NGINX, 'usr/sbin/nginx')];
  return places.find((file) => existsSync(file));
}

/** Other systems have no Debian packages. */
export const hasNginx = findNginx() !== undefined;
export const hasTinyproxy = existsSync(TINYPROXY);

/** Real nginx before `target`, with these lines in its `location`; with a certificate it speaks https. */
export function startNginx(target: string, lines: readonly string[], tls?: Issued): Promise<OwnProcess> {
  return start((port, folder) => ({
    command: findNginx() ?? 'nginx',
    // Before it reads its configuration it would log to a file of root's.
    args: ['-p', folder, '-e', 'stderr', '-c', `${folder}/config`],
    files: {
      config: `daemon off; master_process off; pid ${folder}/pid; error_log stderr notice; events {}
http {
  access_log off;
  ${TEMPORARIES.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port}${tls ? ' ssl' : ''};
    ${tls ? `ssl_certificate ${folder}/cert; ssl_certificate_key ${folder}/key;` : ''}
    location / { proxy_pass ${target}; ${lines.map((line) => `${line};`).join(' ')} }
  }
}
`,
      ...(tls && { cert: tls.cert, key: tls.key }),
    },
    scheme: tls ? 'https' : 'http',
    isListening: /event method/,
  }));
}

/**
 * A real tinyproxy that allows CONNECT to these ports only; all if there are none. Where a `user:password` is given it wants that. It
 * looks names up by itself, so it knows none of ours but localhost.
 */
export function startTinyproxy(ports: readonly number[], password?: string): Promise<OwnProcess> {
  return start((port, folder) => ({
    command: TINYPROXY,
    args: ['-d', '-c', `${folder}/config`],
    files: {
      config: [
        `Port ${port}`,
        'Listen 127.0.0.1',
        'Allow 127.0.0.1',
        'LogLevel Info',
        `PidFile "${folder}/pid"`,
        ...(password ? [`BasicAuth ${password.replace(':', ' ')}`] : []),
        ...ports.map((p) => `ConnectPort ${p}`),
      ].join('\n'),
    },
    scheme: 'http',
    isListening: /Accepting connections/,
  }));
}

type Plan = {
  readonly command: string;
  readonly args: readonly string[];
  /** Of its folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly scheme: 'http' | 'https';
  /** What it prints once it listens: that the port answers may be another's doing. */
  readonly isListening: RegExp;
};
type PlanFor = (port: number, folder: string) => Plan;

async function start(planFor: PlanFor): Promise<OwnProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToStart(planFor);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function tryToStart(planFor: PlanFor): Promise<OwnProcess> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-world-'));
  const { command, args, files, scheme, isListening } = planFor(port, folder);
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(folder, name), text, { mode: 0o600 });
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'close').finally(() => {
    process.off('exit', kill);
    rmSync(folder, { recursive: true, force: true });
  });
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk;
      if (isListening.test(printed)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then(() => reject(new Error(`${command} ended:\n${printed}`)), reject);
  });
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    port,
    stop: async () => {
      kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
