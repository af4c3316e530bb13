// The markup of XML that says much the same as HTML: what its elements are there, and what they are called here.
import type { XmlElement } from '@rgrove/parse-xml'
import type { Format } from '../../corrections/index.ts'
import type { Markup, MarkupElement } from '../places/markup.ts'
import { type Encode, isRefusal } from '../places/pieces.ts'
import { type Inside, NOWHERE, within } from '../reading/read-html.ts'

/** What a vocabulary of XML is in HTML, and the other way round. Names with their prefixes. */
export interface XmlVocabulary {
  readonly asHtml: (name: string, attributes: Readonly<Record<string, string>>) => string
  /** Of an element next to others; null: the vocabulary has none that can be written by its name alone. */
  readonly nameOf: (html: string) => string | null
  readonly lineBreak: string
}

/** XHTML, or what calls its elements otherwise (`names`, as asHtml has them). */
export function xhtmlVocabulary(names: Readonly<Record<string, string | null>>, prefix = ''): XmlVocabulary {
  const own = new Map(Object.entries(names).flatMap(([name, html]) => (html ? [[html, name] as const] : [])))
  return {
    asHtml: (name) => (Object.hasOwn(names, name) ? (names[name] ?? '') : name.replace(/^[\w.-]+:/, '')),
    nameOf: (html) => own.get(html) ?? prefix + html,
    lineBreak: `<${prefix}br/>`,
  }
}

/** What texts right in the elements of one are. */
export class XmlSettings {
  private readonly known = new Map<XmlElement, Inside>()
  private readonly plain = new Map<Inside, Map<string, Inside>>()
  private readonly formats = new Map<Inside['on'], Format>()

  /** `top`: the element all of them are in. */
  constructor(
    readonly top: XmlElement,
    private readonly vocabulary: XmlVocabulary,
  ) {}

  of(element: XmlElement): Inside {
    const found = this.known.get(element)
    if (found) return found
    const { parent, name, attributes } = element
    const outer = element !== this.top && parent && 'attributes' in parent ? this.of(parent as XmlElement) : NOWHERE
    const made = this.within(outer, name, attributes)
    // Right in the outermost one there are most, and nothing to go through.
    if (parent !== this.top) this.known.set(element, made)
    return made
  }

  formatOf(element: XmlElement): Format {
    const { on } = this.of(element)
    const known = this.formats.get(on)
    if (known) return known
    const { strong, em, link } = on
    const made: Format = {
      ...(strong === undefined ? {} : { strong: true }),
      ...(em === undefined ? {} : { em: true }),
      ...(link === undefined ? {} : { href: link }),
    }
    this.formats.set(on, made)
    return made
  }

  /** Looked up where there are no attributes: most of a story is paragraphs next to each other. */
  private within(outer: Inside, name: string, attributes: Readonly<Record<string, string>>): Inside {
    let isPlain = true
    for (const _ in attributes) isPlain = false
    const plain = isPlain ? this.plain.get(outer)?.get(name) : undefined
    if (plain) return plain
    const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
    const made = within({ tagName: this.vocabulary.asHtml(name, attributes), attrs }, outer)
    if (!isPlain) return made
    const own = this.plain.get(outer) ?? new Map<string, Inside>()
    this.plain.set(outer, own.set(name, made))
    return made
  }
}

/** `elements`: the one each run of text is right in; the one all of it is in is no line of its own. */
export function xmlMarkup(
  source: string,
  elements: readonly XmlElement[],
  settings: XmlSettings,
  vocabulary: XmlVocabulary,
  encode: Encode,
): Markup {
  const known = new Map<XmlElement, MarkupElement | null>()
  const elementOf = (element: XmlElement | undefined): MarkupElement | null => {
    if (!element || element === settings.top) return null
    const found = known.get(element)
    if (found !== undefined) return found
    const { parent, name, attributes } = element
    const outer = parent && 'attributes' in parent ? elementOf(parent as XmlElement) : null
    const made = { name, as: vocabulary.asHtml(name, attributes), parent: outer, ...tagsOf(source, element) }
    known.set(element, made)
    return made
  }
  return {
    source,
    language: 'xml',
    elementOf: (run) => elementOf(elements[run]),
    kindOf: (run) => {
      const element = elements[run]
      return element ? settings.of(element).kind : { type: 'p' }
    },
    asHtml: (name) => vocabulary.asHtml(name, {}),
    nameOf: vocabulary.nameOf,
    lineBreak: vocabulary.lineBreak,
    hasBlankLines: false,
    encodeAttribute: (value) => {
      const written = encode(value)
      return isRefusal(written) ? written : written.replaceAll('"', '&quot;')
    },
  }
}

function tagsOf(source: string, { start, end }: XmlElement): Pick<MarkupElement, 'open' | 'close' | 'whole'> {
  const whole = { at: start, end }
  TAG.lastIndex = start
  const open = TAG.exec(source)?.[0] ?? ''
  if (open.endsWith('/>')) return { open: null, close: null, whole }
  return { open: { at: start, end: start + open.length }, close: { at: source.lastIndexOf('</', end - 1), end }, whole }
}

const TAG = /<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y
