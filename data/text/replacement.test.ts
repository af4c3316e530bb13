import { describe, expect, it } from 'vitest'
import { replacementAt } from './replacement.ts'

const at = (match: string, text: string, how: Partial<{ keepsCase: boolean; hasCase: boolean }> = {}): string =>
  replacementAt(
    { match },
    { isRegex: false, hasCase: how.hasCase ?? false },
    { text, keepsCase: how.keepsCase ?? true },
  )

describe('case', () => {
  it.each([
    ['colour', 'color', 'color'],
    ['Colour', 'color', 'Color'],
    ['COLOUR', 'color', 'COLOR'],
    ['Central Africa Republic', 'central african republic', 'Central African Republic'],
    ['central Africa republic', 'central african republic', 'central african republic'],
    ['BOZIZE', 'Bozizé', 'BOZIZÉ'],
    ['bozize', 'Bozizé', 'Bozizé'],
    ['Ebay', 'eBay', 'eBay'],
    ['Rosa', 'di Rosa', 'di Rosa'],
    ['A', 'an', 'An'],
    ['Élan', 'verve', 'Verve'],
    ['ПУТИН', 'путін', 'ПУТІН'],
    ['harbour’s', 'port’s', 'port’s'],
    ['Harbour’s', 'port’s', 'Port’s'],
    ['2019', 'last year', 'last year'],
    ['東京', 'Tokyo', 'Tokyo'],
    ['Straße', '', ''],
  ])('of %s is kept in %s', (match, text, expected) => {
    expect(at(match, text)).toBe(expected)
  })

  it('is as typed when case is matched, or when it is not to be kept', () => {
    expect(at('Colour', 'color', { hasCase: true })).toBe('color')
    expect(at('COLOUR', 'color', { keepsCase: false })).toBe('color')
  })
})

describe('references', () => {
  const regex = { isRegex: true, hasCase: true }
  const found = { match: '12 km', groups: { 1: '12', 2: '', number: '12' } }

  it.each([
    ['$1 kilometres', '12 kilometres'],
    ['$<number> kilometres', '12 kilometres'],
    ['[$&]', '[12 km]'],
    ['$$1', '$1'],
    ['$01', '12'],
    ['$2', ''],
    ['$7, $<none>, $', '$7, $<none>, $'],
  ])('%s becomes %s', (text, expected) => {
    expect(replacementAt(found, regex, { text, keepsCase: false })).toBe(expected)
  })

  it('are plain text where the pattern is plain text', () => {
    expect(at('price', '$1', { keepsCase: false })).toBe('$1')
  })
})
