import { describe, expect, it } from 'vitest'
import type { ExportFormatInfo } from '../../../electron/contract/index.ts'
import {
  choicesOf,
  countOf,
  exampleFormat,
  FIRST_FORM,
  isNamedByTemplate,
  isOneFile,
  toRequest,
  whatNow,
  withFormat,
} from './export-form.ts'

const format = (name: string, more: Partial<ExportFormatInfo> = {}): ExportFormatInfo => {
  return { name, extension: name, words: { label: name, hint: '', files: name }, ...more }
}
const FORMATS = [
  format('source', { isSource: true }),
  format('text'),
  format('html', { hasMachineData: true }),
  format('docx', { hasMachineData: true, reasonsIn: ['marked'] }),
  format('json', { reasonsIn: ['original', 'marked', 'corrected'] }),
  format('log-csv', { isLog: true }),
]
const SCOPE = { articleId: 'a', selected: 0, found: 28 }

describe('whatNow', () => {
  it('takes the selected articles, else the open one, else what the filter finds', () => {
    expect(whatNow({ ...SCOPE, selected: 3 })).toBe('selected')
    expect(whatNow(SCOPE)).toBe('article')
    expect(whatNow({ ...SCOPE, articleId: null })).toBe('filter')
  })
})

describe('countOf', () => {
  it('counts what is meant', () => {
    expect(countOf('article', SCOPE)).toBe(1)
    expect(countOf('article', { ...SCOPE, articleId: null })).toBe(0)
    expect(countOf('selected', { ...SCOPE, selected: 3 })).toBe(3)
    expect(countOf('filter', SCOPE)).toBe(28)
    expect(countOf('filter', { ...SCOPE, found: null })).toBe(0)
  })
})

describe('isNamedByTemplate', () => {
  it('is not asked for a log, nor for one file of several articles', () => {
    expect(isNamedByTemplate(FORMATS, { to: ['log-csv', 'text'], oneFile: false }, 5)).toBe(true)
    expect(isNamedByTemplate(FORMATS, { to: ['text'], oneFile: true }, 5)).toBe(false)
    expect(isNamedByTemplate(FORMATS, { to: ['text'], oneFile: true }, 1)).toBe(true)
    expect(isNamedByTemplate(FORMATS, { to: ['log-csv'], oneFile: false }, 1)).toBe(false)
  })
})

describe('isOneFile', () => {
  it('is chosen for copy, always so for a log, and never for files that go back as they came', () => {
    expect(isOneFile(FORMATS, { to: ['text'], oneFile: false })).toBe(false)
    expect(isOneFile(FORMATS, { to: ['text', 'log-csv'], oneFile: true })).toBe(true)
    expect(isOneFile(FORMATS, { to: ['log-csv'], oneFile: false })).toBe(true)
    expect(isOneFile(FORMATS, { to: ['source'], oneFile: true })).toBe(false)
    expect(isOneFile(FORMATS, { to: [], oneFile: true })).toBe(false)
  })
})

describe('toRequest', () => {
  it('always asks before a file is overwritten, and never lets a stale notice out by itself', () => {
    const request = toRequest({ ...FIRST_FORM, recipient: ' The Agency ' }, ['a', 'b'], 'token')
    expect(request).toMatchObject({ ids: ['a', 'b'], folder: 'token', recipient: 'The Agency' })
    expect(request).toMatchObject({ ifExists: 'ask', allowStale: false })
  })
})

describe('several formats', () => {
  it('are kept in the order they are offered, each once', () => {
    expect(withFormat(FORMATS, ['docx'], 'html', true)).toEqual(['html', 'docx'])
    expect(withFormat(FORMATS, ['html', 'docx'], 'html', true)).toEqual(['html', 'docx'])
    expect(withFormat(FORMATS, ['html'], 'html', false)).toEqual([])
  })

  it('go without the files that came in, which go alone', () => {
    expect(withFormat(FORMATS, ['text', 'html'], 'source', true)).toEqual(['source'])
    expect(withFormat(FORMATS, ['source'], 'html', true)).toEqual(['html'])
    expect(withFormat(FORMATS, ['source'], 'source', false)).toEqual([])
    expect(choicesOf(FORMATS, { to: ['source'], view: 'corrected' }).view).toBe(false)
    expect(isNamedByTemplate(FORMATS, { to: ['source'], oneFile: false }, 5)).toBe(false)
  })

  it('offer a choice when one of them has a use for it', () => {
    expect(choicesOf(FORMATS, { to: ['log-csv'], view: 'marked' })).toEqual({
      ...{
        view: false,
        oneFile: false,
        keepFooters: false,
        withWrongForms: false,
        withReasons: false,
        withRemoved: true,
        zip: true,
        facts: false,
      },
    })
    expect(choicesOf(FORMATS, { to: ['text', 'docx'], view: 'corrected' })).toMatchObject({
      ...{ view: true, withWrongForms: true, withReasons: false },
    })
    expect(choicesOf(FORMATS, { to: ['text', 'docx'], view: 'marked' }).withReasons).toBe(true)
    expect(choicesOf(FORMATS, { to: ['log-csv', 'json'], view: 'corrected' }).withReasons).toBe(true)
  })

  it('give the example the name of a format that is named by the template', () => {
    expect(exampleFormat(FORMATS, ['docx', 'log-csv'])).toBe('docx')
    expect(exampleFormat(FORMATS, ['log-csv'])).toBe('log-csv')
  })
})
