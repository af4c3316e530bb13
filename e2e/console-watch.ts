// Remembers what a window's console complained about. A violation of the content security policy shows up there too,
// so an app whose console stays silent has broken no rule it set itself.
import type { ConsoleMessage, Page } from '@playwright/test'

export type ConsoleWatch = {
  /** Starts watching a window, including what it said before anyone listened. */
  readonly watch: (window: Page) => Promise<void>
  /** What was complained about so far, except what matches one of the allowed patterns. */
  readonly complaints: (allowed: readonly RegExp[]) => readonly string[]
}

/** A console that only talks about a policy warns of it, so warnings that name one count as well. */
function isComplaint(message: ConsoleMessage): boolean {
  const isAboutPolicy = /content security policy|trusted ?type/i.test(message.text())
  return message.type() === 'error' || (message.type() === 'warning' && isAboutPolicy)
}

function wording(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location()
  return `${message.text()} (${url}:${lineNumber})`
}

export function watchConsoles(): ConsoleWatch {
  const said = new Set<string>()
  const hear = (message: ConsoleMessage) => {
    if (isComplaint(message)) said.add(wording(message))
  }
  const hearError = (error: Error) => said.add(error.stack ?? error.message)
  return {
    watch: async (window) => {
      window.on('console', hear)
      window.on('pageerror', hearError)
      window.on('crash', () => said.add('the window crashed'))
      // A window may close while it is being asked.
      for (const message of await window.consoleMessages().catch(() => [])) hear(message)
      for (const error of await window.pageErrors().catch(() => [])) hearError(error)
    },
    complaints: (allowed) => [...said].filter((line) => !allowed.some((pattern) => pattern.test(line))),
  }
}

/** What blocked attempts leave in the console. */
export const BLOCKED = [
  /Content Security Policy/,
  /EvalError/,
  /Permissions policy violation/,
  /Failed to load resource/,
  /Not allowed to/,
]
