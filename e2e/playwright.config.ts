// One Electron at a time: two beside each other take the focus from one another. At the desk nothing is tried twice; in CI a
// test may pass at its second try, and is then listed as flaky: a defect to find, but no reason to turn away a change.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../out/test-results',
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  timeout: 180_000,
  // Opening an archive on a busy machine takes its time.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
