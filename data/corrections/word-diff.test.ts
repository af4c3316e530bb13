// Property 5 of corrections.md: every hunk is exact and cuts no grapheme of either text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText, mutatedText } from '../testing/hostile-text.ts'
import { propertyRuns } from '../testing/property-runs.ts'
import { applyHunks, isGraphemeBoundary, wordDiff, wordsOf } from './word-diff.ts'

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })
const boundaries = (text: string): Set<number> =>
  new Set([0, text.length, ...[...GRAPHEMES.segment(text)].map(({ index }) => index)])
/** Punctuation before a word is a word of its own, and yet one grapheme with a mark after it. */
const signed = fc
  .array(fc.constantFrom('\u0600', '\u0d4e', '!', '?', ' ', 'a'), { maxLength: 8 })
  .map((all) => all.join(''))
const pair = fc.oneof(mutatedText, fc.tuple(anyText, anyText), fc.tuple(signed, signed))

const shown = (before: string, after: string): readonly string[] =>
  wordDiff(before, after).map((hunk) => `${hunk.before}→${hunk.after}`)

describe('wordDiff', () => {
  it('turns one text exactly into the other', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const hunks = wordDiff(before, after)
        expect(applyHunks(before, hunks)).toBe(after)
        expect(hunks.every((hunk) => hunk.before !== hunk.after)).toBe(true)
      }),
      propertyRuns(2),
    )
  })

  it('cuts no grapheme', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [old, fresh] = [boundaries(before), boundaries(after)]
        let shift = 0
        for (const hunk of wordDiff(before, after)) {
          const from = hunk.from + shift
          expect([old.has(hunk.from), old.has(hunk.to)]).toEqual([true, true])
          expect([fresh.has(from), fresh.has(from + hunk.after.length)]).toEqual([true, true])
          shift += hunk.after.length - hunk.before.length
        }
      }),
      propertyRuns(2),
    )
  })

  it('keeps every character in the words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordsOf(text).join('')).toBe(text)
      }),
      propertyRuns(),
    )
  })

  it('reads as an editor would say it', () => {
    expect(shown('Jon Smyth said on Tuesday.', 'John Smith said on Wednesday.')).toEqual([
      'Jon Smyth→John Smith',
      'Tuesday→Wednesday',
    ])
    expect(shown('He said it don’t matter.', 'He said it doesn’t matter.')).toEqual(['don’t→doesn’t'])
    expect(shown('nai\u0308ve plan', 'naïve plan')).toEqual(['nai\u0308ve→naïve'])
    expect(shown('👩‍👩‍👧 left', '👩‍👩‍👧‍👦 left')).toEqual(['👩‍👩‍👧→👩‍👩‍👧‍👦'])
    expect(shown('\u0600! left', '\u0600? left')).toEqual(['\u0600!→\u0600?'])
    expect(shown('one\ntwo\n', 'one\nnew\ntwo\n')).toEqual(['→new\n'])
  })

  it('knows where graphemes part', () => {
    expect(isGraphemeBoundary('e\u0301x', 1)).toBe(false)
    expect(isGraphemeBoundary('e\u0301x', 2)).toBe(true)
  })
})
