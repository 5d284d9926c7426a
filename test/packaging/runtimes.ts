import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import type { System } from '../../scripts/package/builtApp.ts';

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
/** The fuses of Electron 45 as they are delivered, in the order of the wire. */
const DELIVERED_FUSES = '101100011';
const HELPERS = ['Helper', 'Helper (Renderer)', 'Helper (GPU)', 'Helper (Plugin)'];

/** Lays out an Electron distribution with everything the builder touches. On Linux it runs `program`, a script; else nothing. */
export function makeRuntime(folder: string, system: System, version: string, program = ''): void {
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o755 });
  };
  const fuses = Buffer.concat([
    Buffer.from('not a program '),
    SENTINEL,
    Buffer.from([1, DELIVERED_FUSES.length]),
    Buffer.from(DELIVERED_FUSES),
    Buffer.from(' end'),
  ]);
  write('version', version);
  write('LICENSE', 'stands for the licence of Electron');
  write('LICENSES.chromium.html', 'stands for the licences of Chromium');
  if (system !== 'mac') {
    if (system === 'win') write('electron.exe', windowsProgram(fuses));
    else write('electron', Buffer.concat([Buffer.from(program), fuses]));
    for (const language of ['de', 'en-GB', 'en-US']) write(`locales/${language}.pak`, '');
    write('resources/default_app.asar', 'stands for the sample app');
    return;
  }
  const contents = 'Electron.app/Contents';
  const bundle = (at: string, name: string) => {
    write(`${at}/Info.plist`, plist(name));
    write(`${at}/MacOS/${name}`, '');
  };
  bundle(contents, 'Electron');
  for (const helper of HELPERS) {
    bundle(`${contents}/Frameworks/Electron ${helper}.app/Contents`, `Electron ${helper}`);
  }
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  write(`${framework}/Electron Framework`, fuses);
  write(`${contents}/Resources/default_app.asar`, 'stands for the sample app');
  for (const language of ['de', 'en']) {
    write(`${contents}/Resources/${language}.lproj/locale.pak`, '');
    write(`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`, '');
  }
}

/** The least that can have resources, with the fuses behind it. */
function windowsProgram(fuses: Buffer): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resource.entries);
  resource.outputResource(program);
  program.setExtraData(Uint8Array.from(fuses).buffer);
  return Buffer.from(program.generate());
}

function plist(name: string): string {
  const entries = `<key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIdentifier</key><string>x</string>`;
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${entries}</dict></plist>`;
}

/** The fuse wire of a built executable, one character per fuse: 0 off, 1 on. */
export function fuseWireOf(executable: Buffer): string {
  const at = executable.indexOf(SENTINEL) + SENTINEL.length;
  return executable.toString('latin1', at + 2, at + 2 + (executable[at + 1] ?? 0));
}
