// Commands on an archive with a damaged record: they do what they can, name what they left out, and exit with 1.
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashBytes } from '../store/hash-bytes.ts'
import { writeJournal } from '../store/journal-file.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import type { CliRun } from '../testing/run-cli.ts'
import { type Imported, twoStories } from '../testing/two-stories.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'

let folder = ''
let archive = ''
let lost = ''
let kept = ''

beforeEach(async () => {
  ;({ folder, archive, lost, kept } = await twoStories())
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

  it('is named when it could not be tagged, and nothing is tagged where nothing was found', async () => {
    await damage()
    const tagged = await typeJson<{ left: object[]; changed: number }>('tag', archive, '--ids', lost, '--add', 'sea')
    expect([tagged.status, tagged.document.changed]).toEqual([1, 0])
    expect(tagged.document.left).toMatchObject([{ id: lost, code: 'damaged' }])
    expect((await typeCommand('tag', archive, '--ids', lost, '--add', 'sea')).stdout).toContain(
      `Left unchanged: ${lost}`,
    )
    expect((await typeJson('tag', archive, '--query', 'zzzz', '--add', 'fog')).status).toBe(1)
    const { document } = await typeJson<{ tags: { name: string }[] }>('tags', archive)
    expect(document.tags.map(({ name }) => name)).not.toContain('fog')
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
      ['symbolic-link', () => symlink('/dev/zero', path)],
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
  /** A journal as a crash leaves it: the renamed tags are still to be written. */
  async function breakOff(how: 'ours' | 'cut'): Promise<void> {
    const path = 'journal/00000000000000aa.jsonl'
    const text = (await readFile(inArchive(archive, 'vocabulary.json'), 'utf8')).replace('"harbour"', '"Harbour"')
    await writeJournal(archive, path, [{ path: 'vocabulary.json', text }])
    if (how === 'ours') return
    await writeFile(inArchive(archive, path), `${JSON.stringify({ path: 'vocabulary.json', text })}\n`)
  }

  it('is named by verify and by commands that read, and completed aloud by the next that writes', async () => {
    await breakOff('ours')
    const verified = await typeJson<Verified>('verify', archive)
    expect(verified.document.problems).toMatchObject([{ id: 'journal/00000000000000aa.jsonl', code: 'broken-off' }])
    expect((await typeCommand('stats', archive)).stderr).toContain('1 act over several files was interrupted')
    expect((await typeCommand('stats', archive, '--quiet')).stderr).toBe('')
    const tagged = await typeCommand('tag', archive, '--ids', kept, '--add', 'sea')
    expect([tagged.status, tagged.stderr]).toEqual([0, '1 act interrupted by a crash: completed.\n'])
    expect(await readFile(inArchive(archive, 'vocabulary.json'), 'utf8')).toContain('"Harbour"')
    expect((await typeJson<Verified>('verify', archive)).document.ok).toBe(true)
    expect((await typeCommand('tag', archive, '--ids', kept, '--add', 'sky')).stderr).toBe('')
  })

  it('is named when its journal is damaged, and that is set aside aloud', async () => {
    await breakOff('cut')
    const verified = await typeJson<Verified>('verify', archive)
    expect(verified.document.problems).toMatchObject([{ id: 'journal/00000000000000aa.jsonl', code: 'schema' }])
    const tagged = await typeCommand('tag', archive, '--ids', kept, '--add', 'sea')
    expect(tagged.stderr).toContain('journal/00000000000000aa.jsonl is damaged and was set aside')
    expect(await readFile(inArchive(archive, 'set-aside/journal/00000000000000aa.jsonl'), 'utf8')).toContain('Harbour')
    expect((await typeJson<Verified>('verify', archive)).document.ok).toBe(true)
    expect(await readFile(inArchive(archive, 'vocabulary.json'), 'utf8')).not.toContain('"Harbour"')
  })
})

it('is asked to carry out a journal that came with it, and names that instead', async () => {
  const text = (await readFile(inArchive(archive, 'vocabulary.json'), 'utf8')).replace('"harbour"', '"Harbour"')
  const lines = `${JSON.stringify({ path: 'vocabulary.json', text })}\n`
  const commit = `${JSON.stringify({ commit: 1, sha256: hashBytes(lines) })}\n`
  await writeFile(inArchive(archive, 'journal/00000000000000aa.jsonl'), lines + commit)
  const verified = await typeJson<Verified>('verify', archive)
  expect(verified.document.problems).toMatchObject([{ id: 'journal/00000000000000aa.jsonl', code: 'foreign' }])
  const tagged = await typeCommand('tag', archive, '--ids', kept, '--add', 'sea')
  expect(tagged.stderr).toContain('journal/00000000000000aa.jsonl was not written by you on this computer')
  expect(await readFile(inArchive(archive, 'set-aside/journal/00000000000000aa.jsonl'), 'utf8')).toBe(lines + commit)
  expect(await readFile(inArchive(archive, 'vocabulary.json'), 'utf8')).not.toContain('"Harbour"')
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
