// Arguments, archives, copy, lists and tags: output, errors and exit statuses, as docs/command-line.md promises them.
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { openArchive } from '../index.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'
import { errorOf, firstId, type Listed, typedSample } from '../testing/typed-sample.ts'
import { WIRE_COPY } from '../testing/wire-copy.ts'
import { COMMAND_NAMES } from './commands/index.ts'

const context = systemContext('Ana Editor')
let folder = ''
let archive = ''

beforeEach(async () => {
  const made = await typedSample()
  folder = made.folder
  archive = made.archive
})

describe('usage', () => {
  it('answers 2 and a document for what cannot be understood', async () => {
    expect(await errorOf('frobnicate')).toEqual([2, 'usage'])
    expect(await errorOf('show', archive)).toEqual([2, 'usage'])
    expect(await errorOf('list', archive, '--nonsense')).toEqual([2, 'usage'])
    expect(await errorOf('list', archive, '--sort', 'colour')).toEqual([2, 'usage'])
    expect(await errorOf('list', archive, '--limit', '-1')).toEqual([2, 'usage'])
    expect(await errorOf('tag', archive, '--add', 'x')).toEqual([2, 'usage'])
    expect(await errorOf('tag', archive, '--query', 'x')).toEqual([2, 'usage'])
    expect(await errorOf('list', archive, 'colour:red')).toEqual([2, 'bad-query'])
    expect(await errorOf('list', archive, '"half')).toEqual([2, 'bad-query'])
    expect(await errorOf('export', archive, '--query', '', '--to', 'pdf', '--out', folder)).toEqual([2, 'usage'])
  })

  it('explains every command with an example', async () => {
    const overview = await typeCommand('help')
    for (const name of COMMAND_NAMES) {
      expect(overview.stdout).toContain(`  ${name} `)
      const { status, stdout } = await typeCommand('help', name)
      expect([status, stdout.includes(`corrigenda ${name}`), stdout.includes('For example')]).toEqual([0, true, true])
    }
    expect((await typeCommand()).stdout).toBe(overview.stdout)
    expect((await typeCommand('correct', '--help')).stdout).toContain('--nth')
    expect((await typeCommand('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/)
  })
})

describe('archives', () => {
  it('answers 3 for one that is missing, occupied or in use', async () => {
    expect(await errorOf('list', join(folder, 'nowhere'))).toEqual([3, 'not-an-archive'])
    expect(await errorOf('verify', join(folder, 'nowhere'))).toEqual([3, 'not-an-archive'])
    expect(await errorOf('create', archive)).toEqual([3, 'folder-not-empty'])
    const holder = await openArchive(archive, { mode: 'write', context, app: 'app' })
    if (!holder.ok) throw new Error(holder.problem.code)
    const id = await firstId(archive, 'bozize')
    expect(await errorOf('tag', archive, '--ids', id, '--add', 'x')).toEqual([3, 'locked'])
    const said = await typeCommand('tag', archive, '--ids', id, '--add', 'x')
    expect(said.stderr).toMatch(/open for writing elsewhere: Ana Editor \(app\), since 20\d\d-/)
    const exported = await typeJson<{ batch: null; recorded: boolean; files: unknown[] }>(
      ...(['export', archive, '--ids', id, '--to', 'text', '--out', join(folder, 'out')] as const),
    )
    expect([
      exported.status,
      exported.document.batch,
      exported.document.recorded,
      exported.document.files.length,
    ]).toEqual([0, null, false, 1])
    await holder.value.close()
  })
})

describe('import', () => {
  it('takes what it can, refuses the rest by name, and the same text never twice', async () => {
    const inbox = join(folder, 'inbox')
    await mkdir(join(inbox, 'deep'), { recursive: true })
    await writeFile(join(inbox, 'a-wire.txt'), WIRE_COPY)
    await writeFile(join(inbox, 'b-again.txt'), WIRE_COPY.replaceAll('\n', '\r\n'))
    await writeFile(
      join(inbox, 'c-1252.txt'),
      Buffer.from('Caf\xe9 reopens\n\nThe caf\xe9 reopened \x93today\x94.', 'latin1'),
    )
    await writeFile(
      join(inbox, 'deep', 'd-utf16.txt'),
      Buffer.from('\ufeffŁódź wins\n\nŁódź won on Sunday.', 'utf16le'),
    )
    await writeFile(join(inbox, 'e-empty.txt'), '')
    await writeFile(join(inbox, 'f-binary.txt'), Buffer.from([1, 2, 0, 3, 0, 0, 255, 254]))
    await writeFile(join(inbox, 'g-large.txt'), 'x')
    await truncate(join(inbox, 'g-large.txt'), 50_000_000)
    await symlink('/nowhere', join(inbox, 'h-link.txt'))

    interface Imported {
      readonly imported: { id: string; headline: string; source: string }[]
      readonly unchanged: { source: string }[]
      readonly skipped: { source: string; reason: string }[]
      readonly failed: { source: string; code: string }[]
    }
    const dry = await typeJson<Imported>('import', archive, inbox, join(folder, 'missing.txt'), '--dry-run')
    expect(dry.document.imported).toHaveLength(3)
    expect((await typeJson<Listed>('list', archive)).document.total).toBe(28)

    const { status, document } = await typeJson<Imported>('import', archive, inbox, join(folder, 'missing.txt'))
    expect(status).toBe(1)
    expect(document.imported.map(({ headline }) => headline).sort()).toEqual([
      'Aid Convoys Reach Two Towns',
      'Café reopens',
      'Łódź wins',
    ])
    expect(document.unchanged.map(({ source }) => source)).toEqual(['b-again.txt'])
    expect(document.failed.map(({ source, code }) => [source.split('/').at(-1), code])).toEqual([
      ['missing.txt', 'unreadable'],
      ['e-empty.txt', 'empty-file'],
      ['f-binary.txt', 'binary-file'],
      ['g-large.txt', 'too-large'],
    ])
    expect(document.skipped).toMatchObject([{ source: 'h-link.txt', reason: 'symbolic-link' }])
    const cafe = document.imported.find(({ headline }) => headline === 'Café reopens')?.id ?? ''
    expect((await typeCommand('show', archive, cafe, '--view', 'original', '--as', 'text')).stdout).toBe(
      'Café reopens\n\nThe café reopened “today”.\n',
    )

    const again = await typeJson<Imported>('import', archive, join(inbox, 'a-wire.txt'))
    expect([again.status, again.document.imported, again.document.unchanged.length]).toEqual([0, [], 1])
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document.ok).toBe(true)
  })
})

describe('list and tags', () => {
  it('finds without case and accents, over headline, text and tags, and counts facets', async () => {
    const found = await typeJson<Listed & { facets: { tags: { name: string; count: number }[] } }>(
      'list',
      archive,
      'BOZIZÉ',
    )
    expect(found.document.total).toBe(2)
    expect(found.document.facets.tags).toContainEqual({ name: 'africa', count: 2 })
    expect((await typeJson<Listed>('list', archive, 'tag:africa -mole')).document.total).toBe(2)
    const nothing = await typeJson<Listed>('list', archive, 'xylophone')
    expect([nothing.status, nothing.document.total]).toEqual([1, 0])
  })

  it('sorts and pages', async () => {
    const newest = (await typeJson<Listed>('list', archive, '--limit', '3')).document
    expect([newest.total, newest.articles.length]).toEqual([28, 3])
    const dates = newest.articles.map(({ published }) => Date.parse(published))
    expect(dates).toEqual([...dates].sort((a, b) => b - a))
    const byHeadline = (await typeJson<Listed>('list', archive, '--sort', 'headline')).document.articles.map(
      ({ headline }) => headline,
    )
    expect(byHeadline).toEqual([...byHeadline].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })))
    const second = (await typeJson<Listed>('list', archive, '--limit', '1', '--offset', '1')).document
    expect(second.articles[0]?.id).toBe(newest.articles[1]?.id)
  })

  it('tags, renames and merges', async () => {
    interface Tags {
      readonly tags: { name: string; count: number }[]
      readonly changed: number
    }
    const counted = await typeJson<Tags>('tags', archive)
    expect(counted.document.tags).toContainEqual({ name: 'africa', count: 2 })
    const tagged = await typeJson<Tags>('tag', archive, '--query', 'harbour', '--add', 'Quay', '--remove', 'harbour')
    expect(tagged.document.changed).toBeGreaterThan(1)
    const again = await typeJson<{ batch: null; changed: number }>(
      'tag',
      archive,
      '--query',
      'tag:quay',
      '--add',
      'quay',
    )
    expect(again.document).toEqual({ batch: null, changed: 0, left: [] })
    const renamed = await typeJson<Tags>('tags', archive, 'rename', 'Quay', 'Quayside')
    expect(renamed.document.tags).toContainEqual({ name: 'Quayside', count: tagged.document.changed })
    const merged = await typeJson<Tags>('tags', archive, 'merge', 'conflict', 'africa')
    expect(merged.document.changed).toBe(2)
    expect(merged.document.tags.map(({ name }) => name)).not.toContain('conflict')
    expect(await errorOf('tags', archive, 'rename', 'africa', 'Quayside')).toEqual([2, 'bad-input'])
    expect(await errorOf('tags', archive, 'merge', 'nobody', 'africa')).toEqual([1, 'not-found'])
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document.ok).toBe(true)
  })
})
