// Tags that go missing are seen wherever the parser of the file sees tags, and nowhere else.
import { expect, it } from 'vitest'
import { lostTag } from './kept-tags.ts'

const lost = (language: 'html' | 'xml', before: string, after: string) => {
  const markup = (source: string) => ({ source, language, asHtml: (name: string) => name })
  return lostTag(markup(before), markup(after))
}

it('sees the tags behind a section of text, which HTML does not have', () => {
  expect(lost('html', '<p>One.<![CDATA[><img src="a.png">two.</p>', '<p>One.<![CDATA[>two.</p>')).toBe(
    '<img src=a.png>',
  )
  expect(lost('html', '<p>One.</p><![CDATA[a>', '<p>Two.</p>')).toBe('<![CDATA[a>')
})

it('takes a section of text in XML as text', () => {
  expect(lost('xml', '<p>One <![CDATA[<img>]]></p>', '<p>Two <![CDATA[<pic>]]></p>')).toBe(null)
})

it('sees the tags within a title in XML, where it is an element like others', () => {
  expect(lost('xml', '<title>One <media id="a"/></title>', '<title>Two</title>')).toBe('<media id=a>')
  expect(lost('html', '<title>One <media></title>', '<title>Two</title>')).toBe(null)
})
