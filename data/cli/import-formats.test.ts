// Word files and feeds from the command line to the archive: content decides a file's format, verify proves the
// articles against it, and undo reverts all of it.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../formats/writing/write-docx.ts'
import { corrected, drawn, imported } from '../testing/drawn-article.ts'
import { emptyArchive } from '../testing/two-stories.ts'
import { typeCommand, typeJson } from '../testing/type-command.ts'

const FEED = `<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>The Courier</title>
<item><title>Harbour reopens</title><guid>a</guid><category>Harbour</category><description>&lt;p&gt;The harbour of \u041a\u0438\u0457\u0432 reopened.&lt;/p&gt;</description></item>
<item><title>Market closes</title><guid>b</guid><description>The market closed.</description></item>
<item><title>A link</title><guid>c</guid></item></channel></rss>`

interface Report {
  readonly batch: string
  readonly imported: readonly {
    readonly id: string
    readonly headline: string
    readonly source: string
    readonly format: string
    readonly encoding: string
  }[]
  readonly unchanged: readonly object[]
  readonly changed: readonly object[]
  readonly skipped: readonly { readonly source: string; readonly reason: string }[]
  readonly failed: readonly { readonly source: string; readonly message: string }[]
}

describe('import', () => {
  it('brings a tracked Word file in with its changes as proposals, whatever it is called', async () => {
    const { folder, archive } = await emptyArchive()
    const story = corrected(imported('Accord signed in Kolo\n\nThe Bozize camp met.\n'), 'Bozize', 'Bozizé')
    await writeFile(join(folder, 'story.dat'), writeDocx([drawn(story, 'marked')]))
    const { document } = await typeJson<Report>('import', archive, join(folder, 'story.dat'))
    expect(document.imported).toMatchObject([{ headline: 'Accord signed in Kolo', format: 'docx' }])
    const id = document.imported[0]?.id ?? ''
    expect((await typeCommand('show', archive, id, '--view', 'original')).stdout).toContain('The Bozize camp met.')
    const history = await typeCommand('history', archive, id)
    expect(history.stdout).toContain('Bozizé')
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document).toMatchObject({ ok: true, problems: [] })
    expect((await typeCommand('undo', archive, document.batch)).status).toBe(0)
    expect((await typeJson<{ total: number }>('list', archive)).document.total).toBe(0)
  })

  it('brings every item of a feed in once, in the encoding it declares, and names those without text', async () => {
    const { folder, archive } = await emptyArchive()
    const bytes = Buffer.from([...FEED].map((c) => ({ К: 0xca, и: 0xe8, ї: 0xbf, в: 0xe2 })[c] ?? c.charCodeAt(0)))
    await writeFile(join(folder, 'feed.txt'), bytes)
    const first = (await typeJson<Report>('import', archive, join(folder, 'feed.txt'))).document
    expect(first.imported.map(({ headline, format, encoding }) => [headline, format, encoding])).toEqual([
      ['Harbour reopens', 'feed', 'windows-1251'],
      ['Market closes', 'feed', 'windows-1251'],
    ])
    expect(first.skipped).toEqual([{ source: 'feed.txt: A link', item: null, reason: 'no-copy' }])
    const id = first.imported[0]?.id ?? ''
    expect((await typeCommand('show', archive, id)).stdout).toContain('The harbour of Київ reopened.')
    expect((await typeJson<{ total: number }>('list', archive, 'tag:harbour')).document.total).toBe(1)
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document).toMatchObject({ ok: true, problems: [] })
    const second = (await typeJson<Report>('import', archive, join(folder, 'feed.txt'))).document
    expect([second.imported.length, second.unchanged.length]).toEqual([0, 2])
  })

  it('brings agency files and tables in by their content, and proves each article against its own item', async () => {
    const { folder, archive } = await emptyArchive()
    const ninjs = {
      items: ['One', 'Two'].map((headline) => ({
        uri: `urn:${headline}`,
        headline,
        body_text: `${headline} was told.`,
      })),
    }
    const nitf =
      '<nitf><body><body.head><hedline><hl1>Three</hl1></hedline></body.head><body.content><p>Three was told.</p></body.content></body></nitf>'
    const table = 'id;title;body;tags\n1;Four;"Four was told.";harbour\n2;Five;"Five was told.";\n'
    const files = { 'a.txt': JSON.stringify(ninjs), 'b.dat': nitf, 'c.csv': table }
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    const paths = Object.keys(files).map((name) => join(folder, name))
    const { document } = await typeJson<Report>('import', archive, ...paths)
    expect(document.imported.map(({ headline, format }) => `${headline} ${format}`)).toEqual([
      ...['One ninjs', 'Two ninjs', 'Three nitf', 'Four csv', 'Five csv'],
    ])
    expect((await typeJson<{ total: number }>('list', archive, 'tag:harbour')).document.total).toBe(1)
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document).toMatchObject({ ok: true, problems: [] })
  })

  it('brings in the messages of a mailbox, and the files sent with them, each with its own source', async () => {
    const { folder, archive } = await emptyArchive()
    const file = 'Content-Disposition: attachment; filename=fair.html\n\n<p>The fair opened.</p><p>It rained.</p>'
    const parts = [
      '\nSee the file.',
      file,
      'Content-Type: image/png; name=a.png\n\nx',
      'Content-Type: application/pdf; name=b.pdf\n\n%PDF-1.4',
    ]
    const first = `From a@b Mon Mar  2 10:00:00 2026\nFrom: Jane Doe <a@b.example>\nMessage-ID: <1@b.example>\nSubject: Ferry late\nContent-Type: multipart/mixed; boundary=c\n\n${parts.map((part) => `--c\n${part}\n`).join('')}--c--\n\n`
    const second =
      'From a@b Mon Mar  2 10:00:00 2026\nMIME-Version: 1.0\nFrom: a@b.example\nSubject: Alone\n\nTold.\n>From here.\n'
    const box = join(folder, 'box')
    await writeFile(box, first + second)
    const { document } = await typeJson<Report>('import', archive, box)
    expect(document.imported.map(({ headline, source, format }) => [headline, source, format])).toEqual([
      ['Ferry late', 'box/1.eml', 'mail'],
      ['The fair opened.', 'box/1.eml/fair.html', 'html'],
      ['Alone', 'box/2.eml', 'mail'],
    ])
    expect(document.skipped.map(({ source }) => source)).toEqual(['box/1.eml/a.png'])
    expect(document.failed.map(({ source }) => source)).toEqual(['box/1.eml/b.pdf'])
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document).toMatchObject({ ok: true, problems: [] })
    await writeFile(box, (first + second).replace('See the file.', 'See the file at once.'))
    const again = (await typeJson<Report>('import', archive, box)).document
    expect([again.imported.length, again.unchanged.length, again.changed.length]).toEqual([0, 2, 1])
  })

  it('brings in an export of Substack: what its list says of each post, without subscribers and drafts', async () => {
    const { folder, archive } = await emptyArchive()
    const list =
      'post_id,post_date,is_published,type,audience,title,subtitle\n1.ferry,2026-03-02T10:00:00.000Z,true,newsletter,everyone,"Ferry, late",Nine days in ten.\n2.wall,,false,newsletter,only_paid,Wall,\n'
    const zip = zipSync({
      'export/posts.csv': strToU8(list),
      'export/posts/1.ferry.html': strToU8('<h3>Why</h3><p>The ferry was late.</p>'),
      'export/posts/2.wall.html': strToU8('<p>The wall was mended.</p>'),
      'export/email_list.csv': strToU8('email\na@b.example\n'),
    })
    const path = join(folder, 'export.zip')
    await writeFile(path, zip)
    const first = (await typeJson<Report>('import', archive, path)).document
    expect(first.imported).toMatchObject([{ headline: 'Ferry, late', source: 'export.zip/export/posts/1.ferry.html' }])
    expect(first.skipped).toMatchObject([
      { source: 'export.zip/export/', reason: 'no-copy' },
      { item: 'Wall', reason: 'draft' },
    ])
    expect((await typeCommand('show', archive, first.imported[0]?.id ?? '')).stdout).toContain('Nine days in ten.')
    expect((await typeJson<Report>('import', archive, path, '--drafts')).document.imported).toMatchObject([
      { headline: 'Wall' },
    ])
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document).toMatchObject({ ok: true, problems: [] })
  })

  it('reads a table by the columns that are named, and the next one like it by the recipe that was saved', async () => {
    const { folder, archive } = await emptyArchive()
    const [one, two, other] = ['one.csv', 'two.csv', 'other.csv'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(one, 'Titel,"Was, wann",Tag\nFerry late,The ferry was late.,2026-03-02\n')
    await writeFile(two, 'Titel,"Was, wann",Tag\nWall mended,The wall was mended.,2026-03-03\n')
    await writeFile(other, 'Kopf,Titel,"Was, wann"\nx,Quay sank,The quay sank.\n')
    const refused = await typeJson<Report>('import', archive, one)
    expect(refused.document.failed[0]?.message).toContain('--columns headline=Titel,body=Was, wann')
    const wrong = ['--columns', 'headline=Titel,body=Nothing', '--save-recipe', 'Wrong']
    expect((await typeJson<Report>('import', archive, one, ...wrong)).document.imported).toEqual([])
    expect((await typeCommand('recipes', archive)).stdout).not.toContain('Wrong')
    const columns = 'headline=Titel,body=Was, wann,date=Tag'
    const first = await typeJson<Report>('import', archive, one, '--columns', columns, '--save-recipe', 'Old system')
    expect(first.document.imported.map(({ headline }) => headline)).toEqual(['Ferry late'])
    expect((await typeJson<Report>('import', archive, two)).document.imported).toMatchObject([
      { headline: 'Wall mended' },
    ])
    expect((await typeCommand('recipes', archive)).stdout).toContain(
      `Old system: ${columns.replaceAll(',d', ', d').replaceAll(',b', ', b')}`,
    )
    expect((await typeJson<Report>('import', archive, other, '--recipe', 'Old system')).document.failed).toHaveLength(1)
    const id = first.document.imported[0]?.id ?? ''
    expect((await typeCommand('show', archive, id)).stdout).toContain('The ferry was late.')
    const ruling = ['--category', 'style', '--reason', 'Checked.', '--status', 'accepted']
    const done = await typeCommand('correct', archive, id, '--find', 'was late', '--replace', 'was early', ...ruling)
    expect(done.status).toBe(0)
    expect((await typeCommand('recipes', archive, '--remove', 'Old system')).status).toBe(0)
    expect((await typeCommand('import', archive, two, '--recipe', 'Old system')).status).not.toBe(0)
    expect((await typeJson<{ ok: boolean }>('verify', archive)).document).toMatchObject({ ok: true, problems: [] })
    const out = join(folder, 'out')
    expect((await typeCommand('export', archive, '--ids', id, '--to', 'source', '--out', out)).status).toBe(0)
    const back = (await readdir(out)).find((name) => name.endsWith('.csv')) ?? ''
    expect(await readFile(join(out, back), 'utf8')).toBe(
      'Titel,"Was, wann",Tag\nFerry late,The ferry was early.,2026-03-02\n',
    )
  })

  it('refuses a feed and a Word file that are broken, by name', async () => {
    const { folder, archive } = await emptyArchive()
    await writeFile(join(folder, 'broken.xml'), '<rss><channel><item><title>x</item></channel></rss>')
    await writeFile(join(folder, 'broken.docx'), 'PK\x03\x04 word/document.xml and no more')
    const { status, document } = await typeJson<Report>(
      ...['import', archive, join(folder, 'broken.xml'), join(folder, 'broken.docx')],
    )
    expect([status, ...document.failed.map(({ message }) => message)]).toEqual([
      1,
      'It cannot be read (it is not well-formed XML, line 1).',
      'It cannot be read (its ZIP is damaged).',
    ])
  })
})
