import { describe, expect, it } from 'vitest'
import { parseKeptView } from './kept-view.ts'

const KEPT = {
  articleId: '0123456789abcdef',
  shown: 'needs-a-look',
  query: 'tag:harbour',
  sort: 'oldest',
  view: 'corrected',
  tab: 'findings',
  onePane: 'article',
  scroll: 1290.5,
} as const

describe('what a window was looking at', () => {
  it('is read as it was kept', () => {
    expect(parseKeptView(JSON.stringify({ ...KEPT, at: 1 }))).toEqual(KEPT)
  })

  it.each([null, '', 'null', '7', '[]', '{"articleId":7}', '{'])('is nothing when the profile holds %j', (text) => {
    expect(parseKeptView(text)).toBeNull()
  })

  it('is the usual where the profile holds something else', () => {
    const odd = {
      articleId: null,
      shown: 'x',
      query: 1,
      sort: 'x',
      view: '',
      tab: 0,
      onePane: {},
      scroll: 'x',
    }
    expect(parseKeptView(JSON.stringify(odd))).toEqual({
      ...{ articleId: null, shown: 'articles', query: '', sort: 'newest' },
      ...{ view: 'marked', tab: 'corrections', onePane: 'list', scroll: 0 },
    })
  })
})
