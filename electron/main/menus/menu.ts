// Installs the native menu and performs the items that need no window.
import { app, type BrowserWindow, Menu, nativeTheme, shell } from 'electron'
import type { Log } from '../../../data/index.ts'
import { broadcast, tellWindow } from '../calls/ipc.ts'
import { folderOf } from '../user-data/recent-archives.ts'
import { userSettingsOf } from '../user-data/settings.ts'
import type { SettingsFile } from '../user-data/settings-file.ts'
import { frontWindow } from '../windows/window.ts'
import { type InFront, type MenuActions, menuTemplate } from './menu-template.ts'

export interface MenuOptions {
  readonly settings: SettingsFile
  readonly log: Log
  /** Returns the window in front, opening one when there is none. */
  readonly show: () => BrowserWindow
  /** What can be done in the window in front, which is what the menu offers. */
  readonly inFront: () => InFront
  /** Shows an archive (absolute path). */
  readonly openAndTell: (folder: string) => void
  /** Called when the list of recent archives changed. */
  readonly onRecent: () => void
}

export interface AppMenu {
  /** Updates the menu to what can be done now in the window in front. */
  follow(): void
  /** Applies changed settings. */
  apply(): void
}

/** Applies the saved appearance and builds the menu. */
export function createMenu(options: MenuOptions): AppMenu {
  const { settings, log } = options
  let shown = ''
  const actions: MenuActions = {
    command(command) {
      const isFirst = frontWindow() === null
      const window = options.show()
      if (isFirst && command === 'new-window') return
      whenLoaded(window, () => tellWindow(window.id, 'menu:command', { command }))
    },
    setAppearance: (appearance) => {
      settings.update({ appearance })
      apply()
      broadcast('settings:changed', userSettingsOf(settings.get()))
    },
    showLog: () => shell.showItemInFolder(log.file),
    openRecent: (id) => {
      const folder = folderOf(settings.get().recent, id)
      if (folder.ok) options.openAndTell(folder.value)
    },
    forgetRecent: () => {
      settings.update({ recent: [] })
      options.onRecent()
    },
  }
  const follow = (): void => {
    const { appearance, keys } = settings.get()
    const recent = settings.get().recent.map(({ id, title }) => ({ id, title }))
    const isMac = process.platform === 'darwin'
    const state = { ...options.inFront(), appearance, keys, recent, isDevelopment: !app.isPackaged, isMac }
    const next = JSON.stringify(state)
    if (next === shown) return
    shown = next
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)))
  }
  const apply = (): void => {
    nativeTheme.themeSource = settings.get().appearance
    follow()
  }
  apply()
  return { follow, apply }
}

function whenLoaded({ webContents }: BrowserWindow, work: () => void): void {
  if (webContents.isLoading()) webContents.once('did-finish-load', work)
  else work()
}
