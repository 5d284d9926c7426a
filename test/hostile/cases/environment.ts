import type { HostileCase } from '../case.ts';
import { commandCase } from '../commandCase.ts';
import { TOKENS } from '../subject/tokens.ts';

/** Outside the own network, and nobody is asked there: the proxy cannot be used. */
const AWAY = 'https://192.0.2.1:32400';

type Row = readonly [name: string, env: Readonly<Record<string, string>>, sees: string, url?: string];

const PROXIES = [
  'socks5h://127.0.0.1:9',
  'socks4://127.0.0.1:9',
  'ftp://127.0.0.1:9',
  'file:///etc/passwd',
  'http://[::1',
  'http://127.0.0.1:99999',
  'http://%zz:%zz@127.0.0.1:9',
  'javascript:0',
];
const ROWS: readonly Row[] = [
  ...PROXIES.map((proxy, i): Row => [`proxy-${i}`, { ALL_PROXY: proxy, HTTPS_PROXY: proxy }, 'exit 4', AWAY]),
  ...PROXIES.slice(0, 5).map(
    (proxy, i): Row => [`proxy-unused-${i}`, { ALL_PROXY: proxy, NO_PROXY: '' }, 'exit 0'],
  ),
  ...['tr_TR.UTF-8', 'C', 'ar_EG', 'xx_YY', ''].map(
    (LANG, i): Row => [`lang-${i}`, { LANG, LC_ALL: LANG }, 'exit 0'],
  ),
  ...['Pacific/Chatham', 'Nowhere/Else', '../../etc/passwd', ''].map(
    (TZ, i): Row => [`tz-${i}`, { TZ }, 'exit 0'],
  ),
  ['home-missing', { HOME: '/nowhere', XDG_CONFIG_HOME: '/nowhere' }, 'exit 0'],
  ['home-empty', { HOME: '', XDG_CONFIG_HOME: '' }, 'exit 0'],
  ['home-device', { HOME: '/dev/null', XDG_CONFIG_HOME: '/dev/null' }, 'exit 0'],
  ['address', { PLEX_URL: 'javascript:0' }, 'exit 4'],
  ['token-line', { PLEX_TOKEN: `${TOKENS.account}\r\nX: y` }, 'exit 2'],
];

/** `usher list` where the environment is not as it should be. */
export const environment: readonly HostileCase[] = ROWS.map(([name, env, sees, url]) =>
  commandCase({ id: `environment/${name}`, does: JSON.stringify(env), sees, env, url }),
);
