// Copying from the reader: words with their marks, without numbers, struck words and our styling.
import type { ClipboardEvent } from 'react'
import { type CoveredText, coveredTexts } from '../../../session/shown-text/text-places.ts'
import { copiedHtml, type MarkedStretch } from './copied-html.ts'

/** Puts the selected part of the article on the clipboard; any other selection is copied as usual. */
export function copyWords(event: ClipboardEvent<HTMLElement>): void {
  const article = event.currentTarget.querySelector('article')
  const selection = getSelection()
  const isField = event.target instanceof Element && event.target.closest('input, textarea, [data-editor]') !== null
  if (!article || !selection || selection.rangeCount === 0 || selection.isCollapsed || isField) return
  const lines = coveredTexts(article, selection.getRangeAt(0)).filter((line) => line.length > 0)
  if (lines.length === 0) return
  const text = lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')
  event.clipboardData.setData('text/plain', text)
  event.clipboardData.setData('text/html', copiedHtml(text, 0, stretchesOf(lines)))
  event.preventDefault()
}

function stretchesOf(lines: readonly (readonly CoveredText[])[]): readonly MarkedStretch[] {
  let start = 0
  return lines.flatMap((line) => {
    const stretches = line.flatMap(({ node, text }) => {
      const span = { from: start, to: start + text.length }
      start = span.to
      return marksOn(node).map((mark) => ({ ...span, ...mark }))
    })
    start += 1
    return stretches
  })
}

function marksOn(node: Text): readonly Pick<MarkedStretch, 'type' | 'value'>[] {
  const around = node.parentElement
  const link = around?.closest<HTMLElement>('[data-link]')?.dataset.link
  return [
    ...(around?.closest('strong') ? [{ type: 'strong', value: '' } as const] : []),
    ...(around?.closest('em') ? [{ type: 'em', value: '' } as const] : []),
    ...(link === undefined ? [] : [{ type: 'link', value: link } as const]),
  ]
}
