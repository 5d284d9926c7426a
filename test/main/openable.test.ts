import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RELEASES_URL } from '../../src/domain/update.ts';
import { isOpenable } from '../../src/main/openable.ts';

test.each([
  ['https://plex.tv/link', true],
  ['https://app.plex.tv/auth#?code=1', true],
  [RELEASES_URL, true],
  ['http://app.plex.tv/auth', false],
  ['https://plex.tv.example/', false],
  ['https://notplex.tv/', false],
  ['https://github.com/', false],
  ['https://github.com/somebody/usher/releases', false],
  [`${RELEASES_URL}/download/v9/usher.AppImage`, false],
  [`${RELEASES_URL}/../../../somebody`, false],
  [RELEASES_URL.replace('https', 'http'), false],
  [RELEASES_URL.replace('//', '//somebody@'), false],
  ['file:///etc/passwd', false],
  ['no link', false],
])('X9 %s may be opened: %s', (url, isAllowed) => {
  expect(isOpenable(url)).toBe(isAllowed);
});

test('X9 the releases are those of the packages', () => {
  const config = readFileSync(path.join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const [, owner, repo] = /owner: (\S+)\n\s+repo: (\S+)/.exec(config) ?? [];
  expect(RELEASES_URL).toBe(`https://github.com/${owner}/${repo}/releases`);
  expect(config).toContain(`homepage: ${RELEASES_URL.replace('/releases', '')}\n`);
});
