import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { extractApp, packedProgram } from './packedApp.ts';

type Manifest = {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
};

export type CommandLine = {
  readonly all: readonly string[];
  /** Chromium's parser takes switches anywhere, so does this. */
  readonly switches: readonly string[];
  /** Modules to load before the app (`-r`): a test runner's. */
  readonly requires: readonly string[];
  readonly appPath: string;
  readonly entry: string;
  readonly manifest: Manifest;
};

export const commandLine: CommandLine = readCommandLine(process.argv.slice(2));

/** The value of `--name=value`; undefined where the switch is not given. */
export function switchValue(name: string): string | undefined {
  const prefix = `--${name}=`;
  return commandLine.switches.find((text) => text.startsWith(prefix))?.slice(prefix.length);
}

function readCommandLine(all: readonly string[]): CommandLine {
  const requires: string[] = [];
  const switches: string[] = [];
  const rest: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const text = all[i] ?? '';
    if (text === '-r' || text === '--require') requires.push(all[++i] ?? '');
    else if (text.startsWith('-')) switches.push(text);
    else rest.push(text);
  }
  if (packedProgram) return { all, switches, requires, ...appAt(extractApp(packedProgram)) };
  if (rest[0] === undefined) {
    process.stderr.write('usage: electron [switches] <app folder or main file>\n');
    process.exit(2);
  }
  return { all, switches, requires, ...appAt(path.resolve(rest[0])) };
}

function appAt(file: string): Pick<CommandLine, 'appPath' | 'entry' | 'manifest'> {
  if (statSync(file).isDirectory()) {
    const manifest = manifestIn(file);
    return { appPath: file, manifest, entry: path.join(file, manifest.main ?? 'index.js') };
  }
  const appPath = path.dirname(file);
  return { appPath, manifest: manifestIn(nearestManifestFolder(appPath)), entry: file };
}

function nearestManifestFolder(folder: string): string {
  const parent = path.dirname(folder);
  return existsSync(path.join(folder, 'package.json')) || parent === folder
    ? folder
    : nearestManifestFolder(parent);
}

function manifestIn(folder: string): Manifest {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
