import type { Plugin } from 'vite';

// What a command does not use of its packages takes longer to load, or more room, than all that it does. Each change here ends the build
// where a new version of the package has moved what it is about; the tests of the built command use what comes out.

/** undici's main file without fetch, caches, mocks, web sockets: half a megabyte. */
const UNDICI = `
  Object.assign(require('./lib/dispatcher/dispatcher').prototype, require('./lib/api'));
  exports.ProxyAgent = require('./lib/dispatcher/proxy-agent');
`;

/** commander starts other programs for commands that are files of their own. Usher has none. */
const CHILD_PROCESS = "const childProcess = require('node:child_process');\n";

export const leanPackages: Plugin = {
  name: 'lean-packages',
  enforce: 'pre',
  load: (id) => (id.endsWith('/node_modules/undici/index.js') ? UNDICI : null),
  transform(code, id) {
    if (!id.endsWith('/node_modules/commander/lib/command.js')) return null;
    if (!code.includes(CHILD_PROCESS)) this.error('commander loads node:child_process in another way now');
    return code.replace(CHILD_PROCESS, '');
  },
};
