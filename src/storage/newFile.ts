import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** So many files of one name, and no more: whoever asks without end must not fill the disk. */
const MOST_OF_A_NAME = 20;

/** Writes a file that was not there: `stem.extension`, else `stem-2.extension` and so on. Returns its name. Throws the error of the disk. */
export function saveNewFile(folder: string, stem: string, extension: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  for (let place = 1; place <= MOST_OF_A_NAME; place++) {
    const name = `${stem}${place > 1 ? `-${place}` : ''}.${extension}`;
    if (isSaved(path.join(folder, name), text)) return name;
  }
  throw new Error(`there are ${MOST_OF_A_NAME} files called ${stem} already`);
}

/** False where there is a file of that name. */
function isSaved(file: string, text: string): boolean {
  try {
    // Empty first: what then fails is ours to take away.
    writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  return true;
}
