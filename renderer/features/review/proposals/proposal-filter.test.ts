import { expect, it } from 'vitest'
import type { OpenProposal } from '../../../../electron/contract/index.ts'
import { countedBy, filteredProposals, NO_FILTER } from './proposal-filter.ts'

const now = '2026-03-10T12:00:00Z'

function proposal(id: string, at: string, some: Partial<OpenProposal> = {}): OpenProposal {
  const told = { field: 'body', before: 'a', after: 'b', category: 'name', reason: '', by: 'Ana', at } as const
  return { article: `of-${id}`, headline: id, corrections: [id], ...told, ...some }
}

const all = [
  proposal('old', '2026-01-01T10:00:00Z'),
  proposal('new', '2026-03-10T11:00:00Z', { category: 'style' }),
  proposal('recent', '2026-03-06T11:00:00Z', { by: 'Ben' }),
]
const shown = (some: Partial<typeof NO_FILTER>) =>
  filteredProposals(all, { ...NO_FILTER, ...some }, now).map(({ headline }) => headline)

it('newest first, narrowed by category, author and age', () => {
  expect(shown({})).toEqual(['new', 'recent', 'old'])
  expect(shown({ category: 'style' })).toEqual(['new'])
  expect(shown({ author: 'Ben' })).toEqual(['recent'])
  expect([shown({ age: 'today' }), shown({ age: 'week' }), shown({ age: 'older' })]).toEqual([
    ['new'],
    ['new', 'recent'],
    ['old'],
  ])
  expect(shown({ author: 'Ben', category: 'style' })).toEqual([])
})

it('what can be chosen is what occurs, most first', () => {
  expect(countedBy(all, ({ by }) => by)).toEqual([
    { value: 'Ana', count: 2 },
    { value: 'Ben', count: 1 },
  ])
})
