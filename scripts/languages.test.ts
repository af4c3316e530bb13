// Every language has every message, with the values of the English one, and nothing is left in English.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import { formatInfos } from '../data/formats/writing/export-formats.ts'
import { english as declaredWords } from '../electron/contract/words/declared-words.ts'
import { declaredMessages } from '../renderer/messages/declared-words.ts'
import { en } from '../renderer/messages/en.ts'
import { french } from '../renderer/messages/languages/french.ts'
import { german } from '../renderer/messages/languages/german.ts'
import { pseudoMessage } from '../renderer/messages/languages/pseudo.ts'

const NAMES = [
  'Atom',
  'RSS',
  'JSON Feed',
  'Corrigenda',
  'SHA-256',
  'Unicode',
  'Alt',
  'Ctrl',
  'Esc',
  'Version {version}',
  'Original',
  'Format',
]
/** `same`: what is the same as in English: names, keys, and words both have. */
const LANGUAGES = [
  {
    name: 'German',
    locale: 'de-DE',
    words: german,
    same: ['Link…', 'Link', 'System', 'Text', 'Editor', 'Name', 'Import', 'Export', 'Neutral'],
  },
  {
    name: 'French',
    locale: 'fr-FR',
    words: french,
    same: [
      ...['Guide', 'Article', 'Articles', 'Correction', 'Corrections', 'Archive', 'Messages', 'Source', 'Sources'],
      ...['sources', 'source {value}', 'Date', 'Attribution', 'Import', 'Export', 'Exports', '{count} exports', 'Note'],
      ...['{size, number} pixels', 'Licences', 'Formats', 'Place', 'Accents', 'Correction {place, number}, {status}'],
      '{name}, {count, plural, one {# article} other {# articles}}',
      '{name}, {count, plural, one {# correction} other {# corrections}}',
    ],
  },
]
const english: Readonly<Record<string, string>> = en

/** Parses messages; formats none. */
const parser = createIntl({ locale: 'en-GB', onError: () => {} })

/** Names of the values a message takes, those of all its choices included, in alphabetical order. */
function valuesOf(message: string): readonly string[] {
  const names = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) visit(each)
    else if (typeof part === 'object' && part !== null) {
      const { type, value, options } = part as { type: number; value?: unknown; options?: Record<string, unknown> }
      // 0 is text, 7 the number sign of a plural.
      if (type !== 0 && type !== 7 && typeof value === 'string') names.add(value)
      for (const option of Object.values(options ?? {})) visit((option as { value: unknown }).value)
    }
  }
  visit(parser.formatters.getMessageFormat(message, 'en-GB', undefined, { ignoreTag: true }).getAst())
  return [...names].sort()
}

/** Whether a message has words of its own. */
const hasWords = (message: string): boolean => /\p{L}{2}/u.test(message.replaceAll(/\{[^{}]*\}/g, ''))

/** The messages of all findings, from the sources of the checks. */
function messagesOfChecks(): readonly string[] {
  const checks = resolve(import.meta.dirname, '..', 'data', 'checks')
  const sources = readdirSync(checks, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!test)\.ts$/.test(name),
  )
  const found = sources.flatMap((name) => {
    return [...readFileSync(join(checks, name), 'utf8').matchAll(/\bmessage: '([a-z-]{3,})'/g)].map(([, id = '']) => id)
  })
  return [...new Set([...found, 'sentence-repeated', 'paragraph-repeated'])].sort()
}

/** In the words of the house. */
const SAID_BY_OTHERS = ['style-rule']

describe.each(LANGUAGES)('$name', ({ locale, words, same }) => {
  const own = words as Readonly<Record<string, string>>
  const intl = createIntl({
    locale,
    messages: { ...own },
    onError: (error) => {
      throw error
    },
  })

  it('has every message', () => {
    expect(Object.keys(en).filter((id) => !Object.hasOwn(own, id))).toEqual([])
  })

  it('has what checks say, and how formats are presented', () => {
    const says = messagesOfChecks().filter((message) => !SAID_BY_OTHERS.includes(message))
    const formats = formatInfos().flatMap(({ name }) => [
      `format.${name}.label`,
      `format.${name}.hint`,
      `format.${name}.files`,
    ])
    const wanted = [...says.map((message) => `says.${message}`), ...formats]
    expect(wanted.filter((id) => !Object.hasOwn(own, id))).toEqual([])
  })

  it('takes the values of the English messages', () => {
    const differing = Object.entries(own).filter(([id, message]) => {
      const wanted = english[id]
      return wanted !== undefined && valuesOf(message).join() !== valuesOf(wanted).join()
    })
    expect(differing).toEqual([])
  })

  it('is well formed for any number', () => {
    for (const [id, message] of Object.entries(own)) {
      for (const count of [0, 1, 2, 12_345]) {
        const names = valuesOf(message)
        const values = Object.fromEntries(names.map((name) => [name, count]))
        expect(intl.formatMessage({ id }, values, { ignoreTag: true }), id).not.toMatch(/undefined|NaN/)
      }
    }
  })

  it('leaves nothing in English', () => {
    const untouched = Object.entries(own).filter(([id, message]) => message === english[id] && hasWords(message))
    const left = untouched.map(([, message]) => message).filter((message) => ![...NAMES, ...same].includes(message))
    expect([...new Set(left)]).toEqual([])
  })

  it('has typographic quotation marks, apostrophes and dots', () => {
    const straight = Object.values(own).filter((message) => /["']|\.\.\.(?!\d)|“[^“”]*”/.test(message))
    expect(straight).toEqual([])
  })
})

describe('the pseudo-language', () => {
  it('changes text and nothing of a message’s syntax', () => {
    expect(pseudoMessage('Save')).toBe('[Šávé ·]')
    expect(pseudoMessage('{title}, archive menu')).toMatch(/^\[\{title\}, árçhívé méñú ·+.*\]$/)
    expect(pseudoMessage('{count, plural, one {# article} other {# articles}}')).toMatch(
      /^\[\{count, plural, one \{# ártíçlé\} other \{# ártíçléš\}\}.*\]$/,
    )
  })

  it('leaves alone what has no text', () => {
    for (const message of ['', '{value}', '{count} ({number})']) expect(pseudoMessage(message)).toBe(message)
  })

  it('can be read with the values of the English messages', () => {
    for (const [id, message] of Object.entries(english)) {
      expect(valuesOf(pseudoMessage(message)), id).toEqual(valuesOf(message))
    }
  })
})

describe('English', () => {
  it('has no message that is shown nowhere', () => {
    const renderer = resolve(import.meta.dirname, '..', 'renderer')
    const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    const shown = files.filter((name) => /(?<!test)\.tsx?$/.test(name) && !name.includes('languages'))
    const code = shown.map((name) => readFileSync(join(renderer, name), 'utf8')).join('\n')
    const quoted = new Set([...code.matchAll(/['"]([\w.-]+)['"](?!:\s)/g)].map(([, id]) => id))
    const composed = [...code.matchAll(/`([\w.-]*(?:\$\{[^{}]*\}[\w.-]*)+)`/g)].map(([, id = '']) => id)
    const patterns = [...new Set(composed)].filter((id) => /[a-z]\.|-[a-z]/.test(id.replaceAll(/\$\{[^{}]*\}/g, '')))
    const made = patterns.map((id) => new RegExp(`^${id.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '.+')}$`))
    const declared = declaredMessages(declaredWords)
    const unused = Object.keys(en).filter((id) => {
      return !Object.hasOwn(declared, id) && !quoted.has(id) && !made.some((pattern) => pattern.test(id))
    })
    expect(unused).toEqual([])
  })
})
