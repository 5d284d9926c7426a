import os from 'node:os';
import { defineConfig } from 'vitest/config';
import { hostNode20 } from './test/cli/built/hostNode20.ts';

/** They leave nothing behind in the process, so one after the other runs in it, and a module is read once for all. */
const SHARING = ['domain', 'shared', 'demo', 'app', 'plex/wire'].map((room) => `test/${room}/**/*.test.ts`);
/** It wants a time zone before the first date is written. */
const OWN_ZONE = 'test/domain/history/historyView.test.ts';

/** What the built command does, once more on the oldest line of Node that it is for, where the computer's own is that. */
const ON_NODE_20 = {
  name: 'Node 20',
  include: ['test/cli/**/*.test.ts'],
  // The package is tried on both by itself; what stands on a screen does not depend on Node.
  exclude: ['test/cli/installed/**', 'test/cli/watch/{draw,giveBack,screens,watchScreen}.test.ts'],
};
const node20 = hostNode20();

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // They wait for sockets and processes most of the time.
    maxWorkers: os.availableParallelism() * 2,
    globalSetup: 'test/cli/built/buildCommand.ts',
    projects: [
      { extends: true, test: { name: 'sharing', include: SHARING, exclude: [OWN_ZONE], isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: SHARING } },
      { extends: true, test: { name: 'own zone', include: [OWN_ZONE] } },
      ...(node20 ? [{ extends: true, test: { ...ON_NODE_20, env: { USHER_NODE: node20 } } } as const] : []),
    ],
  },
});
