import { expect, it } from 'vitest'
import type { ListedNotice } from '../../../../electron/contract/index.ts'
import { ANY_NOTICE, countsByState, filteredNotices } from './notice-filter.ts'

function notice(article: string, state: ListedNotice['state'], at: string, label = 'Correction'): ListedNotice {
  const told = {
    class: 'correction',
    label,
    text: 'x',
    isComposed: true,
    staleBy: null,
    by: 'Ana',
    publishedAt: null,
    isTold: false,
    url: null,
  }
  return { article, headline: article, state, at, ...told }
}

const all = [
  notice('handed', 'published', '2026-03-05T10:00:00Z'),
  notice('old', 'stale', '2026-03-01T10:00:00Z'),
  notice('mine', 'draft', '2026-03-03T10:00:00Z', 'Refile'),
  notice('new', 'stale', '2026-03-04T10:00:00Z'),
]
const shown = (some: Partial<typeof ANY_NOTICE>) =>
  filteredNotices(all, { ...ANY_NOTICE, ...some }).map(({ article }) => article)

it('what is stale first, then drafts, then what is published, each newest first; narrowed by state and class', () => {
  expect(shown({})).toEqual(['new', 'old', 'mine', 'handed'])
  expect(shown({ state: 'stale' })).toEqual(['new', 'old'])
  expect(shown({ label: 'Refile' })).toEqual(['mine'])
  expect(shown({ label: 'Refile', state: 'stale' })).toEqual([])
  expect(countsByState(all)).toEqual({ stale: 2, draft: 1, published: 1 })
})
