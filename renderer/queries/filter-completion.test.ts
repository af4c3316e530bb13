import { describe, expect, it } from 'vitest'
import { completionsFor } from './filter-completion.ts'

const counted = (...names: readonly string[]) => names.map((name, n) => ({ name, count: n + 1 }))
const FACETS = {
  tags: counted('harbour', 'harbour wall', 'C++', 'Bozizé'),
  desks: counted('City', 'World'),
  sources: counted('The "Courier"'),
  states: [],
}
const values = (draft: string) => completionsFor(draft, FACETS).map(({ value }) => value)
const drafts = (draft: string) => completionsFor(draft, FACETS).map((each) => each.draft)

describe('completionsFor', () => {
  it('offers the values of the field typed last, the most used first', () => {
    expect(values('wall tag:')).toEqual(['Bozizé', 'C++', 'harbour wall', 'harbour'])
    expect(values('tag:har')).toEqual(['harbour wall', 'harbour'])
    expect(values('tag:wal')).toEqual(['harbour wall'])
    expect(values('TAG:bozize')).toEqual(['Bozizé'])
    expect(values('desk:w')).toEqual(['World'])
    expect(values('state:')).toEqual(['new', 'in-work', 'checked', 'done'])
    expect(values('corrected:')).toEqual(['yes', 'no'])
  })

  it('puts the whole name in place and keeps what was before it', () => {
    expect(drafts('fog -tag:"harbour w')).toEqual(['fog -tag:"harbour wall" '])
    expect(drafts('source:cou')).toEqual(['source:"The  Courier" '])
    expect(drafts('state:ch')).toEqual(['state:checked '])
  })

  it('offers nothing elsewhere, or once the term is whole', () => {
    for (const draft of [
      '',
      'wall',
      'tag:har ',
      'tag:"harbour" ',
      'tag:"harbour"',
      'nothing:x',
      'state:checked',
      'tag:zzz',
    ])
      expect(values(draft)).toEqual([])
  })
})
