import type { Plugin } from 'vite';

// What a command does not use of its packages takes longer to load than all that it does. Each change here ends the build where a new
// version of the package has moved what it is about; the tests of the built command use what comes out.

/** undici's main file without fetch, caches, mocks, web sockets. */
const UNDICI = `
  Object.assign(require('./lib/dispatcher/dispatcher').prototype, { request: require('./lib/api/api-request') });
  exports.Agent = require('./lib/dispatcher/agent');
  exports.ProxyAgent = require('./lib/dispatcher/proxy-agent');
`;

/** HTTP/2, which undici speaks only where it is told to. */
const HTTP2 = `module.exports = () => { throw new Error('HTTP/2 was not asked for'); };`;

/** commander starts other programs for commands that are files of their own. Usher has none. */
const CHILD_PROCESS = "const childProcess = require('node:child_process');\n";

export const leanPackages: Plugin = {
  name: 'lean-packages',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('/node_modules/undici/index.js')) return UNDICI;
    return id.endsWith('/node_modules/undici/lib/dispatcher/client-h2.js') ? HTTP2 : null;
  },
  transform(code, id) {
    if (!id.endsWith('/node_modules/commander/lib/command.js')) return null;
    if (!code.includes(CHILD_PROCESS)) this.error('commander loads node:child_process in another way now');
    return code.replace(CHILD_PROCESS, '');
  },
};
