// The commands of a window: what a key, a menu item or a button can trigger. One row each, in the order of menus and
// lists. The application menu, the command palette, the list of shortcuts, the shortcut settings and the context menus
// are built from this table; renderer/window/commands implements each command, and the compiler reports any that is
// missing there.
import type { Chord } from './chord.ts'

export type MenuName = 'file' | 'edit' | 'article' | 'format' | 'state' | 'view' | 'help'
/** Groups in the list of shortcuts. */
type SheetGroup = 'everywhere' | 'desk' | 'state' | 'article' | 'format' | 'review'

export interface CommandRow {
  /** Label in the palette, on buttons and in context menus. */
  readonly label: string
  /**
   * Place in the application menu: `part` counts the sections between separators from 1; in `label`, & precedes the
   * access key.
   */
  readonly menu?: { readonly in: MenuName; readonly part: number; readonly label: string }
  /** Default keys; menus show the first. */
  readonly keys?: readonly Chord[]
  /** Group in the list of shortcuts, and its label there if different. Given together with `keys`. */
  readonly sheet?: { readonly in: SheetGroup; readonly label?: string }
  /** A key the operating system handles without the window. */
  readonly systemKey?: Chord
  /** The key acts only while the focus is in the article or among its corrections (WCAG 2.1.4). */
  readonly isReview?: true
  /**
   * The key acts only on text selected in the article being edited; there it takes precedence over the key's other
   * meanings.
   */
  readonly isFormat?: true
  /** The key also acts while a dialog is open. */
  readonly isOverDialogs?: true
  /** The menu handles the key too, so that it works while no window is open (macOS). */
  readonly isMenuKey?: true
  /** Specific to one place, or the palette itself: not listed in the palette. */
  readonly isUnlisted?: true
  /** 'nothing': available while no archive is open. By default an archive must be open. */
  readonly needs?: 'nothing'
}

