// What the native menu holds, for a given state of the app. Pure: menu.ts installs it.
import type { MenuItemConstructorOptions } from 'electron'
import type { KeyMap, UndoState } from '../../contract/index.ts'
import { APPEARANCES, type Appearance } from '../user-data/settings.ts'
import { MENU } from '../words.ts'
import { acceleratorOf } from './accelerator.ts'
import { menuActName } from './act-words.ts'
import type { MenuCommand } from './menu-commands.ts'

export interface MenuState {
  readonly isArchiveOpen: boolean
  readonly acts: UndoState
  readonly appearance: Appearance
  /** Keys that were given to commands instead of the usual ones. */
  readonly keys: KeyMap
  readonly isDevelopment: boolean
  readonly isMac: boolean
}

export interface MenuActions {
  readonly command: (command: MenuCommand) => void
  readonly setAppearance: (appearance: Appearance) => void
  readonly showLog: () => void
}

type Item = MenuItemConstructorOptions
type Items = Item[]
/** An item that runs a command of the window. */
type CommandItem = (label: string, command: MenuCommand, accelerator?: string) => Item

const LINE: Item = { type: 'separator' }

/** The whole menu. */
export function menuTemplate(state: MenuState, actions: MenuActions): Items {
  const { isMac } = state
  // The window acts on the keys itself, since it knows who is typing; the menu only shows them.
  const always: CommandItem = (label, command, usual) => {
    const own = state.keys[command]
    const accelerator = own === undefined ? usual : acceleratorOf(own)
    const shown = accelerator === undefined ? {} : { accelerator, registerAccelerator: false }
    return { label, click: () => actions.command(command), ...shown }
  }
  const work: CommandItem = (...item) => ({ ...always(...item), enabled: state.isArchiveOpen })
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: MENU.file, submenu: fileMenu(state, always, work) },
    { label: MENU.edit, submenu: editMenu(state, work) },
    { label: MENU.article, submenu: articleMenu(work) },
    { label: MENU.view, submenu: viewMenu(state, actions, work) },
    { label: MENU.window, role: 'window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
    { label: MENU.help, role: 'help', submenu: helpMenu(actions, always) },
  ]
}

function fileMenu({ isMac }: MenuState, always: CommandItem, work: CommandItem): Items {
  const quit: Items = isMac ? [] : [LINE, { label: MENU.quit, role: 'quit' }]
  // Their keys act without an archive too, where the window listens to none.
  const anywhere: CommandItem = (...item) => ({ ...always(...item), registerAccelerator: true })
  return [
    anywhere(MENU.newWindow, 'new-window', 'CmdOrCtrl+N'),
    LINE,
    always(MENU.newArchive, 'new-archive'),
    anywhere(MENU.openArchive, 'open-archive', 'CmdOrCtrl+O'),
    anywhere(MENU.openInNewWindow, 'open-in-new-window', 'CmdOrCtrl+Shift+O'),
    always(MENU.openSample, 'open-sample'),
    LINE,
    work(MENU.newArticle, 'new-article'),
    work(MENU.bringIn, 'bring-in', 'CmdOrCtrl+Shift+I'),
    work(MENU.export, 'export', 'CmdOrCtrl+E'),
    work(MENU.print, 'print', 'CmdOrCtrl+Shift+P'),
    work(MENU.backUp, 'back-up'),
    work(MENU.backups, 'backups'),
    work(MENU.archiveHistory, 'archive-history'),
    work(MENU.integrity, 'integrity'),
    LINE,
    always(MENU.settings, 'settings', 'CmdOrCtrl+,'),
    LINE,
    work(MENU.closeArchive, 'close-archive'),
    ...quit,
  ]
}

/** Undo and redo are always there to press: while somebody types they mean the typing. */
function editMenu({ acts }: MenuState, work: CommandItem): Items {
  const named = (label: string, act: UndoState['undo']): string =>
    act === null ? label : `${label} ${menuActName(act)}`
  return [
    work(named(MENU.undo, acts.undo), 'undo', 'CmdOrCtrl+Z'),
    work(named(MENU.redo, acts.redo), 'redo', 'CmdOrCtrl+Shift+Z'),
    LINE,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    LINE,
    work(MENU.selectFound, 'select-all'),
    work(MENU.find, 'find', 'CmdOrCtrl+F'),
    work(MENU.findInArchive, 'find-in-archive', 'CmdOrCtrl+Shift+F'),
    work(MENU.findAndCorrect, 'find-and-correct', 'CmdOrCtrl+Shift+H'),
    work(MENU.tag, 'tag', 'CmdOrCtrl+T'),
    work(MENU.editDetails, 'edit-details', 'CmdOrCtrl+Shift+D'),
    work(MENU.flag, 'flag'),
    LINE,
    work(MENU.withdraw, 'withdraw'),
    work(MENU.putBack, 'put-back'),
    work(MENU.remove, 'remove'),
  ]
}

