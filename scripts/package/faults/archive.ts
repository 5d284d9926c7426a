import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { statFile } from '@electron/asar';
import { type BuiltApp, NODE_PLATFORM, type System } from '../builtApp.ts';
import { filesIn, filesUnder, readPacked } from '../files.ts';

/** What `npm run build` makes for this script, not for the app. */
const NOT_PACKED = ['THIRD-PARTY-NOTICES.txt', 'packages.json'];
const PICTURES: Readonly<Record<System, RegExp>> = {
  linux: /-panel(@[23]x)?\.png$/,
  mac: /Template(@[23]x)?\.png$/,
  win: /\.ico$/,
};

/** What is read by others than Electron lies beside the archive. */
const UNPACKED = /\.node$|^dist\/cli\/|^node_modules\/keytar\//;

/** The archive holds the bundles, its system's pictures, keytar for its processor, and nothing else. */
export function archiveFaults(app: BuiltApp, root: string): readonly string[] {
  if (!existsSync(app.archive)) return ['app.asar is missing'];
  const addon = `node_modules/keytar/prebuilds/${NODE_PLATFORM[app.system]}-${app.arch}/keytar.node`;
  const wanted = [
    'package.json',
    'assets/app/icon.png',
    ...filesUnder(path.join(root, 'dist'))
      .filter((file) => !file.endsWith('.map') && !NOT_PACKED.includes(file))
      .map((file) => `dist/${file}`),
    ...readdirSync(path.join(root, 'assets/tray'))
      .filter((name) => PICTURES[app.system].test(name))
      .map((name) => `assets/tray/${name}`),
    ...['LICENSE.md', 'lib/keytar.js', 'package.json'].map((file) => `node_modules/keytar/${file}`),
    addon,
  ];
  const packed = filesIn(app.archive);
  return [
    ...wanted.filter((file) => !packed.includes(file)).map((file) => `app.asar lacks ${file}`),
    ...packed.filter((file) => !wanted.includes(file)).map((file) => `app.asar should not hold ${file}`),
    ...packed
      .filter((file) => !readPacked(app.archive, file))
      .map((file) => `app.asar.unpacked lacks ${file}`),
    ...wanted
      .filter((file) => UNPACKED.test(file) && packed.includes(file))
      .filter((file) => !statFile(app.archive, path.normalize(file)).unpacked)
      .map((file) => `app.asar should not hold ${file} itself`),
  ];
}
