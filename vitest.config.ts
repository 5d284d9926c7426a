import os from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // They wait for sockets and processes most of the time.
    maxWorkers: os.availableParallelism() * 2,
  },
});
