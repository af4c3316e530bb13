import { describe, expect, it } from 'vitest'
import { copyIn } from './clipboard-copy.ts'

const FILE = new File(['x'], 'a.txt')

function clipboard(html: string, text: string, files: readonly File[] = []) {
  return copyIn({ getData: (type) => (type === 'text/html' ? html : type === 'text/plain' ? text : ''), files })
}

describe('copyIn', () => {
  it('takes HTML as it is, with its plain text beside it', () => {
    const html = '<p>One</p><script>alert(1)</script>'
    expect(clipboard(html, 'One', [FILE])).toEqual({ kind: 'html', html, text: 'One' })
    expect(clipboard('<b>2 &lt; 3</b>', '')?.kind).toBe('html')
  })

  it('takes text where there is no HTML with words in it', () => {
    expect(clipboard('', 'One\n\nTwo')).toEqual({ kind: 'text', text: 'One\n\nTwo' })
    expect(
      clipboard('<meta charset="utf-8"><img src="https://example.org/a.png">', 'https://example.org/a.png')?.kind,
    ).toBe('text')
  })

  it.each(['', '<img src="a.png">', '<!-- x --><script>run()</script>', '<style>p {}</style><p>&nbsp;</p>'])(
    'finds no copy in “%s”',
    (html) => {
      expect(clipboard(html, ' \n')).toBeNull()
      expect(clipboard(html, '', [FILE])).toEqual({ kind: 'files', files: [FILE] })
    },
  )
})
