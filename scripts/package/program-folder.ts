// The program as installed on Linux: Electron with our app in it, and fuses that switch off everything else Electron
// could do.
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { createPackageFromFiles } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/** The program's file; the command line is `bin/corrigenda` next to it. */
export const PROGRAM = 'corrigenda-desktop'

/** Files of an Electron distribution that an app leaves out: its default app, and additions of the stand-in. */
const NOT_OURS = new Set([
  'resources/app',
  'resources/default_app.asar',
  'resources/app-update.yml',
  'corrigenda-seal.json',
])

/**
 * Chromium's own words (its file dialogs and menus of fields) come in 55 languages, 38 MB; the app has its words in
 * these. electron-builder.yml has the same list.
 */
export const LANGUAGES: readonly string[] = ['de', 'en-GB', 'en-US', 'fr']

/** Whether a file of an Electron distribution, named by its path in it, is part of the program. */
export function isPartOfProgram(path: string): boolean {
  const [, language] = /^locales\/(.+)\.pak$/.exec(path) ?? []
  return !NOT_OURS.has(path) && (language === undefined || LANGUAGES.includes(language))
}

export interface ProgramParts {
  /** An Electron distribution. */
  readonly electron: string
  /** The result of stageApp. */
  readonly app: string
  readonly project: string
}

/** Creates the folder, replacing an existing one. */
export async function makeProgramFolder(folder: string, { electron, app, project }: ProgramParts): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(electron, folder, { recursive: true, filter: (file) => isPartOfProgram(relative(electron, file)) })
  await rename(join(folder, 'electron'), join(folder, PROGRAM))
  const [licence] = (await readdir(folder)).filter((name) => /^LICENSE(\.electron\.txt)?$/.test(name))
  if (licence === undefined) throw new Error(`${electron} holds no licence`)
  await rename(join(folder, licence), join(folder, 'LICENSE.electron.txt'))
  await cp(join(project, 'LICENSE'), join(folder, 'LICENSE'))
  await mkdir(join(folder, 'bin'))
  await cp(join(import.meta.dirname, 'files', 'corrigenda'), join(folder, 'bin', 'corrigenda'))
  await createPackageFromFiles(app, join(folder, 'resources', 'app.asar'), [...(await filesIn(app))])
  await flipFuses(join(folder, PROGRAM), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false, // Only Windows and macOS support it.
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  })
}

/** Every folder and file in a folder, in the same order on every machine. */
async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).sort().map((name) => join(folder, name))
}
