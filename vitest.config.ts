import os from 'node:os';
import { defineConfig } from 'vitest/config';

/** They leave nothing behind in the process, so one after the other runs in it, and a module is read once for all. */
const SHARING = ['domain', 'shared', 'demo', 'app', 'plex/wire'].map((room) => `test/${room}/**/*.test.ts`);
/** It wants a time zone before the first date is written. */
const OWN_ZONE = 'test/domain/history/historyView.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // They wait for sockets and processes most of the time.
    maxWorkers: os.availableParallelism() * 2,
    projects: [
      { extends: true, test: { name: 'sharing', include: SHARING, exclude: [OWN_ZONE], isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: SHARING } },
      { extends: true, test: { name: 'own zone', include: [OWN_ZONE] } },
    ],
  },
});
