// Commands on an archive with a damaged record: they do what they can, name what they left out, and answer 1.
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createArchive, systemContext } from '../index.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import type { CliRun } from '../testing/run-cli.ts'
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

interface Verified {
  readonly ok: boolean
  readonly problems: readonly { readonly id: string; readonly code: string; readonly detail: string }[]
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
    const { stdout, stderr } = await typeCommand('list', archive)
    expect(stderr).toContain(`${articlePath(lost)} is damaged (seal): the file was changed outside Corrigenda`)
    expect(stdout).not.toContain('damaged')
  })

  it('is not brought in again as if it were new', async () => {
    await damage()
    const again = await typeJson<Imported>('import', archive, join(folder, 'lost.txt'), join(folder, 'kept.txt'))
    expect([again.status, again.document.imported]).toEqual([1, []])
    expect(again.document.failed).toMatchObject([{ source: 'lost.txt', code: 'perhaps-here' }])
  })

  it.skipIf(process.platform === 'win32')('is told of what is no file in its place, without waiting', async () => {
    const path = inArchive(archive, articlePath(lost))
    const others = [
      ['fifo', () => execFileSync('mkfifo', [path])],
      ['folder', () => mkdir(path)],
      ['character-device', () => symlink('/dev/zero', path)],
      ['symbolic-link', () => symlink('nowhere', path)],
    ] as const
    for (const [what, make] of others) {
      await rm(path, { recursive: true })
      await make()
      const shown = await typeJson<{ error: { code: string } }>('show', archive, lost)
      expect([what, shown.status, shown.document.error.code]).toEqual([what, 3, 'damaged'])
      expect((await typeJson<Left>('list', archive)).document.unread).toMatchObject([{ path: articlePath(lost) }])
      const verified = await typeJson<Verified>('verify', archive)
      expect(verified.document.problems).toEqual([{ id: lost, code: 'no-file', detail: what }])
    }
  })
})

describe('a folder that cannot be read', () => {
  const shard = (): string => dirname(articlePath(lost))

  beforeEach(async () => {
    await rm(inArchive(archive, shard()), { recursive: true })
    await writeFile(inArchive(archive, shard()), 'no folder')
  })

  it.each([
    ['list', () => ['list', archive]],
    ['tags', () => ['tags', archive]],
    ['stats', () => ['stats', archive]],
    ['history', () => ['history', archive]],
    ['tag --query', () => ['tag', archive, '--query', 'harbour', '--add', 'sea']],
    ['export --query', () => ['export', archive, '--query', 'harbour', '--to', 'text', '--out', out()]],
    ['import', () => ['import', archive, join(folder, 'lost.txt')]],
  ])('is an error of %s', async (_, args) => {
    const { status, document } = await typeJson<{ error: { code: string; details: { path: string } } }>(...args())
    expect([status, document.error.code]).toEqual([3, 'name-taken'])
    expect(document.error.details.path).toContain(join(archive, 'articles'))
  })

  it('is a problem of verify, and nothing in it is said to be missing', async () => {
    const { status, document } = await typeJson<Verified>('verify', archive)
    expect([status, document.problems]).toEqual([1, [{ id: shard(), code: 'unreadable', detail: 'ENOTDIR' }]])
  })
})

describe('an act that a crash broke off', () => {
  /** A journal as a crash leaves it behind: the tags' names are still to be written. */
  async function breakOff(isCommitted: boolean): Promise<void> {
    const text = (await readFile(inArchive(archive, 'vocabulary.json'), 'utf8')).replace('"harbour"', '"Harbour"')
    const lines = `${JSON.stringify({ path: 'vocabulary.json', text })}\n`
    const commit = isCommitted ? `${JSON.stringify({ commit: 1, sha256: hashBytes(lines) })}\n` : ''
    await writeFile(inArchive(archive, 'journal/00000000000000aa.jsonl'), lines + commit)
  }

  it('is named by verify and by commands that read, and completed aloud by the next that writes', async () => {
    await breakOff(true)
    const verified = await typeJson<Verified>('verify', archive)
    expect(verified.document.problems).toMatchObject([{ id: 'journal/00000000000000aa.jsonl', code: 'broken-off' }])
    expect((await typeCommand('stats', archive)).stderr).toContain('1 act over several files broke off')
    expect((await typeCommand('stats', archive, '--quiet')).stderr).toBe('')
    const tagged = await typeCommand('tag', archive, '--ids', kept, '--add', 'sea')
    expect([tagged.status, tagged.stderr]).toEqual([0, '1 act that had been broken off by a crash: completed.\n'])
    expect(await readFile(inArchive(archive, 'vocabulary.json'), 'utf8')).toContain('"Harbour"')
    expect((await typeJson<Verified>('verify', archive)).document.ok).toBe(true)
    expect((await typeCommand('tag', archive, '--ids', kept, '--add', 'sky')).stderr).toBe('')
  })

  it('is dropped aloud when it had changed nothing', async () => {
    await breakOff(false)
    expect((await typeJson<Verified>('verify', archive)).document.ok).toBe(true)
    const tagged = await typeCommand('tag', archive, '--ids', kept, '--add', 'sea')
    expect(tagged.stderr).toBe('1 act that a crash broke off before anything was changed: dropped.\n')
    expect(await readFile(inArchive(archive, 'vocabulary.json'), 'utf8')).not.toContain('"Harbour"')
  })
})

describe('an archive of a newer version', () => {
  it('is not judged by verify', async () => {
    const path = inArchive(archive, 'archive.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"version": \d+/, '"version": 99'))
    const verified = await typeJson<{ error: { code: string; message: string } }>('verify', archive)
    expect([verified.status, verified.document.error.code]).toEqual([3, 'too-new'])
    expect(verified.document.error.message).toContain('made by a newer Corrigenda')
  })
})

describe('a lock', () => {
  const left = { id: 'x', pid: 2 ** 22 + 1, holder: 'Ben (app)', since: '2026-01-01T00:00:00Z' }
  const tag = (): Promise<CliRun> => typeCommand('tag', archive, '--ids', kept, '--add', 'sea')

  it('of a crash is recognised when the machine got another name since', async ({ skip }) => {
    if (process.platform !== 'linux') skip('nothing but the name is known of a machine')
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    const lock = { ...left, host: 'old-name', started: `${boot}/1` }
    await writeFile(join(archive, 'lock'), JSON.stringify(lock))
    expect((await tag()).status).toBe(0)
  })

  it('that may be alive elsewhere names the way out, and is never taken', async () => {
    await writeFile(join(archive, 'lock'), JSON.stringify({ ...left, host: 'another-machine', started: '' }))
    const { status, stderr } = await tag()
    expect([status, stderr]).toEqual([3, expect.stringMatching(/Ben \(app\).* delete the file “lock” in that folder/)])
    await rm(join(archive, 'lock'))
    expect((await tag()).status).toBe(0)
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
    expect(stdout).toContain('(1252.txt, read as windows-1252, a guess)')
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
