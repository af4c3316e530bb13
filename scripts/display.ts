// Where windows can appear and how Chromium may protect itself there: a real display or a virtual one (Xvfb), with
// Chromium's sandbox or, as root, without.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { say } from './run-tool.ts'

/** Larger than the window of tests and screenshots, so that it never has to shrink. */
const VIRTUAL_SCREEN = ['-screen', '0', '1600x1000x24']

/** Only Linux runs without a display here: the other systems' runners have one. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The command for this machine: unchanged on a display, otherwise on its own virtual screen. */
export function onSomeDisplay(command: readonly string[]): readonly string[] {
  return hasDisplay() ? command : ['xvfb-run', '-a', '-s', VIRTUAL_SCREEN.join(' '), ...command]
}

/**
 * Starts a virtual screen and returns its name for DISPLAY, and a function that stops it. Throws when Xvfb cannot
 * start.
 */
export async function startVirtualScreen(): Promise<{ readonly display: string; readonly stop: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', ...VIRTUAL_SCREEN], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const number = once(server.stdio[3] as Readable, 'data').then(([line]) => String(line).trim())
  const failed = once(server, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a screen.')
  })
  const display = `:${await Promise.race([number, failed])}`
  failed.catch(() => undefined)
  return { display, stop: () => void server.kill() }
}

export function isRootOnLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** Chromium refuses to start its sandbox as root. Anyone else keeps it. */
export function sandboxArguments(): readonly string[] {
  return isRootOnLinux() ? ['--no-sandbox'] : []
}

/** Prints one line for each unusual thing about the sandbox here. */
export function explainSandbox(electronFolder: string): void {
  if (isRootOnLinux()) say('Running as root: Chromium starts with --no-sandbox. Use an ordinary account for real work.')
  const helper = join(electronFolder, 'chrome-sandbox')
  if (!isRootOnLinux() && existsSync(helper) && isUserNamespaceRefused() && !isSetUidRoot(helper)) {
    say('This system forbids the sandbox Chromium would use. If Electron ends at once, allow its own:')
    say(`  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`)
  }
}

/** Ubuntu since 24.04 (AppArmor) and some hardened kernels deny user namespaces to ordinary programs. */
function isUserNamespaceRefused(): boolean {
  const reads = (file: string, value: string) => existsSync(file) && readFileSync(file, 'utf8').trim() === value
  return (
    reads('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    reads('/proc/sys/kernel/unprivileged_userns_clone', '0')
  )
}

function isSetUidRoot(file: string): boolean {
  const { uid, mode } = statSync(file)
  return uid === 0 && (mode & 0o4000) !== 0
}
