import path from 'node:path';

/** `usher` as people run it, which buildCommand.ts has built, and the Node that runs it: this one, or that of USHER_NODE (vitest.config.ts). */
export const COMMAND = path.join(import.meta.dirname, '../../../node_modules/.cache/usher-command/usher.js');
export const NODE = process.env.USHER_NODE ?? process.execPath;

/** Where it keeps compiled code; else that would be in each test's home. */
export const CACHE = process.env.NODE_COMPILE_CACHE ?? path.join(path.dirname(COMMAND), 'compiled');

/** The computer's Node, where that is the oldest line that the command runs on. */
export const isOnNode20 = process.env.USHER_NODE !== undefined;
