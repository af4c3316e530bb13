// The whole loop through the real command line: import, tag, correct, notice, export, verify, undo one.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articlePath, inArchive } from '../store/layout.ts'
import { runCli, runCliJson } from '../testing/run-cli.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'
import { WIRE_COPY, WIRE_CORRECTIONS } from '../testing/wire-copy.ts'

interface Prepared {
  readonly folder: string
  readonly archive: string
  readonly id: string
  /** Correction ids in the order of WIRE_CORRECTIONS. */
  readonly corrections: readonly string[]
}

async function prepare(run: typeof runCliJson): Promise<Prepared> {
  const folder = await temporaryFolder()
  const archive = join(folder, 'archive')
  const file = join(folder, 'convoys.txt')
  await writeFile(file, WIRE_COPY)
  expect((await run<{ title: string }>('create', archive, '--title', 'Test')).document.title).toBe('Test')
  const { document } = await run<{ imported: { id: string; headline: string }[] }>('import', archive, file)
  expect(document.imported.map(({ headline }) => headline)).toEqual(['Aid Convoys Reach Two Towns'])
  const id = document.imported[0]?.id ?? ''
  const corrections: string[] = []
  for (const [find, replace, category] of WIRE_CORRECTIONS) {
    const args = ['--find', find, '--replace', replace, '--category', category, '--reason', 'house list']
    const done = await run<{ corrections: string[] }>('correct', archive, id, ...args)
    expect(done.status).toBe(0)
    corrections.push(...done.document.corrections)
  }
  return { folder, archive, id, corrections }
}

const WRONG_FORMS = WIRE_CORRECTIONS.map(([wrong]) => wrong)

/** A file's visible text: HTML without head and scripts, Markdown without front matter, JSON's content. */
function visibleText(name: string, text: string): string {
  if (name.endsWith('.html')) return text.slice(text.indexOf('<body>')).replaceAll(/<[^>]+>/g, '')
  if (name.endsWith('.md')) return text.slice(text.indexOf('\n---\n', 4) + 5)
  if (!name.endsWith('.json')) return text
  const { articles } = JSON.parse(text) as { articles: { content: unknown; notice: unknown }[] }
  return JSON.stringify(articles.map(({ content, notice }) => ({ content, notice })))
}

