// What a forger who knows the format would do: change a record and recompute every hash in it. The record is then
// consistent in itself; its source, the batches and the exports still contradict it.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventHash, newOriginal, rootHash } from '../corrections/index.ts'
import { WIRE_READER } from '../formats/reading/read-wire-text.ts'
import type { ArticleRecord, Batch, Event } from '../schema/index.ts'
import { articleCodec, batchCodec } from '../store/codec.ts'
import { ACT_LOG, articlePath, inArchive } from '../store/layout.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeJson } from '../testing/type-command.ts'
import { WIRE_COPY } from '../testing/wire-copy.ts'
import { verifyArchive, verifyArticle } from './verify-archive.ts'

interface Made {
  readonly folder: string
  readonly id: string
  readonly path: string
  readonly record: () => Promise<ArticleRecord>
}

async function made(bytes: Uint8Array | string = WIRE_COPY): Promise<Made> {
  const place = await temporaryFolder()
  const folder = join(place, 'archive')
  await writeFile(join(place, 'convoys.txt'), bytes)
  await typeJson('create', folder)
  const { document } = await typeJson<{ imported: { id: string }[] }>('import', folder, join(place, 'convoys.txt'))
  const id = document.imported[0]?.id ?? ''
  const path = inArchive(folder, articlePath(id))
  return { folder, id, path, record: async () => articleCodec.decode(await readFile(path, 'utf8'), path) }
}

/** The record with its hash chain recomputed. */
function rechained(record: ArticleRecord): ArticleRecord {
  let head = rootHash(record)
  const events = record.events.map((event): Event => {
    const next = { ...event, prev: [head] }
    head = eventHash(next)
    return next
  })
  return { ...record, events }
}

function withBody(record: ArticleRecord, change: (text: string) => string): ArticleRecord {
  const { body } = record.fields
  if (!body) throw new Error('no body')
  const text = change(body.text)
  const blocks = text.split('\n').map((_, n) => body.blocks[n] ?? { type: 'p' as const })
  return rechained({ ...record, fields: { ...record.fields, body: newOriginal(text, blocks) } })
}

async function codesOf(folder: string): Promise<readonly string[]> {
  return (await verifyArchive(folder)).problems.map(({ id, code, detail }) => `${id}: ${code}: ${detail}`)
}

/** Batches as an older version wrote them, without heads or a log of acts. */
async function forgetHeads(folder: string): Promise<void> {
  await rm(join(folder, ACT_LOG))
  for (const name of await readdir(join(folder, 'batches'))) {
    const path = join(folder, 'batches', name)
    const { heads: _, log: __, ...batch } = batchCodec.decode(await readFile(path, 'utf8'), path) as Batch
    await writeFile(path, batchCodec.encode(batch as Batch))
  }
}

describe('a forged original', () => {
  it.each([
    ['a letter', (text: string) => text.replace('Bozie', 'Bozio')],
    ['a word left out', (text: string) => text.replace('armed ', '')],
    ['a paragraph more', (text: string) => `${text}\nNobody was hurt.`],
    ['a no-break space', (text: string) => text.replace('aid ', 'aid\u00a0').replace('The road', 'The\u00a0road')],
  ])('is told by its source: %s', async (_, change) => {
    const { folder, id, path, record } = await made()
    await forgetHeads(folder)
    await writeFile(path, articleCodec.encode(withBody(await record(), change)))
    expect(await codesOf(folder)).toEqual([
      expect.stringMatching(new RegExp(`^${id}: source-differs: body, line \\d+, character \\d+: `)),
    ])
  })

  it('is told when only the structure is forged, or the headline, or what it came from', async () => {
    const { folder, id, path, record } = await made()
    await forgetHeads(folder)
    const honest = await record()
    const { body, headline } = honest.fields
    if (!body || !headline) throw new Error('no body')
    const blocks = body.blocks.map((block, n) => (n === 0 ? { ...block, role: 'footer' as const } : block))
    const hidden = { ...honest, fields: { headline, body: newOriginal(body.text, blocks) } }
    const renamed = { ...honest, fields: { headline: newOriginal('Nothing Happened', headline.blocks), body } }
    for (const [forged, what] of [
      [hidden, 'body, line 1, kind'],
      [renamed, 'headline'],
      [{ ...honest, headlineFrom: 'line' as const }, 'where the headline comes from'],
      [{ ...honest, dateline: null }, 'dateline'],
    ] as const) {
      await writeFile(path, articleCodec.encode(rechained(forged)))
      expect(await codesOf(folder)).toEqual([expect.stringContaining(`${id}: source-differs: ${what}`)])
    }
  })

  it('is told by the import that brought it when the text is left alone', async () => {
    const { folder, id, path, record } = await made()
    const honest = await record()
    const backdated = rechained({ ...honest, metadata: { ...honest.metadata, publishedAt: '1999-01-01' } })
    await writeFile(path, articleCodec.encode(backdated))
    expect(await codesOf(folder)).toEqual([expect.stringMatching(new RegExp(`^${id}: rolled-back: batches/`))])
  })
})

