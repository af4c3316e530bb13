// Opening an article by its id: at once, so that what is done next is not undone by a late answer.
import { beforeEach, expect, it, vi } from 'vitest'
import { archiveStateOptions } from '../../queries/archive.ts'
import { client } from '../../queries/client.ts'
import { changeView, useViewState } from '../view-state.ts'
import { goToArticle } from './open-article.ts'

beforeEach(() => {
  // Without a window there is no focus to move.
  vi.stubGlobal('document', { activeElement: null })
  vi.stubGlobal('requestAnimationFrame', () => 0)
  client.setQueryData(archiveStateOptions.queryKey, { kind: 'open', archive: { id: 'a' } } as never)
  changeView({ shown: 'names', articleId: 'first', place: 7, correctionId: 'c', selectedIds: ['x'], onePane: 'list' })
  return () => {
    client.clear()
    vi.unstubAllGlobals()
  }
})

it('opens it before main has said where it is in the list', () => {
  goToArticle('hit')
  const opened = { shown: 'articles', articleId: 'hit', place: null, correctionId: null, selectedIds: [] }
  expect(useViewState.getState()).toMatchObject({ ...opened, onePane: 'article' })
})

it('leaves what is opened after it', async () => {
  goToArticle('hit')
  changeView({ articleId: 'next', place: 1 })
  await new Promise((done) => setTimeout(done, 20))
  expect(useViewState.getState()).toMatchObject({ articleId: 'next', place: 1 })
})

it('keeps the place of the open article and its selected correction', () => {
  goToArticle('first')
  expect(useViewState.getState()).toMatchObject({ shown: 'articles', articleId: 'first', place: 7, correctionId: 'c' })
})
