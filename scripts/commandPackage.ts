// The end of `npm run build`: makes of dist/cli a package of its own, which `npm pack ./dist/cli` packs and `npm i -g ./dist/cli` installs.
// Not of the project's root: what npm packs there begins with `main`, which is Electron's.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = process.argv[2] ?? path.join(import.meta.dirname, '..');
const folder = path.join(root, 'dist', 'cli');
const DOCS = 'https://github.com/usher-for-plex/usher/blob/main/docs/';

const { name, version, license, author, dependencies, engines } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);
const facts = {
  name,
  version,
  description:
    'The command `usher`: what a Plex Media Server is doing, in a terminal. Lists, follows, stops and starts its work.',
  license,
  author,
  homepage: 'https://github.com/usher-for-plex/usher',
  keywords: ['plex', 'cli', 'terminal', 'activity'],
  type: 'commonjs',
  bin: { usher: 'usher.js' },
  files: ['usher.js', 'chunks', 'THIRD-PARTY-NOTICES.txt'],
  engines,
  dependencies,
};
writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(facts, null, 2)}\n`);
copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
// npm shows it without the files that its links name.
const readme = readFileSync(path.join(root, 'docs', 'cli.md'), 'utf8').replaceAll(
  /\]\((?=[\w-]+\.md)/g,
  `](${DOCS}`,
);
writeFileSync(path.join(folder, 'README.md'), readme);
