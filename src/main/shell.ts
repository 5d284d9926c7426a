import { clipboard, shell as systemShell } from 'electron';
import type { Shell } from '../app/needs.ts';

/** The system's browser and clipboard. Only addresses of plex.tv are ever handed over, and only https. */
export const shell: Shell = {
  open: async (url) => {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' || !/(^|\.)plex\.tv$/.test(hostname))
      throw new Error(`not to be opened: ${hostname}`);
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
