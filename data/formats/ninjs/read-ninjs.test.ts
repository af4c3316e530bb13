// ninjs in its three versions: every item of text is an article; what has none is named.
import { describe, expect, it } from 'vitest'
import { isNinjs, readNinjs } from './read-ninjs.ts'

const read = (value: unknown) => {
  const file = readNinjs(JSON.stringify(value), 'n.json')
  if (!file.ok) throw new Error(file.problem.code)
  return file.value
}

describe('readNinjs', () => {
  it('reads version 1, its HTML before its plain text', () => {
    const item = {
      ...{ uri: 'https://a.example/1', type: 'text', versioncreated: '2026-03-02T10:00:00+01:00', language: 'en-gb' },
      ...{
        headline: 'Accord signed',
        byline: 'Jane Doe',
        body_text: 'Plain.',
        body_xhtml: '<p>The <em>camp</em> met.</p>',
      },
      subject: [{ name: 'Africa' }, { name: 'Peace, war' }, {}],
    }
    expect(read(item).articles).toEqual([
      {
        ...{ item: 'https://a.example/1', headline: { text: 'Accord signed', from: 'line' }, byline: 'Jane Doe' },
        blocks: [{ text: 'The camp met.', type: 'p', marks: [{ type: 'em', from: 4, to: 8 }] }],
        ...{ dateline: null, source: null, language: 'en-GB' },
        metadata: {
          tags: ['Africa', 'Peace war'],
          url: 'https://a.example/1',
          publishedAt: '2026-03-02T10:00:00+01:00',
        },
      },
    ])
  })

  it('reads versions 2 and 3: the main headline, and the body it knows how to read', () => {
    const bodies = [
      { contentType: 'text/vnd.IPTC.NITF', value: '<nitf/>' },
      { contentType: 'text/plain', value: 'First, told.\n\nSecond, told.' },
    ]
    const headlines = [
      { role: 'short', value: 'Short' },
      { role: 'main', value: 'Main one' },
    ]
    const item = {
      uri: 'urn:a:2',
      headlines,
      bodies,
      by: 'J. D.',
      subjects: [{ name: 'X' }],
      infoSources: [{ name: 'Agency' }],
    }
    expect(read({ items: [item, { ...item, uri: 'urn:a:3', type: 'picture' }] })).toMatchObject({
      articles: [
        {
          item: 'urn:a:2',
          headline: { text: 'Main one' },
          byline: 'J. D.',
          source: 'Agency',
          blocks: [{ text: 'First, told.' }, { text: 'Second, told.' }],
        },
      ],
      skipped: ['Main one'],
    })
  })

  it('is known by its address and what only news has; anything else is not', () => {
    expect(
      [{ uri: 'a', headline: 'b' }, [{ uri: 'a', bodies: [] }], { items: [{ uri: 'a', body_text: '' }] }].map((each) =>
        isNinjs(JSON.stringify(each)),
      ),
    ).toEqual([true, true, true])
    expect(['{}', '[]', '{"uri":"a"}', '{"headline":"a"}', 'null', '{', '[1]'].map(isNinjs)).toEqual(
      Array(7).fill(false),
    )
  })

  it('refuses a list in which something is no item, and tags nested without end', () => {
    expect(readNinjs('[{"uri":"a","headline":"x","body_text":"y"},3]', 'x')).toMatchObject({ ok: false })
    expect(readNinjs(JSON.stringify({ uri: 'a', body_html: '<i>'.repeat(3000) }), 'x')).toMatchObject({ ok: false })
  })
})