function articleMenu(work: CommandItem): Items {
  const states = Object.entries(MENU.state) as [keyof typeof MENU.state, string][]
  return [
    work(MENU.nextArticle, 'next-article', 'Alt+Down'),
    work(MENU.previousArticle, 'previous-article', 'Alt+Up'),
    LINE,
    work(MENU.nextCorrection, 'next-correction', 'F8'),
    work(MENU.previousCorrection, 'previous-correction', 'Shift+F8'),
    work(MENU.nextAnywhere, 'next-anywhere', 'CmdOrCtrl+F8'),
    work(MENU.previousAnywhere, 'previous-anywhere', 'CmdOrCtrl+Shift+F8'),
    work(MENU.accept, 'accept'),
    work(MENU.reject, 'reject'),
    LINE,
    work(MENU.needsALook, 'needs-a-look'),
    work(MENU.proposed, 'proposed'),
    work(MENU.notices, 'notices'),
    work(MENU.withdrawn, 'withdrawn'),
    work(MENU.checkTheRest, 'check-the-rest'),
    work(MENU.names, 'names'),
    work(MENU.houseStyle, 'house-style'),
    LINE,
    work(MENU.suggest, 'suggest', 'CmdOrCtrl+Shift+S'),
    work(MENU.correctWords, 'correct-words'),
    work(MENU.editArticle, 'edit-text', 'F2'),
    work(MENU.composeNotice, 'compose-notice', 'CmdOrCtrl+Shift+N'),
    LINE,
    { label: MENU.format, submenu: formatMenu(work) },
    { label: MENU.states, submenu: states.map(([command, label]) => work(label, command)) },
    work(MENU.findings, 'tab-findings', 'CmdOrCtrl+Alt+2'),
    work(MENU.details, 'tab-details', 'CmdOrCtrl+Alt+3'),
    work(MENU.history, 'tab-history', 'CmdOrCtrl+Alt+4'),
    work(MENU.compareVersions, 'compare-versions'),
    work(MENU.articleIntegrity, 'article-integrity'),
    work(MENU.saveLife, 'save-life'),
  ]
}

/** The keys of bold, emphasis and link are those of other items too, so that none are shown here. */
function formatMenu(work: CommandItem): Items {
  const lines = Object.entries(MENU.lines) as [keyof typeof MENU.lines, string][]
  return [
    work(MENU.bold, 'bold'),
    work(MENU.emphasis, 'emphasis'),
    work(MENU.link, 'link'),
    LINE,
    work(MENU.lineKinds, 'line-kinds', 'CmdOrCtrl+Shift+K'),
    ...lines.map(([command, label]) => work(label, command)),
  ]
}

function viewMenu({ appearance, isDevelopment }: MenuState, actions: MenuActions, work: CommandItem): Items {
  const appearances = APPEARANCES.map(
    (choice): Item => ({
      label: MENU.appearances[choice],
      type: 'radio',
      checked: choice === appearance,
      click: () => actions.setAppearance(choice),
    }),
  )
  const forDevelopers: Items = [LINE, { role: 'reload' }, { role: 'toggleDevTools', accelerator: 'F12' }]
  return [
    work(MENU.palette, 'palette', 'CmdOrCtrl+K'),
    LINE,
    work(MENU.original, 'view-original'),
    work(MENU.marked, 'view-marked'),
    work(MENU.corrected, 'view-corrected'),
    LINE,
    work(MENU.sidebar, 'sidebar', 'CmdOrCtrl+B'),
    work(MENU.inspector, 'inspector', 'CmdOrCtrl+Shift+B'),
    work(MENU.filter, 'filter'),
    work(MENU.density, 'density'),
    { label: MENU.appearance, submenu: appearances },
    LINE,
    work(MENU.textLarger, 'text-larger', 'CmdOrCtrl+Plus'),
    work(MENU.textSmaller, 'text-smaller', 'CmdOrCtrl+-'),
    work(MENU.textUsual, 'text-usual', 'CmdOrCtrl+0'),
    LINE,
    // Their usual keys are those of the article's text.
    { role: 'resetZoom', accelerator: 'CmdOrCtrl+Alt+0' },
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+Alt+Plus' },
    { role: 'zoomOut', accelerator: 'CmdOrCtrl+Alt+-' },
    { role: 'togglefullscreen' },
    ...(isDevelopment ? forDevelopers : []),
  ]
}

function helpMenu(actions: MenuActions, always: CommandItem): Items {
  return [
    always(MENU.guide, 'guide', 'F1'),
    always(MENU.introduction, 'introduction'),
    LINE,
    always(MENU.keys, 'key-sheet'),
    always(MENU.changeKeys, 'change-keys'),
    { label: MENU.showLog, click: actions.showLog },
    always(MENU.about, 'about'),
  ]
}
