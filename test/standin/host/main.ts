// Bootstrap: argv as Electron sees it, inspector, `electron` redirected, Chromium started, app's entry imported.

import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { boot, start } from './runtime.ts';

const raw = process.argv.slice(2);
const requires: string[] = [];
const rest: string[] = [];
const switches: string[] = [];
for (let i = 0; i < raw.length; i++) {
  const a = raw[i]!;
  if (a === '-r' || a === '--require') requires.push(raw[++i]!);
  else if (a.startsWith('-'))
    switches.push(a); // Chromium's parser takes switches anywhere
  else rest.push(a);
}
const entryArg = rest[0];
if (!entryArg) {
  process.stderr.write('usage: electron [switches] <app folder or main file>\n');
  process.exit(2);
}

const resolved = path.resolve(entryArg);
let appPath = path.dirname(resolved),
  entry = resolved,
  pkg: { name?: string; productName?: string; version?: string; main?: string } = {};
if (statSync(resolved).isDirectory()) {
  appPath = resolved;
  pkg = JSON.parse(readFileSync(path.join(resolved, 'package.json'), 'utf8'));
  entry = path.join(resolved, pkg.main ?? 'index.js');
} else {
  for (let d = appPath; ; d = path.dirname(d)) {
    if (existsSync(path.join(d, 'package.json'))) {
      pkg = JSON.parse(readFileSync(path.join(d, 'package.json'), 'utf8'));
      break;
    }
    if (path.dirname(d) === d) break;
  }
}

process.argv = [(process.argv[1] ?? '').replace(/host\/main\.ts$/, 'bin/electron'), ...raw];
const electronPkg = JSON.parse(
  readFileSync(new URL('../../../node_modules/electron/package.json', import.meta.url), 'utf8'),
);
Object.defineProperty(process.versions, 'electron', { value: electronPkg.version, enumerable: true });
Object.assign(process, {
  type: 'browser',
  defaultApp: true,
  resourcesPath: path.join(import.meta.dirname, '..', 'resources'),
});

const inspect = switches.find((s) => s.startsWith('--inspect'));
if (inspect)
  inspector.open(Number(inspect.split('=')[1] ?? 9229), '127.0.0.1', inspect.startsWith('--inspect-brk'));

const electronUrl = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common')
      return { url: electronUrl, shortCircuit: true };
    return next(specifier, context);
  },
});

boot({ appPath, pkg, switches });
const require = createRequire(import.meta.url);
for (const r of requires) require(path.resolve(r));
// Lets the app's macOS and Windows branches run; nothing else about those systems is stood in for.
if (process.env.STANDIN_PLATFORM)
  Object.defineProperty(process, 'platform', { value: process.env.STANDIN_PLATFORM });
await import(pathToFileURL(entry).href);
start();
