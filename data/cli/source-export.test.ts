// Exporting in the original format from the command line: the imported file, corrected, and a manifest that proves that
// nothing else differs.
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyArchive, type Imported } from '../testing/two-stories.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'

const TEXT = 'Harbour reopens\r\n\r\nBozize spoke of the harbour\r\nat length.\r\n\r\nThe Bozize camp left.\r\n'
const PAGE =
  '<html><head><title>Harbour reopens</title></head><body><h1>Harbour reopens</h1>\n<p>The <b>Bozize</b> camp &amp; more, told.</p></body></html>'

interface Sources {
  readonly files: readonly {
    readonly id: string
    readonly path: string
    readonly places: number
    readonly notices?: { readonly inside: readonly string[]; readonly left: readonly string[] }
  }[]
  readonly failed: readonly { readonly id: string; readonly code: string; readonly message: string }[]
  readonly manifest: string | null
}

async function brought(name: string, bytes: string | Uint8Array, ...options: readonly string[]) {
  const { folder, archive } = await emptyArchive()
  const original = join(folder, name)
  await writeFile(original, bytes)
  const { document } = await typeJson<Imported>('import', archive, original, ...options)
  const id = document.imported[0]?.id ?? ''
  const correct = async (find: string, replace: string): Promise<void> => {
    const ruling = ['--all', '--category', 'style', '--reason', 'House style.', '--status', 'accepted']
    expect((await typeCommand('correct', archive, id, '--find', find, '--replace', replace, ...ruling)).status).toBe(0)
  }
  const args = [
    'export',
    archive,
    '--ids',
    id,
    '--to',
    'source',
    '--out',
    join(folder, 'out'),
    '--allow-stale',
  ] as const
  return { folder, archive, original, id, correct, args }
}

