import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from '../../e2e/fixtures.ts';
import { type ProxySettings, resolveProxy } from '../host/network/proxySettings.ts';

const appDir = path.join(import.meta.dirname, 'app');
const CHROMIUM = '/usr/lib/chromium/chromium-headless-shell';

/** What Chromium's own log of the network says of each URL. Nothing leaves the machine: no name is found. */
async function askChromium(
  { switches, env }: ProxySettings,
  urls: readonly string[],
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const file = path.join(folder, 'net.json');
  const clean = Object.entries(process.env).filter(([name]) => !/proxy|^XDG_CURRENT_DESKTOP$/i.test(name));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    env: Object.fromEntries([...clean, ...Object.entries(env)]),
    args: [`--log-net-log=${file}`, '--host-resolver-rules=MAP * ~NOTFOUND', ...switches],
  });
  const page = await browser.newPage();
  const blank = await browser.newPage();
  for (const url of urls) {
    if (url.startsWith('ws'))
      await blank.evaluate(
        (to) =>
          new Promise<void>((resolve) => {
            new WebSocket(to).onerror = () => resolve();
          }),
        url,
      );
    else await page.goto(url).catch(() => {});
  }
  await browser.close();
  const log = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return answersIn(log);
}

type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly source: { readonly id: number };
    readonly params?: { readonly url?: string; readonly proxy_info?: string };
  }[];
};

function answersIn({ constants, events }: NetLog): Readonly<Record<string, string>> {
  const answered = constants.logEventTypes.PROXY_RESOLUTION_SERVICE_RESOLVED_PROXY_LIST;
  const urls = new Map(events.flatMap((e) => (e.params?.url ? [[e.source.id, e.params.url] as const] : [])));
  return Object.fromEntries(
    events
      .filter((e) => e.type === answered)
      .map((e) => [urls.get(e.source.id) ?? '', e.params?.proxy_info ?? '']),
  );
}

const CASES: Readonly<
  Record<string, { switches?: readonly string[]; env?: Record<string, string>; urls: readonly string[] }>
> = {
  'the environment, by scheme, without passwords, not for this machine': {
    env: { https_proxy: 'https://user:secret@p.lan', HTTP_PROXY: 'http://q.lan:3128/' },
    urls: [
      'https://a.lan/',
      'http://a.lan/',
      'wss://a.lan/',
      'ws://b.lan/',
      'http://localhost:9/',
      'http://127.9.9.9:9/',
      'http://[::1]:9/',
      'http://169.254.1.1/',
    ],
  },
  'all_proxy before the others, and no_proxy': {
    env: {
      all_proxy: 'socks5://all.lan:1',
      https_proxy: 'b.lan:2',
      no_proxy: 'c.lan, .d.org,10.0.0.0/8;host:81, [fd00::1]',
    },
    urls: [
      'https://a.lan/',
      'https://c.lan/',
      'https://also-c.lan/',
      'https://d.org/',
      'https://x.d.org/',
      'http://10.1.2.3/',
      'http://11.1.2.3/',
      'http://host/',
      'http://host:81/',
      'http://[fd00::1]/',
    ],
  },
  'lower case before upper case, even empty': {
    env: { https_proxy: '', HTTPS_PROXY: 'p.lan:1', SOCKS_SERVER: 's.lan' },
    urls: ['https://a.lan/'],
  },
  'switches before the environment, and the list of what they leave out': {
    switches: [
      '--proxy-server=never.lan:1',
      '--proxy-server=p.lan:1,direct://',
      '--proxy-bypass-list=<local>,*.c.lan;https://d.lan,<-loopback>,localhost',
    ],
    env: { https_proxy: 'e.lan:1', no_proxy: '*' },
    urls: [
      'https://a.lan/',
      'http://nas/',
      'http://c.lan/',
      'http://x.c.lan/',
      'http://d.lan/',
      'https://d.lan/',
      'http://localhost:9/',
      'http://127.0.0.1:9/',
    ],
  },
  'a server for each scheme': {
    switches: ['--proxy-server=https=https://p.lan;http=socks5://q.lan:9;socks=s.lan'],
    urls: ['https://a.lan/', 'http://a.lan/', 'wss://a.lan/'],
  },
};

for (const [title, { switches = [], env = {}, urls }] of Object.entries(CASES)) {
  test(`the way by a proxy is Chromium's: ${title}`, async ({ desktop }) => {
    const answers = await askChromium({ switches, env }, urls, desktop.dir);
    expect(Object.fromEntries(urls.map((url) => [url, answers[url]]))).toEqual(
      Object.fromEntries(urls.map((url) => [url, resolveProxy(url, { switches, env })])),
    );
  });
}

test('the session is asked for the way: switches, environment, neither', async ({ launch }) => {
  const ask = async (options: Parameters<typeof launch>[0]): Promise<string> => {
    const { app } = await launch({ appDir, ...options });
    const answer = await app.evaluate(({ session }) =>
      session.defaultSession.resolveProxy('https://plex.tv/'),
    );
    await app.close();
    return answer;
  };
  const env = { https_proxy: 'http://p.lan:3128' };
  expect(await ask({ env })).toBe('PROXY p.lan:3128');
  expect(await ask({ env, args: ['--proxy-server=q.lan,direct://'] })).toBe('PROXY q.lan:80;DIRECT');
  expect(await ask({ env, args: ['--proxy-server=q.lan', '--no-proxy-server'] })).toBe('DIRECT');
});
