// Where the guide opens: at the section on the current task.
import type { InspectorTab, Shown } from '../../session/view-state.ts'
import type { GuideTopic } from '../../ui/guide-topic.ts'

export interface Doing {
  readonly isArchiveOpen: boolean
  /** The topic of the topmost open dialog, if any. */
  readonly dialog: GuideTopic | null
  readonly isEditing: boolean
  readonly shown: Shown
  readonly tab: InspectorTab
  readonly isOfArticle: boolean
}

const PLACES: Readonly<Record<Shown, GuideTopic>> = {
  articles: 'guide#reading',
  'needs-a-look': 'guide#needs-a-look',
  proposals: 'guide#proposed',
  notices: 'guide#reader-notices',
  names: 'guide#names-across-the-archive',
  'house-style': 'guide#house-style',
}

const TABS: Readonly<Record<InspectorTab, GuideTopic>> = {
  corrections: 'guide#correcting',
  findings: 'guide#findings',
  details: 'guide#tags-details-undo',
  history: 'guide#history-and-versions',
}

/** The section on the current task; the first that applies is used. */
export function topicOf({ isArchiveOpen, dialog, isEditing, shown, tab, isOfArticle }: Doing): GuideTopic {
  if (dialog) return dialog
  if (!isArchiveOpen) return 'guide#the-first-window'
  if (isEditing) return 'guide#correcting'
  if (isOfArticle) return TABS[tab]
  return PLACES[shown]
}
