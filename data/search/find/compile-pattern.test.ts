// Patterns match what they should at the text's own offsets, however letters are written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FindPattern } from '../../schema/index.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import { fold } from '../../text/fold.ts'
import { compilePattern } from './compile-pattern.ts'

const PLAIN: FindPattern = { text: '', isRegex: false, hasCase: false, hasAccents: false, isWord: false }

function matches(text: string, pattern: Partial<FindPattern>): readonly string[] {
  const compiled = compilePattern({ ...PLAIN, ...pattern })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem))
  return [...text.matchAll(compiled.value)].map(({ 0: match, index }) => `${index}:${match}`)
}

describe('a text', () => {
  it.each([
    ['bozize', 'Bozizé, BOZIZÉ, Bozize\u0301!', ['0:Bozizé', '8:BOZIZÉ', '16:Bozize\u0301']],
    ['Bozizé', 'Bozize', ['0:Bozize']],
    ['strasse', 'Straße STRASSE STRAẞE', ['0:Straße', '7:STRASSE', '15:STRAẞE']],
    ['straße', 'strasse', ['0:strasse']],
    ['s', 'ß', []],
    ['Đorđe', 'Dorde Đorđe', ['0:Dorde', '6:Đorđe']],
    ['istanbul', 'İstanbul I\u0307stanbul ISTANBUL', ['0:İstanbul', '9:I\u0307stanbul', '19:ISTANBUL']],
    ["n'djamena", 'N’Djamena', ['0:N’Djamena']],
    ['a.b', 'a.b axb', ['0:a.b']],
    ['$1 (a+)', 'x $1 (a+)', ['2:$1 (a+)']],
    ['👍', '👍🏽 👍', ['0:👍', '5:👍']],
    ['New York', 'New\u00a0York New\u202fYork NewYork', ['0:New\u00a0York', '9:New\u202fYork']],
    ['"old wall"', '“old wall” «old wall» „old wall“ old wall', ['0:“old wall”', '11:«old wall»', '22:„old wall“']],
    ['“old wall”', '"old wall"', ['0:"old wall"']],
    ['2019-20', '2019–20 2019−20 2019—20', ['0:2019–20', '8:2019−20', '16:2019—20']],
    ['Jean-Luc', 'Jean‑Luc', ['0:Jean‑Luc']],
    ['agreed...', 'agreed… agreed... agreed..', ['0:agreed…', '8:agreed...']],
    ['agreed… then', 'agreed... then', ['0:agreed... then']],
    ['....', '…. .… ....', ['0:….', '3:.…', '6:....']],
    [
      'harbour',
      'har\u00adbour har\u200bbo\u2060ur \ufeffharbour',
      ['0:har\u00adbour', '9:har\u200bbo\u2060ur', '20:harbour'],
    ],
    ['har\u00adbour', 'harbour', ['0:harbour']],
    ['har', 'har\u00adbour', ['0:har']],
    ['محمد', 'محـمـد', ['0:محـمـد']],
    ['한', '한 \u1112\u1161\u11ab', ['0:한', '2:\u1112\u1161\u11ab']],
  ])('%s in %s', (text, within, found) => {
    expect(matches(within, { text })).toEqual(found)
  })

  it.each([
    ['Bozize', 'Bozizé Bozize\u0301 Bozize', ['15:Bozize']],
    ['Bozizé', 'Bozizé Bozize\u0301 Bozize', ['0:Bozizé', '7:Bozize\u0301']],
    ['bozizé', 'BOZIZÉ', ['0:BOZIZÉ']],
    ['Bozizé', 'Bo\u00adzizé', ['0:Bo\u00adzizé']],
    ['\u00ad', 'har\u00adbour', ['3:\u00ad']],
    ['New York', 'New\u00a0York', []],
  ])('%s in %s when accents count', (text, within, found) => {
    expect(matches(within, { text, hasAccents: true })).toEqual(found)
  })

  it.each([
    ['Aerø', 'Ærø ærø Aero aero', ['0:Ærø', '8:Aero']],
    ['é', 'É é e', ['2:é', '4:e']],
  ])('%s in %s when case counts', (text, within, found) => {
    expect(matches(within, { text, hasCase: true })).toEqual(found)
  })

  it('as a whole word has no letter, mark, digit or underscore of any script on either side', () => {
    const text = 'Bozi Bozizé Bozi\u0301 éBozi Bozi_ Bozi2 Боzi, (Bozi)'
    expect(matches(text, { text: 'Bozi', isWord: true })).toEqual(['0:Bozi', '12:Bozi\u0301', '43:Bozi'])
    expect(matches('Bozizé', { text: 'Boziz', isWord: true })).toEqual([])
    expect(matches('Bozizé.', { text: 'Bozizé', isWord: true, hasAccents: true })).toEqual(['0:Bozizé'])
    expect(matches('har\u00adbour bour', { text: 'bour', isWord: true })).toEqual(['9:bour'])
    expect(matches('har\u00adbour har', { text: 'har', isWord: true })).toEqual(['9:har'])
    expect(matches('har\u00adbour', { text: '\\bhar\\b', isRegex: true })).toEqual([])
  })
})

