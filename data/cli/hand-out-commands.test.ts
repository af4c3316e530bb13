// Exporting and history: output, errors and exit statuses, as docs/command-line.md promises them.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { escapeHtml } from '../formats/web/escape-html.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'
import { errorOf, firstId, typedSample } from '../testing/typed-sample.ts'

let folder = ''
let archive = ''

beforeEach(async () => {
  const made = await typedSample()
  folder = made.folder
  archive = made.archive
})

interface Told {
  readonly corrections: readonly { readonly article: string; readonly text: string }[]
}

describe('export', () => {
  it('writes one file for all, never over another unless asked', async () => {
    const out = join(folder, 'out')
    const args = ['export', archive, '--query', 'tag:africa', '--to', 'html', '--out', out, '--one-file'] as const
    const first = await typeJson<{ files: { path: string; articles: string[] }[] }>(...args)
    expect(first.document.files).toMatchObject([{ path: join(out, 'articles.html'), articles: expect.any(Array) }])
    expect(first.document.files[0]?.articles).toHaveLength(2)
    const second = await typeJson<{ files: { path: string }[] }>(...args)
    expect(second.document.files[0]?.path).toBe(join(out, 'articles-2.html'))
    await writeFile(join(out, 'articles.html'), 'mine')
    expect((await typeJson<{ ok: boolean }>('verify-export', join(out, 'articles.html'))).status).toBe(1)
    await typeJson(...args, '--overwrite')
    expect(await readFile(join(out, 'articles.html'), 'utf8')).toContain('<!doctype html>')
    expect((await typeJson<{ ok: boolean }>('verify-export', join(out, 'articles.html'))).document.ok).toBe(true)
    expect(await errorOf('verify-export', join(folder, 'archive', 'archive.json'))).toEqual([1, 'no-manifest'])
    const manifests = (await readdir(out)).filter((name) => name.endsWith('.manifest.json'))
    expect(manifests).toHaveLength(3)
    expect((await readdir(join(archive, 'exports'))).length).toBe(3)
  })

  it('as a dry run says what would go out and what would not, and writes nothing; notices are composed again when asked', async () => {
    type Held = { readonly id: string; readonly code: string; readonly message: string }
    type Looked = { readonly dryRun?: true; readonly ready: number; readonly failed: readonly Held[] }
    const id = await firstId(archive, 'headline:"peace accord"')
    const out = join(folder, 'out')
    const correct = async (find: string, replace: string): Promise<void> => {
      const ruling = ['--category', 'name', '--reason', 'House style.', '--status', 'accepted']
      expect((await typeCommand('correct', archive, id, '--find', find, '--replace', replace, ...ruling)).status).toBe(
        0,
      )
    }
    await correct('Francois Bozie', 'François Bozizé')
    await typeCommand('notice', archive, id, '--compose')
    await correct('Central Africa Republic', 'Central African Republic')

    const look = ['export', archive, '--query', '', '--to', 'html,docx', '--dry-run'] as const
    const looked = await typeJson<Looked>(...look, '--out', out)
    expect(looked.status).toBe(1)
    expect(looked.document).toMatchObject({ dryRun: true, failed: [{ id, code: 'stale-notice' }] })
    expect((await typeJson<Looked>(...look, '--allow-stale')).document).toMatchObject({
      ready: looked.document.ready + 1,
      failed: [],
    })
    expect((await typeCommand(...look)).stderr).toContain(`Would not be exported: ${id}.`)
    expect((await readdir(folder)).includes('out')).toBe(false)
    expect(await readdir(join(archive, 'exports')).catch(() => [])).toEqual([])
    expect((await typeCommand(...look, '--compose-notices')).status).toBe(2)

    const args = ['export', archive, '--ids', id, '--to', 'html,docx', '--out', out] as const
    expect((await typeJson<{ failed: readonly Held[] }>(...args)).document.failed).toMatchObject([{ id }])
    const done = await typeJson<{ files: readonly object[]; failed: readonly Held[] }>(...args, '--compose-notices')
    expect([done.status, done.document.files.length, done.document.failed]).toEqual([0, 2, []])
    expect((await typeJson<{ stale: boolean }>('notice', archive, id)).document.stale).toBe(false)
    // One ZIP has all of it, which a receiver checks once it is unpacked.
    const { document: packed } = await typeJson<{ zip: string; manifest: string }>(...args, '--zip')
    const entries = unzipSync(await readFile(packed.zip))
    const names = Object.keys(entries)
    expect(names.filter((name) => /\.(?:html|docx)$/.test(name))).toHaveLength(3)
    expect(strFromU8(entries['notices.html'] as Uint8Array)).toContain('Central African Republic')
    const unpacked = join(folder, 'unpacked')
    await mkdir(unpacked)
    for (const [name, bytes] of Object.entries(entries)) await writeFile(join(unpacked, name), bytes)
    const manifest = join(unpacked, basename(packed.manifest))
    expect((await typeCommand('verify-export', manifest)).status).toBe(0)
    // Readers have the notice now: it is on the page of corrections, in the feeds, and in their period alone.
    const { document: told } = await typeJson<Told>('notices', archive, '--as', 'json-feed')
    expect(told.corrections.map(({ article }) => article)).toEqual([id])
    const page = (await typeCommand('notices', archive, '--as', 'html')).stdout
    expect(page).toContain('<!doctype html>')
    expect(page).toContain(escapeHtml(told.corrections[0]?.text ?? '?'))
    const later = await typeJson<Told>('notices', archive, '--as', 'atom', '--since', '2999-01-01')
    expect(later.document.corrections).toEqual([])
    const titled = await typeCommand('notices', archive, '--as', 'rss', '--title', 'What we got wrong')
    expect(titled.stdout).toContain('<title>What we got wrong</title>')
    expect((await typeCommand('notices', archive, '--title', 'What we got wrong')).status).toBe(2)
    expect((await typeCommand('notices', archive, '--as', 'atom', '--since', 'June')).status).toBe(2)
  })

  it('says nothing on the page of corrections that was removed after readers were told', async () => {
    const id = await firstId(archive, 'headline:"peace accord"')
    const told = async () => (await typeJson<Told>('notices', archive, '--as', 'html')).document.corrections
    const { stdout } = await typeCommand('show', archive, id, '--as', 'text')
    const phrase = /[A-Z]\w{4,} [A-Z]\w{4,}/.exec(stdout.split('\n').slice(3).join('\n'))?.[0] ?? ''
    const ruling = ['--category', 'style', '--reason', 'Asked to.', '--status', 'accepted', '--all']
    await typeCommand('notice', archive, id, '--text', `An earlier version misquoted ${phrase}.`)
    await typeCommand('export', archive, '--ids', id, '--to', 'html', '--out', join(folder, 'out'))
    expect((await told()).map(({ text }) => text)).toEqual([expect.stringContaining(phrase)])
    const path = inArchive(archive, articlePath(id))
    const sound = await readFile(path, 'utf8')
    await writeFile(path, sound.slice(0, -20))
    const { status, document } = await typeJson<{ unread: number }>('notices', archive, '--as', 'html')
    expect([status, document.unread]).toEqual([1, 1])
    const { stderr } = await typeCommand('notices', archive, '--as', 'html')
    expect(stderr).toContain('Without the notices of 1 article, which cannot be read.')
    await writeFile(path, sound)
    expect((await typeCommand('correct', archive, id, '--find', phrase, '--replace', '', ...ruling)).status).toBe(0)
    expect(await told()).toEqual([])
  })

  it('writes reasons and the whole record into JSON only when asked', async () => {
    const id = await firstId(archive, 'headline:"peace accord"')
    const ruling = ['--category', 'name', '--reason', 'Our desk says SO.', '--status', 'accepted']
    await typeCommand('correct', archive, id, '--find', 'Francois Bozie', '--replace', 'François Bozizé', ...ruling)
    const written = async (...more: readonly string[]): Promise<string> => {
      const args = [
        'export',
        archive,
        '--ids',
        id,
        '--to',
        'json',
        '--out',
        join(folder, 'out'),
        '--allow-stale',
        ...more,
      ]
      const { document } = await typeJson<{ files: { path: string }[] }>(...args)
      return await readFile(document.files[0]?.path ?? '', 'utf8')
    }
    const plain = await written()
    expect(plain).not.toContain('Our desk says SO.')
    expect(JSON.parse(plain)).toMatchObject({
      articles: [{ record: null, corrections: [{ after: 'François Bozizé' }] }],
    })
    expect(JSON.parse(await written('--with-reasons'))).toMatchObject({
      articles: [{ record: { id }, corrections: [{ reason: 'Our desk says SO.' }] }],
    })
  })

  it('keeps footers only when asked and gives the original as it was', async () => {
    const id = await firstId(archive, 'bangui who gives the orders')
    const read = async (...more: readonly string[]): Promise<string> => {
      const out = join(folder, more.join('-') || 'plain')
      const { document } = await typeJson<{ files: { path: string }[] }>(
        'export',
        archive,
        '--ids',
        id,
        '--to',
        'text',
        '--out',
        out,
        ...more,
      )
      return await readFile(document.files[0]?.path ?? '', 'utf8')
    }
    expect(await read()).not.toContain('appeared first on')
    expect(await read('--footers')).toContain('appeared first on')
    expect(await read('--view', 'original', '--footers')).toMatch(/^BANGUI — /)
  })
})

