// Every word the main process shows: menus, dialogs, the message when something goes wrong. Windows have their own.
import type { AnyProblem } from '../contract/index.ts'

export const APP_NAME = 'Corrigenda'

/** Also the name of its folder. */
export const SAMPLE_NAME = 'Sample archive'

export const MENU = {
  file: '&File',
  newArchive: '&New Archive…',
  newWindow: 'New &Window',
  openArchive: '&Open Archive…',
  openInNewWindow: 'Open Archive in a New Win&dow…',
  openSample: 'Open &Sample Archive',
  backUp: '&Back Up Now',
  backups: 'Bac&kups…',
  archiveHistory: 'History of the Archive…',
  integrity: 'Check &Integrity…',
  closeArchive: '&Close Archive',
  newArticle: 'New Ar&ticle…',
  bringIn: '&Import…',
  export: '&Export…',
  settings: '&Settings…',
  quit: '&Quit',
  edit: '&Edit',
  undo: '&Undo',
  redo: '&Redo',
  find: '&Find in Article',
  findInArchive: 'Find in A&rchive…',
  findAndCorrect: 'Find && Correct in Archive…',
  tag: '&Tag…',
  editDetails: 'Edit &Details…',
  flag: 'F&lag',
  withdraw: '&Withdraw…',
  putBack: '&Put Back',
  remove: 'Remo&ve Withdrawn…',
  withdrawn: 'Withdra&wn Articles',
  print: '&Print Article…',
  selectFound: 'Select All &Found',
  article: '&Article',
  nextArticle: 'Ne&xt Article',
  previousArticle: '&Previous Article',
  nextCorrection: 'Next &Correction or Finding',
  previousCorrection: 'Previous C&orrection or Finding',
  nextAnywhere: 'Next Correction in Any Article',
  previousAnywhere: 'Previous Correction in Any Article',
  needsALook: '&What Needs a Look',
  checkTheRest: 'Check A&ll Articles',
  proposed: '&Proposed Corrections',
  notices: '&Notices to Readers',
  names: 'Na&mes Across the Archive',
  houseStyle: '&House Style…',
  suggest: 'Suggest Instead of Correct',
  accept: '&Accept Correction',
  reject: '&Reject Correction',
  correctWords: 'Correct &Words…',
  editArticle: '&Edit Article',
  composeNotice: 'Compose Reader &Notice',
  format: 'For&mat',
  bold: '&Bold',
  emphasis: '&Emphasis',
  link: '&Link…',
  lineKinds: '&Make the Paragraph…',
  lines: {
    'line-paragraph': '&Paragraph',
    'line-heading-2': '&Heading',
    'line-heading-3': '&Smaller Heading',
    'line-quote': '&Quotation',
    'line-item': 'List &Item',
    'line-numbered': '&Numbered Item',
    'split-line': 'Begin a Paragraph &Here',
    'join-lines': '&Join with the Next',
  },
  states: '&State',
  state: { 'state-new': '&New', 'state-in-work': 'In &Work', 'state-checked': '&Checked', 'state-done': '&Done' },
  findings: '&Findings',
  details: '&Details',
  history: '&History',
  compareVersions: 'Compare Versions…',
  saveLife: 'Save the &Life of the Article to Print…',
  articleIntegrity: 'Check &Integrity of the Article…',
  view: '&View',
  original: '&Original',
  marked: '&Marked',
  corrected: '&Corrected',
  appearance: '&Appearance',
  appearances: { system: '&System', light: '&Light', dark: '&Dark' },
  sidebar: 'Side&bar',
  inspector: 'Corrections &Panel',
  filter: '&Filter the List',
  density: 'Compact or Comfortable &List',
  textLarger: 'L&arger Article Text',
  textSmaller: 'S&maller Article Text',
  textUsual: 'Usual Article &Text',
  palette: 'Search or Run a &Command…',
  guide: '&Guide',
  introduction: '&Introduction on the Sample Archive',
  keys: '&Keyboard Shortcuts',
  changeKeys: '&Change Keys…',
  window: '&Window',
  help: '&Help',
  showLog: 'Show &Log',
  about: `&About ${APP_NAME}`,
} as const

export const FOLDER_DIALOGS = {
  open: { title: 'Open an archive', buttonLabel: 'Open' },
  create: { title: 'Choose an empty folder for the new archive', buttonLabel: 'Choose' },
  export: { title: 'Choose a folder for the exported files', buttonLabel: 'Choose' },
  styles: { title: 'Choose a folder of Vale styles', buttonLabel: 'Look through' },
} as const

export const COPY_DIALOGS = {
  files: { title: 'Choose copy to bring in', buttonLabel: 'Look through' },
  folder: { title: 'Choose folders of copy to bring in', buttonLabel: 'Look through' },
} as const

export const EXPORTED_DIALOGS = {
  file: { title: 'Choose an exported file, or its manifest', buttonLabel: 'Check' },
  folder: { title: 'Choose a folder of exported files', buttonLabel: 'Check' },
} as const

export const PAGE_DIALOG = {
  title: 'Save the life of the article',
  buttonLabel: 'Save',
} as const

/** What kind of file it is. */
export const PAGE_KIND = 'Web page'

export const CLOSING = {
  question: 'Work is still going on',
  detail:
    'Closing stops it. An export ends after the file being written; the files written by then stay in their folder, with a list of them. Anything else is cancelled and changes nothing.',
  stay: 'Keep the window open',
  close: 'Stop and close',
} as const

export const LINK = {
  question: 'Open this link outside Corrigenda?',
  open: 'Open link',
  cancel: 'Cancel',
} as const

export const TROUBLE = {
  title: 'Something went wrong in Corrigenda',
  detail: (reference: string) =>
    `Everything saved so far is safe in the archive. The log says more under the reference ${reference}.`,
  windowGone: 'The window stopped working',
  windowDetail: (reference: string) =>
    `Everything saved so far is safe in the archive. Load the window again to go on. The log says more under the reference ${reference}.`,
  reload: 'Load again',
  showLog: 'Show log',
  close: 'Close',
} as const

/** What to say when an archive could not be opened by the menu, the command line or at the start. */
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
      return `The file ${problem.details.path} of this archive is damaged. A backup of the archive may have a good one.`
    case 'unsafe':
      return `“${problem.details.path}” in this archive is ${UNSAFE[problem.details.kind] ?? 'not a plain file or folder'}, which could lead out of it. Nothing was read or changed through it. If the archive came from someone else, ask for a copy without links.`
    case 'not-reopened':
      return 'Corrigenda ended last time while it was being opened. Open it from the list of archives if you trust it.'
    case 'no-permission':
      return 'You may not read this folder. Ask whoever owns it, or sign in as somebody who may.'
    case 'disk-full':
      return 'The disk is full. Make some room and try again.'
    case 'locked':
      return `${problem.details.holder} has it open. Close it there and try again.`
    default:
      return `The system could not read it (${problem.code}). Check that the disk is connected and try again.`
  }
}
