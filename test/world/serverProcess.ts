import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Another program's chance of taking the free port first is small; of doing so each time, none. */
const ATTEMPTS = 3;

/** A server of a Debian package, as a process on loopback with a folder of its own. */
export type ServerProcess = { readonly url: string; readonly port: number; stop(): Promise<void> };

export type Plan = {
  readonly command: string;
  readonly args: readonly string[];
  /** Put into its folder. */
  readonly files: Readonly<Record<string, string>>;
  /** What it prints once it listens. */
  readonly isListening: RegExp;
  readonly isSecure?: boolean;
};

export async function startServerProcess(
  plan: (port: number, folder: string) => Plan,
): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToStart(plan);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function tryToStart(planFor: (port: number, folder: string) => Plan): Promise<ServerProcess> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'usher-world-'));
  const { command, args, files, isListening, isSecure = false } = planFor(port, folder);
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
    url: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`,
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
