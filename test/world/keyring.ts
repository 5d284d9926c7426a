import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import dbus from 'dbus-native';
import { until } from '../until.ts';

const DAEMONS = ['/usr/bin/dbus-daemon', '/usr/bin/gnome-keyring-daemon', '/usr/bin/secret-tool'];
export const hasKeyring = process.platform === 'linux' && DAEMONS.every((file) => existsSync(file));

/** A session bus with an unlocked keyring, for several processes; there is no display, so nobody can be asked anything. */
export type Keyring = {
  readonly env: Readonly<Record<string, string>>;
  secret(name: string): string | undefined;
  stop(): void;
};

export async function startKeyring(): Promise<Keyring> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'usher-keyring-'));
  const run = path.join(home, 'run');
  mkdirSync(run, { mode: 0o700 });
  const base = { PATH: process.env.PATH ?? '', HOME: home, XDG_RUNTIME_DIR: run, LANG: 'C.UTF-8' };
  const processes: ChildProcess[] = [];
  const bus = spawn(
    'dbus-daemon',
    ['--session', '--nofork', '--nopidfile', '--nosyslog', '--print-address=1'],
    {
      env: base,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  processes.push(bus);
  const address = await new Promise<string>((resolve, reject) => {
    bus.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    bus.once('error', reject);
  });
  const env = { ...base, DBUS_SESSION_BUS_ADDRESS: address };
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.stdin.end('test');
  processes.push(daemon);
  const client = dbus.sessionBus({ busAddress: address });
  await until(async () => (await client.listNames()).includes('org.freedesktop.secrets'), 'the keyring');
  await client.close();
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: run },
    secret: (name) => {
      try {
        const args = ['lookup', 'service', 'Usher', 'account', name];
        return execFileSync('secret-tool', args, {
          env,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      } catch {
        return undefined;
      }
    },
    stop: () => {
      for (const child of processes.toReversed()) child.kill('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
  };
}
