// Bootstrap, in Electron's order: inspector, `electron` for import, a test runner's modules, the app's entry, then Chromium.
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine, switchValue } from './commandLine.ts';
import { leaveWithParent, start } from './lifetime.ts';

const require = createRequire(import.meta.url);
const executable = path.join(import.meta.dirname, '..', 'bin', 'electron');
const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8'));

process.argv = [executable, ...commandLine.all];
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
// What a package brings beside its archive, such as app-update.yml.
const { STANDIN_RESOURCES } = process.env;
Object.assign(process, {
  type: 'browser',
  resourcesPath: STANDIN_RESOURCES ?? path.dirname(executable),
  ...(STANDIN_RESOURCES === undefined && { defaultApp: true }),
});

const port = switchValue('inspect');
if (port !== undefined) inspector.open(Number(port), '127.0.0.1');

const electron = new URL('./electron.ts', import.meta.url).href;
const names = ['electron', 'electron/main', 'electron/common'];
registerHooks({
  resolve: (specifier, context, next) =>
    names.includes(specifier) ? { url: electron, shortCircuit: true } : next(specifier, context),
});

leaveWithParent();
for (const file of commandLine.requires) require(path.resolve(file));
// Lets the app's branches for other systems run; nothing else of those systems is here.
const { STANDIN_PLATFORM } = process.env;
if (STANDIN_PLATFORM) Object.defineProperty(process, 'platform', { value: STANDIN_PLATFORM });
await import(pathToFileURL(commandLine.entry).href);
start();
