import { describe, expect, it } from 'vitest'
import { Weave } from '../../../electron/contract/index.ts'
import { shownPieces, shownSpan, workingSpan } from './shown-pieces.ts'

/** "The General Bozie spoke", Bozie corrected to Bozizé (accepted), General to Mr (proposed). */
function weave(): Weave {
  const made = Weave.of('The General Bozie spoke')
  made.insert({ id: 'a', from: 12, to: 17, before: 'Bozie', after: 'Bozizé' })
  made.setStatus('a', 'accepted')
  made.insert({ id: 'b', from: 4, to: 11, before: 'General', after: 'Mr' })
  return made
}

const WORKING = 'The Mr Bozizé spoke'
const spanOf = (view: 'marked' | 'corrected', from: number, to: number) =>
  workingSpan(shownPieces(weave(), view), { from, to }, WORKING, view)

describe('shownPieces', () => {
  it('joins to what each view shows', () => {
    const text = (view: 'original' | 'marked' | 'corrected') =>
      shownPieces(weave(), view)
        .map((piece) => piece.text)
        .join('')
    expect(text('original')).toBe('The General Bozie spoke')
    expect(text('marked').length).toBe('The GeneralMr BozieBozizé spoke'.length)
    expect(text('corrected')).toBe('The General Bozizé spoke')
  })
})

describe('workingSpan', () => {
  it('leaves struck words out of a selection in the marked text', () => {
    const shown = shownPieces(weave(), 'marked')
      .map((piece) => piece.text)
      .join('')
    const from = shown.indexOf('Bozi')
    expect(spanOf('marked', from, from + 'BozieBozizé'.length)).toEqual({ from: 7, to: 13 })
  })

  it('says when nothing but struck words is selected', () => {
    const pieces = shownPieces(weave(), 'marked')
    let at = 0
    for (const { text, working } of pieces) {
      if (working === null) expect(spanOf('marked', at, at + text.length)).toBe('deleted')
      at += text.length
    }
  })

  it('finds the corrected text in the working text', () => {
    expect(spanOf('corrected', 12, 18)).toEqual({ from: 7, to: 13 })
  })

  it('does not correct through a proposal that the corrected text hides', () => {
    expect(spanOf('corrected', 4, 11)).toBe('proposal')
    expect(spanOf('corrected', 0, 18)).toBe('proposal')
  })

  it('leaves out blanks at the ends but not a selection of blanks', () => {
    expect(spanOf('corrected', 11, 19)).toEqual({ from: 7, to: 13 })
    expect(spanOf('corrected', 18, 19)).toEqual({ from: 13, to: 14 })
  })

  it('takes whole graphemes', () => {
    const text = 'e\u0301t\u{1F469}\u200D\u{1F9B0}'
    const pieces = [{ text, working: 0 }]
    expect(workingSpan(pieces, { from: 1, to: 4 }, text, 'marked')).toEqual({ from: 0, to: text.length })
  })
})

describe('shownSpan', () => {
  it('is the way back', () => {
    const pieces = shownPieces(weave(), 'corrected')
    expect(shownSpan(pieces, { from: 7, to: 13 })).toEqual({ from: 12, to: 18 })
    expect(shownSpan(pieces, { from: 4, to: 6 })).toBeNull()
  })
})
