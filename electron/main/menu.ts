// Installs the native menu and does what its items say that needs no window.
import { app, type BrowserWindow, Menu, nativeTheme, shell } from 'electron'
import type { UndoState } from '../contract/index.ts'
import { broadcast } from './ipc.ts'
import type { Log } from './log.ts'
import { type MenuActions, menuTemplate } from './menu-template.ts'
import { userSettingsOf } from './settings.ts'
import type { SettingsFile } from './settings-file.ts'

export interface MenuOptions {
  readonly settings: SettingsFile
  readonly log: Log
  /** The window in front; one is opened when there is none. */
  readonly show: () => BrowserWindow
}

export interface AppMenu {
  /** Shows the menu as it is with or without an open archive. */
  show(isArchiveOpen: boolean): void
  /** Applies settings that changed. */
  apply(): void
  /** Shows what undo and redo would do. */
  nameActs(acts: UndoState): void
}

/** Applies the appearance kept in the settings and makes the menu. */
export function createMenu(options: MenuOptions): AppMenu {
  const { settings, log } = options
  let isArchiveOpen = false
  let acts: UndoState = { undo: null, redo: null }
  nativeTheme.themeSource = settings.get().appearance
  const actions: MenuActions = {
    command: (command) => whenLoaded(options.show(), () => broadcast('menu:command', { command })),
    setAppearance: (appearance) => {
      settings.update({ appearance })
      apply()
      broadcast('settings:changed', userSettingsOf(settings.get()))
    },
    showLog: () => shell.showItemInFolder(log.file),
  }
  const install = (): void => {
    const { appearance, keys } = settings.get()
    const isMac = process.platform === 'darwin'
    const state = { isArchiveOpen, acts, appearance, keys, isDevelopment: !app.isPackaged, isMac }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)))
  }
  const apply = (): void => {
    nativeTheme.themeSource = settings.get().appearance
    install()
  }
  const show = (isOpen: boolean): void => {
    isArchiveOpen = isOpen
    install()
  }
  const nameActs = (next: UndoState): void => {
    acts = next
    install()
  }
  return { show, apply, nameActs }
}

function whenLoaded({ webContents }: BrowserWindow, work: () => void): void {
  if (webContents.isLoading()) webContents.once('did-finish-load', work)
  else work()
}
