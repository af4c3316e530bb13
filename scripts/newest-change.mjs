// Checks whether something built is older than its sources. Plain JavaScript, because the command line must start
// without loading a TypeScript compiler; newest-change.d.mts types it for the other scripts.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const NO_SOURCE = /^(node_modules|out)$|\.test\.tsx?$|\.tsbuildinfo$/

export function newestChange(paths) {
  let newest = 0
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) continue
    newest = Math.max(newest, stats.mtimeMs)
    if (!stats.isDirectory()) continue
    const children = readdirSync(path).filter((name) => !NO_SOURCE.test(name))
    newest = Math.max(newest, newestChange(children.map((name) => join(path, name))))
  }
  return newest
}

export function oldestOutput(files) {
  const times = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return Math.min(...times)
}

export function isStale(sources, outputs) {
  return newestChange(sources) > oldestOutput(outputs)
}
