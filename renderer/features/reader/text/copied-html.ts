// Copied text for other programs: with its marks as HTML, and without our styling.
import type { MarkType } from '../../../../electron/contract/index.ts'

/** A stretch with a mark: '' for bold and emphasis, the address of a link. */
export interface MarkedStretch {
  readonly from: number
  readonly to: number
  readonly type: MarkType
  readonly value: string
}

/**
 * Paragraphs, bold, emphasis and links; `from` is the offset at which the text begins, to which the stretches are
 * relative.
 */
export function copiedHtml(text: string, from: number, stretches: readonly MarkedStretch[]): string {
  const page = document.implementation.createDocument(null, 'body')
  const root = page.documentElement
  let start = from
  for (const line of text.split('\n')) {
    const paragraph = root.appendChild(page.createElement('p'))
    const ends = [start, start + line.length]
    const inside = stretches.filter((stretch) => stretch.from < start + line.length && start < stretch.to)
    const cuts = inside
      .flatMap((stretch) => [stretch.from, stretch.to])
      .filter((cut) => start < cut && cut < start + line.length)
    const all = [...new Set([...ends, ...cuts])].sort((a, b) => a - b)
    for (const [n, end] of all.slice(1).entries()) {
      const begin = all[n] as number
      const here = inside.filter((stretch) => stretch.from < end && begin < stretch.to)
      paragraph.append(wrapped(page, line.slice(begin - start, end - start), here))
    }
    start += line.length + 1
  }
  return new XMLSerializer().serializeToString(root)
}

function wrapped(page: Document, text: string, stretches: readonly MarkedStretch[]): Node {
  return stretches.reduce<Node>((inner, { type, value }) => {
    const element = page.createElement(type === 'link' ? 'a' : type)
    if (type === 'link') element.setAttribute('href', value)
    element.append(inner)
    return element
  }, page.createTextNode(text))
}
