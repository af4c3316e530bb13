// Unit tests are next to the code they test and run in plain Node, on real files in temporary folders.
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { WINDOW_CHANNELS } from './electron/contract/calls.ts'
import { testCacheFolder, testStateFolder } from './scripts/test-cache.ts'

export default defineConfig({
  // As in the build (electron.vite.config.ts).
  define: { WINDOW_CHANNELS: JSON.stringify(WINDOW_CHANNELS) },
  test: {
    include: ['{data,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    // For tests that hang. On a busy machine a test that starts threads takes a minute.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // Files share a process and its loaded modules, which saves more than half of the time: a test must leave nothing
    // behind.
    isolate: false,
    // Vitest leaves one processor free, which on two would be half; many tests wait for programs they started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    env: { CORRIGENDA_CACHE: testCacheFolder(), CORRIGENDA_STATE: testStateFolder(), CORRIGENDA_LANGUAGE: 'en' },
    globalSetup: ['scripts/test-cache.ts'],
  },
})
