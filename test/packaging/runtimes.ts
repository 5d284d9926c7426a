import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type System = 'linux' | 'mac' | 'win';

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
/** The fuses of Electron 45 as they are delivered, in the order of the wire. */
const DELIVERED_FUSES = '101100011';
const HELPERS = ['Helper', 'Helper (Renderer)', 'Helper (GPU)', 'Helper (Plugin)'];

/** Lays out an Electron distribution with everything the builder touches and nothing that runs. */
export function makeRuntime(folder: string, system: System, version: string): void {
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o755 });
  };
  const executable = Buffer.concat([
    Buffer.from('not a program '),
    SENTINEL,
    Buffer.from([1, DELIVERED_FUSES.length]),
    Buffer.from(DELIVERED_FUSES),
    Buffer.from(' end'),
  ]);
  write('version', version);
  if (system !== 'mac') {
    write(system === 'win' ? 'electron.exe' : 'electron', executable);
    for (const language of ['de', 'en-GB', 'en-US']) write(`locales/${language}.pak`, '');
    write('resources/readme', '');
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
  write(`${framework}/Electron Framework`, executable);
  for (const language of ['de', 'en']) {
    write(`${contents}/Resources/${language}.lproj/locale.pak`, '');
    write(`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`, '');
  }
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
