// Puts the parts of the running app together: settings, the archive, IPC, menu, window.
import { join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import {
  createArchive,
  createSampleArchive,
  isArchiveFolder,
  loginName,
  openArchive,
  restoreArchive,
  systemContext,
} from '../../data/index.ts'
import type { AppInfo, ArchiveState, UndoState } from '../contract/index.ts'
import type { AppPage } from './app-origin.ts'
import type { OpenedArchive, Opener } from './archive-library.ts'
import { askBeforeClosing } from './ask-before-closing.ts'
import { checksInProcess } from './check-process.ts'
import { Checker } from './checker.ts'
import { CurrentArchive } from './current-archive.ts'
import { backUpDaily } from './daily-backups.ts'
import { pickCopy, pickExported, pickFolder, pickPage, tellCannotOpen } from './dialogs.ts'
import { Drafts } from './drafts.ts'
import { Finder } from './finder.ts'
import { createFolderTokens } from './folder-tokens.ts'
import { actsHandlers, draftHandlers } from './handlers/acts.ts'
import { appHandlers } from './handlers/app.ts'
import { archiveHandlers } from './handlers/archive.ts'
import { articleHandlers } from './handlers/article.ts'
import { articlesHandlers } from './handlers/articles.ts'
import { backupsHandlers } from './handlers/backups.ts'
import { coverageHandlers } from './handlers/coverage.ts'
import { exportHandlers } from './handlers/export.ts'
import { findHandlers } from './handlers/find.ts'
import { findingsHandlers } from './handlers/findings.ts'
import { importHandlers } from './handlers/import.ts'
import { integrityHandlers } from './handlers/integrity.ts'
import { namesHandlers } from './handlers/names.ts'
import { noticesHandlers } from './handlers/notices.ts'
import { proposalsHandlers } from './handlers/proposals.ts'
import { searchesHandlers } from './handlers/searches.ts'
import { settingsHandlers } from './handlers/settings.ts'
import { stylebookHandlers } from './handlers/stylebook.ts'
import { answerWindows, broadcast } from './ipc.ts'
import { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import { type AppMenu, createMenu } from './menu.ts'
import { openSettings, type SettingsFile } from './settings-file.ts'
import { watchOpenArchive } from './watch-open-archive.ts'
import { allWindows, openWindow, raise } from './window.ts'
import { APP_NAME, SAMPLE_NAME } from './words.ts'

export interface StartOptions {
  /** Archive to open (absolute path); null: the one open last time. */
  readonly folder: string | null
  readonly page: AppPage
  readonly log: Log
  /** Absolute path of the built preload script. */
  readonly preload: string
  /** Absolute path of the built checks, which run in a process of their own. */
  readonly checkWorker: string
}

export interface RunningApp {
  readonly current: CurrentArchive
  /** Brings the window to the front, or opens one. */
  show(): BrowserWindow
  /** Opens an archive that no window asked for; a problem is told in a dialog. */
  openAndTell(folder: string): void
}

/** Starts the app; Electron must be ready. */
export function startApp({ folder, page, log, preload, checkWorker }: StartOptions): RunningApp {
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'), log)
  const jobs = new Jobs((progress) => broadcast('job:progress', progress))
  const finder = new Finder()
  const checker = new Checker(
    (article) => broadcast('findings:changed', article === null ? {} : { article }),
    () => broadcast('coverage:changed', {}),
    checksInProcess(checkWorker),
    () => settings.get().confusables,
  )
  const current = currentArchive({
    settings,
    log,
    onOpened: (opened) => {
      backUpDaily(opened, { current, jobs, log })
      watchOpenArchive(opened.archive, log)
    },
    beforeClosing: async () => {
      await jobs.stopAll()
      await Promise.all([finder.close(), checker.close()])
    },
    onState: (isOpen) => menu.show(isOpen),
    onActs: (acts) => menu.nameActs(acts),
  })
  const openAndTell = (wanted: string): void => {
    current
      .open(wanted)
      .then((result) => (result.ok || current.isBroken ? undefined : tellCannotOpen(wanted, result.problem)))
      .catch((error: unknown) => log.trouble(`opening ${wanted}`, error))
  }
  const open = (): BrowserWindow => askBeforeClosing(openWindow({ page, preload, settings }), jobs)
  const show = (): BrowserWindow => raise(allWindows()[0] ?? open())
  const info = infoOfThisApp()
  const menu: AppMenu = createMenu({ settings, log, show })
  menu.show(false)
  const drafts = new Drafts(join(app.getPath('userData'), 'drafts'), log)
  const handlers = {
    ...appHandlers(info),
    ...archiveHandlers({ current, tokens: createFolderTokens(), pickFolder }),
    ...backupsHandlers(current, jobs),
    ...articlesHandlers(current, jobs, checker),
    ...articleHandlers(current),
    ...findHandlers({ current, jobs, finder, tell: (told) => broadcast('find:told', told) }),
    ...findingsHandlers({ current, checker, log, changed: () => broadcast('findings:changed', {}) }),
    ...coverageHandlers({ current, jobs, checker }),
    ...namesHandlers({ current, jobs, checker, changed: () => broadcast('findings:changed', {}) }),
    ...stylebookHandlers({
      current,
      changed: () => broadcast('findings:changed', {}),
      pickStyles: (id) => pickFolder('styles', id),
    }),
    ...searchesHandlers(current, () => broadcast('searches:changed', {})),
    ...importHandlers({ current, jobs, pickFiles: pickCopy }),
    ...exportHandlers({ current, jobs, pickFolder: (id) => pickExportFolder(settings, id), pickPage, showFile }),
    ...actsHandlers(current, jobs),
    ...proposalsHandlers(current),
    ...noticesHandlers(current, () => broadcast('notices:changed', {})),
    ...integrityHandlers({ current, jobs, tokens: createFolderTokens(), pickExported }),
    ...draftHandlers(current, drafts),
    ...settingsHandlers(settings, (next, before) => {
      menu.apply()
      broadcast('settings:changed', next)
      if (next.confusables !== before.confusables) broadcast('findings:changed', {})
    }),
  }
  answerWindows({ handlers, page, log })
  // Before the window: its first question for the state waits for this opening and is answered with the archive.
  const wanted = folder ?? settings.get().lastArchive
  if (wanted !== null) openAndTell(wanted)
  open()
  return { current, show, openAndTell }
}

interface CurrentArchiveParts {
  readonly settings: SettingsFile
  readonly log: Log
  readonly onOpened: (opened: OpenedArchive) => void
  readonly beforeClosing: () => Promise<void>
  readonly onState: (isOpen: boolean) => void
  readonly onActs: (acts: UndoState) => void
}

function currentArchive(parts: CurrentArchiveParts): CurrentArchive {
  const { settings, log, onOpened, beforeClosing, onState, onActs } = parts
  return new CurrentArchive({
    library: { openArchive, createArchive, createSampleArchive, isArchiveFolder, restoreArchive },
    opener: openerHere(),
    context: () => systemContext(settings.get().author ?? loginAuthor()),
    settings,
    sampleFolder: join(app.getPath('userData'), SAMPLE_NAME),
    log,
    onOpened,
    beforeClosing,
    broadcast: (name, payload) => {
      broadcast(name, payload)
      if (name === 'archive:state') onState((payload as ArchiveState).kind === 'open')
      if (name === 'acts:state') onActs(payload as UndoState)
    },
  })
}

/** Who works here: CORRIGENDA_AUTHOR, as for the command line, else the login name. */
function openerHere(): Opener {
  const context = systemContext(loginAuthor())
  return { context, app: `${APP_NAME} ${app.getVersion()}` }
}

function loginAuthor(): string {
  return process.env.CORRIGENDA_AUTHOR || loginName()
}

async function pickExportFolder(settings: SettingsFile, windowId: number): Promise<string | null> {
  const folder = await pickFolder('export', windowId, settings.get().exportFolder)
  if (folder !== null) settings.update({ exportFolder: folder })
  return folder
}

function showFile(path: string): void {
  shell.showItemInFolder(path)
}

function infoOfThisApp(): AppInfo {
  const { electron, chrome, node } = process.versions
  const { platform } = process
  const isAuthorGiven = Boolean(process.env.CORRIGENDA_AUTHOR)
  const versions = { version: app.getVersion(), electron, chromium: chrome, node, platform }
  return { ...versions, author: loginAuthor(), isAuthorGiven }
}
