// Pasted content: text with bold, emphasis and links, and nothing else. Pasted HTML is parsed in a document without a
// window, where nothing runs and nothing is loaded; only text nodes, a few element names and link addresses are read
// from it.
import { linkAddress, type MarkSetting } from '../../../../../electron/contract/index.ts'

/** One line per block; mark offsets refer to the text. */
export interface Pasted {
  readonly text: string
  readonly marks: readonly MarkSetting[]
}

interface Marks {
  readonly strong: boolean
  readonly em: boolean
  readonly href: string | null
}

const NOT_READ = new Set([
  'script',
  'style',
  'template',
  'head',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
  'select',
])
const LINES = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'blockquote', 'pre', 'table', 'tr', 'section'],
  ...['article', 'header', 'footer', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'hr', 'main', 'aside', 'address'],
])

/** Parses pasted HTML. */
export function pastedHtml(html: string): Pasted {
  // Inline styles would be refused, and reported, by our page's policy, so they are read as data.
  const inert = html.replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/(\s)style(\s*=)/gi, '$1data-style$2'))
  const reading = new Reading()
  reading.walk(new DOMParser().parseFromString(inert, 'text/html').body, { strong: false, em: false, href: null })
  return reading.result()
}

/** Pasted plain text. */
export function pastedText(text: string): Pasted {
  return { text: text.replaceAll(/\r\n?/g, '\n').toWellFormed(), marks: [] }
}

class Reading {
  private text = ''
  private readonly marks: MarkSetting[] = []

  walk(node: Node, marks: Marks): void {
    for (const child of node.childNodes) {
      if (child instanceof Text) this.add(child.data, marks)
      else if (child instanceof Element) this.element(child, marks)
    }
  }

  result(): Pasted {
    const text = this.text.replace(/\s+$/u, '')
    const marks = this.marks.filter(({ from }) => from < text.length)
    return { text, marks: marks.map((mark) => ({ ...mark, to: Math.min(mark.to, text.length) })) }
  }

  private element(element: Element, marks: Marks): void {
    const name = element.localName
    if (NOT_READ.has(name)) return
    const isApart = name === 'br' || LINES.has(name)
    if (isApart) this.endLine()
    this.walk(element, marksIn(element, marks))
    if (isApart) this.endLine()
  }

  private add(raw: string, { strong, em, href }: Marks): void {
    const text = raw.toWellFormed().replaceAll(/[ \t\n\r\f]+/g, ' ')
    const added = /(^|[ \n])$/u.test(this.text) ? text.replace(/^ /u, '') : text
    const [from, to] = [this.text.length, this.text.length + added.length]
    this.text += added
    if (added.trim() === '') return
    if (strong) this.marks.push({ from, to, type: 'strong', after: '' })
    if (em) this.marks.push({ from, to, type: 'em', after: '' })
    if (href !== null) this.marks.push({ from, to, type: 'link', after: href })
  }

  private endLine(): void {
    const text = this.text.replace(/ $/u, '')
    this.text = text === '' || text.endsWith('\n') ? text : `${text}\n`
  }
}

function marksIn(element: Element, marks: Marks): Marks {
  const name = element.localName
  const style = element.getAttribute('data-style') ?? ''
  const weight = /font-weight\s*:\s*(\w+)/iu.exec(style)?.[1]
  const slant = /font-style\s*:\s*(\w+)/iu.exec(style)?.[1]
  const isBold =
    weight === undefined ? name === 'b' || name === 'strong' || marks.strong : /^(bold|[6-9]00)/iu.test(weight)
  const isSlanted = slant === undefined ? name === 'i' || name === 'em' || marks.em : /^(italic|oblique)/iu.test(slant)
  const href = name === 'a' ? linkAddress(element.getAttribute('href') ?? '') : marks.href
  return { strong: isBold, em: isSlanted, href }
}
