// What the app does before Electron is ready, while it runs, and at its end. start-app.ts assembles the parts.
import { join } from 'node:path'
import { app, session } from 'electron'
import { type Log, logFolder, openLog } from '../../data/index.ts'
import { z } from '../contract/index.ts'
import { askedFromOutside } from './asked-from-outside.ts'
import { folderOf } from './folder-argument.ts'
import { type AppPage, appPage } from './protocol/app-origin.ts'
import { guardDevelopmentPage, serveBundle } from './protocol/app-protocol.ts'
import { quitGracefully } from './quit-gracefully.ts'
import { denyPermissions } from './security/deny-permissions.ts'
import { hardenContents } from './security/harden-contents.ts'
import { askToOpenLink } from './security/open-link.ts'
import { startApp } from './start-app.ts'
import { watchContents, watchProcess } from './watch-for-trouble.ts'
import { APP_NAME } from './words/words.ts'

export interface RunOptions {
  /** Archive named on the command line, absolute, or null. */
  readonly folder: string | null
  /** Absolute path of the folder of the built main process; preload and renderer are next to it. */
  readonly builtMain: string
}

/** What a second instance passes on. It is a message of another process, so it is validated like one. */
const handedOver = z.object({ folder: z.string().min(1).max(10_000).nullable() })

/** Runs the app until it quits. Call it before Electron is ready. */
export function runApp({ folder, builtMain }: RunOptions): void {
  const page = appPage(process.env.ELECTRON_RENDERER_URL, app.isPackaged)
  const log = openLog(logFolder(), { isEchoed: !app.isPackaged })
  log.note(`${APP_NAME} ${app.getVersion()} starts on Electron ${process.versions.electron}, process ${process.pid}`)
  watchProcess(log)
  guardEverything(page, log)
  const asked = askedFromOutside()
  // macOS names a file the user opened this way, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    asked.ask(folderOf(path))
  })
  app.on('activate', () => asked.ask(null))
  app.on('second-instance', (_event, _argv, _workingFolder, data) => {
    asked.ask(handedOver.safeParse(data).data?.folder ?? null)
  })
  app
    .whenReady()
    .then(async () => {
      denyPermissions(session.defaultSession, page, log)
      serveBundle(session.defaultSession, join(builtMain, '..', 'renderer'), log)
      guardDevelopmentPage(session.defaultSession, page)
      const preload = join(builtMain, '..', 'preload', 'index.cjs')
      const licences = join(builtMain, '..', 'THIRD-PARTY-NOTICES.txt')
      const checkWorker = join(builtMain, 'check-worker.js')
      const running = await startApp({ folder: asked.first() ?? folder, page, log, preload, checkWorker, licences })
      quitGracefully(() => running.leave(), log)
      asked.runs(running)
    })
    .catch((error: unknown) => {
      log.trouble('the app could not start', error)
      app.exit(1)
    })
}

/** Rules for every session and page that will ever exist, including any created by accident. */
function guardEverything(page: AppPage, log: Log): void {
  app.on('session-created', (created) => denyPermissions(created, page, log))
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents, { page, log, askToOpen: (link, from) => void askToOpenLink(link, from, log) })
    watchContents(contents, log)
  })
}
