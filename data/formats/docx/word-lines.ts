// The lines of a Word document as runs of text that know how they are set and whether they are tracked as inserted or
// taken out.

import type { ReadBlock } from '../reading/read-article.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts'
import type { DocxPart } from './open-docx.ts'

/** Who tracked a change, and when, as the file says; '' where it does not. */
export interface Tracked {
  readonly kind: 'ins' | 'del'
  readonly author: string
  readonly at: string
}

export interface WordRun {
  readonly text: string
  readonly tracked: Tracked | null
  readonly strong: boolean
  readonly em: boolean
  readonly href: string | null
}

export type Kind = Pick<ReadBlock, 'type' | 'level' | 'ordered' | 'depth' | 'cont'>

/** `end`: who put in, or took out, the paragraph mark behind it. `isTitle`: Word's style for the title of a document. */
export interface WordLine {
  readonly kind: Kind
  readonly runs: readonly WordRun[]
  readonly end: Tracked | null
  readonly isTitle: boolean
}

const DEEPEST_LIST = 8

/** All lines of a document, in order: tables cell by cell, text boxes once. Page furniture, notes and fields' codes are left out. */
export function wordLines(parts: Partial<Readonly<Record<DocxPart, XmlElement>>>): readonly WordLine[] {
  const reader = new LineReader(new Styles(parts.styles, parts.numbering), linksOf(parts.links))
  reader.walk(childOf(parts.document, 'w:body'))
  return reader.lines
}

/** The comments of a document: who, when, and what they say. */
export function wordComments(comments: XmlElement | undefined): readonly string[] {
  return childrenOf(comments, 'w:comment').map((comment) => {
    const text = childrenOf(comment, 'w:p').map((paragraph) => plainText(paragraph).trim())
    const head = [comment.attributes['w:author'] ?? '', (comment.attributes['w:date'] ?? '').slice(0, 10)]
    return `${head.filter((word) => word !== '').join(', ')}: ${text.filter((line) => line !== '').join(' ')}`
  })
}

function plainText(element: XmlElement): string {
  return childrenOf(element)
    .map((child) => (child.name === 'w:t' ? child.text : child.name === 'w:tab' ? ' ' : plainText(child)))
    .join('')
}

class LineReader {
  readonly lines: WordLine[] = []
  private runs: WordRun[] = []
  private kind: Kind = { type: 'p' }
  private isTitle = false
  /** How deep in the code of a field, which is no text. */
  private codes = 0

  constructor(
    private readonly styles: Styles,
    private readonly links: ReadonlyMap<string, string>,
  ) {}

  walk(element: XmlElement | undefined): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:p') this.paragraph(child)
      else if (child.name !== 'mc:Fallback') this.walk(child)
    }
  }

  private paragraph(paragraph: XmlElement): void {
    const outer = { runs: this.runs, kind: this.kind, isTitle: this.isTitle }
    const properties = childOf(paragraph, 'w:pPr')
    this.runs = []
    this.kind = this.styles.kindOf(properties)
    this.isTitle = this.styles.isTitle(properties)
    this.inside(paragraph, null, null)
    const mark = childOf(properties, 'w:rPr')
    this.endLine(
      trackedBy(childOf(mark, 'w:ins') ?? childOf(mark, 'w:moveTo'), 'ins') ??
        trackedBy(childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom'), 'del'),
    )
    Object.assign(this, outer)
  }

  private endLine(end: Tracked | null): void {
    this.lines.push({ kind: this.kind, runs: this.runs, end, isTitle: this.isTitle })
    this.runs = []
  }

  private inside(element: XmlElement, tracked: Tracked | null, href: string | null): void {
    for (const child of childrenOf(element)) {
      switch (child.name) {
        case 'w:r':
          this.run(child, tracked, href)
          break
        case 'w:ins':
        case 'w:moveTo':
          this.inside(child, tracked?.kind === 'del' ? tracked : trackedBy(child, 'ins'), href)
          break
        case 'w:del':
        case 'w:moveFrom':
          // Taken out again what was put in: neither the original nor the outcome has it.
          if (tracked?.kind !== 'ins') this.inside(child, trackedBy(child, 'del'), href)
          break
        case 'w:hyperlink':
          this.inside(child, tracked, this.links.get(child.attributes['r:id'] ?? '') ?? href)
          break
        case 'w:smartTag':
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:fldSimple':
        case 'w:customXml':
        case 'w:dir':
        case 'w:bdo':
          this.inside(child, tracked, href)
          break
        default:
      }
    }
  }

  private run(run: XmlElement, tracked: Tracked | null, href: string | null): void {
    const properties = childOf(run, 'w:rPr')
    if (isOn(properties, 'w:vanish')) return
    const [strong, em] = [isOn(properties, 'w:b'), isOn(properties, 'w:i')]
    const add = (text: string): void => {
      if (text !== '' && this.codes === 0) this.runs.push({ text, tracked, strong, em, href })
    }
    for (const child of childrenOf(run)) {
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          add(
            child.attributes['xml:space'] === 'preserve'
              ? child.text
              : child.text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''),
          )
          break
        case 'w:tab':
          add('\t')
          break
        case 'w:noBreakHyphen':
          add('\u2011')
          break
        case 'w:softHyphen':
          add('\u00ad')
          break
        case 'w:cr':
        case 'w:br':
          this.lineBreak(child, tracked)
          break
        case 'w:fldChar':
          this.field(child.attributes['w:fldCharType'] ?? '')
          break
        case 'mc:AlternateContent':
          this.walk(childOf(child, 'mc:Choice'))
          break
        case 'w:drawing':
        case 'w:pict':
          this.walk(child)
          break
        default:
      }
    }
  }

  /** A manual line break goes on with the paragraph on a line of its own; page and column breaks are layout. */
  private lineBreak({ attributes }: XmlElement, tracked: Tracked | null): void {
    const type = attributes['w:type'] ?? 'textWrapping'
    if (type !== 'textWrapping' || this.codes > 0) return
    this.endLine(tracked)
    this.kind = { ...this.kind, cont: true }
  }

  /** begin … code … separate … result … end: only results are read. */
  private field(type: string): void {
    if (type === 'begin') this.codes += 1
    else if (type === 'separate' || (type === 'end' && this.codes > 0)) this.codes -= this.codes > 0 ? 1 : 0
  }
}

