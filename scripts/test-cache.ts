// Tests keep search indexes, and the secret that journals are sealed with, in their own folders, removed afterwards:
// never in those of the user who runs them.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for each test run. */
export function testCacheFolder(): string {
  return join(tmpdir(), `corrigenda-test-cache-${process.pid}`)
}

/** Data that must outlive the cache. */
export function testStateFolder(): string {
  return `${testCacheFolder()}-state`
}

export function teardown(): void {
  for (const folder of [testCacheFolder(), testStateFolder()]) rmSync(folder, { recursive: true, force: true })
}
