// Records the complaints of a window's console. A violation of the content security policy appears there too, so an app
// with a silent console has broken none of its own rules.
import type { ConsoleMessage, Page } from '@playwright/test'

export type ConsoleWatch = {
  /** Starts watching a window, including messages from before. */
  readonly watch: (window: Page) => Promise<void>
  /** Complaints so far, except those that match one of the allowed patterns. */
  readonly complaints: (allowed: readonly RegExp[]) => readonly string[]
}

/** Some policy violations are only warnings, so warnings that name a policy count as well. */
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
      // A window may close while it is being queried.
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
