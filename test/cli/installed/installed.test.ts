import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import type { DemoServer } from '../../../src/demo/demoServer.ts';
import { startDemoServer } from '../../../src/demo/server.ts';
import { settingsWith, typedServer } from '../../app/savedServer.ts';
import { createAuthority } from '../../world/certificates.ts';
import { startConnectProxy } from '../../world/proxies/connectProxy.ts';
import { startSocksProxy } from '../../world/proxies/socksProxy.ts';
import { type Installation, install, NODES } from './installation.ts';

const PROJECT = path.join(import.meta.dirname, '../../..');
const hasKeyring = existsSync('/usr/bin/gnome-keyring-daemon') && existsSync('/usr/bin/dbus-run-session');

let installed: Installation;
let demo: DemoServer;
beforeAll(async () => {
  installed = await install();
  demo = await startDemoServer({ token: 'right', name: 'Attic' });
  demo.appear({ uuid: 'a', title: 'Loading the guide', progress: 41, cancellable: '1' });
}, 120_000);
afterAll(async () => {
  await demo?.stop();
  installed?.remove();
});

const atDemo = (): { PLEX_URL: string; PLEX_TOKEN: string } => ({ PLEX_URL: demo.url, PLEX_TOKEN: 'right' });

/** The files of the package that a run loads, by their names. */
async function loadedBy(...args: readonly string[]): Promise<readonly string[]> {
  const folder = path.join(installed.folder, `coverage-${args.join('')}`);
  const { code, err } = await installed.run(process.execPath, args, {
    ...atDemo(),
    NODE_V8_COVERAGE: folder,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const urls = readdirSync(folder).flatMap((file): readonly string[] =>
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')).result.map(({ url }: { url: string }) => url),
  );
  return urls.filter((url) => url.includes('/usher-for-plex/')).map((url) => path.basename(url));
}
const textOf = (file: string): string => readFileSync(path.join(installed.local, 'chunks', file), 'utf8');
// Node's modules, as the bundle gets them.
const NETWORK = /getBuiltinModule\("node:(net|tls|http|dns)"\)/;

describe('the package', () => {
  test('CL1 holds the command, its licences and its page, and nothing of the app', () => {
    const others = installed.files.filter((file) => !/^chunks\/[\w-]+\.js$/.test(file));
    expect(others).toEqual(['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'package.json', 'usher.js']);
    const notices = readFileSync(path.join(installed.local, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['commander', 'undici', 'ws']) expect(notices).toContain(`\n${name} `);
    expect(notices).not.toMatch(/^(electron|preact)/m);
  });

  test('CL1 is installed into an empty folder with keytar alone beside it, and globally', async () => {
    expect(
      readdirSync(path.dirname(installed.local))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['keytar', 'node-addon-api', 'usher-for-plex']);
    const env = {
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      HOME: installed.folder,
    };
    const shell = process.platform === 'win32';
    const { stdout } = await promisify(execFile)(installed.command, ['--version'], { env, shell });
    expect(stdout.trim()).toBe(packageJson.version);
  });

  test('CL1 is not made of the project’s root, which npm neither packs nor publishes', () => {
    expect(packageJson.private).toBe(true);
    const npm = spawnSync('npm', ['pack', '--pack-destination', installed.folder], {
      cwd: PROJECT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(npm.status).not.toBe(0);
    expect(npm.stderr).toContain('npm pack ./dist/cli');
  });
});

describe.each(NODES)('on %s', (_, found) => {
  const node = found ?? '';
  // Where the computer has none, its tests are left out.
  const isMissing = found === undefined;

  test.skipIf(isMissing)('CL2 says its version, and what a server does', async () => {
    expect(await installed.run(node, ['--version'])).toEqual({
      code: 0,
      out: `${packageJson.version}\n`,
      err: '',
    });
    const list = await installed.run(node, ['list', '--json'], atDemo());
    expect({ ...list, out: JSON.parse(list.out) }).toEqual({
      code: 0,
      out: [expect.objectContaining({ uuid: 'a', progress: 41 })],
      err: '',
    });
    expect((await installed.run(node, ['list'], atDemo())).out).toMatch(/ 41\u00a0% {2}Loading the guide/);
    const made = await installed.run(node, ['list', '--demo']);
    expect(made).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/ \d+\u00a0% {2}/) });
  });

  test.skipIf(isMissing)('CL2 reaches a server by https, and by the proxy of the machine', async () => {
    const authority = await createAuthority();
    const name = 'attic.example.test';
    const tls = await authority.issue(['127.0.0.1', name]);
    const secure = await startDemoServer({ token: 'right', name: 'Cellar', tls });
    const { port } = new URL(secure.url);
    const routes = { [`${name}:32400`]: `127.0.0.1:${port}` };
    const [proxy, socks] = await Promise.all([startConnectProxy({ routes }), startSocksProxy(routes)]);
    const trusted = path.join(installed.folder, 'authority.pem');
    writeFileSync(trusted, authority.pem);
    const at = { PLEX_URL: secure.url, PLEX_TOKEN: 'right', NODE_EXTRA_CA_CERTS: trusted };
    const far = { ...at, PLEX_URL: `https://${name}:32400`, HTTPS_PROXY: proxy.url };
    const bySocks = { ...far, HTTPS_PROXY: socks.url };
    const quiet = { code: 0, out: 'Cellar is quiet.\n', err: '' };
    try {
      expect(await installed.run(node, ['list'], at)).toEqual(quiet);
      expect(await installed.run(node, ['list'], far)).toEqual(quiet);
      expect(await installed.run(node, ['list'], bySocks)).toEqual(quiet);
      expect(proxy.seen()).toContain(`${name}:32400`);
      expect(socks.seen).toContain(`${name}:32400`);
      // All that it may need of a connection, WebSocket and event stream among it.
      for (const env of [at, far, bySocks])
        expect(await installed.run(node, ['doctor'], env)).toMatchObject({ code: 0, err: '' });
      const { NODE_EXTRA_CA_CERTS: _, ...unknown } = at;
      const refused = await installed.run(node, ['list'], unknown);
      expect(refused).toMatchObject({ code: 4, out: '', err: expect.stringMatching(/^usher: .*\n$/) });
    } finally {
      await secure.stop();
      await proxy.stop();
      await socks.stop();
    }
  });

  test.skipIf(isMissing)('CL2 speaks the languages of the app, and says what is wrong', async () => {
    const german = await installed.run(node, ['--help'], { LC_ALL: 'de_DE.UTF-8' });
    expect(german.out).toContain('Beispiele');
    const refused = await installed.run(node, ['list'], { ...atDemo(), PLEX_TOKEN: 'wrong' });
    expect(refused).toMatchObject({ code: 3, out: '', err: expect.stringMatching(/^usher: /) });
  });

  test.skipIf(!hasKeyring || isMissing)(
    'CL3 takes the token of a saved server from the keychain',
    async () => {
      const home = path.join(installed.folder, `home-${path.basename(path.dirname(node))}`);
      mkdirSync(path.join(home, 'Usher'), { recursive: true });
      const server = typedServer({ id: demo.machineIdentifier, name: 'Attic', url: demo.url });
      writeFileSync(
        path.join(home, 'Usher', 'settings.json'),
        JSON.stringify({ version: 1, ...settingsWith(server) }),
      );
      const keep = `require('${installed.local}/../keytar').setPassword('Usher', '${server.id}', 'right')`;
      const script = `echo -n test | gnome-keyring-daemon --components=secrets --unlock >/dev/null &&
      ${node} -e "${keep}" && ${node} ${installed.local}/usher.js list --json`;
      const { stdout } = await promisify(execFile)('dbus-run-session', ['--', 'sh', '-c', script], {
        env: {
          PATH: process.env.PATH,
          HOME: home,
          XDG_CONFIG_HOME: home,
          XDG_RUNTIME_DIR: home,
          LANG: 'C.UTF-8',
        },
      });
      expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ uuid: 'a' })]);
    },
  );

  test.skipIf(isMissing)('CL4 an older Node is told in one sentence', async () => {
    const old = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.18.0'}})`;
    const { code, out, err } = await installed.run(node, ['list'], {
      NODE_OPTIONS: `--import=data:text/javascript,${old}`,
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('usher: this is Node 20.18.0, and Usher needs 20.18.1 or newer: https://nodejs.org\n');
  });
});

describe('its start', () => {
  test.each([[['--version']], [['--help']], [['cancel', '--help']]])(
    'CL5 %s loads nothing that talks to a server',
    async (args) => {
      const files = (await loadedBy(...args)).filter((file) => file !== 'usher.js');
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(NETWORK.exec(textOf(file))?.[0], file).toBeUndefined();
    },
  );

  test('CL5 list loads no web socket, nothing of proxies and no language but its own', async () => {
    const files = await loadedBy('list');
    expect(files).toContain('list.js');
    for (const file of files)
      expect(file).not.toMatch(
        /^(undici|wrapper|webSocketStream|proxyAgents|examine|demoServer|de|ar)\d*\.js$/,
      );
  });

  test('CL5 what list loads is ASCII, which V8 keeps in half the memory', async () => {
    const files = (await loadedBy('list')).filter((file) => file !== 'usher.js');
    for (const file of files) expect(/[^\0-\x7f]/.exec(textOf(file))?.[0], file).toBeUndefined();
  });

  test.each(NODES.filter(([, node]) => node))(
    'CL5 list from the own network loads no crypto and no TLS of Node, on %s',
    async (_, node = '') => {
      const spy = `process.on('exit', () => console.error(JSON.stringify(process.moduleLoadList)))`;
      const { code, err } = await installed.run(node, ['list'], {
        ...atDemo(),
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(spy)}`,
      });
      expect(code).toBe(0);
      const modules: string[] = JSON.parse(err);
      expect(modules).toContain('NativeModule http');
      for (const name of ['crypto', 'tls', 'https', 'http2', 'zlib', 'readline/promises', 'worker_threads'])
        expect(modules).not.toContain(`NativeModule ${name}`);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'CL6 compiled code is kept in the person’s own folder',
    async () => {
      const cache = path.join(installed.folder, 'cache');
      await installed.run(process.execPath, ['--version'], { XDG_CACHE_HOME: cache, HOME: cache });
      const kept = path.join(
        cache,
        ...(process.platform === 'darwin' ? ['Library', 'Caches', 'Usher'] : ['usher']),
      );
      expect(readdirSync(kept)).toHaveLength(1);
      // A folder that takes nothing costs the time only.
      writeFileSync(path.join(installed.folder, 'file'), '');
      const nowhere = path.join(installed.folder, 'file');
      const again = await installed.run(process.execPath, ['--version'], {
        XDG_CACHE_HOME: nowhere,
        HOME: nowhere,
      });
      expect(again).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
    },
  );

  test('CL7 the stack of a bug names functions and lines', async () => {
    const bug = `process.getBuiltinModule('node:http').request=()=>{throw new TypeError('a bug')}`;
    const { code, err } = await installed.run(process.execPath, ['list'], {
      ...atDemo(),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(bug)}`,
    });
    expect(code).not.toBe(0);
    expect(err).toMatch(/at (async )?tryOne \(.*chunks\/servers\.js:\d{2,}:\d+/);
  });
});
