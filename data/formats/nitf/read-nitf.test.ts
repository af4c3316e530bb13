// NITF: one story with its headline, byline, date and keywords.
import { describe, expect, it } from 'vitest'
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

  it('is known by its root, and refused when it is broken', () => {
    expect([NITF, '<nitf>', '<!-- a --><nitf version="3">'].map(isNitf)).toEqual([true, true, true])
    expect(['<rss>', '<nitfs>', 'A <nitf>'].map(isNitf)).toEqual([false, false, false])
    expect(readNitf(NITF.replace('</body>', ''), 'x')).toMatchObject({ ok: false, problem: { code: 'unreadable' } })
  })
})
