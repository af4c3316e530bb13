import { describe, expect, it } from 'vitest'
import { languageCode, languages, shownLanguage } from './languages.ts'

describe('languages', () => {
  it('are all there once, by name', () => {
    const all = languages()
    expect(all.length).toBeGreaterThan(150)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(all).toContainEqual({ id: 'fr', name: 'French (fr)' })
    expect(all.some(({ id }) => id === 'iw')).toBe(false)
  })

  it.each([
    ['French', 'fr'],
    ['french (fr)', 'fr'],
    ['fr', 'fr'],
    ['pt-br', 'pt-BR'],
    ['Brazilian Portuguese', 'pt-BR'],
    [' Swahili ', 'sw'],
    ['Klingonese', null],
    ['', null],
    ['xx-yy-', null],
  ])('%j is %s', (typed, code) => expect(languageCode(typed)).toBe(code))

  it('are shown with their code', () => {
    expect(shownLanguage('en-GB')).toBe('British English (en-GB)')
    expect(shownLanguage('qqq')).toBe('qqq')
  })
})
