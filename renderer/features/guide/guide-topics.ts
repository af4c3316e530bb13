// Where the guide opens: at the section on the current task. A section is named by its page and the fragment of its
// heading.
import type { Overlay } from '../../session/overlay.ts'
import type { InspectorTab, Shown } from '../../session/view-state.ts'

/** 'page#section'; the first that applies is used. */
export type Topic = `${string}#${string}`

export interface Doing {
  readonly isArchiveOpen: boolean
  /** The topmost open dialog, if any. */
  readonly dialog: Overlay | null
  readonly isEditing: boolean
  readonly shown: Shown
  readonly tab: InspectorTab
  readonly isOfArticle: boolean
}

const DIALOGS: Readonly<Partial<Record<Overlay, Topic>>> = {
  'archive-find': 'guide#finding-in-the-archive',
  export: 'guide#exporting',
  'new-article': 'guide#importing',
  'archive-history': 'guide#history-and-versions',
  integrity: 'guide#checking-integrity',
  'house-notices': 'guide#reader-notices',
  'corrections-page': 'guide#reader-notices',
  about: 'install#where-things-are',
  backups: 'backups#in-the-window',
  keys: 'guide#commands-and-keys',
  'key-sheet': 'guide#commands-and-keys',
  tags: 'guide#tags-details-undo',
}

const PLACES: Readonly<Record<Shown, Topic>> = {
  articles: 'guide#reading',
  'needs-a-look': 'guide#needs-a-look',
  proposals: 'guide#proposed',
  notices: 'guide#reader-notices',
  names: 'guide#names-across-the-archive',
  'house-style': 'guide#house-style',
}

const TABS: Readonly<Record<InspectorTab, Topic>> = {
  corrections: 'guide#correcting',
  findings: 'guide#findings',
  details: 'guide#tags-details-undo',
  history: 'guide#history-and-versions',
}

/** The section on the current task. */
export function topicOf({ isArchiveOpen, dialog, isEditing, shown, tab, isOfArticle }: Doing): Topic {
  const ofDialog = dialog && DIALOGS[dialog]
  if (ofDialog) return ofDialog
  if (!isArchiveOpen) return 'guide#the-first-window'
  if (isEditing) return 'guide#correcting'
  if (isOfArticle) return TABS[tab]
  return PLACES[shown]
}

/** Every section the guide may open at. */
export const TOPICS: readonly Topic[] = [
  'guide#the-first-window',
  ...Object.values(DIALOGS),
  ...Object.values(PLACES),
  ...Object.values(TABS),
]
