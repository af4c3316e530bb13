// Installs the native menu and does what its items say that needs no window.
import { app, type BrowserWindow, dialog, Menu, nativeTheme, shell } from 'electron'
import type { AppInfo } from '../contract/index.ts'
import { broadcast } from './ipc.ts'
import type { Log } from './log.ts'
import { type MenuActions, menuTemplate } from './menu-template.ts'
import { userSettingsOf } from './settings.ts'
import type { SettingsFile } from './settings-file.ts'
import { ABOUT, APP_NAME } from './words.ts'

export interface MenuOptions {
  readonly settings: SettingsFile
  readonly info: AppInfo
  readonly log: Log
  /** The window in front; one is opened when there is none. */
  readonly show: () => BrowserWindow
}

export interface AppMenu {
  /** Shows the menu as it is with or without an open archive. */
  show(isArchiveOpen: boolean): void
  /** Applies settings that changed. */
  apply(): void
}

/** Applies the appearance kept in the settings and makes the menu. */
export function createMenu(options: MenuOptions): AppMenu {
  const { settings, info, log } = options
  let isArchiveOpen = false
  nativeTheme.themeSource = settings.get().appearance
  const actions: MenuActions = {
    command: (command) => whenLoaded(options.show(), () => broadcast('menu:command', { command })),
    setAppearance: (appearance) => {
      settings.update({ appearance })
      apply()
      broadcast('settings:changed', userSettingsOf(settings.get()))
    },
    showLog: () => shell.showItemInFolder(log.file),
    showAbout: () => showAbout(info).catch((error: unknown) => log.trouble('about', error)),
  }
  const install = (): void => {
    const { appearance } = settings.get()
    const state = { isArchiveOpen, appearance, isDevelopment: !app.isPackaged, isMac: process.platform === 'darwin' }
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
  return { show, apply }
}

function whenLoaded({ webContents }: BrowserWindow, work: () => void): void {
  if (webContents.isLoading()) webContents.once('did-finish-load', work)
  else work()
}

async function showAbout({ version, electron, chromium, node, platform }: AppInfo): Promise<void> {
  const versions = `Electron ${electron}\nChromium ${chromium}\nNode ${node}\n${platform}`
  await dialog.showMessageBox({
    type: 'info',
    title: APP_NAME,
    message: `${APP_NAME} ${version}`,
    detail: `${ABOUT.purpose}\n\n${versions}`,
    buttons: [ABOUT.close],
    noLink: true,
  })
}
