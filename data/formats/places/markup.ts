// The markup that words of a file are in, the same for HTML and for XML that means much the same, so that paragraphs can be joined,
// split, added and taken out, and words and lines set otherwise, by writing tags around the words.
import type { ReadBlock, Stretch } from '../reading/read-article.ts'
import { isBlockElement } from '../reading/read-html.ts'
import { isOfOne, type Language, tagAt } from '../reading/tags.ts'
import type { Encode } from './refusal.ts'

/** An element as it is written. Stretches are of the source of its markup. */
export interface MarkupElement {
  /** As the source has it. */
  readonly name: string
  /** What it is in HTML. */
  readonly as: string
  readonly parent: MarkupElement | null
  /** Its tags; null: the source leaves them out. */
  readonly open: Stretch | null
  readonly close: Stretch | null
  /** With all in it; null: nothing of it is written. */
  readonly whole: Stretch | null
}

/** What a line is. */
export type LineKind = Pick<ReadBlock, 'type' | 'level' | 'ordered' | 'depth'>

/** Markup around the words of a text. `run`: of the pieces of that text. */
export interface Markup {
  readonly source: string
  readonly language: Language
  /** The innermost element of a run. */
  readonly elementOf: (run: number) => MarkupElement | null
  readonly kindOf: (run: number) => LineKind
  /** What an element of this name is in HTML. */
  readonly asHtml: (name: string) => string
  /** What an element of HTML is called here; null: there is none. */
  readonly nameOf: (html: string) => string | null
  /** Ends a line within an element. */
  readonly lineBreak: string
  /** Whether blank lines outside of elements part paragraphs, as in WordPress’s classic posts. */
  readonly hasBlankLines: boolean
  /** Writes the value of an attribute, in double quotes. */
  readonly encodeAttribute: Encode
  /** Where something that stands in the file is not in the source, as a shortcode. */
  readonly leftOut?: readonly number[] | undefined
}

/** Elements that only set words, or say what they are: nothing is lost when they go with their words. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr person org location chron num money function event lang pronounce copyrite'.split(
    ' ',
  ),
)

/** One thing between the words of two lines. other: what is neither a blank nor markup that is known. */
export interface Token extends Stretch {
  readonly kind: 'blank' | 'comment' | 'break' | 'inline' | 'block' | 'other'
  readonly text: string
  /** Of a tag. */
  readonly name: string
  readonly isEnd: boolean
}

const TOKEN = /([ \t\r\n\f]+)|(<!--[\s\S]*?-->)|<(\/?)([A-Za-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>|([\s\S])/g

/** What a stretch of a source is made of; text is `other`, a character each. */
export function* tokensIn({ source, asHtml }: Markup, { at, end }: Stretch): Generator<Token> {
  for (const [text, blank, comment, slash, name = ''] of source.slice(at, end).matchAll(TOKEN)) {
    const place = { at, end: at + text.length, text, name, isEnd: slash === '/' }
    at += text.length
    const html = asHtml(name).toLowerCase()
    if (blank !== undefined) yield { ...place, kind: 'blank' }
    else if (comment !== undefined) yield { ...place, kind: 'comment' }
    else if (name === '') yield { ...place, kind: 'other' }
    else if (html === 'br') yield { ...place, kind: 'break' }
    else if (INLINE.has(html)) yield { ...place, kind: 'inline' }
    else yield { ...place, kind: isBlockElement(html) && html !== 'hr' ? 'block' : 'other' }
  }
}

/** The element that makes text of a run a line of its own. */
export function blockOf(markup: Markup, run: number): MarkupElement | null {
  for (const element of withParents(markup.elementOf(run))) if (isBlockElement(element.as)) return element
  return null
}

/** An element and those it is in, inside out. */
export function* withParents(element: MarkupElement | null): Generator<MarkupElement> {
  for (let each = element; each; each = each.parent) yield each
}

/** Elements around text of a run, inside out, up to one of them, which is left out. */
export function elementsWithin(markup: Markup, run: number, outer: MarkupElement | null): readonly MarkupElement[] {
  const all = [...withParents(markup.elementOf(run))]
  return outer === null ? all.filter(({ as }) => INLINE.has(as)) : all.slice(0, all.indexOf(outer))
}

/** The tag an element begins with, as it can be written a second time: without what belongs to one element, as its id. */
export function tagAgain({ source, language }: Markup, { open, name }: MarkupElement): string {
  const tag = open && tagAt(source, language, open.at)
  if (!tag) return `<${name}>`
  let [out, at] = ['', tag.at]
  for (const attribute of tag.attributes) {
    if (!isOfOne(attribute.name)) continue
    out += source.slice(at, attribute.at)
    at = attribute.end
  }
  return out + source.slice(at, tag.end)
}
