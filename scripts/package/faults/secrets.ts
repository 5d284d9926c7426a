import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BuiltApp } from '../builtApp.ts';
import { filesIn, filesUnder, readPacked } from '../files.ts';

const NAMES: readonly (readonly [what: string, name: RegExp])[] = [
  ['a file of settings', /(^|\/)\.(env|npmrc|git)\b/],
  ['a key', /\.(pem|p12|pfx|key|keychain)$/],
  ['a source map', /\.map$/],
  ['a source', /\.[cm]?tsx?$/],
  ['a log', /\.log$/],
];
const CONTENTS: readonly (readonly [what: string, text: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{16}/],
  ['a token of Plex', /(X-Plex-Token|authToken|accessToken)["']?\s*[:=]\s*["']?[A-Za-z0-9_-]{16,}/],
  ['a token of GitHub or npm', /\b(gh[pousr]|github_pat|npm)_[A-Za-z0-9_]{20,}/],
  ['a key of Amazon', /\bAKIA[A-Z0-9]{16}\b/],
  ['a source map', /sourceMappingURL=/],
];
/** Its contents are somebody else's, or text about licences. */
const UNREAD = /\.(png|ico|icns|pak|node)$|(^|\/)LICENSE|THIRD-PARTY-NOTICES\.txt$/;

/** Nothing travels that is private, or tells of the machine that packed it. The runtime's own files are Electron's matter. */
export function secretFaults({ resources, archive }: BuiltApp, root: string): readonly string[] {
  const beside = filesUnder(resources).filter((file) => file !== 'app.asar');
  const inside = existsSync(archive)
    ? filesIn(archive).filter((file) => !beside.includes(`app.asar.unpacked/${file}`))
    : [];
  return [
    ...beside.flatMap((file) => faultsOf(file, () => readFileSync(path.join(resources, file), 'utf8'), root)),
    ...inside.flatMap((file) =>
      faultsOf(`app.asar/${file}`, () => readPacked(archive, file)?.toString() ?? '', root),
    ),
  ];
}

function faultsOf(file: string, read: () => string, root: string): readonly string[] {
  const named = NAMES.filter(([, name]) => name.test(file)).map(([what]) => `${file} is ${what}`);
  if (UNREAD.test(file)) return named;
  const text = read();
  const places = [root, os.homedir()].flatMap((place) => [
    `${place}/`,
    `${place}\\`,
    `${place.replaceAll('\\', '\\\\')}\\\\`,
    `${place.replaceAll('\\', '/')}/`,
  ]);
  return [
    ...named,
    ...CONTENTS.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${file} holds ${what}`),
    ...(places.some((place) => text.includes(place)) ? [`${file} names a folder of this machine`] : []),
  ];
}
