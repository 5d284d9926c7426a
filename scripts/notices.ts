// The end of `npm run build`: dist/THIRD-PARTY-NOTICES.txt names every package that travels with Usher, with its licence.
// A package whose licence is not known here, or has no text, ends the build.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** As Vite's `build.license` writes it. */
type Package = {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
};

/** These ask for their text to travel along. Another one may ask for more: read it before it is added. */
const KNOWN_LICENCES: readonly string[] = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'];
const RULE = `\n\n${'='.repeat(80)}\n\n`;
const HEADING = `Usher is made with the packages below. Each is named with its version and its licence.
Electron and Chromium bring their own: LICENSE.electron.txt and LICENSES.chromium.html.`;

const COMMAND_HEADING =
  'The command `usher` is made with the packages below. Each is named with its version and its licence.';

const root = process.argv[2] ?? path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const read = (...parts: readonly string[]): string => readFileSync(path.join(root, ...parts), 'utf8').trim();
const lock: Readonly<Record<string, { readonly dev?: boolean }>> = JSON.parse(
  read('package-lock.json'),
).packages;
const installed = Object.entries(lock).filter(([folder]) => folder !== '');

/** What is packed as it is, beside the bundles: all that is installed without the developers' tools. */
function packedPackages(): readonly Package[] {
  return installed
    .filter(([, entry]) => !entry.dev)
    .map(([folder]) => {
      const { name, version, license } = JSON.parse(read(folder, 'package.json'));
      const file = readdirSync(path.join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
      return { name, version, identifier: license, ...(file && { text: read(folder, file) }) };
    });
}

/** The MIT licence has one text; only who grants it differs. A package that forgot the file names its author all the same. */
function textOf({ name, version, identifier, text }: Package): string | undefined {
  if (text || identifier !== 'MIT') return text;
  for (const [folder] of installed.filter(([entry]) => entry.endsWith(`node_modules/${name}`))) {
    const facts = JSON.parse(read(folder, 'package.json'));
    const author: unknown = facts.author?.name ?? facts.author;
    if (facts.version === version && typeof author === 'string')
      return `(The package holds no licence file. Its package.json says MIT and names its author.)

${read('LICENSE').replace(/^Copyright.*$/m, `Copyright (c) ${author}`)}`;
  }
  return undefined;
}

function noticesOf(packages: readonly Package[]): readonly string[] {
  const byName = new Map(packages.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  return [...byName].toSorted().map(([title, entry]) => {
    if (!entry.identifier || !KNOWN_LICENCES.includes(entry.identifier))
      throw new Error(
        `${title}: licence '${entry.identifier}' is not in KNOWN_LICENCES of scripts/notices.ts`,
      );
    const text = textOf(entry);
    if (!text) throw new Error(`${title}: it holds no text of its licence, and none can be put together`);
    return `${title} (${entry.identifier})\n\n${text}`;
  });
}

function writeNotices(folder: string, heading: string, packages: readonly Package[]): number {
  const notices = noticesOf(packages);
  writeFileSync(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), `${[heading, ...notices].join(RULE)}\n`);
  return notices.length;
}

const lists = ['main', 'preload', 'renderer', 'cli'].map((bundle) => path.join(bundle, 'licenses.json'));
const bundled = (list: string): readonly Package[] => JSON.parse(read('dist', list));
const travelling = [...lists.flatMap(bundled), ...packedPackages()];
const count = writeNotices(dist, HEADING, travelling);
// The command travels by itself too, and npm brings keytar.
writeNotices(path.join(dist, 'cli'), COMMAND_HEADING, bundled(path.join('cli', 'licenses.json')));
// For the list of components beside the packages (scripts/package/sbom.ts).
const named = new Map(travelling.map(({ name, version }) => [`${name} ${version}`, { name, version }]));
const names = [...named.values()];
writeFileSync(path.join(dist, 'packages.json'), `${JSON.stringify(names, null, 2)}\n`);
// They are no part of what is packed.
for (const list of lists) rmSync(path.join(dist, list));
console.log(`notices of ${count} packages`);
