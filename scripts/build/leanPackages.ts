import type { Plugin } from 'vite';

// What a command does not use of its packages takes longer to load than all that it does. Each change here ends the build where a new
// version of the package has moved what it is about; the tests of the built command use what comes out.

/** undici's main file without fetch, caches, mocks, web sockets. */
const UNDICI = `
  Object.assign(require('./lib/dispatcher/dispatcher').prototype, { request: require('./lib/api/api-request') });
  exports.Agent = require('./lib/dispatcher/agent');
  Object.defineProperty(exports, 'ProxyAgent', { get: () => require('./lib/dispatcher/proxy-agent') });
`;

/** What undici loads for HTTP/2, which it speaks only where it is told to, and for bodies as fetch has them: what each file exports. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  '/node_modules/undici/lib/dispatcher/client-h2.js': 'module.exports',
  '/node_modules/undici/lib/web/fetch/body.js': 'exports.extractBody',
};

/** commander starts other programs for commands that are files of their own. Usher has none. */
const CHILD_PROCESS = "const childProcess = require('node:child_process');\n";

const met = new Set<string>();

export const leanPackages: Plugin = {
  name: 'lean-packages',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('/node_modules/undici/index.js')) return UNDICI;
    const file = Object.keys(LEFT_OUT).find((one) => id.endsWith(one));
    if (!file) return null;
    met.add(file);
    return `${LEFT_OUT[file]} = () => { throw new Error('${file} was left out'); };`;
  },
  transform(code, id) {
    if (!id.endsWith('/node_modules/commander/lib/command.js')) return null;
    if (!code.includes(CHILD_PROCESS)) this.error('commander loads node:child_process in another way now');
    return code.replace(CHILD_PROCESS, '');
  },
  buildEnd() {
    const moved = Object.keys(LEFT_OUT).filter((file) => !met.has(file));
    if (moved.length) this.error(`not there any more, so what is left out is to be looked at anew: ${moved}`);
  },
};
