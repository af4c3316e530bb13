// Assembles the running app: settings, sessions, windows, menu, IPC.
import { dirname, join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import { loginName, systemClock, systemContext } from '../../data/acts/system-context.ts'
import type { Log } from '../../data/index.ts'
import { type AnyProblem, type AppInfo, authorNamed, languageFor } from '../contract/index.ts'
import { actsFileIn } from './archive/acts-files.ts'
import { archiveLibrary } from './archive/archive-library.ts'
import { checksInProcess } from './archive/check-process.ts'
import { answerWindows, broadcast, tellWindow } from './calls/ipc.ts'
import { handlersFor, type SessionHandlerOptions } from './handlers/session-handlers.ts'
import { createMenu } from './menus/menu.ts'
import { type AppPage, pageIn } from './protocol/app-origin.ts'
import { placeOf } from './security/hide-paths.ts'
import { Session, type SessionOptions } from './sessions/session.ts'
import { SessionWindows } from './sessions/session-windows.ts'
import { Sessions } from './sessions/sessions.ts'
import { dialogFolders } from './user-data/dialog-folders.ts'
import { Drafts } from './user-data/drafts.ts'
import { tellSystemOfRecent } from './user-data/recent-for-system.ts'
import { openSettings } from './user-data/settings-file.ts'
import { dialogsIn, tellCannotOpen } from './windows/system-dialogs.ts'
import { frontWindow, raiseOneOf } from './windows/window.ts'
import { APP_NAME, SAMPLE_NAME, speak } from './words/words.ts'

export interface StartOptions {
  /** Archive to open (absolute path); null: those open last. */
  readonly folder: string | null
  readonly page: AppPage
  readonly log: Log
  /** Absolute path of the built preload script. */
  readonly preload: string
  /** Absolute path of the built checks, which run in their own process. */
  readonly checkWorker: string
  /** Absolute path of the licences' text. */
  readonly licences: string
}

export interface RunningApp {
  /** Brings the window in front forward, or opens those open last. */
  show(): BrowserWindow
  /** Shows an archive that no window asked for; a problem is shown in a dialog. */
  openAndTell(folder: string): void
  /** Closes all archives because the app is quitting. */
  leave(): Promise<void>
}

/** Starts the app; Electron must be ready. */
export async function startApp({
  folder,
  log,
  preload,
  checkWorker,
  licences,
  ...given
}: StartOptions): Promise<RunningApp> {
  const inUserData = (name: string): string => join(app.getPath('userData'), name)
  const settingsFile = inUserData('settings.json')
  const settings = openSettings(settingsFile, log)
  const forced = process.env.CORRIGENDA_LANGUAGE
  const languageAtStart = settings.get().language
  const language = languageFor(languageAtStart, app.getPreferredSystemLanguages(), forced)
  await speak(language)
  const page = pageIn(language, given.page)
  const drafts = new Drafts(inUserData('drafts'), log)
  const sampleFolder = inUserData(SAMPLE_NAME)
  const onChange = (): void => {
    windows.keep()
    menu.follow()
  }
  const onRecent = (): void => {
    void sessions.tellRecent()
    menu.follow()
    tellSystemOfRecent(settings.get().recent, openAndTell)
  }
  const onProblem = (wanted: string, problem: AnyProblem): void => {
    tellCannotOpen(wanted, problem).catch((error: unknown) => log.trouble(`telling about ${wanted}`, error))
  }
  const sessionOptions: SessionOptions = {
    ...{ settings, sampleFolder, log, tellWindow, onChange },
    library: archiveLibrary,
    actsFile: actsFileIn(inUserData('undo'), log),
    opener: { context: systemContext(loginAuthor()), app: `${APP_NAME} ${app.getVersion()}` },
    context: () => systemContext(settings.get().author ?? loginAuthor()),
    checks: checksInProcess(checkWorker),
    wishes: () => settings.get(),
    onOpened: onRecent,
  }
  const sessions: Sessions = new Sessions({
    makeSession: (wanted) => new Session(sessionOptions, wanted),
    openWindow: (session, beside) => windows.openBeside(session, beside),
    raise: raiseOneOf,
    handlersFor: (id) => handlersFor(id, handlerOptions),
    sampleFolder,
  })
  const onFront = (): void => menu.follow()
  const windows: SessionWindows = new SessionWindows({ page, preload, settings, drafts, sessions, onFront, onProblem })
  const show = (): BrowserWindow => windows.show()
  const openAndTell = (wanted: string): void => {
    void sessions.show(frontWindow()?.id ?? null, wanted).then((problem) => problem && onProblem(wanted, problem))
  }
  const menu = createMenu({ settings, log, show, inFront: () => windows.inFront, openAndTell, onRecent })
  const handlerOptions: SessionHandlerOptions = {
    ...{ settings, settingsFile, log, sessions, drafts, tellWindow, licences, onRecent },
    dialogs: dialogsIn(dialogFolders(settings, () => app.getPath('documents'))),
    info: {
      ...infoOfThisApp(),
      languageAtStart,
      places: { settings: placeOf(app.getPath('userData')), logs: placeOf(dirname(log.file)) },
    },
    showFile: (path) => shell.showItemInFolder(path),
    onDictionaries: () => broadcast('findings:changed', {}),
    onSettings: (next, before) => {
      menu.apply()
      broadcast('settings:changed', next)
      if (next.confusables !== before.confusables) broadcast('findings:changed', {})
    },
  }
  answerWindows({
    ...{ page, log, clock: systemClock },
    seatOf: (id) => {
      const seat = sessions.seatOf(id)
      return seat && { handlers: seat.handlers, work: seat.session.current.work }
    },
    author: () => {
      const name = settings.get().author ?? process.env.CORRIGENDA_AUTHOR
      return name ? authorNamed(name) : null
    },
  })
  windows.openLast(folder)
  tellSystemOfRecent(settings.get().recent, openAndTell)
  return {
    show,
    openAndTell,
    leave: () => sessions.leaveAll(),
  }
}

/**
 * The name to suggest, and for locks: CORRIGENDA_AUTHOR, as on the command line, otherwise the login name. Acts are
 * never signed with the login name unless the user confirms it.
 */
function loginAuthor(): string {
  return process.env.CORRIGENDA_AUTHOR || loginName()
}

function infoOfThisApp(): Omit<AppInfo, 'languageAtStart' | 'places'> {
  const { electron, chrome, node } = process.versions
  const { platform } = process
  const isAuthorGiven = Boolean(process.env.CORRIGENDA_AUTHOR)
  const versions = { version: app.getVersion(), electron, chromium: chrome, node, platform }
  return { ...versions, author: loginAuthor(), isAuthorGiven }
}
