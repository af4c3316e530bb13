// All text shown by the main process, in English: menus, dialogs, error messages. Windows have their own.
import type { Command, ManyAct } from '../../contract/index.ts'
import { english as declared, manyActNames, menuLabels } from '../../contract/words/declared-words.ts'

export const english = {
  /** Labels of the commands that have a place in the application menu; '' for the others. */
  commands: menuLabels(declared) as Readonly<Record<Command, string>>,

  /** The application menu's text apart from the commands. */
  menu: {
    file: '&File',
    quit: '&Quit',
    edit: '&Edit',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &All',
    article: '&Article',
    format: 'For&mat',
    states: 'S&tate',
    view: '&View',
    appearance: '&Appearance',
    appearances: { system: '&System', light: '&Light', dark: '&Dark' },
    resetZoom: 'Actual Si&ze',
    zoomIn: 'Zoom &In',
    zoomOut: 'Zoom O&ut',
    fullScreen: 'Full &Screen',
    window: '&Window',
    minimise: 'Mi&nimise',
    close: '&Close',
    help: '&Help',
    showLog: 'Show &Log',
    recent: 'Open &Recent',
    noRecent: 'No Recent Archives',
    forgetRecent: '&Clear List',
    /** Only on macOS, in the menu named after the app. */
    services: 'Services',
    hideApp: (app: string) => `Hide ${app}`,
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    quitApp: (app: string) => `Quit ${app}`,
  },

  /** What undo and redo are named after in the Edit menu: “Undo Correction “Bozizé””. */
  acts: {
    ...(manyActNames(declared) as Readonly<Record<ManyAct, string>>),
    import: 'Import',
    correct: 'Correction',
    accept: 'Accepting',
    reject: 'Rejecting',
    revert: 'Reverting',
    reinstate: 'Restoring',
    tag: 'Tags',
    details: 'Details Change',
    'edit-details': 'Details Change',
    notice: 'Reader Notice',
    'compose-notices': 'Recomposing Notices',
    restore: 'Restoring a Version',
    'take-back': 'Reverting',
    rule: 'Ruling',
    'use-name': 'Use of Name',
    stylebook: 'House Style',
  },
  undo: {
    named: (command: string, act: string) => `${command} ${act}`,
    quoted: (text: string) => `“${text}”`,
    /** `headline`: quoted; '' if the article has none. */
    discarded: (headline: string) => `Discarding Edits${headline && ` to ${headline}`}`,
  },

  folderDialogs: {
    open: { title: 'Open an archive', buttonLabel: 'Open' },
    create: { title: 'Choose an empty folder for the new archive', buttonLabel: 'Choose' },
    export: { title: 'Choose a folder for the exported files', buttonLabel: 'Choose' },
    styles: { title: 'Choose a folder of Vale styles', buttonLabel: 'Choose' },
    dictionaries: { title: 'Choose a folder of Hunspell dictionaries', buttonLabel: 'Choose' },
  },
  copyDialogs: {
    files: { title: 'Choose files to import', buttonLabel: 'Choose' },
    folder: { title: 'Choose folders to import', buttonLabel: 'Choose' },
  },
  exportedDialogs: {
    file: { title: 'Choose an exported file, or its manifest', buttonLabel: 'Check' },
    folder: { title: 'Choose a folder of exported files', buttonLabel: 'Check' },
  },
  pageDialogs: {
    life: { title: 'Save article history', buttonLabel: 'Save' },
    corrections: { title: 'Save corrections', buttonLabel: 'Save' },
  },
  /** Names of file types. */
  pageKinds: { page: 'Web page', feed: 'Feed' },

  closing: {
    question: 'Work is still in progress',
    detail:
      'Closing stops it. An export stops after the current file; files already written stay in their folder, with a list of them. Anything else is cancelled and changes nothing.',
    stay: 'Keep the window open',
    close: 'Stop and close',
  },

  link: { question: 'Open this link outside Corrigenda?', open: 'Open link', cancel: 'Cancel' },

  /** Corrigenda never looks for a newer version itself. `version`: the one that runs. */
  updates: {
    question: 'Open the page with all versions in your browser?',
    note: (version: string) => `This is version ${version}. Corrigenda never goes online itself.`,
    unknown: (version: string) => `This is Corrigenda ${version}`,
    unknownDetail:
      'This copy has no page of releases. For a newer version, ask the person who gave it to you. Corrigenda never goes online itself.',
    close: 'Close',
  },

  /** The list of archives opened last in the system's own menus. */
  recentArchives: 'Recent archives',

  trouble: {
    title: 'Something went wrong in Corrigenda',
    detail: (reference: string) =>
      `Everything saved so far is safe in the archive. See the log for details, under reference ${reference}.`,
    windowGone: 'The window stopped working',
    windowDetail: (reference: string) =>
      `Everything saved so far is safe in the archive. Reload the window to continue. See the log for details, under reference ${reference}.`,
    reload: 'Reload',
    showLog: 'Show log',
    close: 'Close',
  },

  /** An archive that could not be opened from the menu, from the command line or at start. */
  cannotOpen: {
    message: (name: string) => `“${name}” could not be opened`,
    nothingChanged: (reason: string) => `${reason} Nothing was changed.`,
    notAnArchive: 'There is no Corrigenda archive in this folder. It may have been moved or renamed.',
    tooNew: 'A newer version of Corrigenda made this archive. Update Corrigenda to open it.',
    damaged: (path: string) =>
      `The file ${path} of this archive is damaged. A backup of the archive may have an intact copy.`,
    unsafe: (path: string, kind: string) =>
      `“${path}” in this archive is ${kind}, which could lead outside it. Nothing was read or changed through it. If the archive came from someone else, ask for a copy without links.`,
    kinds: {
      link: 'a link',
      pipe: 'a pipe',
      socket: 'a socket',
      device: 'a device',
      other: 'not a plain file or folder',
    },
    notReopened: 'Corrigenda stopped while opening it last time. If you trust it, open it from the list of archives.',
    noPermission: 'You do not have permission to read this folder. Ask its owner for access.',
    diskFull: 'The disk is full. Free some space and try again.',
    locked: (holder: string) => `${holder} has it open. Close it there and try again.`,
    /** `code`: the problem's name, for a report. */
    unread: (code: string) => `It could not be read (${code}). Check that the disk is connected and try again.`,
  },
}

/** The words of the main process in one language. */
export type MainWords = typeof english
