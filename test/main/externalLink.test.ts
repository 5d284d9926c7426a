import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOOK_GUIDE_URL } from '../../src/domain/hooks/hookGuide.ts';
import { RELEASES_URL } from '../../src/domain/update.ts';
import { externalLink } from '../../src/main/externalLink.ts';
import { signInUrl } from '../../src/plex/plexTv/plexTv.ts';

test('S5 the link of a sign-in is opened as it is', () => {
  const client = { clientIdentifier: 'c', version: '1.0' };
  const link = signInUrl(client, { id: 1, code: 'abc', lifeMs: 0, token: undefined });
  expect(externalLink(link)).toBe(new URL(link).href);
});

// A browser is to read what was checked, and nothing else: the parser's words, not the writer's.
test.each([
  ['https:app.plex.tv/auth', 'https://app.plex.tv/auth'],
  ['https:/app.plex.tv/auth', 'https://app.plex.tv/auth'],
  [String.raw`https:\\app.plex.tv\auth`, 'https://app.plex.tv/auth'],
  ['HTTPS://APP.PLEX.TV/auth#?code=1', 'https://app.plex.tv/auth#?code=1'],
  ['https://app.plex.tv:443/auth', 'https://app.plex.tv/auth'],
  [' https://app.plex.tv\t/auth\n', 'https://app.plex.tv/auth'],
  ['https://ａpp.plex.tv/auth', 'https://app.plex.tv/auth'],
  ['https://app。plex。tv/auth', 'https://app.plex.tv/auth'],
  ['https://app.pl%65x.tv/auth', 'https://app.plex.tv/auth'],
  ['https://app.plex.tv/auth#a b"c', 'https://app.plex.tv/auth#a%20b%22c'],
  // A library, an item.
  [
    'https://app.plex.tv/desktop/#!/media/9d2c/com.plexapp.plugins.library?source=1',
    'https://app.plex.tv/desktop/#!/media/9d2c/com.plexapp.plugins.library?source=1',
  ],
  [
    'https://app.plex.tv/desktop/#!/server/9d2c/details?key=%2Flibrary%2Fmetadata%2F118',
    'https://app.plex.tv/desktop/#!/server/9d2c/details?key=%2Flibrary%2Fmetadata%2F118',
  ],
])('S5 %j is opened as %s', (link, opened) => {
  expect(externalLink(link)).toBe(opened);
});

test.each([
  // Another host.
  'https://plex.tv.evil.example/',
  'https://app.plex.tv.evil.example/',
  'https://evil.example/app.plex.tv',
  'https://evil.example#@app.plex.tv/',
  'https://evil.example?https://app.plex.tv',
  String.raw`https://evil.example\@app.plex.tv`,
  'https://evilapp.plex.tv.example',
  'https://xplex.tv/',
  'https://app-plex.tv/',
  'https://app.plex.tv.',
  'https://app.plex.tv..',
  'https://app.plex.tv%2eevil.example/',
  'https://other.plex.tv/',
  'https://plex.tv/',
  'https://аpp.plex.tv/',
  'https://app.plеx.tv/',
  'https://app.plex.tv\u200b.evil.example/',
  'https://[::1]/',
  'https://127.0.0.1/',
  // The right host, and more than a host.
  'https://app.plex.tv@evil.example/',
  'https://me@app.plex.tv/',
  'https://:secret@app.plex.tv/',
  'https://app.plex.tv:8443/',
  'https://app.plex.tv:80/',
  // The right host, and another page.
  'https://app.plex.tv/',
  'https://app.plex.tv/author',
  'https://app.plex.tv/auth/device',
  'https://app.plex.tv/auth?code=1',
  'https://app.plex.tv/desktop/',
  'https://app.plex.tv/desktop/?X-Plex-Token=x#!/media/9d2c/com.plexapp.plugins.library?source=1',
  'https://app.plex.tv/desktop/#!/settings/server/9d2c/general',
  'https://app.plex.tv/desktop/#!/media/9d2c/com.plexapp.plugins.library?source=1&X-Plex-Token=x',
  'https://app.plex.tv/desktop/#!/media/9d2c/com.plexapp.plugins.library?source=1/2',
  'https://app.plex.tv/desktop/#!/media/../com.plexapp.plugins.library?source=1',
  'https://app.plex.tv/desktop/#!/server/9d2c/details?key=%2Flibrary%2Fmetadata%2F118%2F..',
  'https://app.plex.tv/desktop/#!/server/9d2c/details?key=%2Faccounts%2F118',
  'https://app.plex.tv/desktop/#!/server/9d2c/details?key=/library/metadata/118',
  'https://app.plex.tv/web/index.html#!/server/9d2c/details?key=%2Flibrary%2Fmetadata%2F118',
  // Another way.
  'http://app.plex.tv/',
  'file://app.plex.tv/etc/passwd',
  'javascript:https://app.plex.tv/',
  'smb://app.plex.tv/share',
  'ws://app.plex.tv/',
  'view-source:https://app.plex.tv/',
  'blob:https://app.plex.tv/1',
  'data:text/html,https://app.plex.tv/',
  'httpsx://app.plex.tv/',
  '//app.plex.tv/',
  'app.plex.tv',
  '--help',
  '/etc/passwd',
  '',
])('S5 %j is not opened', (link) => {
  expect(externalLink(link)).toBeUndefined();
});