const table = {
  // Article menu
  'next-article': {
    label: 'Next article',
    menu: { in: 'article', part: 1, label: 'Ne&xt Article' },
    keys: [{ key: 'ArrowDown', alt: true }],
    sheet: { in: 'everywhere' },
  },
  'previous-article': {
    label: 'Previous article',
    menu: { in: 'article', part: 1, label: '&Previous Article' },
    keys: [{ key: 'ArrowUp', alt: true }],
    sheet: { in: 'everywhere' },
  },
  'next-correction': {
    label: 'Next correction',
    menu: { in: 'article', part: 2, label: 'Next &Correction or Finding' },
    keys: [{ key: 'F8' }],
    sheet: { in: 'everywhere' },
  },
  'previous-correction': {
    label: 'Previous correction',
    menu: { in: 'article', part: 2, label: 'Previous C&orrection or Finding' },
    keys: [{ key: 'F8', shift: true }],
    sheet: { in: 'everywhere' },
  },
  'next-anywhere': {
    label: 'Next correction in any article',
    menu: { in: 'article', part: 2, label: 'Next Correction in Any Article' },
    keys: [{ key: 'F8', ctrl: true }],
    sheet: { in: 'everywhere', label: 'Next correction in any article, or proposal' },
  },
  'previous-anywhere': {
    label: 'Previous correction in any article',
    menu: { in: 'article', part: 2, label: 'Previous Correction in Any Article' },
    keys: [{ key: 'F8', ctrl: true, shift: true }],
    sheet: { in: 'everywhere' },
  },
  accept: {
    label: 'Accept the correction',
    menu: { in: 'article', part: 2, label: '&Accept Correction' },
    keys: [{ key: 'a' }],
    sheet: { in: 'review', label: 'Accept or restore a correction; fix a finding' },
    isReview: true,
  },
  reject: {
    label: 'Reject the correction',
    menu: { in: 'article', part: 2, label: '&Reject Correction' },
    keys: [{ key: 'r' }],
    sheet: { in: 'review', label: 'Reject or revert a correction; ignore a finding' },
    isReview: true,
  },
  'needs-a-look': {
    label: 'Go to what needs a look',
    menu: { in: 'article', part: 3, label: 'Needs a &Look' },
    keys: [{ key: 'h', after: 'g' }],
    sheet: { in: 'desk', label: 'Needs a look' },
  },
  proposed: {
    label: 'Go to proposed corrections',
    menu: { in: 'article', part: 3, label: 'Proposed Corrections' },
    keys: [{ key: 'p', after: 'g' }],
    sheet: { in: 'desk', label: 'Proposed corrections' },
  },
  notices: {
    label: 'Go to reader notices',
    menu: { in: 'article', part: 3, label: 'Reader Not&ices' },
    keys: [{ key: 'n', after: 'g' }],
    sheet: { in: 'desk', label: 'Reader notices' },
  },
  withdrawn: {
    label: 'Withdrawn',
    menu: { in: 'article', part: 3, label: 'Withdrawn Articles' },
    keys: [{ key: 'w', after: 'g' }],
    sheet: { in: 'desk', label: 'Withdrawn articles' },
  },
  'check-the-rest': {
    label: 'Check all unchecked articles',
    menu: { in: 'article', part: 3, label: 'Check All &Unchecked Articles' },
  },
  names: {
    label: 'Go to names',
    menu: { in: 'article', part: 3, label: 'Names Across the Archi&ve' },
    keys: [{ key: 'm', after: 'g' }],
    sheet: { in: 'desk', label: 'Names across the archive' },
  },
  'house-style': {
    label: 'House style…',
    menu: { in: 'article', part: 3, label: '&House Style…' },
    keys: [{ key: 'y', after: 'g' }],
    sheet: { in: 'desk' },
  },
  suggest: {
    label: 'Turn suggesting on or off',
    menu: { in: 'article', part: 4, label: 'Turn Suggesting On or Off' },
    keys: [{ key: 's', ctrl: true, shift: true }],
    sheet: { in: 'desk' },
  },
  'correct-words': {
    label: 'Correct words…',
    menu: { in: 'article', part: 4, label: 'Correct &Words…' },
    keys: [{ key: 'c' }],
    sheet: { in: 'article', label: 'Correct words you name' },
    isReview: true,
  },
  'edit-text': {
    label: 'Edit the article',
    menu: { in: 'article', part: 4, label: '&Edit Article' },
    keys: [{ key: 'F2' }],
    sheet: { in: 'article', label: 'Correct the words selected, or edit the text (also Enter)' },
  },
  'compose-notice': {
    label: 'Compose the reader notice',
    menu: { in: 'article', part: 4, label: 'Compose Reader &Notice' },
    keys: [{ key: 'n', ctrl: true, shift: true }],
    sheet: { in: 'review' },
  },
  'tab-findings': {
    label: 'Go to findings',
    menu: { in: 'article', part: 5, label: '&Findings' },
    keys: [{ key: '2', ctrl: true, alt: true }],
    sheet: { in: 'desk' },
  },
  'tab-details': {
    label: 'Go to details',
    menu: { in: 'article', part: 5, label: '&Details' },
    keys: [{ key: '3', ctrl: true, alt: true }],
    sheet: { in: 'desk' },
  },
  'tab-history': {
    label: 'Go to history',
    menu: { in: 'article', part: 5, label: 'Histor&y' },
    keys: [{ key: '4', ctrl: true, alt: true }],
    sheet: { in: 'desk' },
  },
  'compare-versions': { label: 'Compare versions…', menu: { in: 'article', part: 5, label: 'Compare Versions…' } },
  'show-in-source': {
    label: 'Show in the source file',
    menu: { in: 'article', part: 5, label: 'Show in Source File' },
    keys: [{ key: 'u', ctrl: true }],
    sheet: { in: 'desk', label: 'Show the selected words in the source file' },
  },
  'article-integrity': {
    label: 'Check the integrity of this article…',
    menu: { in: 'article', part: 5, label: 'Check Article Inte&grity…' },
  },
  'save-life': {
    label: 'Save the article’s history to print…',
    menu: { in: 'article', part: 5, label: '&Save Article History…' },
  },

  // Its Format submenu
  bold: {
    label: 'Bold',
    menu: { in: 'format', part: 1, label: '&Bold' },
    keys: [{ key: 'b', ctrl: true }],
    sheet: { in: 'format' },
    isFormat: true,
  },
  emphasis: {
    label: 'Emphasis',
    menu: { in: 'format', part: 1, label: '&Emphasis' },
    keys: [{ key: 'i', ctrl: true }],
    sheet: { in: 'format' },
    isFormat: true,
  },
  link: {
    label: 'Link…',
    menu: { in: 'format', part: 1, label: '&Link…' },
    keys: [{ key: 'k', ctrl: true }],
    sheet: { in: 'format' },
    isFormat: true,
  },
  'line-kinds': {
    label: 'Paragraph style…',
    menu: { in: 'format', part: 2, label: 'Paragraph St&yle…' },
    keys: [{ key: 'k', ctrl: true, shift: true }],
    sheet: { in: 'format' },
    isFormat: true,
  },
  'line-paragraph': { label: 'Make it a paragraph', menu: { in: 'format', part: 2, label: '&Paragraph' } },
  'line-heading-2': { label: 'Make it a heading', menu: { in: 'format', part: 2, label: '&Heading' } },
  'line-heading-3': { label: 'Make it a smaller heading', menu: { in: 'format', part: 2, label: '&Smaller Heading' } },
  'line-quote': { label: 'Make it a quotation', menu: { in: 'format', part: 2, label: '&Quotation' } },
  'line-item': { label: 'Make it a list item', menu: { in: 'format', part: 2, label: 'List &Item' } },
  'line-numbered': { label: 'Make it a numbered item', menu: { in: 'format', part: 2, label: '&Numbered Item' } },
  'split-line': {
    label: 'Start a new paragraph here',
    menu: { in: 'format', part: 2, label: 'S&tart a Paragraph Here' },
  },
  'join-lines': {
    label: 'Join with the next paragraph',
    menu: { in: 'format', part: 2, label: '&Join with the Next Paragraph' },
  },

  // Its State submenu
  'state-new': {
    label: 'State: new',
    menu: { in: 'state', part: 1, label: '&New' },
    keys: [{ key: '1', after: 's' }],
    sheet: { in: 'state', label: 'New' },
  },
  'state-in-work': {
    label: 'State: in progress',
    menu: { in: 'state', part: 1, label: '&In Progress' },
    keys: [{ key: '2', after: 's' }],
    sheet: { in: 'state', label: 'In progress' },
  },
  'state-checked': {
    label: 'State: checked',
    menu: { in: 'state', part: 1, label: '&Checked' },
    keys: [{ key: '3', after: 's' }],
    sheet: { in: 'state', label: 'Checked' },
  },
  'state-done': {
    label: 'State: done',
    menu: { in: 'state', part: 1, label: '&Done' },
    keys: [{ key: '4', after: 's' }],
    sheet: { in: 'state', label: 'Done' },
  },

  // Edit menu
  undo: {
    label: 'Undo',
    menu: { in: 'edit', part: 1, label: '&Undo' },
    keys: [{ key: 'z', ctrl: true }],
    sheet: { in: 'desk' },
  },
  redo: {
    label: 'Redo',
    menu: { in: 'edit', part: 1, label: '&Redo' },
    keys: [{ key: 'z', ctrl: true, shift: true }],
    sheet: { in: 'desk' },
  },
  'select-all': { label: 'Select all filtered articles', menu: { in: 'edit', part: 3, label: '&Select All Filtered' } },
  find: {
    label: 'Find in the article',
    menu: { in: 'edit', part: 3, label: '&Find in Article' },
    keys: [{ key: 'f', ctrl: true }],
    sheet: { in: 'article' },
  },
  'find-in-archive': {
    label: 'Find in the archive…',
    menu: { in: 'edit', part: 3, label: 'Find in Arc&hive…' },
    keys: [{ key: 'f', ctrl: true, shift: true }],
    sheet: { in: 'everywhere' },
  },
  'find-and-correct': {
    label: 'Find and correct in the archive…',
    menu: { in: 'edit', part: 3, label: 'Find && Correct in Archive…' },
    keys: [{ key: 'h', ctrl: true, shift: true }],
    sheet: { in: 'everywhere' },
  },
  tag: {
    label: 'Tag…',
    menu: { in: 'edit', part: 3, label: 'Ta&g…' },
    keys: [{ key: 't', ctrl: true }],
    sheet: { in: 'desk' },
  },
  'edit-details': {
    label: 'Edit details of the selected articles…',
    menu: { in: 'edit', part: 3, label: 'Edit &Details…' },
    keys: [{ key: 'd', ctrl: true, shift: true }],
    sheet: { in: 'desk' },
  },
  flag: {
    label: 'Flag the selected articles, or remove the flag',
    menu: { in: 'edit', part: 3, label: 'F&lag' },
    keys: [{ key: 'f', after: 's' }],
    sheet: { in: 'state', label: 'Flag, or remove the flag' },
  },
  withdraw: { label: 'Withdraw the selected articles…', menu: { in: 'edit', part: 4, label: '&Withdraw…' } },
  'put-back': { label: 'Restore the selected articles', menu: { in: 'edit', part: 4, label: 'Rest&ore' } },
  remove: {
    label: 'Remove the selected withdrawn articles…',
    menu: { in: 'edit', part: 4, label: 'Remo&ve Withdrawn…' },
  },

  // File menu
  'new-window': {
    label: 'New window',
    menu: { in: 'file', part: 1, label: 'New &Window' },
    keys: [{ key: 'n', ctrl: true }],
    sheet: { in: 'everywhere' },
    needs: 'nothing',
    isMenuKey: true,
  },
  'new-archive': { label: 'New archive…', menu: { in: 'file', part: 2, label: '&New Archive…' }, needs: 'nothing' },
  'open-archive': {
    label: 'Open another archive…',
    menu: { in: 'file', part: 2, label: '&Open Archive…' },
    keys: [{ key: 'o', ctrl: true }],
    sheet: { in: 'everywhere' },
    needs: 'nothing',
    isMenuKey: true,
  },
  'open-in-new-window': {
    label: 'Open an archive in a new window…',
    menu: { in: 'file', part: 2, label: 'Open Archive in a New Win&dow…' },
    keys: [{ key: 'o', ctrl: true, shift: true }],
    sheet: { in: 'everywhere' },
    needs: 'nothing',
    isMenuKey: true,
  },
  'open-sample': {
    label: 'Open the sample archive',
    menu: { in: 'file', part: 2, label: 'Open Sa&mple Archive' },
    needs: 'nothing',
  },
  'new-article': { label: 'New article…', menu: { in: 'file', part: 3, label: 'New Ar&ticle…' } },
  'bring-in': {
    label: 'Import…',
    menu: { in: 'file', part: 3, label: '&Import…' },
    keys: [{ key: 'i', ctrl: true, shift: true }],
    sheet: { in: 'everywhere' },
  },
  export: {
    label: 'Export…',
    menu: { in: 'file', part: 3, label: '&Export…' },
    keys: [{ key: 'e', ctrl: true }],
    sheet: { in: 'everywhere' },
  },
  'corrections-page': {
    label: 'Corrections as a page or feed…',
    menu: { in: 'file', part: 3, label: 'Corrections as a Page or &Feed…' },
  },
  print: {
    label: 'Print the article…',
    menu: { in: 'file', part: 3, label: '&Print Article…' },
    keys: [{ key: 'p', ctrl: true, shift: true }],
    sheet: { in: 'everywhere' },
  },
  'back-up': { label: 'Back up now', menu: { in: 'file', part: 3, label: '&Back Up Now' } },
  backups: { label: 'Backups…', menu: { in: 'file', part: 3, label: 'Bac&kups…' } },
  'archive-history': {
    label: 'History of the archive…',
    menu: { in: 'file', part: 3, label: 'History of the Archive…' },
  },
  integrity: { label: 'Check integrity…', menu: { in: 'file', part: 3, label: 'Check Inte&grity…' } },
  settings: {
    label: 'Settings…',
    menu: { in: 'file', part: 4, label: '&Settings…' },
    keys: [{ key: ',', ctrl: true }],
    sheet: { in: 'desk' },
    needs: 'nothing',
  },
  'close-archive': { label: 'Close this archive', menu: { in: 'file', part: 5, label: '&Close Archive' } },

  // View menu
  palette: {
    label: 'Search or run a command…',
    menu: { in: 'view', part: 1, label: 'Search or &Run a Command…' },
    keys: [
      { key: 'k', ctrl: true },
      { key: 'p', ctrl: true },
    ],
    sheet: { in: 'desk' },
    isUnlisted: true,
  },
  'view-original': {
    label: 'Show the original text',
    menu: { in: 'view', part: 2, label: '&Original' },
    keys: [{ key: '1' }],
    sheet: { in: 'article', label: 'Original text' },
  },
  'view-marked': {
    label: 'Show the marked text',
    menu: { in: 'view', part: 2, label: '&Marked' },
    keys: [{ key: '2' }],
    sheet: { in: 'article', label: 'Marked text' },
  },
  'view-corrected': {
    label: 'Show the corrected text',
    menu: { in: 'view', part: 2, label: '&Corrected' },
    keys: [{ key: '3' }],
    sheet: { in: 'article', label: 'Corrected text' },
  },
  sidebar: {
    label: 'Show or hide the sidebar',
    menu: { in: 'view', part: 3, label: 'Side&bar' },
    keys: [{ key: 'b', ctrl: true }],
    sheet: { in: 'everywhere' },
    isOverDialogs: true,
  },
  inspector: {
    label: 'Show or hide the corrections panel',
    menu: { in: 'view', part: 3, label: 'Corrections &Panel' },
    keys: [{ key: 'b', ctrl: true, shift: true }],
    sheet: { in: 'everywhere' },
    isOverDialogs: true,
  },
  filter: {
    label: 'Filter the list',
    menu: { in: 'view', part: 3, label: '&Filter the List' },
    keys: [{ key: '/' }],
    sheet: { in: 'everywhere' },
  },
  density: {
    label: 'Compact or comfortable list',
    menu: { in: 'view', part: 3, label: 'Compact or Comfortable &List' },
  },
  'text-larger': {
    label: 'Larger article text',
    menu: { in: 'view', part: 4, label: 'Lar&ger Article Text' },
    keys: [{ key: '+', ctrl: true }],
    sheet: { in: 'desk', label: 'Larger text' },
  },
  'text-smaller': {
    label: 'Smaller article text',
    menu: { in: 'view', part: 4, label: 'Smaller Article Te&xt' },
    keys: [{ key: '-', ctrl: true }],
    sheet: { in: 'desk', label: 'Smaller text' },
  },
  'text-usual': {
    label: 'Reset article text size',
    menu: { in: 'view', part: 4, label: 'Reset Article &Text Size' },
    keys: [{ key: '0', ctrl: true }],
    sheet: { in: 'desk', label: 'Reset text size' },
  },

  // Help menu
  guide: {
    label: 'Guide',
    menu: { in: 'help', part: 1, label: '&Guide' },
    keys: [{ key: 'F1' }],
    sheet: { in: 'everywhere' },
    needs: 'nothing',
    isOverDialogs: true,
  },
  introduction: {
    label: 'Introduction with the sample archive',
    menu: { in: 'help', part: 1, label: '&Introduction with the Sample Archive' },
    needs: 'nothing',
  },
  'key-sheet': {
    label: 'Keyboard shortcuts',
    menu: { in: 'help', part: 2, label: '&Keyboard Shortcuts' },
    keys: [{ key: '?' }],
    sheet: { in: 'everywhere', label: 'This sheet' },
    needs: 'nothing',
  },
  'change-keys': { label: 'Change keys…', menu: { in: 'help', part: 2, label: '&Change Keys…' }, needs: 'nothing' },
  'check-for-updates': {
    label: 'Check for updates…',
    menu: { in: 'help', part: 3, label: 'Check for &Updates…' },
    needs: 'nothing',
  },
  about: { label: 'About Corrigenda', menu: { in: 'help', part: 3, label: '&About Corrigenda' }, needs: 'nothing' },

  // Not in the application menu
  'next-sought': { label: 'Next filter match in the article', keys: [{ key: 'F3' }], sheet: { in: 'article' } },
  'previous-sought': {
    label: 'Previous filter match in the article',
    keys: [{ key: 'F3', shift: true }],
    sheet: { in: 'article' },
  },
  'clear-filter': { label: 'Clear the filter' },
  'save-search': { label: 'Save this search…' },
  library: { label: 'Go to the library', keys: [{ key: 'l', after: 'g' }], sheet: { in: 'desk', label: 'Library' } },
  'house-notices': { label: 'Notice wording' },
  'tab-corrections': { label: 'Go to corrections', keys: [{ key: '1', ctrl: true, alt: true }], sheet: { in: 'desk' } },
  'reset-panes': { label: 'Reset pane widths' },
  'appearance-light': { label: 'Appearance: light' },
  'appearance-dark': { label: 'Appearance: dark' },
  'appearance-system': { label: 'Appearance: system' },
  'palette-commands': { label: 'All commands…', isUnlisted: true },
  details: {
    label: 'Article details',
    keys: [{ key: 'i', ctrl: true }],
    sheet: { in: 'desk', label: 'Details' },
    isUnlisted: true,
  },
  'paste-article': { label: 'Paste as a new article', systemKey: { key: 'v', ctrl: true }, isUnlisted: true },
  'selection-bar': {
    label: 'Selection toolbar',
    keys: [{ key: 'F10', alt: true }],
    sheet: { in: 'article' },
    isUnlisted: true,
  },
  cut: { label: 'Cut', systemKey: { key: 'x', ctrl: true }, isUnlisted: true },
  copy: { label: 'Copy', systemKey: { key: 'c', ctrl: true }, isUnlisted: true },
  paste: { label: 'Paste', systemKey: { key: 'v', ctrl: true }, isUnlisted: true },
  'select-text': { label: 'Select all', systemKey: { key: 'a', ctrl: true }, isUnlisted: true },
  'correct-selection': { label: 'Correct these words…', isUnlisted: true },
  'suggest-selection': { label: 'Suggest a correction…', isUnlisted: true },
  'edit-correction': {
    label: 'Edit correction…',
    keys: [{ key: 'e' }],
    sheet: { in: 'review', label: 'Edit a correction' },
    isReview: true,
    isUnlisted: true,
  },
  note: {
    label: 'Note on the decision…',
    keys: [{ key: 'n' }],
    sheet: { in: 'review' },
    isReview: true,
    isUnlisted: true,
  },
  'ignore-in-article': {
    label: 'Ignore in this article',
    keys: [{ key: 'i' }],
    sheet: { in: 'review', label: 'Ignore a finding in this article' },
    isReview: true,
    isUnlisted: true,
  },
  'next-pane': { label: 'Next pane', keys: [{ key: 'F6' }], sheet: { in: 'everywhere' }, isUnlisted: true },
  'previous-pane': {
    label: 'Previous pane',
    keys: [{ key: 'F6', shift: true }],
    sheet: { in: 'everywhere' },
    isUnlisted: true,
  },
} as const satisfies Readonly<Record<string, CommandRow>>

export type Command = keyof typeof table
export const COMMANDS = Object.keys(table) as readonly Command[]
/** Every command by its name. */
export const commandRows: Readonly<Record<Command, CommandRow>> = table
