import { describe, expect, it } from 'vitest'
import { edits, NO_DRAFT, shownTags, suggestions, tagsTyped, withAdded, withKept, withRemoved } from './tag-draft.ts'

const CURRENT = [
  { name: 'harbour', count: 3 },
  { name: 'weather', count: 1 },
]

describe('shownTags', () => {
  it('parts what all carry from what some do', () => {
    expect(shownTags(CURRENT, 3, NO_DRAFT)).toEqual({ all: ['harbour'], some: [CURRENT[1]], removed: [] })
  })

  it('shows a tag of some on all once it is added, and a removed one apart', () => {
    const draft = withRemoved(withAdded(NO_DRAFT, 'weather'), 'harbour', CURRENT)
    expect(shownTags(CURRENT, 3, draft)).toEqual({ all: ['weather'], some: [], removed: ['harbour'] })
    expect(shownTags(CURRENT, 3, withKept(draft, 'harbour')).all).toEqual(['harbour', 'weather'])
  })
})

describe('withRemoved', () => {
  it('forgets a tag that was only just added', () => {
    expect(withRemoved(withAdded(NO_DRAFT, 'new'), 'new', CURRENT)).toEqual(NO_DRAFT)
  })
})

describe('edits', () => {
  it('adds nothing that all carry', () => {
    const draft = withAdded(withAdded(NO_DRAFT, 'harbour'), 'storm')
    expect(edits(CURRENT, 3, draft)).toEqual({ added: ['storm'], removed: [] })
  })
})

describe('tagsTyped', () => {
  it('takes the spelling the archive has', () => {
    expect(tagsTyped('HARBOUR,  storm  surge ,', CURRENT)).toEqual(['harbour', 'storm surge'])
    expect(tagsTyped('bozize', [{ name: 'Bozizé', count: 1 }])).toEqual(['Bozizé'])
  })
})

describe('suggestions', () => {
  const known = [
    { name: 'old harbour', count: 9 },
    { name: 'harbour wall', count: 2 },
    { name: 'harbour', count: 5 },
    { name: 'Élysée', count: 1 },
  ]
  it('puts beginnings first, then the most carried, and ignores accents', () => {
    expect(suggestions('har', known, [], 8).map(({ name }) => name)).toEqual(['harbour', 'harbour wall', 'old harbour'])
    expect(suggestions('ely', known, [], 8).map(({ name }) => name)).toEqual(['Élysée'])
  })
  it('leaves out what is taken', () => {
    expect(suggestions('', known, ['old harbour'], 2).map(({ name }) => name)).toEqual(['harbour', 'harbour wall'])
  })
})
