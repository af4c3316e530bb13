import { describe, expect, it } from 'vitest'
import { composeCopy } from './compose-copy.ts'
import { readHtml } from './read-html.ts'
import { readWireText } from './read-wire-text.ts'

const readPasted = (format: 'text' | 'html', text: string) => (format === 'html' ? readHtml(text) : readWireText(text))

const STORY = 'The council met on Monday and spoke about the harbour wall.\n\nNobody asked for the figures.\n'

function read({ format, bytes }: ReturnType<typeof composeCopy>) {
  const { headline, blocks } = readPasted(format, new TextDecoder().decode(bytes))
  return { headline, lines: blocks.map(({ text }) => text) }
}

describe('composeCopy', () => {
  it('keeps what was pasted byte by byte', () => {
    const html = '<p>One</p>\r\n<img src="https://example.org/a.png"><script>alert(1)</script>'
    expect(new TextDecoder().decode(composeCopy('html', html).bytes)).toBe(html)
    expect(new TextDecoder().decode(composeCopy('text', STORY, ' \n ').bytes)).toBe(STORY)
  })

  it.each([
    'Harbour wall to be rebuilt',
    'It is over.',
    'By Jane Doe',
    'BERLIN (Reuters) – It is over',
    '- A list item',
    '[Note]',
    'Figures & <facts>: “1 < 2”',
    'x'.repeat(300),
    '2026',
    'Über die Mauer  am\tHafen',
  ])('makes “%s” the headline, whatever it looks like', (headline) => {
    for (const [format, text] of [
      ['text', STORY],
      ['html', '<p>The council met on Monday.</p><p>Nobody asked.</p>'],
    ] as const) {
      const found = read(composeCopy(format, text, headline))
      expect(found.headline).toEqual({ text: headline.replaceAll(/\s+/g, ' '), from: 'line' })
      expect(found.lines).toHaveLength(2)
    }
  })

  it('keeps the paragraphs, verse and signs of a text whose headline has to be marked up', () => {
    const verse = 'O harbour,\n  O wall,\n  O tide\n\nA < B & “C”\n\n  x   1\n  yy  2\n  zz  3\n'
    const plain = readWireText(verse).blocks.map(({ text }) => text.trim())
    const marked = read(composeCopy('text', verse, 'It is over.'))
    expect(marked.lines.map((line) => line.trim()).join('|')).toContain('A < B & “C”')
    expect(marked.lines).toHaveLength(plain.length)
  })

  it('is well formed whatever was on the clipboard', () => {
    expect(new TextDecoder('utf-8', { fatal: true }).decode(composeCopy('text', 'a\ud800b').bytes)).toBe('a\ufffdb')
  })
})
