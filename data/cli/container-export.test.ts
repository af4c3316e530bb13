// A ZIP, a mailbox or a mail with files goes back as the one file it came as: only the files of corrected articles differ.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { hashBytes } from '../store/hash-bytes.ts'
import { emptyArchive, type Imported } from '../testing/two-stories.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'

interface Sources {
  readonly files: readonly { readonly id: string; readonly path: string; readonly members?: readonly string[] }[]
  readonly failed: readonly { readonly id: string; readonly code: string; readonly message: string }[]
  readonly manifest: string | null
}

const FERRY = 'The ferry is late\n\nThe Bozize camp left on the ferry, the harbour master said at noon.\n'
const WALL = 'The wall stands\n\nThe harbour wall was mended in spring, and the mayor came to look at it.\n'
const PAGE =
  '<html><head><title>Mole opens</title></head><body><h1>Mole opens</h1>\n<p>The <b>Bozize</b> camp &amp; more.</p></body></html>'

const mail = (n: number, text: string, rest = ''): string =>
  `From: Jane Doe <jane@tide.example>\nMessage-ID: <n${n}@tide.example>\nSubject: Story ${n}\nDate: Tue, 3 Mar 2026 10:00:00 +0000\n${rest}\n${text}`
const MAILBOX = [
  `From jane@tide.example Tue Mar  3 10:00:00 2026\n${mail(1, 'The Bozize camp left on the ferry at noon.\n>From the mole it could be seen, and Bozize waved.\n')}\n`,
  `From jane@tide.example Tue Mar  3 11:00:00 2026\n${mail(2, 'The harbour wall was mended in spring by the town.\n')}\n`,
].join('')
const WITH_FILE = mail(
  3,
  [
    '--b1',
    'Content-Type: text/plain',
    '',
    'Please find the story of the Bozize camp in the file.',
    '--b1',
    'Content-Type: text/plain; name="ferry.txt"',
    'Content-Disposition: attachment; filename="ferry.txt"',
    'Content-Transfer-Encoding: base64',
    '',
    (
      Buffer.from(FERRY)
        .toString('base64')
        .match(/.{1,60}/g) ?? []
    ).join('\n'),
    '--b1--',
    '',
  ].join('\n'),
  'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b1"\n',
)

const TOLD = 'The wall stands\n\nThe wall was mended by the secret mayor in spring, it was said.\n'

const item = (n: number, title: string, told: string): string =>
  `<item><title>${title}</title><guid>urn:g${n}</guid><description>&lt;p&gt;${told}&lt;/p&gt;</description></item>`
