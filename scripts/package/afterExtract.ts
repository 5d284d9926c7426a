// A hook of electron-builder. It does for a runtime that was given (`electronDist`) what the builder does only for one that it has
// downloaded: Electron's sample app stays behind, and on macOS the licences come along, which lie beside Electron.app there.
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';

type Context = {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: { readonly config: { readonly electronDist?: unknown } };
};

export function afterExtract({ appOutDir, electronPlatformName, packager }: Context): void {
  const isMac = electronPlatformName === 'darwin';
  const resources = path.join(appOutDir, isMac ? 'Electron.app/Contents/Resources' : 'resources');
  for (const file of [path.join(resources, 'default_app.asar'), path.join(appOutDir, 'version')])
    rmSync(file, { force: true });
  const { electronDist } = packager.config;
  if (!isMac || typeof electronDist !== 'string') return;
  for (const [from, to] of [
    ['LICENSE', 'LICENSE.electron.txt'],
    ['LICENSES.chromium.html', 'LICENSES.chromium.html'],
  ] as const) {
    const source = path.join(electronDist, from);
    if (existsSync(source)) copyFileSync(source, path.join(resources, to));
  }
}
