import { describe, expect, it } from 'vitest'
import { DEFAULT_TEMPLATE, nameFromTemplate, nameFromWords } from './file-name.ts'

const parts = {
  date: '2021-02-05',
  headline: 'Bozizé’s return: “a new start”?',
  id: 'abc',
  source: 'Wire copy',
  desk: '',
}

describe('nameFromTemplate', () => {
  it.each([
    [DEFAULT_TEMPLATE, '2021-02-05-bozizes-return-a-new-start'],
    ['{desk}-{date}', '2021-02-05'],
    ['{desk}', 'abc'],
    ['../../etc/{id}', 'etc abc'],
    ['{source}/{headline}', 'wire-copy bozizes-return-a-new-start'],
    ['Final {id} {nonsense}', 'Final abc nonsense'],
    ['CON', 'CON-'],
    ['', 'abc'],
  ])('%s', (template, name) => {
    expect(nameFromTemplate(template, parts)).toBe(name)
  })

  it.each([...['con', 'PRN', 'Aux', 'nul', 'COM0', 'com9', 'COM¹', 'com²', 'lpt³', 'LPT1']])(
    'never names a device of Windows: %s',
    (word) => {
      for (const headline of [word, `${word}.`]) {
        expect(nameFromTemplate('{headline}', { ...parts, headline })).toMatch(/^.+-$/u)
      }
      expect(nameFromTemplate(`${word}.{date}`, parts)).toBe(`${word}-.2021-02-05`)
      expect(nameFromTemplate(`${word}{id}`, parts)).toBe(`${word}abc`)
    },
  )

  it('ends in no dot or blank where it is cut, and fits into 255 bytes', () => {
    expect(nameFromTemplate(`${'a'.repeat(119)}. b`, parts)).toBe('a'.repeat(119))
    const long = nameFromTemplate('漢'.repeat(119), parts)
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200)
    expect(nameFromTemplate(`${'a'.repeat(119)}𝐛𝐛`, parts).isWellFormed()).toBe(true)
  })

  it('cuts long headlines at a word', () => {
    expect(nameFromWords('word '.repeat(40)).length).toBeLessThanOrEqual(60)
    expect(nameFromWords('漢字 かな')).toBe('漢字-かな')
  })
})
