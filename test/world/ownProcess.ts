import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { until } from '../until.ts';

/** A server of a Debian package, as a process of its own on this machine. */
export type OwnProcess = { readonly port: number; stop(): Promise<void> };

/** Real nginx before `target`, with these lines in its `location`. */
export function startNginx(target: string, lines: readonly string[]): Promise<OwnProcess> {
  return start(NGINX, (port, folder) => ({
    config: `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
http {
  access_log off;
  ${TEMPORARIES.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass ${target}; ${lines.map((line) => `${line};`).join(' ')} }
  }
}
`,
    args: ['-p', folder, '-e', 'stderr', '-c', `${folder}/config`],
  }));
}

/** A real tinyproxy that allows CONNECT to these ports only. */
export function startTinyproxy(ports: readonly number[]): Promise<OwnProcess> {
  return start(TINYPROXY, (port, folder) => ({
    config: [
      `Port ${port}`,
      'Listen 127.0.0.1',
      'Allow 127.0.0.1',
      `PidFile "${folder}/pid"`,
      ...ports.map((p) => `ConnectPort ${p}`),
    ].join('\n'),
    args: ['-d', '-c', `${folder}/config`],
  }));
}

const NGINX = '/usr/sbin/nginx';
const TINYPROXY = '/usr/bin/tinyproxy';
const TEMPORARIES = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'] as const;

/** Other systems have no Debian packages. */
export const hasNginx = existsSync(NGINX);
export const hasTinyproxy = existsSync(TINYPROXY);

async function start(
  command: string,
  plan: (port: number, folder: string) => { readonly config: string; readonly args: readonly string[] },
): Promise<OwnProcess> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-world-'));
  const { config, args } = plan(port, folder);
  writeFileSync(path.join(folder, 'config'), config);
  const child = spawn(command, args, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await until(() => isOpen(port, child), command);
  return {
    port,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isOpen(port: number, child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