describe('a record changed in a text editor', () => {
  it('is named with the first character that no logged edit covers', async () => {
    const { folder, id, path, record } = await made()
    const text = (await record()).fields.body?.text ?? ''
    const at = text.indexOf('Bozie') + 4
    await writeFile(path, (await readFile(path, 'utf8')).replace('Bozie', 'Bozio'))
    const line = text.slice(0, at).split('\n').length
    const [problem = '', ...others] = await codesOf(folder)
    expect(others).toEqual([])
    expect(problem).toContain(`${id}: seal: the file was changed outside Corrigenda: `)
    expect(problem).toContain(`body, line ${line}, character ${at + 1}: “`)
    expect(problem).toMatch(/Bozio.*where the source has.*Bozie/)
    const [found] = (await verifyArticle(folder, id)).problems
    expect(found?.headline).toBe('Aid Convoys Reach Two Towns')
    expect(found?.place).toMatchObject({ kind: 'text', field: 'body', line, character: at + 1 })
    expect(found?.place).toMatchObject({ is: expect.stringContaining('Bozio'), was: expect.stringContaining('Bozie') })
  })

  it('is named with the event that no longer follows, and stays named when nothing of the text was touched', async () => {
    const { folder, id, path } = await made()
    const reason = ['--category', 'name', '--reason', 'stylebook'] as const
    await typeJson('correct', folder, id, '--find', 'Bozize', '--replace', 'Bozizé', ...reason)
    const honest = await readFile(path, 'utf8')
    await writeFile(path, honest.replace('"after": "Bozizé"', '"after": "Bozizo"'))
    expect(await codesOf(folder)).toEqual([
      expect.stringMatching(/seal: .*outside Corrigenda: event \d+ does not follow/),
    ])
    expect((await verifyArticle(folder, id)).problems[0]?.place).toEqual({ kind: 'event', event: 2 })
    await writeFile(path, honest.replace('{\n', '{ \n'))
    expect(await codesOf(folder)).toEqual([`${id}: seal: the file was changed outside Corrigenda`])
  })
})

describe('another version of the reader', () => {
  it('may part the copy in another way, and is no forger', async () => {
    const { folder, id, path, record } = await made()
    await forgetHeads(folder)
    const honest = await record()
    const source = { ...honest.source, reader: WIRE_READER + 1 }
    const joined = withBody({ ...honest, source }, (text) => text.replace('\n', ' '))
    await writeFile(path, articleCodec.encode(joined))
    expect(await codesOf(folder)).toEqual([])

    await writeFile(path, articleCodec.encode(withBody(joined, (text) => text.replace('Bozie', 'Bozio'))))
    expect(await codesOf(folder)).toEqual([expect.stringContaining(`${id}: source-differs: text`)])
    const headline = newOriginal('Nothing Happened', [{ type: 'p' }])
    const renamed = rechained({ ...joined, fields: { ...joined.fields, headline } })
    await writeFile(path, articleCodec.encode(renamed))
    expect(await codesOf(folder)).toEqual([expect.stringContaining(`${id}: source-differs: headline`)])
  })
})

describe('a record put back to an earlier state', () => {
  const reason = ['--category', 'name', '--reason', 'x'] as const

  it('is told by what was exported since', async () => {
    const { folder, id, path } = await made()
    const earlier = await readFile(path)
    await typeJson('correct', folder, id, '--find', 'Bozize', '--replace', 'Bozizé', ...reason)
    await typeJson('export', folder, '--ids', id, '--to', 'text', '--out', join(folder, '..', 'out'))
    expect(await codesOf(folder)).toEqual([])
    await writeFile(path, earlier)
    expect(await codesOf(folder)).toEqual([expect.stringMatching(new RegExp(`^${id}: rolled-back: exports/`))])
    expect((await verifyArticle(folder, id)).problems).toMatchObject([{ id, code: 'rolled-back' }])
  })

  it.each([
    ['as batches are now', async () => {}],
    ['as batches were without heads', forgetHeads],
  ])('is told by a bulk act since, %s', async (_, age) => {
    const { folder, id, path } = await made()
    const earlier = await readFile(path)
    await typeJson('tag', folder, '--ids', id, '--add', 'africa')
    await age(folder)
    expect(await codesOf(folder)).toEqual([])
    await writeFile(path, earlier)
    expect(await codesOf(folder)).toEqual([expect.stringMatching(new RegExp(`^${id}: rolled-back: batches/`))])
  })
})

describe('sources', () => {
  it.each([
    ['windows-1252', Buffer.from('Caf\xe9 reopens\n\nThe caf\xe9 reopened \x93today\x94.\n\nIt rained.', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffŁódź wins\r\n\r\nŁódź won on Sunday.\r\n\r\nIt rained.', 'utf16le')],
    ['UTF-8 with a mark', Buffer.from('\ufeffŁódź wins\r\rŁódź won\ron Sunday.')],
  ])('are read again in the encoding they came in: %s', async (_, bytes) => {
    expect(await codesOf((await made(bytes)).folder)).toEqual([])
  })

  it('that are gone or changed are told with their article', async () => {
    const { folder, id, record } = await made()
    const { sha256 } = (await record()).source
    const path = join(folder, 'sources', sha256.slice(0, 2), sha256)
    await writeFile(path, `${WIRE_COPY} `)
    expect(await codesOf(folder)).toEqual([expect.stringContaining(`${id}: source-changed: sources/`)])
    await rm(path)
    expect(await codesOf(folder)).toEqual([expect.stringContaining(`${id}: source-missing: sources/`)])
  })
})
