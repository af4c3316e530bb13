// Reads a Word file the way Word does: all changes accepted, or all rejected. For tests; it knows only the XML.
import { strFromU8, unzipSync } from 'fflate/browser'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** All parts of a package as trees, by path. Throws when one is not well-formed XML. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, Root> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, fromXml(strFromU8(part))]))
}

export interface WordParagraph {
  readonly style: string
  readonly text: string
  /** Text of its runs that are bold, italic or linked, with the ids of links: "b:word". */
  readonly formats: readonly string[]
}

/** The paragraphs with every tracked change accepted or rejected. */
export function paragraphsWhen(bytes: Uint8Array, answer: 'accept' | 'reject'): readonly WordParagraph[] {
  const document = docxParts(bytes).get('word/document.xml')
  if (!document) throw new Error('no document part')
  const drop = answer === 'accept' ? 'w:del' : 'w:ins'
  const out: WordParagraph[] = []
  let open: WordParagraph | null = null
  for (const paragraph of elements(document, 'w:p')) {
    const style = settled(child(paragraph, 'w:pPr'), 'w:pPrChange', answer)
    const read = readRuns(paragraph, drop, answer)
    const name = attribute(child(style, 'w:pStyle'), 'w:val')
    open = open
      ? { style: open.style, text: open.text + read.text, formats: [...open.formats, ...read.formats] }
      : { style: name, ...read }
    if (child(child(child(paragraph, 'w:pPr'), 'w:rPr'), drop)) continue
    out.push(open)
    open = null
  }
  return open === null ? out : [...out, open]
}

/** Every element of a name under a node, in document order. */
export function elements(node: Element | Root, name: string): readonly Element[] {
  return node.children.flatMap((each) => {
    if (each.type !== 'element') return []
    return each.name === name ? [each] : elements(each, name)
  })
}

/** Text under a node. */
export function textOf(node: Element | Root): string {
  return node.children
    .map((each) => (each.type === 'text' ? each.value : each.type === 'element' ? textOf(each) : ''))
    .join('')
}

/** An attribute's value, '' when there is none. */
export function attribute(element: Element | undefined, name: string): string {
  return element?.attributes[name] ?? ''
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.type === 'element' && each.name === name) as Element | undefined
}

/** Properties after accepting or rejecting: the former ones are nested inside the change. */
function settled(properties: Element | undefined, change: string, answer: 'accept' | 'reject'): Element | undefined {
  const changed = child(properties, change)
  if (answer === 'accept' || !changed) return properties
  return child(changed, change.replace('Change', ''))
}

function readRuns(
  paragraph: Element,
  drop: string,
  answer: 'accept' | 'reject',
): { readonly text: string; readonly formats: readonly string[] } {
  let text = ''
  const formats: string[] = []
  const walk = (node: Element, link: string): void => {
    for (const each of node.children) {
      if (each.type !== 'element' || each.name === drop || each.name === 'w:pPr') continue
      if (each.name !== 'w:r') {
        walk(each, each.name === 'w:hyperlink' ? attribute(each, 'r:id') : link)
        continue
      }
      const run = runText(each)
      const format = settled(child(each, 'w:rPr'), 'w:rPrChange', answer)
      const names = [...(child(format, 'w:b') ? ['b'] : []), ...(child(format, 'w:i') ? ['i'] : []), link]
      const code = names.filter((name) => name !== '').join()
      if (code !== '' && run !== '') formats.push(`${code}:${run}`)
      text += run
    }
  }
  walk(paragraph, '')
  return { text, formats }
}

function runText(run: Element): string {
  return run.children
    .map((each) => {
      if (each.type !== 'element') return ''
      if (each.name === 'w:tab') return '\t'
      if (each.name === 'w:br') return '\n'
      return each.name === 'w:t' || each.name === 'w:delText' ? textOf(each) : ''
    })
    .join('')
}
