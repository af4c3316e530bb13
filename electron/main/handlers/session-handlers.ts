// How one window's calls are handled in its session. What it picked in dialogs is named by its own tokens, which are
// invalid in other windows.
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { Log } from '../../../data/index.ts'
import type { AppInfo, UserSettings } from '../../contract/index.ts'
import type { Handlers } from '../calls/handlers.ts'
import { createFolderTokens, type FolderTokens } from '../security/folder-tokens.ts'
import type { Session, TellWindow } from '../sessions/session.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { Drafts } from '../user-data/drafts.ts'
import { folderOf } from '../user-data/recent-archives.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'
import { askForUpdates } from '../windows/ask-for-updates.ts'
import { printWindow } from '../windows/print-window.ts'
import type { Dialogs } from '../windows/system-dialogs.ts'
import { actsHandlers } from './acts.ts'
import { type AppHandlerOptions, appHandlers } from './app.ts'
import { archiveHandlers } from './archive.ts'
import { articlesHandlers } from './articles.ts'
import { draftHandlers } from './draft.ts'
import { jobHandlers } from './job.ts'
import { later } from './later.ts'
import { searchesHandlers } from './searches.ts'
import { settingsHandlers } from './settings.ts'
import { windowHandlers } from './window.ts'

/** What all windows share. */
export interface SessionHandlerOptions {
  readonly info: AppInfo
  /** Absolute path of the licences' text. */
  readonly licences: string
  /** The settings' file (absolute path). */
  readonly settingsFile: string
  readonly settings: SettingsFile
  readonly log: Log
  readonly sessions: Pick<Sessions, 'of' | 'ways' | 'openWindow' | 'openBeside'>
  /** Called when the list of recent archives changed. */
  readonly onRecent: () => void
  readonly drafts: Drafts
  readonly dialogs: Dialogs
  readonly tellWindow: TellWindow
  /** Shows a file (absolute path) in the system's file manager. */
  readonly showFile: (path: string) => void
  /** Called with the settings after and before a window changed them. */
  readonly onSettings: (next: UserSettings, before: UserSettings) => void
  /** Called when other dictionaries are to be used. */
  readonly onDictionaries: () => void
}

interface Picked {
  readonly folders: FolderTokens
  readonly exported: FolderTokens
  readonly exportFolders: Map<string, string>
}

/** The handlers of a window, given its session. */
export function handlersFor(windowId: number, options: SessionHandlerOptions): (session: Session) => Handlers {
  const picked = { folders: createFolderTokens(), exported: createFolderTokens(), exportFolders: new Map() }
  return (session) => {
    options.drafts.end(windowId) // A window that has just joined types in no article yet.
    return { ...windowsOwn(windowId, picked, options), ...workOn(session, windowId, picked, options) }
  }
}

/** The app, its settings, and which archive the window shows. */
function windowsOwn(windowId: number, { folders }: Picked, options: SessionHandlerOptions) {
  const { settings, sessions, dialogs, onSettings, onDictionaries } = options
  const recentFolder = (id: string) => folderOf(settings.get().recent, id)
  const forgetRecent = (id: string): void => {
    settings.update({ recent: settings.get().recent.filter((entry) => entry.id !== id) })
    options.onRecent()
  }
  return {
    ...appHandlers(aboutTheApp(windowId, options)),
    ...settingsHandlers(settings, onSettings, {
      pickDictionaries: (id) => dialogs.pickFolder('dictionaries', id),
      onDictionaries,
    }),
    ...archiveHandlers({
      current: sessions.ways(windowId),
      recentFolder,
      forgetRecent,
      tokens: folders,
      pickFolder: dialogs.pickFolder,
    }),
    ...windowHandlers({
      recentFolder,
      tokens: folders,
      openWindow: () => sessions.openWindow(windowId),
      openBeside: (folder) => sessions.openBeside(windowId, folder),
      edit: (act) => BrowserWindow.fromId(windowId)?.webContents[act](),
      noteDiscarded: (headline) => sessions.of(windowId)?.noteDiscarded(windowId, headline),
    }),
  }
}

