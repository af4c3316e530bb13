// OpenDocument text that goes back: its content with the corrected characters, every other entry byte for byte.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Article, correctFound } from '../../corrections/index.ts'
import type { Category } from '../../schema/index.ts'
import { context, reopened } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import { isRefusal } from '../places/pieces.ts'
import { writeBack } from '../same-file/write-back.ts'
import { otherTexts } from '../zip/replace-entries.ts'
import { readOdt } from './read-odt.ts'

const CONTENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"><office:body><office:text>
<text:h text:outline-level="1">Ferry late</text:h>
<text:p text:style-name="P1">The <text:span text:style-name="T1">fer</text:span>ry was<text:s text:c="2"/>late &amp; wet<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>, they said.</text:p>
<text:p>It rained.</text:p>
</office:text></office:body></office:document-content>`

function document(more: Record<string, string> = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(CONTENT),
    'styles.xml': strToU8('<a/>'),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  })
}

function corrected(bytes: Uint8Array, find: string, replace: string, category: Category = 'fact'): Article {
  const how = { category, reason: 'x', status: 'accepted' } as const
  const done = correctFound(importedBytes(bytes, 'odt', 'utf-8'), { find, replace, field: 'body' }, how, context)
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return reopened(done.value.change.articles[0]?.after)
}

function content(bytes: Uint8Array, find: string, replace: string, category?: Category): string {
  const written = writeBack(corrected(bytes, find, replace, category), bytes)
  if (isRefusal(written)) return `${written.reason}: ${written.detail}`
  const [before, after] = [unzipSync(bytes), unzipSync(written.bytes)]
  expect(Object.keys(after)).toEqual(Object.keys(before))
  for (const name of Object.keys(before)) if (name !== 'content.xml') expect(after[name]).toEqual(before[name])
  return strFromU8(after['content.xml'] as Uint8Array)
}

describe('OpenDocument text as it came, corrected', () => {
  it.each([
    [
      'ferry',
      'boat',
      '<text:span text:style-name="T1">fer</text:span>ry',
      '<text:span text:style-name="T1">boat</text:span>',
    ],
    ['late & wet', 'late <& dry', 'late &amp; wet', 'late &lt;&amp; dry'],
    ['rained.', 'rained\tit.', 'rained.', 'rained<text:tab/>it.'],
  ])('%s becomes %s', (find, replace, was, now) => {
    expect(content(document(), find, replace)).toBe(CONTENT.replace(was, now))
  })

  it('refuses a split paragraph, and removed words that something else in the file may say', () => {
    expect(content(document(), 'rained.', 'rained.\nIt blew.')).toMatch(/^structure/)
    expect(content(document(), ', they said', '', 'legal')).toBe(CONTENT.replace(', they said', ''))
    expect(content(document({ 'meta.xml': '<t>late, <b/>they said</t>' }), ', they said', '', 'legal')).toMatch(
      /^removed/,
    )
    expect(content(document({ 'Thumbnails/thumbnail.png': 'x' }), ', they said', '', 'legal')).toMatch(/^removed/)
  })

  it.each([
    ['a reference', '<t>wet, th&#101;y s&#x61;id</t>'],
    ['a word in two elements', '<t>wet, th<s>e</s>y said</t>'],
    ['words a line break is between', '<t>they<br/>said</t>'],
    ['an attribute', '<t title="wet, th&#101;y said"/>'],
    ['a comment', '<t><!-- wet, they said --></t>'],
    ['escaped HTML', '<t>&lt;b>th&amp;#101;y&lt;/b> said</t>'],
    ['what is no XML', '<t>wet'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><t>wet</t>'],
  ])('refuses when another entry says removed words in %s', (_, entry) => {
    expect(content(document({ 'meta.xml': entry }), ', they said', '', 'legal')).toMatch(/^removed/)
  })

  it('is not kept from it by an entry that says other words', () => {
    const entry = '<t a="th&#101;y">wet, s&#x61;id no one</t>'
    expect(content(document({ 'meta.xml': entry }), ', they said', '', 'legal')).toBe(
      CONTENT.replace(', they said', ''),
    )
  })

  it('is no document when its ZIP has two entries of the name, or is damaged', () => {
    const twice = Buffer.from(document({ 'content.xmk': CONTENT }))
    for (let at = twice.indexOf('content.xmk'); at >= 0; at = twice.indexOf('content.xmk', at))
      twice.write('content.xml', at)
    expect(readOdt(twice, 'a.odt')).toMatchObject({ ok: false, problem: { code: 'unreadable' } })
    expect(readOdt(document(), 'a.odt')).toMatchObject({ ok: true })
    expect(otherTexts(twice)).toBeNull()
    expect(otherTexts(strToU8('PK, but no ZIP'))).toBeNull()
  })
})
