// One Electron per screen: two on one screen take the focus from each other. So there is one worker on a display;
// without one, each worker has its own virtual screen. A test spends a quarter of its time waiting for the window, so
// there is one worker more than processors. On a developer's machine nothing is retried; in CI a test may pass at
// its second try and is then listed as flaky: a defect to find, but no reason to reject a change.
import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { hasDisplay } from '../scripts/display.ts'

export default defineConfig({
  testDir: '.',
  outputDir: '../out/test-results',
  workers: hasDisplay() ? 1 : Math.min(4, availableParallelism() + 1),
  // Every test starts its own app; tests of one file need not wait for each other.
  fullyParallel: true,
  retries: process.env.CI ? 1 : 0,
  timeout: 180_000,
  // Opening an archive takes longer on a busy machine.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
