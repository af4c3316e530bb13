// The tree of HTML, made within bounds: no file, however short, keeps the parser and what reads the tree busy for long.
import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  parse,
  parseFragment,
  Tokenizer,
  type TreeAdapter,
} from 'parse5'
import { fail, type Result } from '../../schema/problem.ts'

/** No page nests elements deeper. */
const DEEPEST = 2000
/** Over all of them, how many elements each is in: the parser, and what judges lines by what they are in, look through those. */
const MOST_OUTER = 10_000_000
/** Elements and comments. Tags that are left open are made again in each paragraph, so that a short file can have millions. */
const MOST_NODES = 200_000
/** Of one element: the parser compares each with all before it. */
const MOST_ATTRIBUTES = 2000
/** So few tags can neither nest too deep nor make too many nodes. */
const FEW_TAGS = 400
/** A shorter source has no room for too many attributes. */
const SHORT = 2 * MOST_ATTRIBUTES

type Node = DefaultTreeAdapterTypes.Node

/** The tree of a page or of a part of one, which must not be too deep. `isPlaced`: its nodes say where in the source they are. */
export function parseHtml(source: string, isPlaced = false): Node {
  const options = { sourceCodeLocationInfo: isPlaced }
  return isWholePage(source) ? parse(source, options) : parseFragment(source, options)
}

function isWholePage(source: string): boolean {
  return /<(?:!doctype|html|head|body)\b/i.test(source)
}

/** Whether HTML has tags nested deeper, more elements, or more attributes than any page has: it is not to be read. */
export function isTooDeep(source: string): boolean {
  return !(source.length <= SHORT && hasFewTags(source)) && boundedHtml(source) === null
}

/** As parseHtml; null: it is too deep. */
export function boundedHtml(source: string, isPlaced = false): Node | null {
  const options = { sourceCodeLocationInfo: isPlaced, treeAdapter: boundedAdapter() }
  const isWhole = isWholePage(source)
  const parser = isWhole ? new Parser(options) : Parser.getFragmentParser(null, options)
  parser.tokenizer = new BoundedTokenizer(options, parser)
  try {
    parser.tokenizer.write(source, true)
    const root = isWhole ? parser.document : parser.getFragment()
    return depthOf(root) > DEEPEST ? null : root
  } catch (error) {
    if (error instanceof OutOfBounds) return null
    throw error
  }
}

function hasFewTags(source: string): boolean {
  let count = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    count += 1
    if (count > FEW_TAGS) return false
  }
  return true
}

/** Ends the parser, which has no other way to be ended. */
class OutOfBounds extends Error {}

/** Finds tags as the parser does, which alone knows where markup is text, as long as none has too many attributes. */
class BoundedTokenizer extends Tokenizer {
  protected override _createAttr(first: string): void {
    const { currentToken: tag } = this
    if (tag && 'attrs' in tag && tag.attrs.length >= MOST_ATTRIBUTES) throw new OutOfBounds()
    super._createAttr(first)
  }
}

/** Makes a tree as the parser does by default, as long as it is within bounds. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let [depth, nodes, outer] = [0, 0, 0]
  const count = (): void => {
    nodes += 1
    outer += depth
    if (nodes > MOST_NODES || outer > MOST_OUTER) throw new OutOfBounds()
  }
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      count()
      return defaultTreeAdapter.createElement(...given)
    },
    createCommentNode: (data) => {
      count()
      return defaultTreeAdapter.createCommentNode(data)
    },
    onItemPush: () => {
      depth += 1
      if (depth > DEEPEST) throw new OutOfBounds()
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** How deep the deepest element is: the parser moves some into others. */
function depthOf(root: Node): number {
  let deepest = 0
  const waiting: (readonly [Node, number])[] = [[root, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    deepest = Math.max(deepest, depth)
    if ('content' in node) waiting.push([node.content, depth + 1])
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push([child, depth + 1])
  }
  return deepest
}

/** What is said of a file that is not to be read because of that. */
export function tooDeep(path: string): Result<never> {
  return fail('unreadable', { path, detail: 'its tags are nested too deep, or there are too many of them' })
}