function aboutTheApp(windowId: number, options: SessionHandlerOptions): AppHandlerOptions {
  const { info, licences, settingsFile, log, showFile, sessions } = options
  const archiveFile = (): string | null => {
    const folder = sessions.of(windowId)?.current.archive?.folder
    return folder === undefined ? null : join(folder, 'archive.json')
  }
  const files = { archive: archiveFile, settings: () => settingsFile, logs: () => log.file }
  return {
    ...{ info, licences, showFile },
    fileIn: (place) => files[place](),
    askForUpdates: () => {
      askForUpdates(windowId, log).catch((error: unknown) => log.trouble('asking for updates', error))
    },
  }
}

/** Everything about the session's archive. Changes are sent to all its windows. */
function workOn(session: Session, windowId: number, picked: Picked, options: SessionHandlerOptions) {
  const { log, drafts, dialogs, tellWindow, showFile } = options
  const { current, checker, finder } = session
  const jobs = session.jobs.heardBy((progress) => tellWindow(windowId, 'job:progress', progress))
  const changed = (): void => session.tell('findings:changed', {})
  const work = { current, jobs, checker, changed }
  return {
    ...articlesHandlers(checker),
    ...later('article', async () => (await import('./article.ts')).articleHandlers(current, printWindow)),
    ...later('many', async () => (await import('./many.ts')).manyHandlers(current, jobs)),
    ...later('findings', async () => {
      const { findingsHandlers } = await import('./findings.ts')
      return findingsHandlers({ checker, log, changed })
    }),
    ...searchesHandlers(() => session.tell('searches:changed', {})),
    ...actsHandlers(current, jobs),
    ...later('proposals', async () => (await import('./proposals.ts')).proposalsHandlers(current, jobs)),
    ...draftHandlers(drafts),
    ...later('tags', async () => (await import('./tags.ts')).tagsHandlers(checker)),
    ...jobHandlers(jobs),
    ...later('backups', async () => {
      const { backupsHandlers } = await import('./backups.ts')
      return backupsHandlers(current, jobs, () => session.tell('archive:restored', {}))
    }),
    ...later('overwritten', async () => (await import('./overwritten.ts')).overwrittenHandlers(current)),
    ...later('find', async () => {
      const { findHandlers } = await import('./find.ts')
      return findHandlers({ current, jobs, finder, tell: (told) => tellWindow(windowId, 'find:told', told) })
    }),
    ...later('coverage', async () => (await import('./coverage.ts')).coverageHandlers(checker, jobs)),
    ...later('names', async () => (await import('./names.ts')).namesHandlers(work)),
    ...later('stylebook', async () => {
      const { stylebookHandlers } = await import('./stylebook.ts')
      return stylebookHandlers({ current, changed, pickStyles: (id) => dialogs.pickFolder('styles', id) })
    }),
    ...later('import', async () => {
      const { importHandlers } = await import('./import.ts')
      return importHandlers({ current, jobs, pickFiles: dialogs.pickCopy })
    }),
    ...later('export', async () => {
      const { exportHandlers } = await import('./export.ts')
      const pickFolder = (id: number): Promise<string | null> => dialogs.pickFolder('export', id)
      const { pickPage } = dialogs
      return exportHandlers({ jobs, showFile, pickPage, folders: picked.exportFolders, pickFolder })
    }),
    ...later('notices', async () => {
      const { noticesHandlers } = await import('./notices.ts')
      return noticesHandlers(() => session.tell('notices:changed', {}))
    }),
    ...later('integrity', async () => {
      const { integrityHandlers } = await import('./integrity.ts')
      return integrityHandlers({ jobs, tokens: picked.exported, pickExported: dialogs.pickExported })
    }),
  }
}
