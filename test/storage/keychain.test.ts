import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const TIMEOUT_MS = 20_000;
const probe = path.join(import.meta.dirname, 'keychainProbe.ts');
const hasKeyring = existsSync('/usr/bin/gnome-keyring-daemon') && existsSync('/usr/bin/dbus-run-session');
const SECRETS = 'gnome-keyring-daemon --components=secrets';
const OWNED =
  'dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'usher-keyring-'));
  mkdirSync(path.join(home, 'run'), { mode: 0o700 });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A home of its own without a display, so that nobody can be asked anything. */
function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    LANG: 'C.UTF-8',
    ...more,
  };
}

const node = (...args: readonly string[]): string => [process.execPath, probe, ...args].join(' ');

async function run(command: string, args: readonly string[], env = environment()): Promise<unknown> {
  const { stdout } = await promisify(execFile)(command, args, { env, timeout: TIMEOUT_MS });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** A session with a bus of its own, where a shell runs this. */
function inSession(script: string, config?: string): Promise<unknown> {
  return run('dbus-run-session', [...(config ? [`--config-file=${config}`] : []), '--', 'sh', '-c', script]);
}

/** A bus that starts no services. */
function bareBus(): string {
  const file = path.join(home, 'bus.conf');
  writeFileSync(
    file,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
      "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
    <busconfig><type>session</type><listen>unix:tmpdir=${home}</listen>
      <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
    </busconfig>`,
  );
  return file;
}

const all = (problem: string): object => ({
  read: problem,
  keep: problem,
  readAgain: problem,
  forget: problem,
});

describe.skipIf(process.platform !== 'linux' || !hasKeyring)('K1 the keychain of a Linux desktop', () => {
  test('keeps, gives back and forgets', async () => {
    expect(await inSession(`echo -n test | ${SECRETS} --unlock >/dev/null && ${node()}`)).toEqual({
      read: 'nothing',
      keep: 'nothing',
      readAgain: 's3cret',
      forget: 'nothing',
    });
  });

  test('has one entry for a secret, under the service Usher, for others to find', async () => {
    const look = 'secret-tool lookup service Usher account attic';
    const script = `echo -n test | ${SECRETS} --unlock >/dev/null && ${node('20000', 'keep')} >/dev/null && echo "\\"$(${look})\\""`;
    expect(await inSession(script)).toBe('s3cret');
  });

  test('K3 holds what no header can carry: that is no token', async () => {
    const store = `import keytar from 'keytar'; await keytar.setPassword('Usher', 'attic', 'to\\nken');`;
    const other = `${process.execPath} --input-type=module --eval "${store}"`;
    const script = `echo -n test | ${SECRETS} --unlock >/dev/null && ${other} && ${node()}`;
    expect(await inSession(script)).toMatchObject({ read: 'nothing', readAgain: 's3cret' });
  });

  test('that is locked, with nobody to unlock it, keeps nothing and says so', async () => {
    // Made and filled once, so that there is something to lock.
    await inSession(`echo -n test | ${SECRETS} --unlock >/dev/null && ${node('20000', 'keep')}`);
    expect(await inSession(`${SECRETS} --start >/dev/null 2>&1; ${node()}`)).toMatchObject({
      keep: 'locked',
      // What libsecret says of a locked collection: nothing. The app knows that something should be there.
      readAgain: 'nothing',
    });
  });

  test('that does not answer is given up after a while, and the next call does not queue for ever', async () => {
    // The service owns its name, and stands still.
    const script = `
      echo -n test > $HOME/password
      ${SECRETS} --foreground --unlock < $HOME/password >/dev/null 2>&1 &
      pid=$!
      until ${OWNED} | grep -q true; do sleep 0.05; done
      kill -STOP $pid
      ${node('300')}
      kill -KILL $pid`;
    expect(await inSession(script, bareBus())).toEqual(all('locked'));
  });

  test('is missing where no service has that name', async () => {
    expect(await inSession(node(), bareBus())).toEqual(all('missing'));
  });

  test('is missing where there is no bus', async () => {
    const nowhere = environment({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' });
    expect(await run(process.execPath, [probe], nowhere)).toEqual(all('missing'));
    expect(await run(process.execPath, [probe])).toEqual(all('missing'));
  });

  test('is missing where its library cannot be loaded', async () => {
    const folder = path.join(home, 'broken');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'libsecret-1.so.0'), 'no library');
    const env = environment({ LD_LIBRARY_PATH: folder });
    expect(await run(process.execPath, [probe], env)).toEqual(all('missing'));
  });
});
