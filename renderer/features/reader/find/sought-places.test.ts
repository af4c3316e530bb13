// Which words a query asks for, and where each view of an article shows them.
import { describe, expect, it } from 'vitest'
import { soughtWords, Weave } from '../../../../electron/contract/index.ts'
import { shownPieces } from '../../../session/shown-text/shown-pieces.ts'
import type { View } from '../../../session/view-state.ts'
import { readTexts, soughtPlaces } from './sought-places.ts'

/** "Harbour wall" over "The General Bozie spoke", Bozie corrected to Bozizé (accepted), General to Mr (proposed). */
function fields(): ReadonlyMap<string, Weave> {
  const body = Weave.of('The General Bozie spoke at the harbour\nwall of N’Djamena. Łódź, Łodz')
  body.insert({ id: 'a', from: 12, to: 17, before: 'Bozie', after: 'Bozizé' })
  body.setStatus('a', 'accepted')
  body.insert({ id: 'b', from: 4, to: 11, before: 'General', after: 'Mr' })
  return new Map([
    ['headline', Weave.of('Harbour wall')],
    ['body', body],
  ])
}

/** The highlighted places, field by field. */
function marked(query: string, view: View = 'corrected'): readonly string[] {
  const reading = readTexts(fields(), view)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return soughtPlaces(step.value, soughtWords(query)).map(({ field, from, to }) => {
    const pieces = shownPieces(fields().get(field) as Weave, view)
    const text = pieces.map((piece) => piece.text).join('')
    return `${field}: ${text.slice(from, to)}`
  })
}

describe('soughtPlaces', () => {
  it.each([
    ['bozize', ['body: Bozizé']],
    ['LODZ', ['body: Łódź', 'body: Łodz']],
    ['harb', ['headline: Harbour', 'body: harbour']],
    ['harb spoke', ['body: spoke']],
    ['harb* spoke', ['headline: Harbour', 'body: spoke', 'body: harbour']],
    ['h', []],
    ['harbour -wall', ['headline: Harbour', 'body: harbour']],
    ['-"harbour wall" spoke', ['body: spoke']],
    ['"harbour wall"', ['headline: Harbour wall', 'body: harbour\nwall']],
    ['“harbour wal”', []],
    ['headline:harbour', ['headline: Harbour']],
    ['spoke OR mole', ['body: spoke']],
    ['or', []],
    ["n'djamena", ['body: N’Djamena']],
    ['tag:harbour desk:wall state:new has:note', []],
    ['– &', []],
    ['"harbour', []],
    ['', []],
  ])('marks what answers %s', (query, expected) => {
    expect(marked(query)).toEqual(expected)
  })

  it('follows the view: struck words are marked where the article was found by them', () => {
    expect(marked('bozie', 'original')).toEqual(['body: Bozie'])
    expect(marked('bozie', 'marked')).toEqual([])
    expect(marked('bozize', 'original')).toEqual([])
    expect(marked('bozize', 'marked')).toEqual(['body: Bozizé'])
    expect(marked('general OR mr ', 'marked')).toEqual(['body: General', 'body: Mr'])
    expect(marked('general OR mr ', 'corrected')).toEqual(['body: General'])
    expect(marked('spoke', 'marked')).toEqual(['body: spoke'])
  })
})
