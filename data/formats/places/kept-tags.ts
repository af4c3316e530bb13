// A part of the proof of files that go back: whatever was written, the tags, attributes and comments that no correction means to touch
// are there as they were, in their order. Only elements that hold words and make lines of them or set them can come and go.

import { type Attribute, isOfOne, type Tag, tagsIn } from '../reading/tags.ts'
import { INLINE, type Markup } from './markup.ts'

/** Elements of lines: they come and go with their words. */
const OF_LINES = /^(?:p|h[1-6]|li|ul|ol|blockquote|div|dt|dd|pre|br|wbr)$/
/** Comments WordPress puts around such elements. */
const OF_BLOCKS =
  /^<!-- \/?wp:(?:paragraph|heading|list|list-item|quote|preformatted|code|verse)[\s{][\s\S]*(?<!\/)-->$/
/** Attributes that state a field, a date or a version, and are corrected as those. */
const STATED: ReadonlySet<string> = new Set(['content', 'datetime', 'version'])
/** How far out the beginning of an element is looked for when it ends. */
const MOST_OPEN = 200

/** What of the markup of a text is lost, moved or made up in that of the text as corrected, in technical words; null: nothing. */
export function lostTag(before: MarkupText, after: MarkupText): string | null {
  if (before.source === after.source) return null
  const [was, now] = [surveyed(before), surveyed(after)]
  const [kept, found] = [was.things.filter(isFixed), now.things.filter(isFixed)]
  const n = kept.findIndex(({ key }, at) => key !== found[at]?.key)
  if (n >= 0 || kept.length !== found.length) return kept[n]?.key ?? found[kept.length]?.key ?? 'a tag'
  let at = 0
  for (const { key } of was.things) {
    while (at < now.things.length && now.things[at]?.key !== key) at += 1
    if (at === now.things.length) return key
    at += 1
  }
  const made = [...now.attributes].find((key) => !was.again.has(key))
  if (made !== undefined) return `attributes ${made}`
  const twice = [...now.ofOne].find(([key, count]) => count > (was.ofOne.get(key) ?? 0))
  if (twice) return `${twice[0]}, twice`
  return now.faults > was.faults ? 'a comment of another block' : null
}

/** What is looked at of a markup. */
type MarkupText = Pick<Markup, 'source' | 'language' | 'asHtml'>

interface Thing {
  readonly key: string
  readonly isFixed: boolean
}

interface Survey {
  /** Tags and comments that have to be there, in order. Those that are not fixed are of elements without words: more may come. */
  readonly things: readonly Thing[]
  /** Of elements of lines and of what sets words. */
  readonly attributes: ReadonlySet<string>
  /** The same as they may be written again. */
  readonly again: ReadonlySet<string>
  /** How often each attribute is there that belongs to one element. */
  readonly ofOne: ReadonlyMap<string, number>
  /** Comments of blocks that are not around one element of theirs. */
  readonly faults: number
}

const isFixed = (thing: Thing): boolean => thing.isFixed

function surveyed({ source, language, asHtml }: MarkupText): Survey {
  const things: (Thing | null)[] = []
  const open: { readonly name: string; readonly thing: Thing; readonly index: number; hasWords: boolean }[] = []
  const [attributes, again] = [new Set<string>(), new Set([''])]
  const ofOne = new Map<string, number>()
  const blocks = new BlockComments()
  const close = (): boolean => {
    const hasWords = open.pop()?.hasWords ?? false
    const outer = open.at(-1)
    if (outer && hasWords) outer.hasWords = true
    return hasWords
  }
  let [end, isRaw] = [0, false]
  for (const tag of tagsIn(source, language)) {
    const outer = open.at(-1)
    if (outer && !isRaw && !outer.hasWords && /\S/.test(source.slice(end, tag.at))) outer.hasWords = true
    ;[end, isRaw] = [
      tag.end,
      language === 'html' && tag.kind === 'open' && /^(?:script|style|textarea|title|iframe)$/i.test(tag.name),
    ]
    const as = asHtml(tag.name).toLowerCase()
    blocks.add(tag, as)
    for (const { name, value } of tag.attributes)
      if (isOfOne(name)) ofOne.set(`${name}=${value}`, (ofOne.get(`${name}=${value}`) ?? 0) + 1)
    const isTag = tag.kind === 'open' || tag.kind === 'close' || tag.kind === 'empty'
    const isLoose = isTag ? OF_LINES.test(as) || INLINE.has(as) : OF_BLOCKS.test(tag.text)
    const key = isTag ? `<${tag.kind === 'close' ? '/' : ''}${tag.name}${keyOf(tag.attributes)}>` : tag.text
    const thing = { key, isFixed: !isLoose }
    if (isLoose && tag.kind === 'open') {
      attributes.add(keyOf(ofItself(tag.attributes)))
      for (const own of [tag.attributes, tag.attributes.filter(({ name }) => !isOfOne(name))])
        again.add(keyOf(ofItself(own)))
    }
    if (tag.kind === 'open') {
      open.push({ name: tag.name, thing, index: things.length, hasWords: false })
      things.push(isLoose ? null : thing)
    } else if (tag.kind === 'close') {
      const depth = open.slice(-MOST_OPEN).findLastIndex(({ name }) => name.toLowerCase() === tag.name.toLowerCase())
      const most = Math.max(0, open.length - MOST_OPEN) + depth
      while (depth >= 0 && open.length > most + 1) close()
      const own = depth >= 0 ? open.at(-1) : undefined
      const hasWords = own === undefined || close()
      if (own && !hasWords) things[own.index] = own.thing
      things.push(isLoose && hasWords ? null : thing)
    } else things.push(isLoose && as !== '' && /^w?br$/.test(as) ? null : isLoose && !isTag ? null : thing)
  }
  return { things: things.filter((each) => each !== null), attributes, again, ofOne, faults: blocks.end() }
}

/** Without an address, and without the class WordPress gives every heading: they come and go. */
function ofItself(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes.filter(({ name, value }) => name !== 'href' && !(name === 'class' && value === 'wp-block-heading'))
}

function keyOf(attributes: readonly Attribute[]): string {
  return attributes.map(({ name, value }) => ` ${name}=${STATED.has(name) ? '' : value}`).join('')
}

const ELEMENTS: Readonly<Record<string, RegExp | undefined>> = {
  ...{ paragraph: /^p$/, list: /^[uo]l$/, 'list-item': /^li$/, quote: /^blockquote$/ },
}

/** Counts comments of WordPress’s blocks that are not around one element, the one that is theirs. */
class BlockComments {
  private readonly open: {
    readonly name: string
    readonly element: RegExp | undefined
    depth: number
    count: number
  }[] = []
  private faults = 0

  add({ kind, text }: Tag, as: string): void {
    const block = this.open.at(-1)
    if (kind === 'comment') this.addComment(text)
    else if (!block?.element || !OF_LINES.test(as) || kind === 'empty') return
    else if (kind === 'close') block.depth -= 1
    else if (kind === 'open') {
      if (block.depth === 0) {
        block.count += 1
        if (!block.element.test(as)) this.faults += 1
      }
      block.depth += 1
    }
  }

  end(): number {
    return this.faults + this.open.length
  }

  private addComment(text: string): void {
    const [, slash, name = '', given = ''] = /^<!-- (\/?)wp:([\w/-]+)\s*([\s\S]*?)-->$/.exec(text) ?? []
    if (name === '' || given.endsWith('/')) return
    if (slash === '') {
      const level = /"level":\s*(\d)/.exec(given)?.[1] ?? '2'
      const element = name === 'heading' ? new RegExp(`^h${level}$`) : ELEMENTS[name]
      this.open.push({ name, element, depth: 0, count: 0 })
      return
    }
    const block = this.open.pop()
    if (block?.name !== name || (block.element && (block.depth !== 0 || block.count !== 1))) this.faults += 1
  }
}
