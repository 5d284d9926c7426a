import path from 'node:path';
import { app } from 'electron';
import type { Downloads, Log } from '../../app/needs.ts';
import { saveNewFile } from '../../storage/newFile.ts';

/** The person's Downloads folder. */
export function downloadsFolder(log: Log): Downloads {
  return {
    save: (stem, extension, text) => {
      try {
        const folder = app.getPath('downloads');
        return { name: saveNewFile(folder, stem, extension, text), folder: path.basename(folder) };
      } catch (error) {
        log.write(`export: cannot be saved: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    },
  };
}
