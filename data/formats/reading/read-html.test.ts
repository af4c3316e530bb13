// What pages and clipboards hold, as blocks and marks; nothing of it runs, and no text is lost but what is no copy.
import { describe, expect, it } from 'vitest'
import { isTooDeep } from './parse-html.ts'
import { readHtml } from './read-html.ts'

describe('readHtml', () => {
  it('keeps headings, paragraphs, lists, quotations and lines', () => {
    const html =
      '<h1>Council mends the wall</h1><p>First\n paragraph.</p><h2>Why</h2><ul><li>Storms<ol><li>Two</li></ol></li><li>Age</li></ul><blockquote><p>It fell.</p></blockquote><pre>a  b\n c</pre><p>One<br>two</p>'
    expect(readHtml(html)).toMatchObject({ headline: { text: 'Council mends the wall', from: 'line' }, language: null })
    expect(readHtml(html).blocks).toEqual([
      { text: 'First paragraph.', type: 'p' },
      { text: 'Why', type: 'h', level: 2 },
      { text: 'Storms', type: 'li' },
      { text: 'Two', type: 'li', ordered: true, depth: 1 },
      { text: 'Age', type: 'li' },
      { text: 'It fell.', type: 'quote' },
      { text: 'a  b', type: 'pre' },
      { text: ' c', type: 'pre', cont: true },
      { text: 'One', type: 'p' },
      { text: 'two', type: 'p', cont: true },
    ])
  })

  it('keeps bold, emphasis and links, and joins what is adjacent', () => {
    const html =
      '<p>Head</p><p>The <b>old</b><strong> wall</strong> <em>of <a href="https://example.org/a">the harbour</a></em> fell.</p>'
    expect(readHtml(html).blocks).toEqual([
      {
        text: 'The old wall of the harbour fell.',
        type: 'p',
        marks: [
          { type: 'strong', from: 4, to: 12 },
          { type: 'em', from: 13, to: 27 },
          { type: 'link', from: 16, to: 27, href: 'https://example.org/a' },
        ],
      },
    ])
  })

  it('runs nothing and keeps no address that could', () => {
    const html =
      '<p>Head</p><p onclick="x()">Seen <a href="javascript:x()">here</a><script>x()</script><img src=x onerror=x()><iframe srcdoc="<p>no"></iframe><style>p{}</style> <span hidden>no</span><span style="display: none">no</span></p><noscript><p>no</p></noscript><template><p>no</p></template>'
    expect(readHtml(html).blocks).toEqual([{ text: 'Seen here', type: 'p' }])
  })

  it('takes what a word processor puts on the clipboard', () => {
    const html =
      '<html><body><!--StartFragment--><b style="font-weight:normal"><p><span style="font-weight:700">Bold</span> and plain</p><p>More text.</p></b><!--EndFragment--></body></html>'
    expect(readHtml(html)).toMatchObject({
      headline: { text: 'Bold and plain' },
      blocks: [{ text: 'More text.', type: 'p' }],
    })
  })

  it('takes the title and the language of a page', () => {
    const page =
      '<!doctype html><html lang="fr-fr"><head><title>Le mur</title></head><body><p>Le mur est réparé.</p></body></html>'
    expect(readHtml(page)).toMatchObject({ headline: { text: 'Le mur', from: 'footer' }, language: 'fr-FR' })
  })

  it.each(['', '   ', '<script>x()</script>', '<p> </p>'])('has one empty block without any text: %s', (html) => {
    expect(readHtml(html).blocks).toEqual([{ text: '' }])
  })

  it('does not fall over a tree nobody wrote', () => {
    expect(isTooDeep(`${'<div>'.repeat(50_000)}deep`)).toBe(true)
    expect(isTooDeep('<p>a<br>b</p>'.repeat(5000))).toBe(false)
    expect(() => readHtml(`${'<div>'.repeat(1900)}deep`)).not.toThrow()
  })
})
