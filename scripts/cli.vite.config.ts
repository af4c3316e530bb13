// Builds the command line into out/cli/: plain ES modules for Node. The dependencies in package.json are imported from
// node_modules at run time, not bundled.
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { filesNextToModules } from './files-next-to-modules.ts'

const project = resolve(import.meta.dirname, '..')

export default defineConfig({
  root: project,
  publicDir: false,
  plugins: [filesNextToModules()],
  build: {
    ssr: true,
    // Word lists.
    ssrEmitAssets: true,
    target: 'node20',
    outDir: resolve(project, 'out/cli'),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        cli: resolve(project, 'data/cli/cli.ts'),
        'check-worker': resolve(project, 'data/checking/check-worker.ts'),
        // Threads are next to the program.
        'confusables-worker': resolve(project, 'data/checking/confusables/confusables-worker.ts'),
        'find-thread': resolve(project, 'data/search/find/find-thread.ts'),
        'index-worker': resolve(project, 'data/search/sqlite/index-worker.ts'),
        'search-thread': resolve(project, 'data/search/find/search-thread.ts'),
        'verify-worker': resolve(project, 'data/verify/verify-worker.ts'),
      },
      // Chunks carry a hash: corrigenda.mjs puts a new build next to a running old one.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
