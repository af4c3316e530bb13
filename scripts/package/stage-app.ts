// The contents of app.asar: the built app without source maps, and a manifest that says how to start it. Everything it
// imports is bundled, so there is no node_modules.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly type: string
  readonly main: string
  /** Where the program is published; `/releases` below it lists all versions. Set for releases alone. */
  readonly homepage?: string
}

const PARTS = ['main', 'preload', 'renderer', 'THIRD-PARTY-NOTICES.txt'] as const
const LEFT_OUT = /\.map$|^licenses\.json$/
const MAP_COMMENT = /\n\/\/# sourceMappingURL=\S+\s*$/

export function readManifest(project: string): Manifest {
  const { name, version, description, license, type, main } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as Manifest
  return { name, version, description, license, type, main }
}

/** Recreates `folder` from the built app in `project`/out. */
export function stageApp(project: string, folder: string, homepage?: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS)
    cpSync(join(project, 'out', part), join(folder, 'out', part), {
      recursive: true,
      filter: (file) => !LEFT_OUT.test(basename(file)),
    })
  for (const file of scriptsIn(folder)) writeFileSync(file, readFileSync(file, 'utf8').replace(MAP_COMMENT, '\n'))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...readManifest(project), homepage }, null, 2)}\n`)
}

/** The built JavaScript in a folder, whose last line may name a source map. */
function scriptsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => join(folder, name))
}
