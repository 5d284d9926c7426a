import { afterAll, expect, test } from 'vitest';
import { openTerminal } from './terminal.ts';

const { run, remove } = openTerminal();
afterAll(remove);

// An address for documentation, where nobody answers: gone around, the command would time out instead of naming the setting.
const SERVER = { PLEX_URL: 'https://192.0.2.1:32400', PLEX_TOKEN: 'token' };

test.each([
  ['socks4://127.0.0.1:1', 'socks4:// is not supported'],
  ['ftp://127.0.0.1:1', 'ftp:// is not supported'],
  ['file:///etc/passwd', 'it is no URL with a host'],
  ['http://us%zzer:s3cret@127.0.0.1:1', 'its name or password has a % that encodes nothing'],
  ['http://[::1', 'it is no URL with a host'],
  ['http://127.0.0.1:99999', 'it is no URL with a host'],
])('R6 U2 a proxy setting that cannot be used is a sentence and 4: %s', async (ALL_PROXY, why) => {
  const { code, out, err } = await run(['list'], { ...SERVER, ALL_PROXY });
  expect([code, out, err]).toEqual([4, '', `usher: The proxy setting cannot be used. (${why})\n`]);
});

test('R6 the doctor names a proxy setting that cannot be used, and no password of it', async () => {
  const { code, out, err } = await run(['doctor'], {
    ...SERVER,
    HTTPS_PROXY: 'socks4://me:s3cret@127.0.0.1:1',
  });
  expect([code, err]).toEqual([4, '']);
  expect(out).toContain(
    'The proxy setting for the server at 192.0.2.1:32400 cannot be used: socks4:// is not supported.',
  );
  expect(out).not.toContain('s3cret');
});

test('R6 socks5h is the SOCKS 5 that everybody writes', async () => {
  const { code, err } = await run(['list'], { ...SERVER, ALL_PROXY: 'socks5h://127.0.0.1:1' });
  expect(code).toBe(4);
  expect(err).not.toContain('setting');
  expect(err).not.toMatch(/\n\s+at /);
});
