import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { extractFile, listPackage, statFile, uncache } from '@electron/asar';

/** The files below a folder, relative to it, with slashes. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The files in an archive, with slashes. */
export function filesIn(archive: string): readonly string[] {
  // The library keeps an archive's table of contents, also of one that has been written anew.
  uncache(archive);
  return listPackage(archive, { isPack: false })
    .map((entry) => entry.slice(1))
    .filter((entry) => !('files' in statFile(archive, entry)))
    .map((entry) => entry.replaceAll('\\', '/'))
    .sort();
}

/** A file of an archive. Those that lie unpacked beside it may be missing. */
export function readPacked(archive: string, file: string): Buffer | undefined {
  const entry = path.normalize(file);
  const { unpacked } = statFile(archive, entry);
  if (unpacked && !existsSync(path.join(`${archive}.unpacked`, entry))) return undefined;
  return extractFile(archive, entry);
}
