// Builds the three parts of the app into out/. The targets are the older of our two supported runtimes (Electron 33:
// Node 20.18, Chromium 130), not the pinned Electron's, which electron-vite would choose by default.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { WINDOW_CHANNELS } from './electron/contract/calls.ts'
import { filesNextToModules } from './scripts/files-next-to-modules.ts'
import { guideInside } from './scripts/guide-pages.ts'

const NODE = 'node20.18'
const CHROMIUM = 'chrome130'

/**
 * Lists bundled packages with their licences, from which scripts/package/ makes a package's notices. The preload script
 * bundles nothing.
 */
const LICENSES = { fileName: 'licenses.json' }

const inProject = (path: string) => resolve(import.meta.dirname, path)

/** SQLite compiled to WebAssembly is loaded from the folder of the code that starts it. */
const WASM = 'node-sqlite3-wasm.wasm'
const sqliteBesideMain = {
  name: 'sqlite-beside-main',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => void }): void {
    const folder = dirname(createRequire(import.meta.url).resolve('node-sqlite3-wasm'))
    this.emitFile({ type: 'asset', fileName: WASM, source: readFileSync(resolve(folder, WASM)) })
  },
}

/**
 * The WebAssembly of the library for confusables, in its own folder; the build rewrites its address in the module that
 * loads it.
 */
const HARPER_WASM = 'harper_wasm_bg.wasm'
const harperBesideMain = {
  name: 'harper-beside-main',
  transform(
    this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => void },
    code: string,
    id: string,
  ): { readonly code: string; readonly map: null } | null {
    if (!/[\\/]harper\.js[\\/]dist[\\/]binary\.js$/.test(id)) return null
    const source = readFileSync(resolve(dirname(id), HARPER_WASM))
    this.emitFile({ type: 'asset', fileName: `harper/${HARPER_WASM}`, source })
    // The code ends up in the thread's file or in a chunk it shares.
    const file = `(import.meta.url.includes('/chunks/') ? '../' : './') + 'harper/${HARPER_WASM}'`
    return { code: code.replace(`"${HARPER_WASM}"`, file), map: null }
  },
}

export default defineConfig({
  // An ES module: lowdb is one, and Electron 33 cannot require() it. Everything except Electron and Node is bundled, so
  // that a packaged app needs no node_modules.
  main: {
    plugins: [sqliteBesideMain, filesNextToModules(), harperBesideMain],
    build: {
      target: NODE,
      outDir: 'out/main',
      sourcemap: true,
      minify: true,
      externalizeDeps: false,
      license: LICENSES,
      rolldownOptions: {
        input: {
          entry: inProject('electron/main/entry.ts'),
          index: inProject('electron/main/index.ts'),
          // The command line of a package (electron/main/entry.ts).
          cli: inProject('data/cli/cli.ts'),
          'check-worker': inProject('data/checking/check-worker.ts'),
          // Threads are next to the program.
          'confusables-worker': inProject('data/checking/confusables/confusables-worker.ts'),
          'find-thread': inProject('data/search/find/find-thread.ts'),
          'index-worker': inProject('data/search/sqlite/index-worker.ts'),
          'search-thread': inProject('data/search/find/search-thread.ts'),
          'verify-worker': inProject('data/verify/verify-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  // One CommonJS file: a sandboxed preload can require() electron and nothing else, not even a file next to it.
  preload: {
    define: { WINDOW_CHANNELS: JSON.stringify(WINDOW_CHANNELS) },
    build: {
      target: NODE,
      outDir: 'out/preload',
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inProject('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  // Nothing inline: the content security policy allows neither data: fonts nor inline scripts.
  renderer: {
    root: inProject('renderer'),
    plugins: [react(), guideInside(inProject('docs'))],
    build: {
      target: CHROMIUM,
      outDir: inProject('out/renderer'),
      sourcemap: true,
      minify: true,
      license: LICENSES,
      assetsInlineLimit: 0,
      // The bundle is loaded from disk, so its size matters little.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { index: inProject('renderer/index.html') } },
    },
  },
})