describe('reports', () => {
  it('counts and remembers who did what, when and why', async () => {
    const id = await firstId(archive, 'headline:accord')
    await typeCommand(
      'correct',
      archive,
      id,
      '--find',
      'Bozize',
      '--replace',
      'Bozizé',
      '--category',
      'name',
      '--reason',
      'stylebook',
      '--author',
      'Ben',
    )
    const stats = await typeJson<{
      articles: number
      words: number
      corrections: { total: number; byCategory: object; byAuthor: object }
    }>('stats', archive)
    expect(stats.document).toMatchObject({
      articles: 28,
      corrections: { total: 1, byCategory: { name: 1 }, byAuthor: { Ben: 1 } },
    })
    expect(stats.document.words).toBeGreaterThan(5000)
    const history = await typeJson<{ events: { what: string; by: string | null; detail: { reason?: string } }[] }>(
      'history',
      archive,
      id,
    )
    expect(history.document.events.map(({ what, by }) => [what, by])).toEqual([
      ['import', 'Ana Editor'],
      ['correct', 'Ben'],
      ['status', 'Ben'],
    ])
    expect(history.document.events[1]?.detail.reason).toBe('stylebook')
    const all = await typeJson<{ events: { what: string; article: string | null }[] }>('history', archive)
    expect(all.document.events).toHaveLength(31)
    expect(all.document.events[0]).toMatchObject({
      what: 'batch',
      article: null,
      detail: { kind: 'import', articles: 28 },
    })
    expect((await typeCommand('history', archive)).stdout).toContain('import, 28 articles')
  })
})
