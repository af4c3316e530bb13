// All text shown by the main process: menus, dialogs, error messages. Windows have their own.
import type { AnyProblem } from '../contract/index.ts'

export const APP_NAME = 'Corrigenda'

/** Also the name of its folder. */
export const SAMPLE_NAME = 'Sample archive'

/** The application menu's text apart from the commands of the contract. */
export const MENU = {
  file: '&File',
  quit: '&Quit',
  edit: '&Edit',
  article: '&Article',
  format: 'For&mat',
  states: '&State',
  view: '&View',
  appearance: '&Appearance',
  appearances: { system: '&System', light: '&Light', dark: '&Dark' },
  window: '&Window',
  help: '&Help',
  showLog: 'Show &Log',
  recent: 'Open &Recent',
  noRecent: 'No Recent Archives',
  forgetRecent: '&Clear List',
} as const

export const FOLDER_DIALOGS = {
  open: { title: 'Open an archive', buttonLabel: 'Open' },
  create: { title: 'Choose an empty folder for the new archive', buttonLabel: 'Choose' },
  export: { title: 'Choose a folder for the exported files', buttonLabel: 'Choose' },
  styles: { title: 'Choose a folder of Vale styles', buttonLabel: 'Choose' },
  dictionaries: { title: 'Choose a folder of Hunspell dictionaries', buttonLabel: 'Choose' },
} as const

export const COPY_DIALOGS = {
  files: { title: 'Choose files to import', buttonLabel: 'Choose' },
  folder: { title: 'Choose folders to import', buttonLabel: 'Choose' },
} as const

export const EXPORTED_DIALOGS = {
  file: { title: 'Choose an exported file, or its manifest', buttonLabel: 'Check' },
  folder: { title: 'Choose a folder of exported files', buttonLabel: 'Check' },
} as const

export const PAGE_DIALOG = {
  title: 'Save article history',
  buttonLabel: 'Save',
} as const

/** Name of the file type. */
export const PAGE_KIND = 'Web page'

export const CLOSING = {
  question: 'Work is still in progress',
  detail:
    'Closing stops it. An export stops after the current file; files already written stay in their folder, with a list of them. Anything else is cancelled and changes nothing.',
  stay: 'Keep the window open',
  close: 'Stop and close',
} as const

export const LINK = {
  question: 'Open this link outside Corrigenda?',
  open: 'Open link',
  cancel: 'Cancel',
} as const

/** Corrigenda never looks for a newer version itself. `version`: the one that runs. */
export const UPDATES = {
  question: 'Open the page with all versions in your browser?',
  note: (version: string) => `This is version ${version}. Corrigenda never goes online itself.`,
  unknown: (version: string) => `This is Corrigenda ${version}`,
  unknownDetail:
    'This copy has no page of releases. For a newer version, ask the person who gave it to you. Corrigenda never goes online itself.',
  close: 'Close',
} as const

/** The list of archives opened last in the system's own menus. */
export const RECENT_ARCHIVES = 'Recent archives'

export const TROUBLE = {
  title: 'Something went wrong in Corrigenda',
  detail: (reference: string) =>
    `Everything saved so far is safe in the archive. See the log for details, under reference ${reference}.`,
  windowGone: 'The window stopped working',
  windowDetail: (reference: string) =>
    `Everything saved so far is safe in the archive. Reload the window to continue. See the log for details, under reference ${reference}.`,
  reload: 'Reload',
  showLog: 'Show log',
  close: 'Close',
} as const

/** Text for an archive that could not be opened from the menu, from the command line or at start. */
export function cannotOpen(name: string, problem: AnyProblem): { readonly message: string; readonly detail: string } {
  return { message: `“${name}” could not be opened`, detail: `${reason(problem)} Nothing was changed.` }
}

const UNSAFE: Readonly<Record<string, string>> = {
  'symbolic-link': 'a link',
  fifo: 'a pipe',
  socket: 'a socket',
  'character-device': 'a device',
  'block-device': 'a device',
}

function reason(problem: AnyProblem): string {
  switch (problem.code) {
    case 'not-an-archive':
      return 'There is no Corrigenda archive in this folder. It may have been moved or renamed.'
    case 'too-new':
      return 'A newer version of Corrigenda made this archive. Update Corrigenda to open it.'
    case 'damaged':
      return `The file ${problem.details.path} of this archive is damaged. A backup of the archive may have an intact copy.`
    case 'unsafe':
      return `“${problem.details.path}” in this archive is ${UNSAFE[problem.details.kind] ?? 'not a plain file or folder'}, which could lead outside it. Nothing was read or changed through it. If the archive came from someone else, ask for a copy without links.`
    case 'not-reopened':
      return 'Corrigenda stopped while opening it last time. If you trust it, open it from the list of archives.'
    case 'no-permission':
      return 'You do not have permission to read this folder. Ask its owner for access.'
    case 'disk-full':
      return 'The disk is full. Free some space and try again.'
    case 'locked':
      return `${problem.details.holder} has it open. Close it there and try again.`
    default:
      return `It could not be read (${problem.code}). Check that the disk is connected and try again.`
  }
}
