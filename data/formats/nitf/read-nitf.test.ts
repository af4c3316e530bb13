// NITF: one story with its headline, byline, date and keywords.
import { describe, expect, it } from 'vitest'
import { type Article, correctFound } from '../../corrections/index.ts'
import { context, reopened } from '../../testing/drawn-article.ts'
import { importedBytes } from '../../testing/imported-bytes.ts'
import { isRefusal } from '../places/pieces.ts'
import { writeBack } from '../same-file/write-back.ts'
import { isNitf, readNitf } from './read-nitf.ts'

const NITF = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><head><title>Slug</title><docdata><date.issue norm="20260302T105500-0500"/><key-list><keyword key="Africa"/><keyword key="peace"/></key-list></docdata></head>
<body xml:lang="en"><body.head><hedline><hl1>Accord <em>signed</em></hl1><hl2>Late</hl2></hedline><byline>By Jane Doe</byline><distributor><org>Agency</org></distributor></body.head>
<body.content><block><p>The <em>camp</em> met<br/>late &amp; long.</p><media media-type="image"><media-caption>No copy</media-caption></media><hl2>Why</hl2><ul><li>One</li></ul></block></body.content></body></nitf>`

describe('readNitf', () => {
  it('reads headline, byline, text and what the head says', () => {
    expect(readNitf(NITF, 'x')).toEqual({
      ok: true,
      value: {
        ...{
          headline: { text: 'Accord signed', from: 'line' },
          standfirst: 'Late',
          byline: 'By Jane Doe',
          dateline: null,
          source: 'Agency',
          language: 'en',
        },
        blocks: [
          { text: 'The camp met', type: 'p', marks: [{ type: 'em', from: 4, to: 8 }] },
          { text: 'late & long.', type: 'p', cont: true },
          { text: 'Why', type: 'h', level: 2 },
          { text: 'One', type: 'li' },
        ],
        metadata: { tags: ['Africa', 'peace'], publishedAt: '2026-03-02T10:55:00-05:00' },
      },
    })
  })

  it('keeps a long source in whole characters, as long as it may be', () => {
    const file = readNitf(NITF.replace('Agency', `${'x'.repeat(499)}𝒳`), 'x')
    expect(file.ok && file.value.source).toBe('x'.repeat(499))
  })

  it('has its abstract, else its lower headlines as the standfirst', () => {
    const standfirst = (above: string): string | undefined => {
      const read = readNitf(NITF.replace('<hl2>Late</hl2></hedline>', above), 'x')
      return read.ok ? read.value.standfirst : read.problem.code
    }
    expect(standfirst('</hedline><abstract><p>An accord</p><p>at <em>last</em>.</p></abstract>')).toBe(
      'An accord at last.',
    )
    expect(standfirst('<hl2>Late</hl2></hedline><abstract>At last.<media>No</media></abstract>')).toBe('At last.')
    expect(standfirst('<hl2>Late,</hl2> <hl2>at last</hl2></hedline>')).toBe('Late, at last')
    expect(standfirst('</hedline><abstract> </abstract>')).toBe(undefined)
    expect(standfirst(`</hedline><abstract>${'<p>'.repeat(300)}${'</p>'.repeat(300)}</abstract>`)).toBe('unreadable')
  })

  it('is known by its root, and refused when it is broken', () => {
    expect([NITF, '<nitf>', '<!-- a --><nitf version="3">'].map(isNitf)).toEqual([true, true, true])
    expect(['<rss>', '<nitfs>', 'A <nitf>'].map(isNitf)).toEqual([false, false, false])
    expect(readNitf(NITF.replace('</body>', ''), 'x')).toMatchObject({ ok: false, problem: { code: 'unreadable' } })
  })
})

describe('NITF as it came, corrected', () => {
  const bytes = Buffer.from(
    NITF.replace('</hedline>', '</hedline><abstract><p>An  acord</p><p>at last &amp; late.</p></abstract>'),
  )
  const corrected = (article: Article, find: string, replace: string, field: string): string => {
    const how = { category: 'spelling', reason: 'x', status: 'accepted' } as const
    const done = correctFound(article, { find, replace, field }, how, context)
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
    const written = writeBack(reopened(done.value.change.articles[0]?.after), bytes)
    return isRefusal(written) ? `${written.reason}: ${written.detail}` : Buffer.from(written.bytes).toString()
  }
  const article = importedBytes(bytes, 'nitf', 'utf-8')

  it('has a corrected standfirst in its abstract', () => {
    expect(article.record.fields.standfirst?.text).toBe('An acord at last & late.')
    expect(corrected(article, 'acord', 'accord', 'standfirst')).toBe(String(bytes).replace('acord', 'accord'))
    expect(corrected(article, '& late', '& <early>', 'standfirst')).toBe(
      String(bytes).replace('&amp; late.</p></abstract>', '&amp; &lt;early&gt;.</p></abstract>'),
    )
  })

  it('goes back when an earlier version, which read no abstract, brought it in', () => {
    const { standfirst: _, ...fields } = article.record.fields
    const earlier = reopened({ ...article.record, fields })
    expect(corrected(earlier, 'camp', 'side', 'body')).toBe(String(bytes).replace('camp', 'side'))
  })
})
