// Archives the system or a second instance asks for. Until the app runs they wait.
import type { RunningApp } from './start-app.ts'

type Opener = Pick<RunningApp, 'show' | 'openAndTell'>

export interface AskedFromOutside {
  /** Opens an archive (absolute path); null: only shows the app. */
  ask(folder: string | null): void
  /** Takes the archive that was asked for first, for the app to start with; null: none was. */
  first(): string | null
  /** The app runs: opens what was asked for meanwhile, and whatever is asked for from now on at once. */
  runs(app: Opener): void
}

export function askedFromOutside(): AskedFromOutside {
  const waiting: string[] = []
  let running: Opener | null = null
  return {
    ask: (folder) => {
      if (folder === null) running?.show()
      else if (running) running.openAndTell(folder)
      else waiting.push(folder)
    },
    first: () => waiting.shift() ?? null,
    runs: (app) => {
      running = app
      for (const folder of waiting.splice(0)) app.openAndTell(folder)
    },
  }
}
