import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getRawHeader, statFile } from '@electron/asar';
import type { BuiltApp } from '../builtApp.ts';
import { filesIn, readPacked } from '../files.ts';

/** Each file of the archive has the hash that the archive's table of contents names, and the program names the table's hash. */
export function integrityFaults(app: BuiltApp): readonly string[] {
  if (!existsSync(app.archive)) return [];
  const changed = filesIn(app.archive).filter((file) => {
    const entry = statFile(app.archive, path.normalize(file));
    const hash = 'integrity' in entry ? entry.integrity?.hash : undefined;
    const content = readPacked(app.archive, file);
    return content && hash !== sha256(content);
  });
  return [...changed.map((file) => `app.asar/${file} is not what its hash says`), ...tableFaults(app)];
}

/** In Info.plist on macOS, in a resource of the executable on Windows. Linux has nothing of it. */
function tableFaults({ system, folder, archive, fused }: BuiltApp): readonly string[] {
  if (system === 'linux') return [];
  const file = system === 'mac' ? path.join(folder, 'Usher.app/Contents/Info.plist') : fused;
  const hash = sha256(getRawHeader(archive).headerString);
  const isNamed = existsSync(file) && readFileSync(file).includes(hash);
  return isNamed ? [] : [`${path.basename(file)} does not name the hash of app.asar`];
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
