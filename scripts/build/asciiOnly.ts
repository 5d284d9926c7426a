import type { Plugin } from 'vite';

const LONGEST_SHARE = 0.01;

/**
 * Other characters than ASCII are written as escapes where there are few: V8 keeps a source with one of them as two bytes for each character,
 * and takes longer to read it.
 */
export const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const escaped = chunk.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${hex(unit)}`);
      if (escaped.length < chunk.code.length * (1 + LONGEST_SHARE)) chunk.code = escaped;
    }
  },
};

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, '0');
}
