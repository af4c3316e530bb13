// The tags and comments of a source as they are written, values of attributes with their quotes, so that no value is taken for an
// attribute and what was there can be compared with what is there now.
import type { Stretch } from './read-article.ts'

/** An attribute of a tag; its stretch, in the source, has the blanks before it. */
export interface Attribute extends Stretch {
  /** In lower case. */
  readonly name: string
  /** As it is written, without quotes; null: it has none. */
  readonly value: string | null
}

/** One tag or comment of a source. other: an instruction or declaration. */
export interface Tag extends Stretch {
  readonly kind: 'open' | 'close' | 'empty' | 'comment' | 'other'
  /** As it is written; '' where there is none. */
  readonly name: string
  readonly text: string
  readonly attributes: readonly Attribute[]
}

const START = {
  html: /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<[?!][^>]*>|<(\/?)([A-Za-z][^\s/>]*)/g,
  xml: /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[?!][^>]*>|<(\/?)([^\s/>!?][^\s/>]*)/g,
} as const
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y
const END = /[\s/]*>/y
/** Elements of HTML whose text is no markup. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/i
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/** Attributes that belong to one element: an element that is begun a second time does not have them again. */
const OF_ONE =
  /^(?:(?:xml:)?id|name|itemprop|itemid|property|about|resource|accesskey|start|value|data-(?:[\w-]*-)?(?:id|key|uuid|guid|ref|index|n))$/

/** What a source is: XML has sections of text, and knows no element whose text is no markup or that is never closed. */
export type Language = keyof typeof START

/** The tags and comments of a source, in order; `from`: where to begin. What has no end is left out. */
export function* tagsIn(source: string, language: Language, from = 0): Generator<Tag> {
  const [begins, isXml] = [new RegExp(START[language]), language === 'xml']
  begins.lastIndex = from
  for (let found = begins.exec(source); found; found = begins.exec(source)) {
    const [start, slash, name = ''] = found
    const at = found.index
    let end = at + start.length
    if (name === '') {
      if (!isXml || !start.startsWith('<![CDATA[')) {
        const kind = start.startsWith('<!--') ? 'comment' : 'other'
        yield { kind, name: '', at, end, text: start, attributes: [] }
      }
      begins.lastIndex = end
      continue
    }
    const attributes = attributesFrom(source, end)
    END.lastIndex = attributes.at(-1)?.end ?? end
    const last = END.exec(source)
    // Only the end of the source can be met before the end of a tag: none behind it has an end either.
    if (!last) return
    end = last.index + last[0].length
    const isRaw = !isXml && RAW.test(name)
    const isEmpty = (!isXml && EMPTY.test(name)) || (last[0].endsWith('/>') && !isRaw)
    const kind = slash === '/' ? 'close' : isEmpty ? 'empty' : 'open'
    yield { kind, name, at, end, text: source.slice(at, end), attributes }
    begins.lastIndex = kind === 'open' && isRaw ? endOfRaw(source, end, name) : end
  }
}

/** The one tag a source has at an offset; null: there is none. */
export function tagAt(source: string, language: Language, at: number): Tag | null {
  const [tag] = tagsIn(source, language, at)
  return tag?.at === at ? tag : null
}

function attributesFrom(source: string, from: number): readonly Attribute[] {
  const attributes: Attribute[] = []
  for (let at = from; ; ) {
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(source)
    if (!found) return attributes
    const [all, name = '', ...values] = found
    const value = values.find((each) => each !== undefined) ?? null
    attributes.push({ name: name.toLowerCase(), value, at, end: at + all.length })
    at += all.length
  }
}

function endOfRaw(source: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  end.lastIndex = from
  return end.exec(source)?.index ?? source.length
}

/** Whether an attribute belongs to one element: an id, a name, the number a list begins with. */
export function isOfOne(attribute: string): boolean {
  return OF_ONE.test(attribute)
}
