// At the desk one Electron at a time, and nothing is tried twice. In CI, where minutes count, two beside each other; a test may
// pass at its second try there, and is then listed as flaky: a defect to find, but no reason to turn away a change.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../out/test-results',
  workers: process.env.CI ? 2 : 1,
  retries: process.env.CI ? 1 : 0,
  timeout: 180_000,
  // Opening an archive on a busy machine takes its time.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
