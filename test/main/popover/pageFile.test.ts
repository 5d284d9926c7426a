import path from 'node:path';
import { expect, test } from 'vitest';
import { pageFile } from '../../../src/main/popover/pageFile.ts';

const folder = path.resolve('/app/page');

test.each([
  ['/index.html', 'index.html'],
  ['/a%20b/c.js', 'a b/c.js'],
  ['/a/../index.html', 'index.html'],
])('S4 %s is a file of the page', (pathname, file) => {
  expect(pageFile(folder, pathname)).toBe(path.join(folder, file));
});

test.each(['/%', '/%zz.js', '/%c3.html', '/..%2fmain.js', '/../page2/x.js', '/%2e%2e/%2e%2e/etc/passwd'])(
  'S4 %s is no file of the page, and nothing is thrown',
  (pathname) => {
    expect(pageFile(folder, pathname)).toBeUndefined();
  },
);
