// A page as the lines a reader sees: which texts they are made of and which elements they are in. What is copy and what is
// the page around it is decided line by line.
import type { DefaultTreeAdapterTypes } from 'parse5'
import { type Inside, isBlockElement, readShown } from '../reading/read-html.ts'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode

/** `chain`: the element that makes it a line, then every element its first text is in, inside out. `linked`: characters in links. */
export interface PageLine {
  readonly text: string
  readonly nodes: readonly TextNode[]
  readonly chain: readonly Element[]
  readonly linked: number
}

/** The lines of a page, of all its texts or of some. */
export function pageLines(root: Node, isTaken: (node: TextNode) => boolean): readonly PageLine[] {
  const lines: PageLine[] = []
  // In parts: to look into one text that grows would copy it each time.
  let parts: string[] = []
  let linked = 0
  let nodes: TextNode[] = []
  const end = (): void => {
    const [first] = nodes
    const text = parts.join('').trim()
    if (first && text !== '') lines.push({ text, nodes, chain: chainOf(first), linked })
    parts = []
    linked = 0
    nodes = []
  }
  const add = (value: string, { on }: Inside, node: TextNode): void => {
    if (!isTaken(node)) return
    const folded = value.replaceAll(/\s+/gu, ' ')
    const shown = (parts.at(-1)?.endsWith(' ') ?? true) ? folded.trimStart() : folded
    if (shown === '') return
    parts.push(shown)
    if (on.link !== undefined) linked += shown.length
    nodes.push(node)
  }
  readShown(root, { add, breakLine: end, end })
  end()
  return lines
}

function chainOf(node: TextNode): readonly Element[] {
  const chain = [...ancestors(node)]
  const own = chain.find(({ tagName }) => isBlockElement(tagName))
  return own ? [own, ...chain.filter((element) => element !== own)] : chain
}

/** The elements a node is in, inside out. */
export function* ancestors(node: Node): Generator<Element> {
  let parent = 'parentNode' in node ? node.parentNode : null
  while (parent && 'tagName' in parent) {
    yield parent
    parent = parent.parentNode
  }
}

/** Every node of a tree in its order, without recursion: pages can be deep. */
export function* everyNode(root: Node): Generator<Node> {
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if (!('childNodes' in node)) continue
    for (let n = node.childNodes.length - 1; n >= 0; n -= 1) waiting.push(node.childNodes[n] as Node)
  }
}

const CODE = new Set(['script', 'style', 'template', 'noscript'])

/** All text in an element but for its scripts and styles, blanks folded. */
export function textIn(node: Node | undefined): string {
  if (!node) return ''
  const texts = [...everyNode(node)].flatMap((each) =>
    each.nodeName === '#text' && !CODE.has((each as TextNode).parentNode?.nodeName ?? '')
      ? [(each as TextNode).value]
      : [],
  )
  return texts.join('').replaceAll(/\s+/gu, ' ').trim()
}

/** The value of an attribute; '' where there is none. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? ''
}

/** Letters and digits alone, to compare what is set differently. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