describe('export --to source', () => {
  it.each([
    ['story.txt', TEXT, []],
    ['page.html', PAGE, ['--format', 'html']],
  ] as const)('gives %s back with the corrected characters alone changed', async (name, source, options) => {
    const { correct, args, original } = await brought(name, source, ...options)
    await correct('Bozize', 'Bozizé')
    const { status, document } = await typeJson<Sources>(...args)
    expect([status, document.failed]).toEqual([0, []])
    const [file] = document.files
    expect(basename(file?.path ?? '')).toBe(name)
    expect(await readFile(file?.path ?? '', 'utf8')).toBe(source.replaceAll('Bozize', 'Bozizé'))
    expect(file?.places).toBe(source.split('Bozize').length - 1)
    expect((await typeJson('verify-export', file?.path ?? '')).status).toBe(0)
    const checked = await typeCommand('verify-export', file?.path ?? '', '--against', original)
    expect(checked.stdout).toContain('Nothing differs from the original')
    for (const all of [document.manifest ?? '', dirname(file?.path ?? '')]) {
      expect((await typeCommand('verify-export', all, '--against', original)).stdout).toContain('Nothing differs')
    }
    const manifest = JSON.parse(await readFile(document.manifest ?? '', 'utf8'))
    expect(manifest.files[0]).toMatchObject({
      from: expect.stringMatching(/^[0-9a-f]{64}$/),
      changed: expect.any(Array),
    })
  })

  it.each([
    ['bottom', (text: string, notice: string) => text.replace('camp left.', `camp left.\r\n\r\n${notice}`)],
    ['top', (text: string, notice: string) => text.replace('Bozizé spoke', `${notice}\r\n\r\nBozizé spoke`)],
  ] as const)('writes the notice into the file at the %s, and only when asked to', async (position, noticed) => {
    const { correct, args, archive, id, original } = await brought('story.txt', TEXT)
    await correct('Bozize', 'Bozizé')
    if (position === 'top') await typeCommand('notice-profile', archive, '--position', 'top')
    const words = 'An earlier version misspelled a name.'
    expect((await typeCommand('notice', archive, id, '--text', words, '--class', 'correction')).status).toBe(0)
    const corrected = TEXT.replaceAll('Bozize', 'Bozizé')
    const plain = await typeJson<Sources>(...args)
    expect(await readFile(plain.document.files[0]?.path ?? '', 'utf8')).toBe(corrected)
    const { status, document } = await typeJson<Sources>(...args, '--with-notice', '--overwrite')
    expect([status, document.files[0]?.notices]).toEqual([0, { inside: [id], left: [] }])
    const written = await readFile(document.files[0]?.path ?? '', 'utf8')
    expect(written).toBe(noticed(corrected, `Correction: ${words}`))
    expect((await typeCommand('verify-export', document.manifest ?? '', '--against', original)).status).toBe(0)
    expect((await typeCommand('verify', archive)).status).toBe(0)
  })

  it.each([
    [
      'page.html',
      PAGE.replace('told.</p>', 'told.</p>\n<p>The camp left.</p>'),
      'The camp left.</p>',
      '<p>Correction: Late &amp; wrong.</p>',
    ],
    [
      'feed.xml',
      '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><item><title>Late</title><guid>g1</guid><content:encoded><![CDATA[<p>The Bozize camp left.</p>]]></content:encoded></item></channel></rss>',
      'camp left.</p>',
      '<p>Correction: Late &amp; wrong.</p>',
    ],
  ])('writes the notice into %s as a paragraph', async (name, source, before, paragraph) => {
    const { correct, args, archive, id } = await brought(name, source)
    await correct('Bozize', 'Bozizé')
    expect((await typeCommand('notice', archive, id, '--text', 'Late & wrong.', '--class', 'correction')).status).toBe(
      0,
    )
    const { document } = await typeJson<Sources>(...args, '--with-notice')
    expect(document.files[0]?.notices).toEqual({ inside: [id], left: [] })
    const written = await readFile(document.files[0]?.path ?? '', 'utf8')
    const wanted = source.replaceAll('Bozize', 'Bozizé').replace(before, `${before}${paragraph}`)
    expect(written.replace(/>\s*<p>Correction/, '><p>Correction')).toBe(wanted)
  })

  it('gives a file without a place for the notice back without it, and says so', async () => {
    const { correct, args, archive, id } = await brought(
      'rows.csv',
      'id,headline,body\r\n1,Late,The Bozize camp left.\r\n',
    )
    await correct('Bozize', 'Bozizé')
    expect((await typeCommand('notice', archive, id, '--text', 'Late news.', '--class', 'correction')).status).toBe(0)
    const { document } = await typeJson<Sources>(...args, '--with-notice')
    const [file] = document.files
    expect(file?.notices).toEqual({ inside: [], left: [id] })
    expect(await readFile(file?.path ?? '', 'utf8')).toBe('id,headline,body\r\n1,Late,The Bozizé camp left.\r\n')
    const said = await typeCommand(...args, '--with-notice', '--dry-run')
    expect(said.stderr).toContain(`Without its notice, as its file has no place for one: ${id}.`)
  })

  it('states the date of the last change and the version where the file does, and only when asked to', async () => {
    const item = {
      uri: 'u:1',
      type: 'text',
      version: '3',
      versioncreated: '2026-03-02T10:00:00Z',
      headline: 'Ferry late',
    }
    const source = JSON.stringify({ ...item, body_html: '<p>The ferry was late.</p>' })
    const { correct, args, original } = await brought('item.json', source)
    await correct('ferry', 'boat')
    const read = async (...options: readonly string[]): Promise<unknown> => {
      const { document } = await typeJson<Sources>(...args, ...options, '--overwrite')
      const path = document.files[0]?.path ?? ''
      expect((await typeCommand('verify-export', path, '--against', original)).status).toBe(0)
      return JSON.parse(await readFile(path, 'utf8'))
    }
    expect(await read()).toMatchObject({ version: '3', versioncreated: '2026-03-02T10:00:00Z' })
    expect(await read('--with-version')).toMatchObject({ version: '4', versioncreated: '2026-03-02T10:00:00Z' })
    expect(await read('--with-dates')).not.toMatchObject({ versioncreated: '2026-03-02T10:00:00Z' })
    const others = args.map((each) => (each === 'source' ? 'text' : each))
    expect((await typeCommand(...others, '--with-dates')).status).toBe(2)
  })

  it('shows a receiver that something else was touched, or that the original is another', async () => {
    const { args, original, folder, correct } = await brought('story.txt', TEXT)
    await correct('length', 'great length')
    const path = (await typeJson<Sources>(...args)).document.files[0]?.path ?? ''
    await writeFile(join(folder, 'other.txt'), `${TEXT}.`)
    const other = await typeJson<{ problems: { detail: string }[] }>(
      'verify-export',
      path,
      '--against',
      join(folder, 'other.txt'),
    )
    expect([other.status, other.document.problems[0]?.detail]).toEqual([
      1,
      'it was made from another file than this one',
    ])
    const folderAgainst = await typeCommand(
      'verify-export',
      join(folder, 'out'),
      '--against',
      join(folder, 'other.txt'),
    )
    expect([folderAgainst.status, folderAgainst.stdout]).toEqual([1, expect.stringContaining('no file in it was made')])
    await writeFile(path, `${await readFile(path, 'utf8')} `)
    expect((await typeJson('verify-export', path, '--against', original)).status).toBe(1)
  })

  it('names what cannot go into its file, and writes nothing of it', async () => {
    const { args, correct, folder } = await brought(
      'old.txt',
      Buffer.from('Caf\xe9 reopens\r\n\r\nThe Lodz camp left for the caf\xe9.\r\n', 'latin1'),
    )
    await correct('Lodz', 'Łódź')
    const { status, document } = await typeJson<Sources>(...args)
    expect([status, document.files, document.failed[0]?.code]).toEqual([1, [], 'cannot-write-back'])
    expect(document.failed[0]?.message).toContain('windows-1252 has no Ł')
    expect(await readFile(join(folder, 'out', 'old.txt')).catch(() => null)).toBeNull()
  })

  it('as a dry run says what would change; other choices of exports do not go with it', async () => {
    const { args, correct, folder } = await brought('story.txt', TEXT)
    await correct('length', 'great length')
    const looked = await typeCommand(...args, '--dry-run')
    expect(looked.stdout).toContain('1 place changed, 6 bytes new')
    expect(await readFile(join(folder, 'out', 'story.txt')).catch(() => null)).toBeNull()
    expect((await typeCommand(...args, '--one-file')).status).toBe(2)
    expect((await typeCommand(...args, '--to', 'html')).status).toBe(2)
    expect((await typeCommand(...args, '--view', 'marked')).status).toBe(2)
  })
})
