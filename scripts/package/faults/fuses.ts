import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltApp } from '../builtApp.ts';

// The wire is read here by ourselves: a checker that shares the library with the builder would share its mistakes.
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
/** In the order of the wire, as electron-builder.yml sets them. The last one it cannot set: it is left as delivered. */
const FUSES: readonly (readonly [name: string, isOn: boolean])[] = [
  ['runAsNode', false],
  ['enableCookieEncryption', false],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
];

export function fuseFaults({ folder, fused }: BuiltApp): readonly string[] {
  const file = path.relative(folder, fused).replaceAll('\\', '/');
  if (!existsSync(fused)) return [`${file} is missing`];
  const executable = readFileSync(fused);
  const at = executable.indexOf(SENTINEL);
  if (at < 0) return [`${file} has no fuses`];
  const wire = at + SENTINEL.length;
  const length = executable[wire + 1] ?? 0;
  return FUSES.flatMap(([name, isOn], index) => {
    const value = index < length ? executable.toString('latin1', wire + 2 + index, wire + 3 + index) : '';
    if (value === (isOn ? '1' : '0')) return [];
    return [`${file}: the fuse ${name} should be ${isOn ? 'on' : 'off'}`];
  });
}
