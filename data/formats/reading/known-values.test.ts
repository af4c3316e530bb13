// What files say of an article is kept in one form, whatever the format.
import { expect, it } from 'vitest'
import { FORMATS, type ReadableFormat } from '../formats.ts'

const [SAID, KEPT] = ['Cafe\u0301 Zu\u0308rich', 'Caf\u00e9 Z\u00fcrich']
const LONG = `${'x'.repeat(199)}𝒳`

const COPY: readonly (readonly [ReadableFormat, (desk: string) => string])[] = [
  ['csv', (desk) => `headline,body,tags,desk\nFerry late,The ferry came.,${SAID};${KEPT},${desk}\n`],
  [
    'page',
    (desk) =>
      `<!doctype html><html><head><meta property="article:section" content="${desk}"><meta property="article:tag" content="${SAID}"><meta property="article:tag" content="${KEPT}"></head><body><h1>Ferry late</h1><p>The ferry came.</p></body></html>`,
  ],
  [
    'ghost',
    (desk) =>
      JSON.stringify({
        db: [
          {
            meta: { version: '5' },
            data: {
              posts: [{ id: '1', uuid: 'u', title: 'Ferry late', html: '<p>The ferry came.</p>', status: 'published' }],
              tags: [desk, KEPT].map((name, n) => ({ id: `${n}`, name: n === 0 ? SAID : name })),
              posts_tags: [0, 1].map((n) => ({ post_id: '1', tag_id: `${n}` })),
            },
          },
        ],
      }),
  ],
]

it.each(COPY)('tags and desks of %s are composed, each once, and never cut within a character', (format, copy) => {
  for (const [desk, kept] of [
    [SAID, KEPT],
    [LONG, LONG.slice(0, 199)],
  ] as const) {
    const file = FORMATS[format].read({ bytes: Buffer.from(copy(desk)), text: copy(desk), path: 'x' })
    const metadata = file.ok ? file.value.articles[0]?.metadata : null
    expect(metadata?.tags).toEqual([KEPT])
    if (metadata?.desk !== undefined) expect(metadata.desk).toBe(kept)
  }
})
