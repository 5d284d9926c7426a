import { isBuiltin } from 'node:module';
import type { Plugin } from 'vite';

const PREFIX = '\0builtin:';

/**
 * Node's own modules by `process.getBuiltinModule`, which Node has from 20.16 on. By `import` and `require` Node reads each export of a
 * module at once, and behind some of them are further modules: `util` loads threads, `http` all of fetch. That is a third of a command's start.
 */
export const quickBuiltins: Plugin = {
  name: 'quick-builtins',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!isBuiltin(source)) return null;
    // What is loaded first shall need no other file, and the bundler's own part needs `require` for the rest.
    const isFirst = /rolldown.runtime|src.cli.(usher|quickStart)\.ts$/.test(importer ?? '');
    return isFirst ? { id: source, external: true } : `${PREFIX}${source}`;
  },
  load: (id) =>
    id.startsWith(PREFIX)
      ? `module.exports = process.getBuiltinModule(${JSON.stringify(id.slice(PREFIX.length))})`
      : null,
};
