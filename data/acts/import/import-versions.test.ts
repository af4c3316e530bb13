// The same article comes in once, by its text or by what its source calls it; another version of it is named, and comes in as an
// article of its own only when that is chosen.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { typeCommand, typeJson } from '../../testing/type-command.ts'

interface Imported {
  readonly imported: readonly { readonly id: string; readonly headline: string; readonly source: string }[]
  readonly unchanged: readonly { readonly id: string }[]
  readonly changed: readonly { readonly id: string; readonly headline: string; readonly source: string }[]
}

const TEXT = 'The mayor opened the new bridge on Monday after two years of works.'
const item = (guid: string, text: string): string =>
  `<item><title>Bridge opens</title><guid isPermaLink="false">${guid}</guid><description>${text}</description></item>`
const feed = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Courier</title>${items.join('')}</channel></rss>`
const page = (address: string, text: string): string =>
  `<!doctype html><html><head><title>Bridge opens</title><link rel="canonical" href="${address}"></head><body><article><h1>Bridge opens</h1><p>${text} ${TEXT}</p><p>${TEXT} ${TEXT}</p></article></body></html>`
const ninjs = (uri: string, text: string): unknown => ({ uri, headline: 'Bridge opens', body_text: text })
const nitf = (id: string, text: string): string =>
  `<nitf><head><docdata><doc-id regsrc="XNA" id-string="${id}"/></docdata></head><body><body.head><hedline><hl1>Bridge opens</hl1></hedline></body.head><body.content><p>${text}</p></body.content></body></nitf>`

/** Two files of two deliveries; the second has another version of what the first has. */
const DELIVERIES: readonly (readonly [string, readonly [string, string], readonly [string, string]])[] = [
  [
    'the GUID of a feed',
    ['a.xml', feed(item('tag:courier,2021:7', 'Old'))],
    ['b.xml', feed(item('tag:courier,2021:7', 'New'))],
  ],
  ['a number in a feed of one name', ['a.xml', feed(item('7', 'Old'))], ['a.xml', feed(item('7', 'New'))]],
  [
    'the canonical address of a page',
    ['a.html', page('https://courier.example/2021/bridge', 'Old.')],
    ['b.html', page('http://courier.example/2021/bridge/', 'New.')],
  ],
  [
    'an address that a feed and a page give',
    ['a.xml', feed(item('https://courier.example/2021/bridge', 'Old'))],
    ['b.html', page('https://courier.example/2021/bridge#top', 'New.')],
  ],
  [
    'the URI of ninjs',
    ['a.json', JSON.stringify(ninjs('urn:x:1', 'Old'))],
    ['b.json', JSON.stringify(ninjs('urn:x:1', 'New'))],
  ],
  ['the number NITF registers', ['a.xml', nitf('2021 7', 'Old')], ['b.xml', nitf('2021 7', 'New')]],
]

async function archive(): Promise<readonly [string, (name: string, content: string) => Promise<string>]> {
  const folder = await temporaryFolder()
  await typeJson('create', join(folder, 'archive'))
  let deliveries = 0
  const deliver = async (name: string, content: string): Promise<string> => {
    deliveries += 1
    const wire = join(folder, `wire-${deliveries}`)
    await mkdir(wire)
    await writeFile(join(wire, name), content)
    return wire
  }
  return [join(folder, 'archive'), deliver]
}

describe.each(DELIVERIES)('by %s', (_, first, second) => {
  it('another version is left out and named, or comes in as an article of its own', async () => {
    const [folder, deliver] = await archive()
    const { document: before } = await typeJson<Imported>('import', folder, await deliver(...first))
    expect(before.imported).toHaveLength(1)
    const { document: same } = await typeJson<Imported>('import', folder, await deliver(...first))
    expect([same.imported.length, same.unchanged.length, same.changed.length]).toEqual([0, 1, 0])
    const newer = await deliver(...second)
    const { document: left, status } = await typeJson<Imported>('import', folder, newer)
    expect([left.imported, status]).toEqual([[], 0])
    expect(left.changed).toEqual([{ id: before.imported[0]?.id, headline: 'Bridge opens', source: second[0] }])
    const { document: taken } = await typeJson<Imported>('import', folder, newer, '--changed', 'another')
    expect([taken.imported.length, taken.changed]).toEqual([1, []])
    const { document: again } = await typeJson<Imported>('import', folder, newer)
    expect([again.imported.length, again.unchanged.length, again.changed.length]).toEqual([0, 1, 0])
  })
})

it('numbers of tables of other names, and front pages named as the address, are no versions of each other', async () => {
  const [folder, deliver] = await archive()
  const table = (text: string): string => `id,headline,body\n7,Bridge opens,${text}\n`
  await typeJson('import', folder, await deliver('sport.csv', table('One')))
  const { document } = await typeJson<Imported>('import', folder, await deliver('politics.csv', table('Two')))
  expect([document.imported.length, document.changed.length]).toEqual([1, 0])
  const pages = ['One.', 'Two.'].map((text) => page('https://courier.example/', text))
  for (const [n, content] of pages.entries()) {
    const { document: next } = await typeJson<Imported>('import', folder, await deliver(`${n}.html`, content))
    expect([next.imported.length, next.changed.length]).toEqual([1, 0])
  }
})

it('versions in one file are told apart, and the first is the one that comes in', async () => {
  const [folder, deliver] = await archive()
  const wire = await deliver('wire.json', JSON.stringify([ninjs('urn:x:1', 'Old'), ninjs('urn:x:1', 'New')]))
  const { stdout } = await typeCommand('import', folder, wire, '--dry-run')
  expect(stdout).toContain('another version, left out: Bridge opens (wire.json, of another in this import)')
  const { document } = await typeJson<Imported>('import', folder, wire, '--changed', 'another')
  expect(document.imported).toHaveLength(2)
  expect((await typeCommand('verify', folder)).status).toBe(0)
})

it('a ZIP of files comes in like a folder, each article with its own file as the source', async () => {
  const [folder, deliver] = await archive()
  const wire = await deliver('note.txt', `A note\n\n${TEXT}\n`)
  const entries = {
    'wire/a.xml': feed(item('tag:x,1:1', TEXT)),
    'b.txt': `Bridge again\n\n${TEXT}\n`,
    'c.bin': '\0\0\0',
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])))
  await writeFile(join(wire, 'delivery.zip'), bytes)
  const { document } = await typeJson<Imported>('import', folder, wire)
  expect(document.imported.map(({ source }) => source)).toEqual([
    'delivery.zip/b.txt',
    'delivery.zip/wire/a.xml',
    'note.txt',
  ])
  expect((await typeCommand('verify', folder)).status).toBe(0)
})

it('copy that reads nearly like an article, or like other copy, is named and comes in', async () => {
  const [folder, deliver] = await archive()
  const story =
    'The ferry company said on Monday that its oldest boat had been late on nine days out of every ten since the winter storms and that no one on the quay had been surprised by it.'
  const wire = await deliver('a.txt', `Ferry late\n\n${story}\n`)
  await typeJson('import', folder, wire)
  const again = await deliver('b.txt', `Boat late again\n\n${story} It rained.\n`)
  await writeFile(join(again, 'c.txt'), `Other\n\n${story.replace('surprised', 'amazed')}\n`)
  await writeFile(
    join(again, 'd.txt'),
    `Third\n\n${TEXT} ${TEXT.replace('bridge', 'wall')} Nobody had expected it to take so long, the council said.\n`,
  )
  const { document } = await typeJson<{
    readonly imported: readonly { readonly headline: string; readonly like: string | null }[]
  }>('import', folder, again)
  const { document: list } = await typeJson<{
    readonly articles: readonly { readonly id: string; readonly headline: string }[]
  }>('list', folder)
  const first = list.articles.find(({ headline }) => headline === 'Ferry late')?.id
  expect(document.imported.map(({ headline, like }) => [headline, like])).toMatchObject([
    ['Boat late again', first],
    ['Other', expect.anything()],
    ['Third', null],
  ])
})
