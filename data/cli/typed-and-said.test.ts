// Input is understood as intended or refused, and output can be understood.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { twoStories } from '../testing/two-stories.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'

let folder = ''
let archive = ''
let kept = ''

beforeEach(async () => {
  ;({ folder, archive, kept } = await twoStories())
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
    const made = await typeJson<{ corrections: string[] }>(...correct, '--reason', 'x')
    const [correction = ''] = made.document.corrections
    expect((await typeJson('revert', archive, kept, correction, '--reason', ' ')).status).toBe(2)
    expect((await typeJson('export', archive, '--ids', kept, '--to', 'text', '--out', '')).status).toBe(2)
    expect((await typeJson('tag', archive, '--ids', kept, '--add', ' ')).status).toBe(2)
    expect((await typeJson('tag', archive, '--ids', kept, '--add', 'Sea', '--remove', 'sea')).status).toBe(2)
    expect((await typeJson('list', '')).status).toBe(2)
  })

  it('says what a file was read as, and whether that is a guess', async () => {
    const copy = 'Caf\u00e9 opens\n\nThe caf\u00e9 opened on Monday.\n'
    const files = [
      ['1252.txt', Buffer.from(copy, 'latin1'), 'windows-1252', true],
      ['marked.txt', Buffer.from(`\ufeff${copy}And closed.`, 'utf16le'), 'utf-16le', false],
      ['plain.txt', Buffer.from(`${copy}And stayed.`), 'utf-8', false],
      ['unmarked.txt', Buffer.from(`${copy}And went.`, 'utf16le'), 'utf-16le', true],
    ] as const
    await mkdir(join(folder, 'copy'))
    for (const [name, bytes] of files) await writeFile(join(folder, 'copy', name), bytes)
    interface Read {
      readonly imported: readonly { source: string; encoding: string; guessed: boolean }[]
    }
    const { document } = await typeJson<Read>('import', archive, join(folder, 'copy'), '--dry-run')
    const read = document.imported.map(({ source, encoding, guessed }) => [source, encoding, guessed])
    expect(read).toEqual(files.map(([name, _, encoding, guessed]) => [name, encoding, guessed]))
    const { stdout } = await typeCommand('import', archive, join(folder, 'copy'))
    expect(stdout).toContain('(1252.txt, read as windows-1252 (a guess))')
    expect(stdout).toContain('(marked.txt, read as utf-16le)')
  })
})

describe('what is said', () => {
  it('names the file it speaks of, and the way to words that begin with a hyphen', async () => {
    const missing = await typeCommand('verify-export', join(folder, 'nothing.txt'))
    expect(missing.stderr).toBe(
      `corrigenda: ${join(folder, 'nothing.txt')}: It cannot be read (there is no such file).\n`,
    )
    expect((await typeCommand('list', archive, '-ferry')).stderr).toContain('come last, after “--”')
    expect((await typeJson<{ total: number }>('list', archive, '--', '-lost')).document.total).toBe(1)
  })
})

describe('history', () => {
  it('says who brought in and who handed out what', async () => {
    await typeJson(
      'export',
      archive,
      '--ids',
      kept,
      '--to',
      'text',
      '--out',
      join(folder, 'out'),
      '--recipient',
      'Wire desk',
    )
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
