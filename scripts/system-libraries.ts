// Ensures that Linux has the libraries Electron links against and, without a display, a virtual one. On a desktop
// nothing is ever installed without the user's knowledge: the command to run is printed instead.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installableNames, type Machine, missingLibraries, nextStep, packagesFor } from './debian-packages.ts'
import { hasDisplay, isRootOnLinux } from './display.ts'
import { CannotGoOn, capture, say } from './run-tool.ts'

/** The absolute path of the program with this name, or null. */
export function pathOf(program: string): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program))
  return places.find(isProgram) ?? null
}

/** Whether a program of this name can be started here. */
export function isOnPath(program: string): boolean {
  return pathOf(program) !== null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Installs Debian’s package of this program if it is missing and that is allowed; returns whether it is available now.
 */
export async function ensureProgram(program: string, what: string): Promise<boolean> {
  if (isOnPath(program)) return true
  if (nextStep(machineLacking([program])) !== 'install') return false
  try {
    await installWithApt([program], what)
  } catch (error) {
    say(String(error))
  }
  return isOnPath(program)
}

/** What this machine allows, when it lacks these packages. */
export function machineLacking(packages: readonly string[], unknown: readonly string[] = []): Machine {
  return {
    isLinux: process.platform === 'linux',
    isRoot: isRootOnLinux(),
    hasDisplay: hasDisplay(),
    hasApt: isOnPath('apt-get'),
    packages,
    unknown,
  }
}

/** Inspects the machine. A system without ldd (musl) counts as complete: only Electron itself can tell there. */
function look(binary: string): Machine {
  const ldd = process.platform === 'linux' ? spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout : ''
  const { packages, unknown } = packagesFor(missingLibraries(ldd ?? ''))
  const forScreen = hasDisplay()
    ? []
    : [...(isOnPath('xvfb-run') && isOnPath('Xvfb') ? [] : ['xvfb']), ...(isOnPath('xauth') ? [] : ['xauth'])]
  return machineLacking([...packages, ...forScreen], unknown)
}

/** Installs packages with apt, saying what for. Only if `nextStep` allows it. Throws CannotGoOn when apt fails. */
export async function installWithApt(packages: readonly string[], what: string): Promise<void> {
  say(`Installing ${what} with apt, once (about a minute): ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = ['apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300']
  try {
    await capture([...apt, 'update'], { env })
    const names = installableNames(packages, await capture(['apt-cache', 'policy', ...packages], { env }))
    await capture([...apt, 'install', '-y', '--no-install-recommends', ...names], { env })
  } catch (error) {
    throw new CannotGoOn(`apt could not install it: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function whatToInstall(machine: Machine): string {
  const lines = ['Electron cannot start here yet: this machine lacks some of what it needs.']
  if (machine.hasApt && machine.packages.length > 0) {
    const names = machine.packages
    const policy = spawnSync('apt-cache', ['policy', ...names], { encoding: 'utf8' }).stdout ?? ''
    const sudo = machine.isRoot ? '' : 'sudo '
    lines.push('Run this once, then the same command again:')
    lines.push(`  ${sudo}apt-get install -y ${installableNames(names, policy).join(' ')}`)
  } else if (machine.packages.length > 0) {
    lines.push(`Install what your distribution calls (Debian's names): ${machine.packages.join(' ')}`)
  }
  if (machine.unknown.length > 0) lines.push(`Libraries whose package is not known: ${machine.unknown.join(' ')}`)
  return lines.join('\n')
}

/**
 * Returns when Electron's binary has all it links against and somewhere to show a window. Throws CannotGoOn with the
 * exact command when something is missing that only the user may install.
 */
export async function ensureSystemLibraries(binary: string): Promise<void> {
  const machine = look(binary)
  if (nextStep(machine) === 'install') await installWithApt(machine.packages, 'what Electron needs on this machine')
  const after = nextStep(machine) === 'install' ? look(binary) : machine
  if (nextStep(after) !== 'nothing') throw new CannotGoOn(whatToInstall(after))
}