test('S5 what is opened begins with the one page’s address, however a link is made up', () => {
  const part = fc.oneof(
    fc.constantFrom(...['https:', 'http:', '//', '/', '\\', '@', ':', '.', '#', '?', '%2e', '443', '\t']),
    fc.constantFrom(
      ...['app', 'plex', 'tv', 'app.plex.tv', 'evil.example', '。', '．', 'ｐ', '\u00ad', '[', ']'],
    ),
    fc.string({ maxLength: 3, unit: 'binary' }),
  );
  const links = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  let opened = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        links,
        links.map((rest) => `https://app.plex.tv/auth${rest}`),
        links.map((rest) => `https://app.plex.tv${rest}`),
      ),
      (link) => {
        const href = externalLink(link);
        if (href === undefined) return;
        opened++;
        expect(href.startsWith('https://app.plex.tv/')).toBe(true);
        // A program is handed it as one argument: nothing in it may end one, or be none of URL's characters.
        expect(href).toMatch(/^[\x21-\x7e]+$/);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(opened).toBeGreaterThan(100);
});

test('X9 the page of the releases is opened, and nothing below or beside it', () => {
  expect(externalLink(RELEASES_URL)).toBe(RELEASES_URL);
  for (const other of [
    'https://github.com/',
    'https://github.com/somebody/usher/releases',
    `${RELEASES_URL}/download/v9/usher.AppImage`,
    `${RELEASES_URL}/../../../somebody`,
    RELEASES_URL.replace('https', 'http'),
    RELEASES_URL.replace('//', '//somebody@'),
  ])
    expect(externalLink(other), other).toBeUndefined();
});

test('HO35 the page about hooks is opened, and no other of the project', () => {
  expect(externalLink(HOOK_GUIDE_URL)).toBe(HOOK_GUIDE_URL);
  for (const other of [`${HOOK_GUIDE_URL}x`, HOOK_GUIDE_URL.replace('main', 'other')])
    expect(externalLink(other), other).toBeUndefined();
});

test('X9 the releases are those of the packages', () => {
  const config = readFileSync(path.join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const [, owner, repo] = /owner: (\S+)\n\s+repo: (\S+)/.exec(config) ?? [];
  expect(RELEASES_URL).toBe(`https://github.com/${owner}/${repo}/releases`);
  expect(HOOK_GUIDE_URL).toContain(`https://github.com/${owner}/${repo}/`);
  expect(config).toContain(`homepage: ${RELEASES_URL.replace('/releases', '')}\n`);
});
