import { afterEach, describe, expect, it } from 'vitest'
import type { CallProblemDetails, ProblemDetails } from '../../electron/contract/index.ts'
import type { AnyProblem } from '../api.ts'
import { nameArticlesBy } from './problem-values.ts'
import { problemSentences } from './problems.ts'
import { problemWords } from './words.ts'

/** One problem of each code: exhaustive by type, so a new code without an example does not compile. */
const EXAMPLES: ProblemDetails & CallProblemDetails = {
  'not-found': { what: 'article', id: 'a1' },
  'ambiguous-id': { what: 'article', id: 'a', candidates: ['a1', 'a2'] },
  'no-match': { find: 'Bozie', coveredBy: [], standing: 0 },
  'several-matches': {
    find: 'Bozie',
    places: [
      { field: 'body', from: 0, to: 5, context: 'Bozie' },
      { field: 'body', from: 9, to: 14, context: 'Bozie' },
    ],
  },
  'no-change': { what: 'a1' },
  'out-of-range': { field: 'body', from: 1, to: 9, length: 4 },
  'text-moved': { field: 'body', expected: 'Bozie', found: 'Bozizé' },
  conflict: { conflicts: [{ kind: 'overlap', correction: 'c1', with: ['c2'] }], together: ['c2'] },
  'wrong-status': { correction: 'c1', status: 'accepted', wanted: 'proposed' },
  'broken-text': { field: 'body' },
  'nothing-to-notice': { article: 'a1' },
  'stale-notice': { article: 'a1' },
  'cannot-write-back': { article: 'a1', reason: 'charset', detail: 'windows-1252 has no Ł' },
  'notice-quotes-removed': { article: 'a1' },
  'bad-wording': {
    wording: 'number',
    reason: 'unknown-placeholder',
    placeholder: 'figure',
    at: 3,
    known: ['where', 'right'],
  },
  'bad-query': { query: 'tag:"x', at: 0, reason: 'unclosed-quote' },
  'bad-pattern': { pattern: '(a', at: 2, detail: 'Unterminated group' },
  'bad-input': { path: 'title', detail: 'too long' },
  'changed-meanwhile': { article: 'a1' },
  withdrawn: { article: 'a1', reason: 'Published by mistake' },
  'not-withdrawn': { article: 'a1' },
  'file-changed': { path: 'stylebook/names.yml' },
  'ruled-otherwise': { form: 'Bozie', name: 'François Bozizé' },
  cancelled: {},
  'read-only': { folder: 'courier' },
  locked: { folder: 'courier', holder: 'anna', since: '2025-03-14T09:41:00Z', pid: 7, isSure: true, host: 'desk-2' },
  'not-an-archive': { folder: 'courier' },
  unsafe: { folder: 'courier', path: 'journal', kind: 'symbolic-link' },
  'not-reopened': { folder: 'courier' },
  'folder-not-empty': { folder: 'courier' },
  'no-backup': { folder: 'courier' },
  'other-archive': { folder: '2026-01-01T09.00.00Z', title: 'The Courier' },
  'too-new': { folder: 'courier', version: 3, supported: 1 },
  damaged: { path: 'a1.json', reason: 'not-json', detail: 'line 3' },
  'disk-full': { path: 'a1.json' },
  'no-permission': { path: 'courier' },
  'too-many-files': { path: 'a1.json' },
  'name-taken': { path: 'handed out' },
  io: { path: 'a1.json', detail: 'EIO' },
  'too-large': { path: 'wire.txt', bytes: 70000000, limit: 50000000 },
  'empty-file': { path: 'wire.txt' },
  'binary-file': { path: 'photo.txt' },
  'unknown-encoding': { path: 'a.txt', candidates: ['windows-1251'] },
  'not-in-encoding': { path: 'a.txt', encoding: 'windows-1251' },
  'unsupported-format': { path: 'wire.doc', format: 'doc' },
  'unknown-columns': { path: 'a.csv', columns: ['Titel', 'Inhalt'] },
  unreadable: { path: 'wire.txt', detail: 'cut short' },
  'perhaps-here': { path: 'story.txt' },
  'no-manifest': { path: 'export' },
  'nothing-open': {},
  'no-author': {},
  internal: { reference: 'b7' },
  refused: { reference: 'b8' },
  'invalid-request': { reference: 'b9' },
}

const problems = Object.entries(EXAMPLES).map(([code, details]) => ({ code, details }) as AnyProblem)

describe('problemWords', () => {
  it('has examples of exactly the codes that have sentences', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(problemSentences).sort())
  })

  it.each(problems)('says what failed, what is safe and what to do next: $code', (problem) => {
    for (const sentence of Object.values(problemWords(problem))) {
      expect(sentence).toMatch(/^\S.*[.)]$/u)
      expect(sentence).not.toMatch(/[{}]|undefined|NaN|\[object/u)
    }
  })

  it('gives reasons in words', () => {
    const { failed } = problemWords({ code: 'damaged', details: EXAMPLES.damaged })
    expect(failed).toBe('a1.json cannot be trusted: it is not valid JSON.')
    const query = problemWords({ code: 'bad-query', details: EXAMPLES['bad-query'] })
    expect(query.failed).toBe('The filter cannot be read at character 1: a quotation mark is never closed.')
  })

  it('names the holder of a lock and the time as people write it', () => {
    const { failed } = problemWords({ code: 'locked', details: EXAMPLES.locked })
    expect(failed).toMatch(/^anna has had courier open for writing on desk-2 since 14 March 2025 at \d\d:\d\d\.$/)
  })
})

describe('an article that is not there', () => {
  afterEach(() => nameArticlesBy(() => null))

  it('is named by its headline where that is known, and by its id where it is not', () => {
    const gone = { code: 'not-found', details: { what: 'article', id: 'a1' } } as const
    expect(problemWords(gone).failed).toContain('no article a1')
    nameArticlesBy((id) => (id === 'a1' ? 'Ferry runs late' : null))
    expect(problemWords(gone).failed).toContain('no article “Ferry runs late”')
  })
})
