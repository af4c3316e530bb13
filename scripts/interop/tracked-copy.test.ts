// Tracked copy of every sample article, read back: with all changes accepted it is the corrected text, with all
// rejected the original. `npm run test:interop` asks LibreOffice the same about the same files.
import type { Element, ElementContent } from 'hast'
import { expect, it } from 'vitest'
import { articleElement } from '../../data/formats/writing/write-html.ts'
import { type Article, exportArticle, newManifest, writeDocx } from '../../data/index.ts'
import { paragraphsWhen } from '../../data/testing/read-docx.ts'
import { paragraphsOnce, trackedPages, trackedSamples } from './tracked-copy.ts'

const { profile } = newManifest('0123456789abcdef', 'Interop', '2026-11-24T10:00:00Z')
const samples = [...trackedSamples(), ...trackedPages(20)]
const marked = (article: Article) =>
  exportArticle(article, profile, { view: 'marked', keepFooters: true, withProposals: false, withRemoved: true })

/** A page's lines without every <del>, or without every <ins>; a pilcrow in one of these is a line end. */
function linesOf(page: Element, drop: 'del' | 'ins'): readonly string[] {
  const lines: string[] = []
  let isOpen = false
  const add = (text: string): void => void lines.push((isOpen ? (lines.pop() ?? '') : '') + text)
  const readLine = (element: Element): void => {
    let [text, joins] = ['', false]
    const walk = (node: ElementContent): void => {
      if (node.type === 'text') text += node.value
      if (node.type !== 'element') return
      const isChange = node.tagName === 'ins' || node.tagName === 'del'
      const [first] = node.children
      const isEnd = isChange && first?.type === 'text' && first.value === '¶'
      if (isEnd) joins = node.tagName === drop
      if (node.tagName === 'br') {
        add(text)
        isOpen = joins
        text = ''
        joins = false
      } else if (!isEnd && node.tagName !== drop) node.children.forEach(walk)
    }
    element.children.forEach(walk)
    const isField =
      element.properties.className !== undefined && !String(element.properties.className).match(/credit|footer|changed/)
    if (text !== '' || !isField) add(text)
    isOpen = joins
  }
  const find = (element: Element): void => {
    if (String(element.properties.className) === 'dates') return
    if (/^(?:p|h\d|li|pre)$/u.test(element.tagName)) readLine(element)
    else for (const child of element.children) if (child.type === 'element') find(child)
  }
  find(page)
  return lines
}

it.each(['accept', 'reject'] as const)('in Word, with all changes to %s', (answer) => {
  for (const article of samples) {
    const read = paragraphsWhen(writeDocx([marked(article)]), answer).flatMap(({ text }) => text.split('\n'))
    expect(read, article.record.source.name).toEqual(paragraphsOnce(article, answer))
  }
})

it.each([
  ['accept', 'del'],
  ['reject', 'ins'],
] as const)('on a page, with all changes to %s', (answer, drop) => {
  for (const article of samples) {
    expect(linesOf(articleElement(marked(article)), drop), article.record.source.name).toEqual(
      paragraphsOnce(article, answer),
    )
  }
})
