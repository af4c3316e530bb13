// Tests keep search indexes in a folder of their own, removed afterwards: never in the cache of whoever runs them.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for each run of the tests. */
export function testCacheFolder(): string {
  return join(tmpdir(), `corrigenda-test-cache-${process.pid}`)
}

export function teardown(): void {
  rmSync(testCacheFolder(), { recursive: true, force: true })
}
