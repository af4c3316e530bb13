// The last paragraph mark of a Word file can neither come nor go. Paragraphs that are tracked as a whole at its end therefore
// track the marks before them instead of their own, as Word does when they are typed there; otherwise deciding on the change
// leaves an empty paragraph behind.
import type { Element, ElementContent } from 'xast'
import { w } from './word-xml.ts'

/** The paragraphs of a document, with the changes of paragraph marks at its end moved one paragraph up. In place. */
export function settleEnd(paragraphs: readonly Element[]): readonly Element[] {
  const first = paragraphs.findLastIndex((paragraph) => markChangeOf(paragraph) === null) + 1
  if (first === 0 || first === paragraphs.length) return paragraphs
  let above = layoutOf(paragraphs[first - 1])
  for (let n = first; n < paragraphs.length; n += 1) {
    const [paragraph, before] = [paragraphs[n] as Element, paragraphs[n - 1] as Element]
    const change = markChangeOf(paragraph) as Element
    const own = layoutOf(paragraph)
    const layout = {
      accepted: change.name === 'w:del' ? above.accepted : own.accepted,
      rejected: change.name === 'w:ins' ? above.rejected : own.rejected,
    }
    dropMarkChange(paragraph)
    addMarkChange(before, change)
    layOut(paragraph, layout, change)
    above = layout
  }
  return paragraphs
}

function child({ children }: Element, name: string): Element | undefined {
  return children.find((each): each is Element => each.type === 'element' && each.name === name)
}

function propertiesOf(paragraph: Element): Element | undefined {
  return child(paragraph, 'w:pPr')
}

/** What a paragraph is, its style and its list, when its changes are accepted and when they are rejected. */
interface Layout {
  readonly accepted: readonly ElementContent[]
  readonly rejected: readonly ElementContent[]
}

const NO_LAYOUT = new Set(['w:rPr', 'w:pPrChange'])

function layoutOf(paragraph: Element | undefined): Layout {
  const properties = paragraph && propertiesOf(paragraph)
  const accepted = (properties?.children ?? []).filter((each) => each.type !== 'element' || !NO_LAYOUT.has(each.name))
  const change = properties && child(properties, 'w:pPrChange')
  return { accepted, rejected: change ? (child(change, 'w:pPr')?.children ?? []) : accepted }
}

/** The change of a paragraph's mark, or null when it has none of its own. */
function markChangeOf(paragraph: Element): Element | null {
  const properties = propertiesOf(paragraph)
  const mark = properties && child(properties, 'w:rPr')
  return (mark && (child(mark, 'w:ins') ?? child(mark, 'w:del'))) ?? null
}

function dropMarkChange(paragraph: Element): void {
  const properties = propertiesOf(paragraph) as Element
  properties.children = properties.children.filter((each) => each.type !== 'element' || each.name !== 'w:rPr')
}

/** The schema wants the mark behind all properties but the record of what they were. */
function addMarkChange(paragraph: Element, change: Element): void {
  const properties = propertiesOf(paragraph)
  const mark = w('rPr', {}, [change])
  if (!properties) paragraph.children.unshift(w('pPr', {}, [mark]))
  else properties.children.splice(placeBehindProperties(properties.children), 0, mark)
}

function placeBehindProperties(children: readonly ElementContent[]): number {
  const at = children.findIndex((each) => each.type === 'element' && each.name === 'w:pPrChange')
  return at < 0 ? children.length : at
}

/** The paragraph that is left keeps this one's mark, and with it what it is: that must be what is left. */
function layOut(paragraph: Element, { accepted, rejected }: Layout, by: Element): void {
  const properties = propertiesOf(paragraph) as Element
  const mark = properties.children.filter((each) => each.type === 'element' && each.name === 'w:rPr')
  const isSame = JSON.stringify(accepted) === JSON.stringify(rejected)
  const change: Element = { ...w('pPrChange', {}, [w('pPr', {}, rejected)]), attributes: { ...by.attributes } }
  properties.children = [...accepted, ...mark, ...(isSame ? [] : [change])]
}
