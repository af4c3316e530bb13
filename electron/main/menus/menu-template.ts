// Contents of the native menu for a given state of the app: the commands of the contract in their places, and the
// system's own items. Pure: menu.ts installs it.
import type { MenuItemConstructorOptions } from 'electron'
import {
  type Chord,
  COMMANDS,
  type Command,
  commandRows,
  type KeyMap,
  type MenuName,
  type UndoState,
} from '../../contract/index.ts'
import { APPEARANCES, type Appearance } from '../user-data/settings.ts'
import { APP_NAME, mainWords } from '../words/words.ts'
import { menuActName, menuDiscardedName } from './act-words.ts'

/** What can be done in the window in front. */
export interface InFront {
  readonly isArchiveOpen: boolean
  readonly acts: UndoState
  /** The headline of the article whose discarded edits undo brings back before it undoes an act; null: none. */
  readonly discarded: string | null
}

export interface MenuState extends InFront {
  readonly appearance: Appearance
  /** Keys assigned to commands instead of the default ones. */
  readonly keys: KeyMap
  /** Archives opened last, newest first. */
  readonly recent: readonly RecentItem[]
  readonly isDevelopment: boolean
  readonly isMac: boolean
}

/** An archive in the list of those opened last. */
interface RecentItem {
  readonly id: string
  readonly title: string
}

export interface MenuActions {
  readonly command: (command: Command) => void
  readonly setAppearance: (appearance: Appearance) => void
  readonly showLog: () => void
  readonly openRecent: (id: string) => void
  readonly forgetRecent: () => void
}

type Item = MenuItemConstructorOptions
type Items = Item[]
/** The commands in one section of a menu, between two separators; parts count from 1. */
type Part = (menu: MenuName, part: number) => Items

const LINE: Item = { type: 'separator' }

/** The whole menu. */
export function menuTemplate(state: MenuState, actions: MenuActions): Items {
  const words = mainWords().menu
  const part: Part = (menu, number) =>
    COMMANDS.filter((command) => {
      const place = commandRows[command].menu
      return place?.in === menu && place.part === number
    }).map((command) => itemOf(command, state, actions))
  const parted = (menu: MenuName, ...numbers: readonly number[]): Items =>
    numbers.flatMap((number, n) => [...(n > 0 ? [LINE] : []), ...part(menu, number)])
  return [
    ...(state.isMac ? [{ label: APP_NAME, role: 'appMenu', submenu: appMenu(part) } as const] : []),
    {
      label: words.file,
      submenu: [
        ...parted('file', 1, 2),
        { label: words.recent, submenu: recentItems(state, actions) },
        LINE,
        ...(state.isMac ? parted('file', 3, 5) : [...parted('file', 3, 4, 5), ...quit()]),
      ],
    },
    { label: words.edit, submenu: [...part('edit', 1), LINE, ...clipboard(), LINE, ...parted('edit', 3, 4)] },
    {
      label: words.article,
      submenu: [
        ...parted('article', 1, 2, 3, 4),
        LINE,
        { label: words.format, submenu: parted('format', 1, 2) },
        { label: words.states, submenu: part('state', 1) },
        ...part('article', 5),
      ],
    },
    { label: words.view, submenu: viewMenu(state, actions, part) },
    { label: words.window, role: 'window', submenu: windowMenu() },
    {
      label: words.help,
      role: 'help',
      submenu: [
        ...parted('help', 1, 2),
        { label: words.showLog, click: actions.showLog },
        ...(state.isMac ? [] : part('help', 3)),
      ],
    },
  ]
}

/** The window acts on the keys itself, since it knows who is typing; the menu only shows them. */
function itemOf(command: Command, { acts, discarded, keys, isArchiveOpen }: MenuState, actions: MenuActions): Item {
  const { needs, isMenuKey = false } = commandRows[command]
  const own = keys[command]
  const accelerator = acceleratorOf(own === undefined ? usualKey(command) : own)
  // Undo and redo are always enabled: in a text field they undo typing.
  const act = command === 'undo' || command === 'redo' ? acts[command] : null
  const { commands, undo } = mainWords()
  const label = commands[command]
  const name = command === 'undo' && discarded !== null ? menuDiscardedName(discarded) : act && menuActName(act)
  return {
    label: name === null ? label : undo.named(label, name),
    click: () => actions.command(command),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: isMenuKey }),
    ...(needs === 'nothing' ? {} : { enabled: isArchiveOpen }),
  }
}

