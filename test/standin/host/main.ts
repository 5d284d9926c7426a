// Bootstrap, in Electron's order: inspector, `electron` for import, a test runner's modules, the app's entry, then Chromium.
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine, switchValue } from './commandLine.ts';
import { leaveWithParent, refuseRoot, start } from './lifetime.ts';
import { packedProgram, packedResources } from './packedApp.ts';

const require = createRequire(import.meta.url);
const executable = packedProgram ?? path.join(import.meta.dirname, '..', 'bin', 'electron');
const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8'));

process.argv = [executable, ...commandLine.all];
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
Object.assign(process, {
  type: 'browser',
  defaultApp: packedResources ? undefined : true,
  resourcesPath: packedResources ?? path.dirname(executable),
});

refuseRoot();

const port = switchValue('inspect');
if (port !== undefined) inspector.open(Number(port), '127.0.0.1');

const electron = new URL('./electron.ts', import.meta.url).href;
const names = ['electron', 'electron/main', 'electron/common'];
registerHooks({
  resolve: (specifier, context, next) =>
    names.includes(specifier) ? { url: electron, shortCircuit: true } : next(specifier, context),
});

// Told in a box, and the app goes on, unless it has a listener of its own (electron#lib/browser/init.ts).
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return;
  void import('./electron.ts').then(({ dialog }) =>
    dialog.showErrorBox(
      'A JavaScript error occurred in the main process',
      `Uncaught Exception:\n${error.stack ?? `${error.name}: ${error.message}`}`,
    ),
  );
});

leaveWithParent();
for (const file of commandLine.requires) require(path.resolve(file));
// Lets the app's branches for other systems run; nothing else of those systems is here.
const { STANDIN_PLATFORM } = process.env;
if (STANDIN_PLATFORM) Object.defineProperty(process, 'platform', { value: STANDIN_PLATFORM });
await import(pathToFileURL(commandLine.entry).href);
start();
