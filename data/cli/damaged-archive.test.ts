// Commands on an archive with a damaged record: they do what they can, name what they left out, and answer 1.
import { execFileSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createArchive, systemContext } from '../index.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'

const options = { context: systemContext('Ana Editor'), app: 'test' }
let folder = ''
let archive = ''
let lost = ''
let kept = ''

interface Imported {
  readonly imported: readonly { readonly id: string }[]
  readonly failed: readonly { readonly source: string; readonly code: string }[]
}

beforeEach(async () => {
  folder = await temporaryFolder()
  archive = join(folder, 'archive')
  const made = await createArchive(archive, options)
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  const ids: string[] = []
  for (const name of ['lost', 'kept']) {
    await writeFile(join(folder, `${name}.txt`), `The ${name} story\n\nBozize spoke of the ${name} harbour.\n`)
    const { document } = await typeJson<Imported>('import', archive, join(folder, `${name}.txt`))
    ids.push(document.imported[0]?.id ?? '')
  }
  ;[lost = '', kept = ''] = ids
  await typeJson('tag', archive, '--ids', ids.join(','), '--add', 'harbour')
})

async function damage(): Promise<void> {
  const path = inArchive(archive, articlePath(lost))
  await writeFile(path, (await readFile(path, 'utf8')).replace('Bozize', 'Bozizx'))
}

interface Left {
  readonly unread: readonly { readonly path: string; readonly code: string; readonly message: string }[]
}

const out = (): string => join(folder, 'out')

describe('a damaged record', () => {
  it.each([
    ['list', () => ['list', archive]],
    ['list with a query', () => ['list', archive, 'harbour']],
    ['history', () => ['history', archive]],
    ['stats', () => ['stats', archive]],
    ['tags', () => ['tags', archive]],
    ['tags rename', () => ['tags', archive, 'rename', 'harbour', 'quay']],
    ['tag --query', () => ['tag', archive, '--query', 'harbour', '--add', 'sea']],
    ['export --query', () => ['export', archive, '--query', 'harbour', '--to', 'text', '--out', out()]],
  ])('is named by %s', async (_, args) => {
    await damage()
    const { status, document } = await typeJson<Left>(...args())
    expect(status).toBe(1)
    expect(document.unread).toMatchObject([{ path: articlePath(lost), code: 'damaged' }])
  })

  it('is named to people too', async () => {
    await damage()
    expect((await typeCommand('list', archive)).stdout).toContain(`${articlePath(lost)} is damaged`)
  })

  it('is not brought in again as if it were new', async () => {
    await damage()
    const again = await typeJson<Imported>('import', archive, join(folder, 'lost.txt'), join(folder, 'kept.txt'))
    expect([again.status, again.document.imported]).toEqual([1, []])
    expect(again.document.failed).toMatchObject([{ source: 'lost.txt', code: 'perhaps-here' }])
  })

  it.skipIf(process.platform === 'win32')('is told of a pipe in its place, without waiting', async () => {
    const path = inArchive(archive, articlePath(lost))
    await rm(path)
    execFileSync('mkfifo', [path])
    const shown = await typeJson<{ error: { code: string } }>('show', archive, lost)
    expect([shown.status, shown.document.error.code]).toEqual([3, 'damaged'])
    expect((await typeJson<Left>('list', archive)).document.unread).toHaveLength(1)
  })

  it('is told of a folder in the place of articles', async () => {
    await rm(join(archive, 'articles'), { recursive: true })
    await writeFile(join(archive, 'articles'), 'not a folder')
    expect((await typeJson<{ total: number }>('list', archive)).document.total).toBe(0)
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document.ok).toBe(false)
  })
})

describe('what is typed', () => {
  it('takes the beginnings of ids, and names who they could be', async () => {
    const tagged = await typeJson<{ changed: number }>('tag', archive, '--ids', kept.slice(0, 8), '--add', 'sea')
    expect(tagged.document.changed).toBe(1)
    expect((await typeJson('tag', archive, '--ids', 'zzzzzzzz', '--add', 'sea')).status).toBe(1)
  })

  it('gives no ids to what is only looked at', async () => {
    const copies = ['new.txt', 'same.txt'].map((name) => join(folder, name))
    for (const copy of copies) await writeFile(copy, 'A new story\n\nIt is new.\n')
    const args = ['import', archive, ...copies, '--dry-run'] as const
    const { document } = await typeJson<{ imported: { id: null }[]; unchanged: { id: null }[] }>(...args)
    expect([document.imported[0]?.id, document.unchanged[0]?.id]).toEqual([null, null])
  })

  it('refuses what says nothing', async () => {
    const correct = ['correct', archive, kept, '--find', 'Bozize', '--replace', 'Bozizé', '--category', 'name'] as const
    expect((await typeJson(...correct, '--reason', '  ')).status).toBe(2)
    expect((await typeJson(...correct, '--reason', 'x', '--author', ' ')).status).toBe(2)
    expect((await typeJson('list', '')).status).toBe(2)
  })

  it('says what a file was read as when it does not say so itself', async () => {
    await writeFile(join(folder, 'old.txt'), Buffer.from('Caf\xe9 opens\n\nThe caf\xe9 opened.\n', 'latin1'))
    const { document } = await typeJson<{ imported: { encoding: string }[] }>(
      'import',
      archive,
      join(folder, 'old.txt'),
      '--dry-run',
    )
    expect(document.imported[0]?.encoding).toBe('windows-1252')
    expect((await typeCommand('import', archive, join(folder, 'old.txt'))).stdout).toContain('read as windows-1252')
  })
})

describe('history', () => {
  it('says who brought in and who handed out what', async () => {
    await typeJson('export', archive, '--ids', kept, '--to', 'text', '--out', out(), '--recipient', 'Wire desk')
    await typeJson('tag', archive, '--ids', kept, '--add', 'sea')
    interface Told {
      readonly events: readonly { what: string; by: string | null; detail: Record<string, unknown> }[]
    }
    const { document } = await typeJson<Told>('history', archive, kept)
    expect(document.events.map(({ what }) => what)).toEqual(['import', 'metadata', 'export', 'metadata'])
    expect(document.events.every(({ by }) => by !== null)).toBe(true)
    expect(document.events[2]?.detail).toMatchObject({ recipient: 'Wire desk', to: 'text' })
    const all = await typeJson<Told>('history', archive)
    expect(all.document.events.filter(({ what }) => what === 'export')).toHaveLength(1)
    expect((await typeCommand('history', archive)).stdout).toContain('for Wire desk')
  })
})
