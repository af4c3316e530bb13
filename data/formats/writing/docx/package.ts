// The zip around the parts of a Word file, after ECMA-376 part 2: content types, relations, the parts. The same parts
// give the same bytes.
import { type Zippable, zipSync } from 'fflate/browser'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { partBytes } from './word-xml.ts'

export interface Part {
  /** Its place in the package: word/styles.xml. */
  readonly path: string
  readonly root: Element
  /** Of the part; null for plain XML. */
  readonly contentType: string | null
  /** Last word of the relation's type: styles, comments, customXml. */
  readonly relation: string
}

/** A relation of the document to something outside, with its id. */
export interface ExternalLink {
  readonly id: string
  readonly href: string
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** The first day a zip can name, local time as zip files count: bytes do not depend on when they were written. */
export const EPOCH = new Date(1980, 0, 1)

/** Content type of a WordprocessingML part. */
export function wordType(part: string): string {
  return `${WORD_TYPE}.${part}+xml`
}

/** The bytes of a package: the main document, the parts it refers to, and its core properties. */
export function packageBytes(
  document: Element,
  parts: readonly Part[],
  core: Element,
  links: readonly ExternalLink[],
): Uint8Array {
  const main = { path: 'word/document.xml', root: document, contentType: wordType('document.main') }
  const coreType = 'application/vnd.openxmlformats-package.core-properties+xml'
  const properties = { path: 'docProps/core.xml', root: core, contentType: coreType }
  const outer = [
    relation('rId1', `${OFFICE}/officeDocument`, main.path),
    relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, properties.path),
  ]
  const inner = [
    ...parts.map(({ path, relation: type }, n) => relation(`rId${n + 1}`, `${OFFICE}/${type}`, `/${path}`)),
    ...links.map(({ id, href }) => relation(id, `${OFFICE}/hyperlink`, href, true)),
  ]
  const all = [main, ...parts, properties]
  const files: [string, Element][] = [
    ['[Content_Types].xml', contentTypes(all)],
    ['_rels/.rels', relations(outer)],
    ...all.map(({ path, root }): [string, Element] => [path, root]),
    ['word/_rels/document.xml.rels', relations(inner)],
  ]
  const zippable: Zippable = Object.fromEntries(files.map(([path, root]) => [path, partBytes(root)]))
  return zipSync(zippable, { mtime: EPOCH, level: 6 })
}

function contentTypes(parts: readonly Pick<Part, 'path' | 'contentType'>[]): Element {
  return x('Types', { xmlns: `${PACKAGE}/content-types` }, [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.flatMap(({ path, contentType }) =>
      contentType === null ? [] : [x('Override', { PartName: `/${path}`, ContentType: contentType })],
    ),
  ])
}

function relations(children: readonly Element[]): Element {
  return x('Relationships', { xmlns: `${PACKAGE}/relationships` }, [...children])
}

function relation(Id: string, Type: string, Target: string, isOutside = false): Element {
  return x('Relationship', { Id, Type, Target, ...(isOutside ? { TargetMode: 'External' } : {}) })
}
