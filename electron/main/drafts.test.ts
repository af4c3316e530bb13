// What was typed is kept, and one window at a time types in an article.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Draft, newId } from '../contract/index.ts'
import { Drafts } from './drafts.ts'
import { openLog } from './log.ts'

const [ARCHIVE, OTHER_ARCHIVE, ARTICLE, OTHER_ARTICLE] = [newId(), newId(), newId(), newId()]
const [ONE, OTHER] = [1, 2]
const MEANWHILE = { ok: false, problem: { code: 'changed-meanwhile', details: { article: ARTICLE } } }

let folder: string
let drafts: Drafts
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-drafts-'))
  drafts = new Drafts(folder, openLog(folder))
})
afterEach(() => rmSync(folder, { recursive: true }))

const typed = (body: string): Draft => ({ head: 'a'.repeat(64), texts: { body }, formats: {} })

test('a draft is kept for its article alone, and thrown away', () => {
  expect(drafts.read(ARCHIVE, ARTICLE)).toBeNull()
  expect(drafts.save(ARCHIVE, ARTICLE, typed('Bozizé'), ONE)).toEqual({ ok: true, value: null })
  expect(drafts.read(ARCHIVE, ARTICLE)).toEqual(typed('Bozizé'))
  expect([drafts.read(OTHER_ARCHIVE, ARTICLE), drafts.read(ARCHIVE, OTHER_ARTICLE)]).toEqual([null, null])
  expect(drafts.discard(ARCHIVE, ARTICLE, ONE)).toEqual({ ok: true, value: null })
  expect(drafts.read(ARCHIVE, ARTICLE)).toBeNull()
})

test('another window cannot overwrite or throw away what is being typed', () => {
  expect(drafts.begin(ARCHIVE, ARTICLE, ONE)).toBe(true)
  drafts.save(ARCHIVE, ARTICLE, typed('in one'), ONE)
  expect(drafts.begin(ARCHIVE, ARTICLE, OTHER)).toBe(false)
  expect(drafts.save(ARCHIVE, ARTICLE, typed('in the other'), OTHER)).toEqual(MEANWHILE)
  expect(drafts.discard(ARCHIVE, ARTICLE, OTHER)).toEqual(MEANWHILE)
  expect(drafts.read(ARCHIVE, ARTICLE)).toEqual(typed('in one'))
  expect(drafts.begin(ARCHIVE, OTHER_ARTICLE, OTHER)).toBe(true)
})

test('once a window has ended, another one goes on with its draft', () => {
  drafts.begin(ARCHIVE, ARTICLE, ONE)
  drafts.save(ARCHIVE, ARTICLE, typed('in one'), ONE)
  drafts.end(OTHER)
  expect(drafts.begin(ARCHIVE, ARTICLE, OTHER)).toBe(false)
  drafts.end(ONE)
  expect(drafts.begin(ARCHIVE, ARTICLE, OTHER)).toBe(true)
  expect(drafts.read(ARCHIVE, ARTICLE)).toEqual(typed('in one'))
  expect(drafts.save(ARCHIVE, ARTICLE, typed('late'), ONE)).toEqual(MEANWHILE)
})
