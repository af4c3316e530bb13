// Whatever a pattern matches contains the words it needs; and texts without them are ruled out from their bytes alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FindPattern } from '../../schema/index.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import { fold } from '../../text/fold.ts'
import { variantLetters } from '../../text/letter-variants.ts'
import { encodeTexts } from './article-texts.ts'
import { compilePattern } from './compile-pattern.ts'
import { type MayHold, neededWords } from './needed-words.ts'

const PLAIN: FindPattern = { text: '', isRegex: false, hasCase: false, hasAccents: false, isWord: false }

function kept(text: string): string {
  return encodeTexts('0'.repeat(16), { published: null, fields: [['body', text]] }).toString('latin1')
}

function isHeld(mayHold: MayHold | null, text: string): boolean | null {
  return mayHold && mayHold.next(text, 0) < text.length && mayHold.rest(text)
}

describe('needed words', () => {
  it.each([
    ['Bozizé', 'Bozize came', 'Bozi came'],
    ['bozize', 'François BOZIZÉ', 'François'],
    ['bozize', 'Bozize\u0301', 'Bozi e\u0301'],
    ['strasse', 'Straße', 'Strase'],
    ['harbour trust', 'the trust of the harbour', 'the harbour'],
    ["n'djamena", 'N’Djamena', 'N’Jamena'],
    ['harbour', 'har\u00adbour', 'har bour'],
    ['bozize', 'Bo\u200bzizé', 'Bo zizé'],
  ])('of %s are in “%s”, not in “%s”', (text, within, without) => {
    const mayHold = neededWords({ ...PLAIN, text })
    expect([isHeld(mayHold, kept(within)), isHeld(mayHold, kept(without))]).toEqual([true, false])
  })

  it.each([
    ['\\bBozi[zs]é\\b', 'Bozisé', 'Bosisé'],
    ['Wójcik|Kowalski', 'Wojcik', 'Wajcik Kowolski'],
    ['\\d+ (?:tonnes|barrels) of oil', 'oil barrels', 'oil drums'],
    ['(?:harbour)+ (?:wall)?', 'harbour', 'wall'],
    ['\\p{Lu}\\w+oğlu', 'Davutoğlu', 'Davuto lu'],
  ])('of the expression %s are in “%s”, not in “%s”', (text, within, without) => {
    const mayHold = neededWords({ ...PLAIN, text, isRegex: true })
    expect([isHeld(mayHold, kept(within)), isHeld(mayHold, kept(without))]).toEqual([true, false])
  })

  it.each(['(a|b)*', 'harbour|\\d', 'x?', '(?:harbour)?', 'no', 'Жданов'])('has nothing to go by for %s', (text) => {
    expect(neededWords({ ...PLAIN, text, isRegex: true })).toBeNull()
  })

  it('know every letter that is found by another', () => {
    for (const { base, characters } of variantLetters()) {
      if (!/^[a-z0-9]$/i.test(base)) continue
      for (const character of characters)
        expect(`${character} ${fold(character)}`).toMatch(/^[\p{L}\p{M}\p{N}] [a-z0-9]$/u)
    }
  })

  it('never exclude a text that contains the pattern', () => {
    const parts = [
      'Bozi',
      'straße',
      'ss',
      '\\w+',
      '[aeé]?',
      'x*',
      '(?:abe|cde)',
      '\\b',
      ' ',
      'É{2}',
      '(?=o)',
      'oğlu',
      '|',
    ]
    const some = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 })
    const letters = fc.constantFrom(
      ...'aezéÉſKßẞøİ\u0301bo x',
      'Bozi',
      'Bozı',
      'STRASSE',
      'strase\u0323',
      'ogˇlu',
      'OĞLU',
      'ab\u00ade',
      '\u2060',
    )
    const someText = fc.array(letters, { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(
        some,
        fc.record({ isRegex: fc.boolean(), hasAccents: fc.boolean(), hasCase: fc.boolean() }),
        someText,
        (chosen, how, text) => {
          const pattern = { ...PLAIN, ...how, text: chosen.join('') }
          const whole = text + chosen.join('').replaceAll(/[^\p{L} ]/gu, 'abe')
          const compiled = compilePattern(pattern)
          if (compiled.ok && compiled.value.test(whole))
            expect(isHeld(neededWords(pattern), kept(whole)) ?? true).toBe(true)
        },
      ),
      propertyRuns(),
    )
  })
})
