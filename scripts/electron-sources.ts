// Where an Electron can come from, in which order to try, and the messages about it. Pure decisions and words;
// electron-runtime.ts inspects the machine and acts.

export type ElectronSource = 'override' | 'installed' | 'installer' | 'stand-in'

export type Situation = {
  /** The user named a distribution in ELECTRON_OVERRIDE_DIST_PATH. */
  readonly hasOverride: boolean
  /** node_modules holds the whole pinned version. */
  readonly isInstalled: boolean
  /** The user named a mirror for Electron's own installer. */
  readonly hasMirror: boolean
  /** Electron's own installer failed within the last hour. */
  readonly wasRefusedLately: boolean
  readonly canStandIn: boolean
  readonly hasStandIn: boolean
}

/**
 * The sources to try, in order. The installer is left out only while a stand-in is available and it has just failed:
 * behind a firewall that drops packets each try costs ten seconds. Naming a mirror makes it worth trying again.
 */
export function sourcesToTry(situation: Situation): readonly ElectronSource[] {
  if (situation.hasOverride) return ['override']
  if (situation.isInstalled) return ['installed']
  const isHopeless = situation.hasStandIn && situation.wasRefusedLately && !situation.hasMirror
  return [...(isHopeless ? [] : (['installer'] as const)), ...(situation.canStandIn ? (['stand-in'] as const) : [])]
}

/** The program inside a distribution, as Electron's own package names it. */
export function binaryPath(platform: string = process.platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

export const TAKEN: Readonly<Record<ElectronSource, string>> = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  installed: 'from node_modules',
  installer: 'now in node_modules',
  'stand-in': 'the stand-in from the npm registry',
}

const FAILED: Readonly<Record<ElectronSource, string>> = {
  override: 'ELECTRON_OVERRIDE_DIST_PATH',
  installed: 'node_modules',
  installer: "Electron's own installer",
  'stand-in': 'the stand-in from the npm registry',
}

/** The useful part of a failed program's output: its first lines, without stack frames. */
export function gist(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '' && !/^(npm error)?\s+at /.test(line))
  return lines.slice(0, 4).join('\n      ')
}

/** The message when every source failed: why each did, and the remedies. */
export function waysOut(
  version: string,
  failures: readonly { readonly source: ElectronSource; readonly message: string }[],
): string {
  return [
    `Electron ${version} is not here and could not be brought here:`,
    ...failures.map(({ source, message }) => `  - ${FAILED[source]}: ${gist(message)}`),
    'Three ways out:',
    '  1. connect this machine to the network and run the command again;',
    '  2. set ELECTRON_MIRROR to a mirror of Electron releases that this machine reaches;',
    '  3. unpack an Electron distribution yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  ].join('\n')
}