const feed = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Tide</title>${items.join('')}</channel></rss>`
const FIRST = item(1, 'First tale', 'The harbour opened at noon and many people came to look at the new boats.')
const SECOND = item(2, 'Second tale', 'The wall was mended by the secret mayor in spring, it was said by many people.')

const ZIP_TIME = new Date('2019-05-07T10:20:30')
const ZIPPED: Zippable = {
  'desk/ferry.txt': [strToU8(FERRY), { mtime: ZIP_TIME, comment: 'as filed', extra: { 51966: strToU8('kept') } }],
  'desk/wall.txt': [strToU8(WALL), { mtime: new Date('2020-01-02T03:04:06'), level: 0 }],
  'mole.html': [strToU8(PAGE), { comment: 'Seite für Mole' }],
  'picture.png': new Uint8Array([137, 80, 78, 71, 1, 2, 3]),
  'box.mbox': strToU8(MAILBOX),
}

async function brought(name: string, bytes: string | Uint8Array) {
  const { folder, archive } = await emptyArchive()
  const original = join(folder, name)
  await writeFile(original, bytes)
  const { document } = await typeJson<Imported & { readonly batch: string }>('import', archive, original)
  const ids = document.imported.map(({ id }) => id)
  const idOf = async (words: string): Promise<string> => {
    const found = await typeJson<{ articles: readonly { id: string }[] }>('list', archive, words)
    expect(found.document.articles).toHaveLength(1)
    return found.document.articles[0]?.id ?? ''
  }
  const correct = async (words: string, find: string, replace: string, ...more: readonly string[]): Promise<void> => {
    const ruling = ['--all', '--category', 'style', '--reason', 'House style.', '--status', 'accepted', ...more]
    const id = await idOf(words)
    expect((await typeCommand('correct', archive, id, '--find', find, '--replace', replace, ...ruling)).status).toBe(0)
  }
  const exported = async (...more: readonly string[]) => {
    const chosen = more[0] === '--ids' ? more : ['--ids', ids.join(','), ...more]
    const args = ['--to', 'source', '--whole', '--allow-stale', '--out', join(folder, 'out'), ...chosen]
    return await typeJson<Sources>('export', archive, ...args)
  }
  return {
    archive,
    folder,
    batch: document.batch,
    original,
    ids,
    correct,
    idOf,
    exported,
    out: join(folder, 'out', name),
  }
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

describe('export --to source --whole', () => {
  it('gives a ZIP back with the files of corrected articles alone written again', async () => {
    const zip = zipSync(ZIPPED)
    const { ids, correct, exported, out, original, archive } = await brought('desk.zip', zip)
    expect(ids).toHaveLength(5)
    await correct('late', 'Bozize', 'Bozize\u0301')
    await correct('"Story 1"', 'noon', 'midday')
    const { status, document } = await exported()
    expect([status, document.failed]).toEqual([0, []])
    expect(document.files.map(({ members }) => members)).toEqual([['desk/ferry.txt', 'box.mbox/1.eml']])
    const [was, is] = [unzipSync(zip), unzipSync(await readFile(out))]
    expect(Object.keys(is)).toEqual(Object.keys(was))
    for (const name of Object.keys(was)) {
      const wanted = text(was[name]).replace(name.endsWith('ferry.txt') ? 'Bozize' : 'at noon', (found) =>
        found === 'Bozize' ? 'Bozize\u0301' : name === 'box.mbox' ? 'at midday' : found,
      )
      expect(text(is[name]), name).toBe(wanted)
    }
    expect((await typeCommand('verify', archive)).status).toBe(0)
    const checked = await typeCommand('verify-export', out, '--against', original)
    expect(checked.stdout).toContain('Nothing differs from the original')
  })

  it('gives each file back by itself unless asked for the whole, and the whole when one article is meant', async () => {
    const { ids, exported, correct, archive, out } = await brought('desk.zip', zipSync(ZIPPED))
    await correct('late', 'Bozize', 'Bozizé')
    const apart = ['--ids', ids.join(','), '--to', 'source', '--dry-run', '--allow-stale']
    expect((await typeJson<Sources>('export', archive, ...apart)).document.files).toHaveLength(5)
    const { document } = await exported('--dry-run')
    expect(document.files.map(({ members }) => members)).toEqual([['desk/ferry.txt']])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  it('leaves and names a file that cannot take its corrections', async () => {
    const files = { 'late.txt': strToU8('Late again\n\nThe caf\xe9 closed.\n', true), 'wall.txt': strToU8(WALL) }
    const zip = zipSync(files)
    const { correct, idOf, exported, out } = await brought('two.zip', zip)
    await correct('late', 'closed', '\u0141ukasz closed')
    await correct('wall', 'spring', 'summer')
    const { status, document } = await exported()
    expect(status).toBe(1)
    expect(document.failed).toEqual([
      expect.objectContaining({ id: await idOf('late'), code: 'cannot-write-back', message: expect.any(String) }),
    ])
    const is = unzipSync(await readFile(out))
    expect(is['late.txt']).toEqual(files['late.txt'])
    expect(text(is['wall.txt'])).toBe(WALL.replace('spring', 'summer'))
  })

  const PIXEL = new Uint8Array([137, 80, 78, 71, 0, 1, 2, 255])

  it.each<[string, Parameters<typeof zipSync>[0]]>([
    ['a copy of it says so', { 'again.txt': strToU8(TOLD.replaceAll('\n', '\r\n')) }],
    ['another file cannot be read for it', { 'scan.pdf': new Uint8Array([37, 80, 68, 70, 0, 1, 2, 255]) }],
    ['the name of a file says so', { 'a-secret-mayor.png': new Uint8Array([137, 80, 78, 71]) }],
    ['a drawing says so', { 'map.svg': strToU8('<svg><text>secret</text> <text>mayor</text></svg>') }],
    ['data may say so in escapes', { 'data.json': strToU8('{"by":"the s\\u0065cret mayor"}') }],
    ['the caption within a picture says so', { 'a.png': strToU8('\x89PNG\0\0tEXtCaption\0the secret mayor', true) }],
    ['the comment of a file in it says so', { 'a.png': [PIXEL, { comment: 'the secret mayor' }] }],
  ])('goes nowhere with removed words: %s', async (_, other) => {
    const { correct, exported, out } = await brought('two.zip', zipSync({ 'wall.txt': strToU8(TOLD), ...other }))
    await correct('wall', 'secret mayor', 'town', '--category', 'legal')
    const { status, document } = await exported()
    expect([status, document.files, document.failed[0]?.code]).toEqual([1, [], 'cannot-write-back'])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  it('goes out with removed words taken out of the file that said them', async () => {
    const zip = zipSync({ 'wall.txt': strToU8(TOLD), 'picture.png': new Uint8Array([137, 80, 78, 71]) })
    const { correct, exported, out } = await brought('two.zip', zip)
    await correct('wall', 'secret mayor', 'town', '--category', 'legal')
    expect((await exported()).status).toBe(0)
    expect(text(unzipSync(await readFile(out))['wall.txt'])).toBe(TOLD.replace('secret mayor', 'town'))
  })

  it('goes nowhere with an article that was removed from the archive', async () => {
    const zip = zipSync({ 'wall.txt': strToU8(TOLD), 'ferry.txt': strToU8(FERRY) })
    const { archive, correct, idOf, exported, out } = await brought('two.zip', zip)
    await correct('late', 'Bozize', 'Bozizé')
    await correct('wall', 'secret mayor', 'town', '--category', 'legal')
    const [wall, ferry] = [await idOf('wall'), await idOf('late')]
    await typeCommand('withdraw', archive, '--ids', wall, '--reason', 'Libel')
    const { document: withdrawn } = await exported('--ids', ferry)
    expect([withdrawn.files, withdrawn.failed[0]?.code]).toEqual([[], 'withdrawn'])
    expect((await typeCommand('remove', archive, '--ids', wall, '--yes')).status).toBe(0)
    const { status, document } = await exported('--ids', ferry)
    expect([status, document.files, document.failed[0]?.code]).toEqual([1, [], 'cannot-write-back'])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  it('goes out when the import of another article in it was only undone', async () => {
    const zip = zipSync({ 'wall.txt': strToU8(WALL), 'ferry.txt': strToU8(FERRY) })
    const { archive, correct, idOf, exported, batch } = await brought('two.zip', zip)
    await correct('late', 'Bozize', 'Bozizé')
    const ferry = await idOf('late')
    // Only what was not worked on since is taken out.
    await typeCommand('undo', archive, batch)
    expect((await typeJson<{ articles: readonly object[] }>('list', archive)).document.articles).toHaveLength(1)
    expect((await exported('--ids', ferry)).document).toMatchObject({ files: [{ members: ['ferry.txt'] }], failed: [] })
  })

  it('goes nowhere with an article whose words were removed where it came from another file', async () => {
    const { archive, folder, exported, idOf, correct } = await brought('old.xml', feed(SECOND))
    await correct('Second', 'secret mayor', 'town', '--category', 'legal')
    const path = join(folder, 'desk.zip')
    await writeFile(path, zipSync({ 'feed.xml': strToU8(feed(FIRST, SECOND)), 'ferry.txt': strToU8(FERRY) }))
    await typeJson<Imported>('import', archive, path)
    await correct('late', 'Bozize', 'Bozizé')
    // Alone: no article of the feed is corrected. Then the feed itself would have to be written.
    for (const find of ['harbour', 'boats']) {
      const { status, document } = await exported('--ids', await idOf('late'))
      expect([status, document.files, document.failed[0]?.code]).toEqual([1, [], 'cannot-write-back'])
      await correct('First', find, 'port')
    }
  })

  it('has the notices of articles without corrections', async () => {
    const zip = zipSync({ 'wall.txt': strToU8(WALL), 'ferry.txt': strToU8(FERRY) })
    const { archive, idOf, correct, exported, out } = await brought('two.zip', zip)
    await correct('wall', 'spring', 'summer')
    const notice = ['--text', 'The harbour master has replied to this story.', '--class', 'clarification']
    expect((await typeCommand('notice', archive, await idOf('late'), ...notice)).status).toBe(0)
    expect((await exported('--with-notice')).document.files[0]?.members).toEqual(['wall.txt', 'ferry.txt'])
    expect(text(unzipSync(await readFile(out))['ferry.txt'])).toContain('has replied to this story')
  })

  it.each([
    [['--whole'], null],
    [['--whole', '--with-notice'], 'The harbour master has replied to this story.'],
    [[], null],
    [['--with-notice'], 'The harbour master has replied to this story.'],
  ])('records a notice only if the file has it: %s', async (choice, recorded) => {
    const { archive, folder, idOf, correct } = await brought('one.zip', zipSync({ 'ferry.txt': strToU8(FERRY) }))
    await correct('late', 'Bozize', 'Bozizé')
    const id = await idOf('late')
    const notice = ['--text', 'The harbour master has replied to this story.', '--class', 'clarification']
    await typeCommand('notice', archive, id, ...notice)
    const args = ['--to', 'source', '--out', join(folder, 'out'), ...choice]
    const { document } = await typeJson<Sources>('export', archive, '--ids', id, ...args)
    const manifest = JSON.parse(await readFile(document.manifest ?? '', 'utf8'))
    expect(manifest.files[0].articles[0].notice).toBe(recorded)
    const { document: listed } = await typeJson<{ notices: readonly { state: string }[] }>('notices', archive)
    expect(listed.notices.map(({ state }) => state)).toEqual([recorded === null ? 'draft' : 'published'])
  })

  it('gives a mailbox back, with the lines that look like the beginning of a message as they were', async () => {
    const { correct, exported, out, original } = await brought('box.mbox', MAILBOX)
    await correct('"Story 1"', 'could be seen', 'was seen')
    const { status, document } = await exported()
    expect([status, document.failed, document.files[0]?.members]).toEqual([0, [], ['1.eml']])
    expect(await readFile(out, 'utf8')).toBe(MAILBOX.replace('could be seen', 'was seen'))
    expect((await typeCommand('verify-export', out, '--against', original)).status).toBe(0)
  })

  it('gives a mail back with the file that was sent with it, encoded as it was', async () => {
    const { ids, correct, exported, out, original } = await brought('note.eml', WITH_FILE)
    expect(ids).toHaveLength(2)
    await correct('late', 'Bozize', 'Bozizé')
    await correct('"Story 3"', 'Please find', 'See')
    const { status, document } = await exported()
    expect([status, document.failed, document.files.length]).toEqual([0, [], 1])
    const now = await readFile(out, 'utf8')
    const encoded = Buffer.from(FERRY.replace('Bozize', 'Bozizé')).toString('base64')
    const lines = (bytes: string): string => (bytes.match(/.{1,60}/g) ?? []).join('\n')
    const before = lines(Buffer.from(FERRY).toString('base64'))
    expect(now).toBe(WITH_FILE.replace('Please find', 'See').replace(before, lines(encoded)))
    expect((await typeCommand('verify-export', out, '--against', original)).status).toBe(0)
  })

  it('shows a receiver that another file of the ZIP was changed', async () => {
    const zip = zipSync(ZIPPED)
    const { correct, exported, out, original } = await brought('desk.zip', zip)
    await correct('late', 'Bozize', 'Bozizé')
    const { document } = await exported()
    const manifest = JSON.parse(await readFile(document.manifest ?? '', 'utf8'))
    const [file] = manifest.files
    const wall = { ...ZIPPED, 'desk/wall.txt': strToU8(WALL.replace('wall', 'WALL')) }
    const bytes = zipSync(wall)
    await writeFile(out, bytes)
    // As if someone had made a manifest for it that lists the whole file as one place.
    const forged = { ...file, sha256: hashBytes(bytes), changed: [{ at: 0, end: zip.length, bytes: bytes.length }] }
    const { seal: _, ...rest } = manifest
    await writeFile(document.manifest ?? '', JSON.stringify({ ...rest, files: [forged] }))
    const { status, stdout } = await typeCommand('verify-export', out, '--against', original)
    expect([status, stdout]).toEqual([1, expect.stringContaining('desk/')])
  })

  it('is noticed when the container is gone from the archive or was changed', async () => {
    const zip = zipSync(ZIPPED)
    const { archive } = await brought('desk.zip', zip)
    const sha256 = hashBytes(zip)
    await writeFile(join(archive, 'sources', sha256.slice(0, 2), sha256), 'else')
    const { status, stdout } = await typeCommand('verify', archive)
    expect([status, stdout]).toEqual([1, expect.stringContaining(sha256)])
  })
})

it.each([
  ['desk', { desk: 'Ferries, Sea', tags: [] }, { desk: null, tags: [] }],
  ['tag', { desk: null, tags: ['Ferries Sea'] }, { desk: null, tags: [] }],
])('import --folders %s takes the names of folders in a ZIP', async (folders, inFolder, atTop) => {
  const { folder, archive } = await emptyArchive()
  const path = join(folder, 'desk.zip')
  await writeFile(path, zipSync({ 'a/Ferries, Sea/late.txt': strToU8(FERRY), 'wall.txt': strToU8(WALL) }))
  await typeJson('import', archive, path, '--folders', folders)
  const metadataOf = async (words: string) => {
    const { document } = await typeJson<{ articles: readonly object[] }>('list', archive, words)
    return document.articles[0]
  }
  expect(await metadataOf('late')).toMatchObject(inFolder)
  expect(await metadataOf('mended')).toMatchObject(atTop)
})
