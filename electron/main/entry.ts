// The program's entry point: starts the window, or the command line. A package has no separate Node, so its
// `corrigenda` starts this program as `corrigenda-desktop … -- --cli <words>` (scripts/package/files/corrigenda).
// Electron defers everything that needs a display until this file has finished, and by then the command line has.
import { app } from 'electron'

const at = process.argv.indexOf('--')
if (at > 0 && process.argv[at + 1] === '--cli') {
  process.argv.splice(1, at + 1, 'corrigenda')
  await import(/* @vite-ignore */ new URL('cli.js', import.meta.url).href)
  // Pipes on Windows are asynchronous: once this write has completed, everything written before it has too.
  for (const stream of [process.stdout, process.stderr]) await new Promise((done) => stream.write('', done))
  app.exit(Number(process.exitCode ?? 0))
} else {
  await import('./index.ts')
}
