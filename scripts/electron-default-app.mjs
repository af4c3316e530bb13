// The app inside the stand-in runtime (electron-stand-in.ts copies it there as resources/app): starts the project given
// as an argument, like the default app of Electron's own download. It is never part of Corrigenda.
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const requireFromHere = createRequire(import.meta.url)

/** Splits the command line into the modules to load first (`-r FILE`, as Playwright does) and the app to start. */
function readArguments() {
  const modules = []
  for (let i = 1; i < process.argv.length; i++) {
    const argument = process.argv[i]
    if (argument === '-r' || argument === '--require') modules.push(process.argv[++i])
    else if (!argument.startsWith('-')) return { modules, target: resolve(argument) }
  }
  return { modules, target: undefined }
}

/** Makes Electron report the app's name, version and folder, and returns the file that starts it. */
function introduce(target) {
  if (!statSync(target).isDirectory()) {
    app.setAppPath(dirname(target))
    return target
  }
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  if (manifest.version) app.setVersion(manifest.version)
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName)
  app.setAppPath(target)
  return requireFromHere.resolve(target)
}

try {
  // Playwright's module removes itself and its flags from process.argv, so the target is looked up again afterwards.
  for (const module of readArguments().modules) requireFromHere(resolve(module))
  const { target } = readArguments()
  if (target === undefined) throw new Error('Name the folder of the app to start.')
  // Awaited at the top level: Electron delays `ready` until then, so the app may still register its schemes.
  await import(pathToFileURL(introduce(target)).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
