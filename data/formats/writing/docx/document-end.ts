// The last paragraph mark of a Word file can neither come nor go. Paragraphs that are tracked as a whole at its end therefore
// track the marks before them instead of their own, as Word does when they are typed there; otherwise deciding on the change
// leaves an empty paragraph behind.
import type { Element, ElementContent } from 'xast'
import { val, w } from './word-xml.ts'

/** The paragraphs of a document, with the changes of paragraph marks at its end moved one paragraph up. In place. */
export function settleEnd(paragraphs: readonly Element[]): readonly Element[] {
  const first = paragraphs.findLastIndex((paragraph) => markChangeOf(paragraph) === null) + 1
  if (first === 0 || first === paragraphs.length) return paragraphs
  let above = { accepted: styleOf(paragraphs[first - 1]), rejected: styleOf(paragraphs[first - 1]) }
  for (let n = first; n < paragraphs.length; n += 1) {
    const [paragraph, before] = [paragraphs[n] as Element, paragraphs[n - 1] as Element]
    const change = markChangeOf(paragraph) as Element
    const own = styleOf(paragraph)
    const style = {
      accepted: change.name === 'w:del' ? above.accepted : own,
      rejected: change.name === 'w:ins' ? above.rejected : own,
    }
    dropMarkChange(paragraph)
    addMarkChange(before, change)
    restyle(paragraph, style, change)
    above = style
  }
  return paragraphs
}

function child({ children }: Element, name: string): Element | undefined {
  return children.find((each): each is Element => each.type === 'element' && each.name === name)
}

function propertiesOf(paragraph: Element): Element | undefined {
  return child(paragraph, 'w:pPr')
}

function styleOf(paragraph: Element | undefined): string {
  const style = paragraph && propertiesOf(paragraph) && child(propertiesOf(paragraph) as Element, 'w:pStyle')
  return style?.attributes['w:val'] ?? 'Normal'
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

/** The paragraph that is left keeps this one's mark, and with it its style: it must be that of what is left. */
function restyle(
  paragraph: Element,
  style: { readonly accepted: string; readonly rejected: string },
  by: Element,
): void {
  if (style.accepted === style.rejected) return
  const properties = propertiesOf(paragraph) as Element
  const others = properties.children.filter((each) => each.type !== 'element' || each.name !== 'w:pStyle')
  const before = w('pPr', {}, [val('pStyle', style.rejected)])
  const change: Element = { ...w('pPrChange', {}, [before]), attributes: { ...by.attributes } }
  properties.children = [val('pStyle', style.accepted), ...others, change]
}