describe('the loop', () => {
  it('corrects, tells the reader, exports, proves, and takes one back', { timeout: 240_000 }, async () => {
    const { folder, archive, id, corrections } = await prepare(runCliJson)
    expect(corrections).toHaveLength(5)

    expect(
      (await runCliJson<{ changed: number }>('tag', archive, '--query', 'bozize', '--add', 'africa')).document.changed,
    ).toBe(1)
    const listed = await runCliJson<{ total: number; articles: { id: string; tags: string[]; corrections: number }[] }>(
      ...(['list', archive, 'BOZIZE tag:africa'] as const),
    )
    expect(listed.document.articles).toMatchObject([{ id, tags: ['africa'], corrections: 5 }])
    const found = await runCliJson<{ hits: number }>('find', archive, 'Bozizé', '--accents')
    expect([found.status, found.document.hits]).toEqual([0, 2])

    const notice = await runCliJson<{ text: string; stale: boolean }>('notice', archive, id, '--compose')
    expect(notice.document.text).toBe(
      'An earlier version of this article misspelled the names of the Central African Republic in the third paragraph, ' +
        'François Bozizé in the fourth and fifth paragraphs, and Yevgeny Prigozhin in the sixth paragraph.',
    )
    expect(notice.document.stale).toBe(false)

    for (const format of ['text', 'markdown', 'html', 'json']) {
      const out = join(folder, format)
      const run = await runCliJson<{ files: { path: string }[] }>(
        'export',
        archive,
        '--ids',
        id,
        '--to',
        format,
        '--out',
        out,
      )
      const path = run.document.files[0]?.path ?? ''
      const visible = visibleText(path, await readFile(path, 'utf8'))
      for (const wrong of WRONG_FORMS) expect(visible, `${wrong} in ${format}`).not.toContain(wrong)
      expect(visible).toContain('François Bozizé')
      expect(visible).toContain('François Bozizé in the fourth and fifth paragraphs')
      expect(visible).not.toContain('appeared first on')
      expect((await runCliJson<{ ok: boolean }>('verify-export', path)).document.ok).toBe(true)
    }

    const original = await runCli('show', archive, id, '--view', 'original', '--as', 'text')
    expect(original.stdout).toBe(WIRE_COPY)
    expect((await runCliJson<{ ok: boolean; articles: number }>('verify', archive)).document).toMatchObject({
      ok: true,
      articles: 1,
    })

    await takeOneBack(archive, id, corrections)
  })

  it('marks what changed', async () => {
    const { archive, id } = await prepare(typeJson)
    const marked = await typeCommand('show', archive, id, '--view', 'marked', '--as', 'text')
    expect(marked.stdout).toContain('President [-Francois Bozie-]{+François Bozizé+} after')
    const html = await typeCommand('show', archive, id, '--view', 'marked', '--as', 'html')
    expect(html.stdout).toMatch(/<del [^>]*>Bozize<\/del><ins [^>]*>Bozizé<\/ins>/)
  })

  it('names the article whose record has one changed byte, and changes nothing itself', async () => {
    const { archive, id } = await prepare(typeJson)
    const path = inArchive(archive, articlePath(id))
    const bytes = await readFile(path)
    for (const at of [0, 40, Math.floor(bytes.length / 2), bytes.length - 30, bytes.length - 1]) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] as number) ^ 1
      await writeFile(path, damaged)
      const { status, document } = await typeJson<{ ok: boolean; problems: { id: string }[] }>('verify', archive)
      expect({ status, ok: document.ok, ids: document.problems.map((problem) => problem.id) }, `byte ${at}`).toEqual({
        status: 1,
        ok: false,
        ids: [id],
      })
      expect((await readFile(path)).equals(damaged)).toBe(true)
    }
    const correct = await typeJson<{ error: { code: string } }>(
      ...([
        'correct',
        archive,
        id,
        '--find',
        'rains',
        '--replace',
        'rain',
        '--category',
        'style',
        '--reason',
        'x',
      ] as const),
    )
    expect([correct.status, correct.document.error.code]).toEqual([3, 'damaged'])
  })
})

async function takeOneBack(archive: string, id: string, corrections: readonly string[]): Promise<void> {
  const [first = '', second = ''] = corrections
  const reverted = await runCliJson<{ status: string; ids: string[] }>(
    'revert',
    archive,
    id,
    second,
    '--reason',
    'he asked',
  )
  expect(reverted.document).toEqual({ status: 'reverted', ids: [second] })
  const text = (await runCli('show', archive, id, '--as', 'text')).stdout
  expect(text).toContain('barred Bozize from')
  expect(text).toContain('President François Bozizé after')
  expect((await runCliJson<{ stale: boolean }>('notice', archive, id)).document.stale).toBe(true)

  const out = join(archive, '..', 'stale')
  const refused = await runCliJson<{ files: unknown[]; failed: { code: string }[] }>(
    'export',
    archive,
    '--ids',
    id,
    '--to',
    'text',
    '--out',
    out,
  )
  expect([refused.status, refused.document.files, refused.document.failed.map(({ code }) => code)]).toEqual([
    1,
    [],
    ['stale-notice'],
  ])
  const insisted = await runCliJson<{ files: unknown[] }>(
    'export',
    archive,
    '--ids',
    id,
    '--to',
    'text',
    '--out',
    out,
    '--allow-stale',
  )
  expect([insisted.status, insisted.document.files.length]).toEqual([0, 1])
  expect((await readdir(out)).filter((name) => name.endsWith('.txt'))).toHaveLength(1)

  expect((await runCliJson('reinstate', archive, id, second)).status).toBe(0)
  expect((await runCli('show', archive, id, '--as', 'text')).stdout).toContain('barred Bozizé from')
  expect((await runCliJson<{ error: { code: string } }>('accept', archive, id, first)).document.error.code).toBe(
    'wrong-status',
  )
  expect((await runCliJson<{ ok: boolean }>('verify', archive)).document.ok).toBe(true)
}
