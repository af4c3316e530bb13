// What the native menu holds, for a given state of the app. Pure: menu.ts installs it.
import type { MenuItemConstructorOptions } from 'electron'
import { APPEARANCES, type Appearance } from './settings.ts'
import { MENU } from './words.ts'

/** What the menu asks of the window (the broadcast 'menu:command'): the window has the words for what goes wrong. */
export const MENU_COMMANDS = [
  'new-archive',
  'open-archive',
  'open-sample',
  'close-archive',
  'bring-in',
  'export',
  'view-original',
  'view-marked',
  'view-corrected',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

export interface MenuState {
  readonly isArchiveOpen: boolean
  readonly appearance: Appearance
  readonly isDevelopment: boolean
  readonly isMac: boolean
}

export interface MenuActions {
  readonly command: (command: MenuCommand) => void
  readonly setAppearance: (appearance: Appearance) => void
  readonly showLog: () => void
  readonly showAbout: () => void
}

type Items = MenuItemConstructorOptions[]

/** The whole menu. */
export function menuTemplate(state: MenuState, actions: MenuActions): Items {
  const { isMac } = state
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: MENU.file, submenu: fileMenu(state, actions) },
    { label: MENU.edit, submenu: editMenu() },
    { label: MENU.view, submenu: viewMenu(state, actions) },
    { label: MENU.window, role: 'window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
    { label: MENU.help, role: 'help', submenu: helpMenu(actions) },
  ]
}

function fileMenu({ isArchiveOpen, isMac }: MenuState, { command }: MenuActions): Items {
  const quit: Items = isMac ? [] : [{ type: 'separator' }, { label: MENU.quit, role: 'quit' }]
  return [
    { label: MENU.newArchive, click: () => command('new-archive') },
    { label: MENU.openArchive, accelerator: 'CmdOrCtrl+O', click: () => command('open-archive') },
    { label: MENU.openSample, click: () => command('open-sample') },
    { type: 'separator' },
    { label: MENU.bringIn, enabled: isArchiveOpen, click: () => command('bring-in') },
    { label: MENU.export, enabled: isArchiveOpen, click: () => command('export') },
    { type: 'separator' },
    { label: MENU.closeArchive, enabled: isArchiveOpen, click: () => command('close-archive') },
    ...quit,
  ]
}

function editMenu(): Items {
  return [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ]
}

function viewMenu({ isArchiveOpen, appearance, isDevelopment }: MenuState, actions: MenuActions): Items {
  const view = (label: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    enabled: isArchiveOpen,
    click: () => actions.command(command),
  })
  const appearances = APPEARANCES.map(
    (choice): MenuItemConstructorOptions => ({
      label: MENU.appearances[choice],
      type: 'radio',
      checked: choice === appearance,
      click: () => actions.setAppearance(choice),
    }),
  )
  const forDevelopers: Items = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools', accelerator: 'F12' },
  ]
  return [
    view(MENU.original, 'view-original'),
    view(MENU.marked, 'view-marked'),
    view(MENU.corrected, 'view-corrected'),
    { type: 'separator' },
    { label: MENU.appearance, submenu: appearances },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(isDevelopment ? forDevelopers : []),
  ]
}

function helpMenu(actions: MenuActions): Items {
  return [
    { label: MENU.showLog, click: actions.showLog },
    { label: MENU.about, click: actions.showAbout },
  ]
}
