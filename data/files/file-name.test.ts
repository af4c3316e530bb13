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

  it('cuts long headlines at a word', () => {
    expect(nameFromWords('word '.repeat(40)).length).toBeLessThanOrEqual(60)
    expect(nameFromWords('漢字 かな')).toBe('漢字-かな')
  })
})
