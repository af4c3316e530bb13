// Sections of the guide that F1 opens: a page, and the fragment of a heading on it. A dialog names its own.

/** Every section the guide may open at; scripts/guide-topics.test.ts finds each of them in the documents. */
export const GUIDE_TOPICS = [
  'guide#the-first-window',
  'guide#reading',
  'guide#importing',
  'guide#finding-in-the-archive',
  'guide#correcting',
  'guide#names-across-the-archive',
  'guide#house-style',
  'guide#reader-notices',
  'guide#findings',
  'guide#needs-a-look',
  'guide#tags-details-undo',
  'guide#many-articles-at-once',
  'guide#withdrawing',
  'guide#proposed',
  'guide#history-and-versions',
  'guide#checking-integrity',
  'guide#when-others-change-the-files',
  'guide#exporting',
  'guide#commands-and-keys',
  'guide#settings',
  'backups#in-the-window',
  'search#saved-searches',
  'install#where-things-are',
] as const

export type GuideTopic = (typeof GUIDE_TOPICS)[number]

/** The topic of the topmost open dialog; null if none is open. */
export function topicOfDialog(): GuideTopic | null {
  const named = [...document.querySelectorAll<HTMLElement>('[role=dialog][data-topic]')].at(-1)?.dataset.topic
  return GUIDE_TOPICS.find((topic) => topic === named) ?? null
}
