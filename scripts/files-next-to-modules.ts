// For the builds: a module that reads a file next to it (`new URL('words.txt', import.meta.url)`) finds it in the built program too.
// Vite does this for browsers alone, with addresses that begin at the root of a site.
import { readFileSync } from 'node:fs'
import { basename, dirname, posix, resolve } from 'node:path'
import type { Plugin } from 'vite'

const NEAR_FILE = /new URL\(\s*['"]([\w./-]+\.(?:aff|dic|txt))['"],\s*import\.meta\.url\s*\)/g

/** Copies the word lists and dictionaries bundled modules read into the build, and rewrites their addresses. */
export function filesNextToModules(): Plugin {
  const copied = new Set<string>()
  return {
    name: 'files-next-to-modules',
    // Before Vite resolves these addresses in its own way.
    enforce: 'pre',
    transform(code, id) {
      const found = code.replaceAll(NEAR_FILE, (_, file: string) => {
        const path = resolve(dirname(id), file)
        const name = `${basename(dirname(path))}-${basename(path)}`
        const asset = this.emitFile({ type: 'asset', name, source: readFileSync(path) })
        copied.add(asset)
        return `import.meta.ROLLUP_FILE_URL_${asset}`
      })
      return found === code ? null : { code: found, map: null }
    },
    resolveFileUrl({ referenceId, fileName, chunkId }) {
      if (!copied.has(referenceId)) return null
      const path = posix.relative(posix.dirname(chunkId), fileName)
      return `new URL(${JSON.stringify(path)}, import.meta.url)`
    },
  }
}
