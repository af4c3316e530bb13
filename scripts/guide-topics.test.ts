// The guide opens at an existing section about the current task.
import { expect, test } from 'vitest'
import { type Doing, topicOf } from '../renderer/features/guide/guide-topics.ts'
import { GUIDE_TOPICS } from '../renderer/ui/guide-topic.ts'
import { guidePages } from './guide-pages.ts'

const READING: Doing = {
  isArchiveOpen: true,
  dialog: null,
  isEditing: false,
  shown: 'articles',
  tab: 'findings',
  isOfArticle: false,
}

test('every topic is a section of the documents', () => {
  const sections = guidePages().flatMap(({ id, sections: of }) => of.map((section) => `${id}#${section.id}`))
  expect(GUIDE_TOPICS.filter((topic) => !sections.includes(topic))).toEqual([])
})

test('a dialog counts before the place, the place before the list', () => {
  expect(topicOf({ ...READING, isArchiveOpen: false })).toBe('guide#the-first-window')
  expect(topicOf(READING)).toBe('guide#reading')
  expect(topicOf({ ...READING, shown: 'names' })).toBe('guide#names-across-the-archive')
  expect(topicOf({ ...READING, isOfArticle: true })).toBe('guide#findings')
  expect(topicOf({ ...READING, isEditing: true, isOfArticle: true })).toBe('guide#correcting')
  expect(topicOf({ ...READING, isEditing: true, dialog: 'guide#exporting' })).toBe('guide#exporting')
})
