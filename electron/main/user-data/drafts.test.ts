// What was typed is kept, and one window at a time types in an article.
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from '../../../data/index.ts'
import { type Draft, newId } from '../../contract/index.ts'
import { Drafts } from './drafts.ts'

const [ARTICLE, OTHER_ARTICLE] = [newId(), newId()]
const ARCHIVE = { id: newId(), folder: '/archives/one' }
const OTHER_ARCHIVE = { id: newId(), folder: '/archives/two' }
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

/** A folder that holds an archive of this id, as far as drafts can tell. */
function archiveAt(name: string, id: string): { readonly id: string; readonly folder: string } {
  const place = join(folder, 'archives', name)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'archive.json'), JSON.stringify({ id }))
  return { id, folder: place }
}

test('a copy of an archive shares no draft with it, and discarding in one leaves the other', () => {
  const id = newId()
  const [original, copy] = [archiveAt('original', id), archiveAt('copy', id)]
  drafts.save(original, ARTICLE, typed('in the original'), ONE)
  expect(drafts.read(copy, ARTICLE)).toBeNull()
  expect(drafts.begin(copy, ARTICLE, OTHER)).toBe(true)
  drafts.save(copy, ARTICLE, typed('in the copy'), OTHER)
  expect(drafts.discard(copy, ARTICLE, OTHER)).toEqual({ ok: true, value: null })
  expect([drafts.read(original, ARTICLE), drafts.read(copy, ARTICLE)]).toEqual([typed('in the original'), null])
})

test('drafts follow an archive that was moved, renamed or reached by another path', () => {
  const id = newId()
  const before = archiveAt('before', id)
  drafts.save(before, ARTICLE, typed('typed before'), ONE)
  symlinkSync(before.folder, join(folder, 'archives', 'link'))
  expect(drafts.read({ id, folder: join(folder, 'archives', 'link') }, ARTICLE)).toEqual(typed('typed before'))
  const after = { id, folder: join(folder, 'archives', 'after') }
  renameSync(before.folder, after.folder)
  expect(drafts.read(after, ARTICLE)).toEqual(typed('typed before'))
  archiveAt('before', id) // A copy restored to the archive's old place no longer gets its drafts.
  expect(drafts.read(before, ARTICLE)).toBeNull()
  expect(drafts.read(after, ARTICLE)).toEqual(typed('typed before'))
})

test('a draft of before drafts knew their folder is still offered', () => {
  mkdirSync(join(folder, ARCHIVE.id))
  writeFileSync(join(folder, ARCHIVE.id, `${ARTICLE}.json`), JSON.stringify(typed('of old')))
  expect(drafts.read(ARCHIVE, ARTICLE)).toEqual(typed('of old'))
  expect(drafts.read({ ...ARCHIVE, folder: '/archives/copy' }, ARTICLE)).toBeNull()
})
