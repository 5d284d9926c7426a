import { createRequire, isBuiltin } from 'node:module';
import type { Plugin } from 'vite';

const PREFIX = '\0builtin:';

/** What few commands use of Node, and takes longest to load. */
const ON_DEMAND: readonly string[] = [
  'node:crypto',
  'node:dns',
  'node:https',
  'node:readline',
  'node:tls',
  'node:zlib',
];

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
  load: (id) => (id.startsWith(PREFIX) ? builtin(id.slice(PREFIX.length)) : null),
};

function builtin(name: string): string {
  const whole = `process.getBuiltinModule(${JSON.stringify(name)})`;
  if (!ON_DEMAND.includes(name)) return `module.exports = ${whole}`;
  // Each export is looked up when it is used, and that loads the module.
  const exported = Object.keys(createRequire(import.meta.url)(name));
  const getters = exported.map((key) => `get ${key}() { return ${whole}.${key}; }`);
  return `module.exports = { ${getters.join(', ')} }`;
}