/** The key a menu shows; none for a command that formats text and whose key does something else elsewhere. */
function usualKey(command: Command): Chord | null {
  const { keys: [key] = [], isFormat } = commandRows[command]
  const isShared = isFormat && COMMANDS.some((other) => other !== command && hasKey(other, key))
  return key === undefined || isShared ? null : key
}

function hasKey(command: Command, key: Chord | undefined): boolean {
  return commandRows[command].keys?.some((one) => JSON.stringify(one) === JSON.stringify(key)) ?? false
}

function recentItems({ recent }: MenuState, { openRecent, forgetRecent }: MenuActions): Items {
  if (recent.length === 0) return [{ label: mainWords().menu.noRecent, enabled: false }]
  // In a title, & would make an access key.
  const items = recent.map(({ id, title }) => ({ label: title.replaceAll('&', '&&'), click: () => openRecent(id) }))
  return [...items, LINE, { label: mainWords().menu.forgetRecent, click: forgetRecent }]
}

/** The menu macOS names after the app, with what is there in every app. The labels of its roles would be English. */
function appMenu(part: Part): Items {
  const { services, hideApp, hideOthers, showAll, quitApp } = mainWords().menu
  return [
    ...part('help', 3),
    LINE,
    ...part('file', 4),
    LINE,
    { label: services, role: 'services' },
    LINE,
    { label: hideApp(APP_NAME), role: 'hide' },
    { label: hideOthers, role: 'hideOthers' },
    { label: showAll, role: 'unhide' },
    LINE,
    { label: quitApp(APP_NAME), role: 'quit' },
  ]
}

function quit(): Items {
  return [LINE, { label: mainWords().menu.quit, role: 'quit' }]
}

function clipboard(): Items {
  const { cut, copy, paste, selectAll } = mainWords().menu
  return [
    { label: cut, role: 'cut' },
    { label: copy, role: 'copy' },
    { label: paste, role: 'paste' },
    { label: selectAll, role: 'selectAll' },
  ]
}

function windowMenu(): Items {
  const { minimise, close } = mainWords().menu
  return [
    { label: minimise, role: 'minimize' },
    { label: close, role: 'close' },
  ]
}

function viewMenu({ appearance, isDevelopment }: MenuState, actions: MenuActions, part: Part): Items {
  const words = mainWords().menu
  const appearances = APPEARANCES.map(
    (choice): Item => ({
      label: words.appearances[choice],
      type: 'radio',
      checked: choice === appearance,
      click: () => actions.setAppearance(choice),
    }),
  )
  const forDevelopers: Items = [LINE, { role: 'reload' }, { role: 'toggleDevTools', accelerator: 'F12' }]
  return [
    ...part('view', 1),
    LINE,
    ...part('view', 2),
    LINE,
    ...part('view', 3),
    { label: words.appearance, submenu: appearances },
    LINE,
    ...part('view', 4),
    LINE,
    // The default zoom keys change the size of the article's text instead.
    { label: words.resetZoom, role: 'resetZoom', accelerator: 'CmdOrCtrl+Alt+0' },
    { label: words.zoomIn, role: 'zoomIn', accelerator: 'CmdOrCtrl+Alt+Plus' },
    { label: words.zoomOut, role: 'zoomOut', accelerator: 'CmdOrCtrl+Alt+-' },
    { label: words.fullScreen, role: 'togglefullscreen' },
    ...(isDevelopment ? forDevelopers : []),
  ]
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  '+': 'Plus',
}

/**
 * The accelerator a menu shows for a chord; nothing for none, for sequences and for plain characters, which menus
 * cannot show.
 */
function acceleratorOf(chord: Chord | null): string | undefined {
  if (chord === null || chord.after !== undefined) return undefined
  const { key, ctrl, alt, shift } = chord
  if (key.length === 1 && !ctrl && !alt) return undefined
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [...(ctrl ? ['CmdOrCtrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), name].join('+')
}
