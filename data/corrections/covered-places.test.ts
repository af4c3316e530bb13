// Places an open proposal already changes: found wherever the proposal deletes part of them or inserts into them.
import { describe, expect, it } from 'vitest'
import { ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import { type Article, openArticle } from './article.ts'
import { correctSpans } from './correct.ts'
import { coveredPlaces } from './covered-places.ts'

const context = systemContext('Ana Editor')
const ruling = { category: 'name', reason: '', status: 'proposed' } as const

function opened(record: Article['record']): Article {
  const article = openArticle(record)
  if (!article.ok) throw new Error(article.problem.code)
  return article.value
}

function story(): Article {
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'story.txt', bytes: Buffer.from('Talks\n\nBozize came. Bozize spoke. Bozize left.') })
  return opened(planner.plan().records[0] as Article['record'])
}

/** The article with a proposal that replaces [from, to) of the body with `after`. */
function proposed(article: Article, from: number, to: number, after: string): Article {
  const done = correctSpans(article, [{ field: 'body', from, to, after }], ruling, context)
  if (!done.ok) throw new Error(done.problem.code)
  return opened(done.value.change.articles[0]?.after as Article['record'])
}

const startsOf = (article: Article): readonly number[] =>
  coveredPlaces(article, ['headline', 'body'], 'Bozize').map(({ from }) => from)

describe('coveredPlaces', () => {
  it('finds none without proposals', () => {
    expect(startsOf(story())).toEqual([])
  })

  it.each([
    ['the whole word changed', 13, 19, 'Bozizé', [13]],
    ['its last letter changed', 18, 19, 'é', [13]],
    ['a letter written into it', 16, 16, 'z', [13]],
    ['a deletion over two of them', 0, 20, '', [0, 13]],
    ['a change right before it', 12, 13, '  ', []],
    ['a change right behind it', 19, 20, '  ', []],
  ])('%s', (_, from, to, after, starts) => {
    expect(startsOf(proposed(story(), from, to, after))).toEqual(starts)
  })

  it('names every proposal on a place', () => {
    const article = proposed(proposed(story(), 13, 14, 'P'), 17, 19, 'zé')
    const [place, ...others] = coveredPlaces(article, ['body'], 'Bozize')
    expect(others).toEqual([])
    expect(place?.corrections).toEqual(article.corrections.map(({ id }) => id))
  })
})
