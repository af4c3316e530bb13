// What is tracked as a whole at the end of a Word file, read as Word reads it: the last mark stays whatever is answered.

import { describe, expect, it } from 'vitest'
import type { Element } from 'xast'
import { settleEnd } from './document-end.ts'
import { val, w } from './word-xml.ts'

const paragraph = (text: string, style: string, change: 'ins' | 'del' | null = null): Element => {
  const run = w('r', {}, [w('t', {}, [{ type: 'text', value: text }])])
  const mark = change ? [w('rPr', {}, [w(change, { id: 7, author: 'Ana' })])] : []
  return w('p', {}, [w('pPr', {}, [val('pStyle', style), ...mark]), change ? w(change, {}, [run]) : run])
}

/** Each paragraph as its text, its style (accepted, rejected) and the change of its mark. */
const told = (paragraphs: readonly Element[]): readonly string[] =>
  paragraphs.map((each) => {
    const properties = JSON.stringify(each.children[0])
    const styles = [...properties.matchAll(/"w:val":"(\w+)"/gu)].map(([, style]) => style)
    const mark = /"w:rPr","attributes":\{\},"children":\[\{"type":"element","name":"w:(ins|del)"/u.exec(properties)
    return [...styles, mark?.[1] ?? 'stays'].join(' ')
  })

describe('the end of a document', () => {
  it('is left alone when nothing there is tracked as a whole', () => {
    expect(told(settleEnd([paragraph('a', 'Normal', 'ins'), paragraph('b', 'Normal')]))).toEqual([
      'Normal ins',
      'Normal stays',
    ])
  })

  it('tracks the marks before what came there, which turns into what it follows when it is rejected', () => {
    const end = [paragraph('a', 'Normal'), paragraph('b', 'Caption', 'ins'), paragraph('c', 'Notice', 'ins')]
    expect(told(settleEnd(end))).toEqual(['Normal ins', 'Caption Normal ins', 'Notice Normal stays'])
  })

  it('tracks the marks before what went, which turns into what it follows when it is accepted', () => {
    const end = [paragraph('a', 'Normal'), paragraph('b', 'Caption', 'del'), paragraph('c', 'Notice', 'ins')]
    expect(told(settleEnd(end))).toEqual(['Normal del', 'Normal Caption ins', 'Notice Caption stays'])
  })

  it('leaves a list what it is when something behind it is rejected, and a paragraph what it is when items are', () => {
    const list = w('numPr', {}, [val('ilvl', 0), val('numId', 1)])
    const item = (text: string, change: 'ins' | null = null): Element => {
      const made = paragraph(text, 'ListParagraph', change)
      const [properties] = made.children as Element[]
      properties?.children.splice(1, 0, list)
      return made
    }
    const lists = (paragraphs: readonly Element[]): readonly [isItem: boolean, wasItem: boolean][] =>
      paragraphs.map(({ children: [properties] }) => {
        const [now = '', before = now] = JSON.stringify(properties).split('w:pPrChange')
        return [now.includes('w:numPr'), before.includes('w:numPr')]
      })
    expect(lists(settleEnd([item('a'), paragraph('b', 'Caption', 'ins')]))[1]).toEqual([false, true])
    expect(lists(settleEnd([paragraph('a', 'Normal'), item('b', 'ins')]))[1]).toEqual([true, false])
  })
})
