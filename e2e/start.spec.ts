// What the main process reads before the first list is shown. A package that only later acts need must not be among it:
// every start would read and compile it.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from './launch.ts'

const MAIN = join(import.meta.dirname, '..', 'out', 'main', 'index.js')
const IMPORTED = /(?:^|[;\n}])(?:import|export)(?:[\w$*{},\s]*?from)?\s*["'`](\.[^"'`]+)["'`]/g

/** Files a built file imports, itself included, without those it loads later. */
async function filesFrom(file: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(file)) return seen
  seen.add(file)
  const code = await readFile(file, 'utf8')
  for (const [, path = ''] of code.matchAll(IMPORTED)) await filesFrom(join(dirname(file), path), seen)
  return seen
}

async function packagesIn(file: string): Promise<readonly string[]> {
  const map = await readFile(`${file}.map`, 'utf8').catch(() => '{"sources":[]}') // The bundler's own code has none.
  const { sources } = JSON.parse(map) as { sources: readonly string[] }
  return sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [])
}

test('the main process reads nothing at its start that only later acts need', async () => {
  const files = await filesFrom(MAIN)
  expect(files.size).toBeGreaterThan(10)
  const packages = new Set((await Promise.all([...files].map(packagesIn))).flat())
  expect([...packages].sort()).toEqual(['@noble/hashes', 'birpc', 'canonicalize', 'lowdb', 'nanoid', 'zod'])
})