function trackedBy(element: XmlElement | undefined, kind: Tracked['kind']): Tracked | null {
  if (!element) return null
  return { kind, author: element.attributes['w:author'] ?? '', at: element.attributes['w:date'] ?? '' }
}

/** A property that is there is on unless it says otherwise. */
function isOn(properties: XmlElement | undefined, name: string): boolean {
  const found = childOf(properties, name)
  return found !== undefined && !/^(?:0|false|off|none)$/i.test(found.attributes['w:val'] ?? '')
}

function linksOf(relationships: XmlElement | undefined): ReadonlyMap<string, string> {
  const external = childrenOf(relationships, 'Relationship').filter(({ attributes }) => {
    return attributes.TargetMode === 'External' && isSafeAddress(attributes.Target ?? '')
  })
  return new Map(external.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']))
}

/** What the styles and lists of a document make of a paragraph. */
class Styles {
  private readonly byId: ReadonlyMap<string, XmlElement>
  private readonly numberFormats = new Map<string, string>()

  constructor(styles: XmlElement | undefined, numbering: XmlElement | undefined) {
    this.byId = new Map(childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
    const formats = new Map<string, string>()
    for (const list of childrenOf(numbering, 'w:abstractNum'))
      for (const level of childrenOf(list, 'w:lvl')) {
        const at = `${list.attributes['w:abstractNumId']} ${level.attributes['w:ilvl']}`
        formats.set(at, setting(level, 'w:numFmt'))
      }
    for (const number of childrenOf(numbering, 'w:num'))
      for (let level = 0; level <= DEEPEST_LIST; level += 1)
        this.numberFormats.set(
          `${number.attributes['w:numId']} ${level}`,
          formats.get(`${setting(number, 'w:abstractNumId')} ${level}`) ?? 'bullet',
        )
  }

  isTitle(properties: XmlElement | undefined): boolean {
    return this.namesOf(properties).includes('title')
  }

  kindOf(properties: XmlElement | undefined): Kind {
    const chain = this.chainOf(properties)
    const heading = this.namesOf(properties).flatMap((name) => /^heading ([1-9])$/.exec(name)?.[1] ?? [])[0]
    const outline = chain.map((each) => setting(each, 'w:outlineLvl')).find((value) => value !== '')
    const level = heading === undefined ? (outline === undefined ? null : Number(outline) + 1) : Number(heading)
    if (this.isTitle(properties)) return { type: 'h', level: 1 }
    if (level !== null && level <= 9) return { type: 'h', level: Math.min(level, 6) }
    const list = chain.map((each) => childOf(each, 'w:numPr')).find((each) => each !== undefined)
    const id = setting(list, 'w:numId')
    if (list && id !== '' && id !== '0') {
      const depth = Math.min(Number(setting(list, 'w:ilvl')) || 0, DEEPEST_LIST)
      const isOrdered = !/^(?:bullet|none)$/.test(this.numberFormats.get(`${id} ${depth}`) ?? 'bullet')
      return { type: 'li', ...(isOrdered ? { ordered: true } : {}), ...(depth > 0 ? { depth } : {}) }
    }
    return this.namesOf(properties).some((name) => /^(?:intense )?quote$/.test(name))
      ? { type: 'quote' }
      : { type: 'p' }
  }

  /** A paragraph's own properties, then those of its style and of the styles that one is based on. */
  private chainOf(properties: XmlElement | undefined): readonly XmlElement[] {
    const styles = this.stylesOf(properties).flatMap((style) => childOf(style, 'w:pPr') ?? [])
    return properties ? [properties, ...styles] : styles
  }

  private namesOf(properties: XmlElement | undefined): readonly string[] {
    return this.stylesOf(properties).map((style) => setting(style, 'w:name').toLowerCase())
  }

  private stylesOf(properties: XmlElement | undefined): readonly XmlElement[] {
    const out: XmlElement[] = []
    let style = this.byId.get(setting(properties, 'w:pStyle'))
    while (style && !out.includes(style)) {
      out.push(style)
      style = this.byId.get(setting(style, 'w:basedOn'))
    }
    return out
  }
}

function setting(element: XmlElement | undefined, name: string): string {
  return childOf(element, name)?.attributes['w:val'] ?? ''
}
