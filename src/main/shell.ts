import { clipboard, shell as systemShell } from 'electron';
import type { Shell } from '../app/needs.ts';
import { isOpenable } from './openable.ts';

/** The system's browser and clipboard. */
export const shell: Shell = {
  open: async (url) => {
    if (!isOpenable(url)) throw new Error(`not to be opened: ${URL.parse(url)?.hostname}`);
    return systemShell.openExternal(url).then(
      () => true,
      () => false,
    );
  },
  copy: (text) =>
    clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
};
