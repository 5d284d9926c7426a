import { clipboard, shell as systemShell } from 'electron';
import type { Shell } from '../app/needs.ts';
import { externalLink } from './externalLink.ts';

/** The system's browser and clipboard. */
export const shell: Shell = {
  open: async (url) => {
    const link = externalLink(url);
    // The link's own text may have a code in it.
    if (link === undefined) throw new Error('not a link to be opened');
    return systemShell.openExternal(link).then(
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