/** The folded form of a code point, and its position. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly folded: string
}

/** The text code point by code point; marks belong to the preceding one. */
function pieces(text: string): readonly Piece[] {
  const found: Piece[] = []
  for (const { 0: unit, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    found.push({ from: index, to: index + unit.length, folded: fold(unit) })
  }
  return found
}

/** Where a folded pattern matches, computed the slow way, piece by piece. */
function slowly(text: string, folded: string): readonly string[] {
  const all = pieces(text)
  const found: string[] = []
  for (let at = 0; at < all.length; ) {
    let end = at
    let seen = ''
    while (end < all.length && seen.length < folded.length) seen += all[end++]?.folded ?? ''
    const isMatch = seen === folded && all[at]?.folded !== ''
    if (isMatch) found.push(`${all[at]?.from}:${text.slice(all[at]?.from, all[end - 1]?.to)}`)
    at = isMatch ? end : at + 1
  }
  return found
}

const LETTERS = [
  ..."abesiozEOSZITHD .-’'ßẞæÆœøØđĐłŁþıİéèÉëŝ".split(''),
  'e\u0301',
  'o\u0302\u0301',
  'I\u0307',
  's\u0323',
  ...'…“–"\u00a0\u00ad\u200b',
]
const someText = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }).map((parts) => parts.join(''))
const somePattern = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))

describe('properties', () => {
  it('case and accents ignored, it finds exactly what folding piece by piece finds', () => {
    fc.assert(
      fc.property(someText, somePattern, (text, pattern) => {
        const folded = fold(pattern)
        fc.pre(folded !== '')
        expect(matches(text, { text: pattern })).toEqual(slowly(text, folded))
      }),
      propertyRuns(),
    )
  })

  it('offsets are those of the text: every match folds to what was looked for', () => {
    fc.assert(
      fc.property(someText, somePattern, someText, (before, pattern, after) => {
        fc.pre(fold(pattern) !== '')
        const compiled = compilePattern({ ...PLAIN, text: pattern })
        if (!compiled.ok) throw new Error(compiled.problem.code)
        for (const { 0: match, index } of (before + pattern + after).matchAll(compiled.value)) {
          expect(fold(match)).toBe(fold(pattern))
          expect((before + pattern + after).slice(index, index + match.length)).toBe(match)
        }
      }),
      propertyRuns(),
    )
  })

  it('any text is a pattern, and any pattern compiles or says where it is wrong', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (text, hasAccents, isRegex) => {
          const compiled = compilePattern({ ...PLAIN, text, hasAccents, isRegex })
          if (!isRegex) expect(compiled.ok).toBe(true)
          if (!compiled.ok) expect(compiled.problem).toMatchObject({ code: 'bad-pattern', details: { pattern: text } })
        },
      ),
      propertyRuns(),
    )
  })

  it('an expression that is right for JavaScript is right for us, and the other way round', () => {
    const parts = [
      'a',
      'é',
      'ss',
      '\\w',
      '\\W',
      '\\b',
      '\\B',
      '\\d',
      '[a-e]',
      '[^é]',
      '[\\w-]',
      '(',
      ')',
      '(?:',
      '(?=',
      '(?<!',
      '*',
      '+?',
      '{2,3}',
      '|',
      '^',
      '$',
      '.',
      '\\p{L}',
      '\\1',
      '[',
      ']',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (chosen, hasAccents) => {
          const text = chosen.join('')
          let isRight = true
          try {
            new RegExp(text, 'u')
          } catch {
            isRight = false
          }
          expect(compilePattern({ ...PLAIN, text, isRegex: true, hasAccents }).ok).toBe(isRight)
        },
      ),
      propertyRuns(),
    )
  })
})

describe('an expression', () => {
  it.each([
    ['\\bBozi[a-z]+\\b', 'Bozizé Boziky', ['0:Bozizé', '7:Boziky']],
    ['gro(ss|ß)er?', 'größer Grosse', ['0:größer', '7:Grosse']],
    ['[e]+', 'éê e\u0301e', ['0:éê', '3:e\u0301e']],
    ['[^e]', 'éa', ['1:a']],
    ['^\\w+', 'Über\nétat', ['0:Über', '5:état']],
    ['(?<word>\\w+) \\k<word>\\b', 'for for the', ['0:for for']],
    ['é{2}', 'eé', ['0:eé']],
  ])('%s in %s', (text, within, found) => {
    expect(matches(within, { text, isRegex: true })).toEqual(found)
  })

  it('with accents is taken as it is, but \\b and \\w know every script', () => {
    expect(matches('Bozizé Bozize', { text: '\\bBozize\\b', isRegex: true, hasAccents: true })).toEqual(['7:Bozize'])
    expect(matches('Bozizé', { text: '^\\w+$', isRegex: true, hasAccents: true })).toEqual(['0:Bozizé'])
  })

  it.each([
    ['(a', 2, 'Unterminated group'],
    ['a)', 1, 'Unmatched'],
    ['[z-a]', 4, 'Range out of order'],
    ['a**', 3, 'Nothing to repeat'],
    ['\\p{Nonsense}', 11, 'Invalid property name'],
  ])('%s is wrong at %d', (text, at, detail) => {
    const compiled = compilePattern({ ...PLAIN, text, isRegex: true })
    expect(compiled).toMatchObject({ ok: false, problem: { code: 'bad-pattern', details: { pattern: text, at } } })
    if (!compiled.ok && compiled.problem.code === 'bad-pattern')
      expect(compiled.problem.details.detail).toContain(detail)
  })
})
