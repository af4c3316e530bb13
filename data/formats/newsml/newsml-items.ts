// The stories in NewsML-G2 and in NewsML 1.2, and the elements that hold them: one description for both, so that reading and writing
// back cannot disagree. After the specifications of the IPTC.
import { type NitfPart, nitfParts } from '../nitf/read-nitf.ts'
import { oneLine } from '../reading/known-values.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts'

/** How a text is written: markup in elements, markup in a text, or plain. */
type NewsmlKind = 'elements' | 'html' | 'plain'

export interface NewsmlItem {
  /** Unique in the file: what identifies the story, else its number. */
  readonly name: string
  /** What of the file is the story. */
  readonly item: XmlElement
  /** '': the file says none. */
  readonly identity: string
  readonly headline: XmlElement | undefined
  readonly byline: XmlElement | undefined
  /** Of the NITF its text is in. */
  readonly standfirst: NitfPart | undefined
  /** null: no text (a picture, a package, something elsewhere). */
  readonly body: { readonly element: XmlElement; readonly kind: NewsmlKind } | null
  readonly language: string
  readonly source: string
  readonly date: string
  readonly subjects: readonly string[]
}

/** Every item of a file, in its order. */
export function newsmlItems(root: XmlElement): readonly NewsmlItem[] {
  const found = root.name === 'NewsML' ? itemsOfOne(root) : itemsOfTwo(root)
  const names = new Set<string>()
  return found.map((item, n) => {
    const known = item.identity.slice(0, 2000)
    const name = known === '' || names.has(known) ? `#${n + 1}` : known
    names.add(name)
    const story = childOf(item.body?.element, 'nitf')
    return { ...item, name, standfirst: story && nitfParts(story).standfirst }
  })
}

type Unnamed = Omit<NewsmlItem, 'name' | 'standfirst'>

/** G2: a news item, or those in the sets of a message. Packages and concepts hold no copy of their own. */
function itemsOfTwo(root: XmlElement): readonly Unnamed[] {
  const items =
    root.name === 'newsItem' ? [root] : childrenOf(root, 'itemSet').flatMap((set) => childrenOf(set, 'newsItem'))
  return items.map((item) => {
    const [about, content] = [childOf(item, 'itemMeta'), childOf(item, 'contentMeta')]
    const body = bodyOfTwo(childOf(item, 'contentSet'))
    const story = childOf(body?.element, 'nitf')
    return {
      item,
      identity: item.attributes.guid ?? '',
      headline: said(childOf(content, 'headline')) ?? said(childOf(childOf(topOf(story), 'hedline'), 'hl1')),
      byline: said(childOf(content, 'by')) ?? said(childOf(topOf(story), 'byline')),
      body,
      language: childOf(content, 'language')?.attributes.tag ?? item.attributes['xml:lang'] ?? '',
      source: nameIn(childOf(content, 'infoSource')) || nameIn(childOf(about, 'provider')),
      date: childOf(about, 'versionCreated')?.text ?? childOf(about, 'firstCreated')?.text ?? '',
      subjects: childrenOf(content, 'subject').map(nameIn),
    }
  })
}

function bodyOfTwo(set: XmlElement | undefined): NewsmlItem['body'] {
  const [markup] = childrenOf(set, 'inlineXML').filter(({ text }) => text.trim() !== '')
  if (markup) return { element: markup, kind: 'elements' }
  const [data] = childrenOf(set, 'inlineData').filter(({ text }) => text.trim() !== '')
  if (!data) return null
  const type = data.attributes.contenttype ?? 'text/plain'
  if (/html/i.test(type)) return { element: data, kind: 'html' }
  return /^text\/plain/i.test(type) && !data.attributes.encoding ? { element: data, kind: 'plain' } : null
}

/** 1.2: in each item every component that has text of its own, with the lines of news nearest to it. */
function itemsOfOne(root: XmlElement): readonly Unnamed[] {
  return childrenOf(root, 'NewsItem').flatMap((item): readonly Unnamed[] => {
    const known = childOf(childOf(item, 'Identification'), 'NewsIdentifier')
    const managed = childOf(item, 'NewsManagement')
    const shared = {
      item,
      identity: oneLine(childOf(known, 'PublicIdentifier')?.text ?? childOf(known, 'NewsItemId')?.text ?? ''),
      date: (childOf(managed, 'ThisRevisionCreated') ?? childOf(managed, 'FirstCreated'))?.text ?? '',
      source: oneLine(childOf(known, 'ProviderId')?.text ?? ''),
    }
    const parts = childrenOf(item, 'NewsComponent').flatMap((part) => componentsIn(part, [], 0))
    if (parts.length === 0)
      return [{ ...shared, headline: undefined, byline: undefined, body: null, language: '', subjects: [] }]
    return parts.map(({ body, around }) => ({ ...shared, body, ...linesOf(around, shared.source) }))
  })
}

interface Component {
  readonly body: NonNullable<NewsmlItem['body']>
  /** The component and those around it, the nearest first. */
  readonly around: readonly XmlElement[]
}

const DEEPEST = 20

function componentsIn(part: XmlElement, outer: readonly XmlElement[], depth: number): readonly Component[] {
  if (depth > DEEPEST) return []
  const around = [part, ...outer]
  const body = childrenOf(part, 'ContentItem')
    .map(bodyOfOne)
    .find((each) => each !== null)
  const inner = childrenOf(part, 'NewsComponent').flatMap((each) => componentsIn(each, around, depth + 1))
  return body ? [{ body, around }, ...inner] : inner
}

function bodyOfOne(content: XmlElement): NewsmlItem['body'] {
  const data = childOf(content, 'DataContent')
  if (!data || data.text.trim() === '' || childOf(content, 'Encoding')) return null
  const media = childOf(content, 'MediaType')?.attributes.FormalName ?? 'Text'
  if (!/^text$/i.test(media)) return null
  if (childrenOf(data).length > 0) return { element: data, kind: 'elements' }
  const type = `${childOf(content, 'MimeType')?.attributes.FormalName ?? ''} ${childOf(content, 'Format')?.attributes.FormalName ?? ''}`
  return { element: data, kind: /html/i.test(type) ? 'html' : 'plain' }
}

function linesOf(
  around: readonly XmlElement[],
  provider: string,
): Pick<Unnamed, 'headline' | 'byline' | 'language' | 'source' | 'subjects'> {
  const nearest = (...path: readonly string[]): XmlElement | undefined =>
    around.map((part) => path.reduce<XmlElement | undefined>(childOf, part)).find((each) => each !== undefined)
  const party =
    nearest('AdministrativeMetadata', 'Source', 'Party') ?? nearest('AdministrativeMetadata', 'Provider', 'Party')
  return {
    headline: said(nearest('NewsLines', 'HeadLine')),
    byline: said(nearest('NewsLines', 'ByLine')),
    language: nearest('DescriptiveMetadata', 'Language')?.attributes.FormalName ?? '',
    source: party?.attributes.FormalName ?? provider,
    subjects: childrenOf(nearest('NewsLines'), 'KeywordLine').map(({ text }) => text),
  }
}

/** Elements in the markup of an item that are no copy, or copy of another name in HTML. */
export const NEWSML_AS_HTML: Readonly<Record<string, string | null>> = {
  ...{ hl1: 'h1', hl2: 'h2', bq: 'blockquote', block: 'div', 'body.content': 'div', q: 'span' },
  ...{
    media: null,
    note: null,
    ednote: null,
    fn: null,
    'media-caption': null,
    'body.head': null,
    head: null,
    title: null,
  },
  ...{ script: null, style: null, 'body.end': null },
}

function topOf(nitf: XmlElement | undefined): XmlElement | undefined {
  return childOf(childOf(nitf, 'body'), 'body.head')
}

function said(element: XmlElement | undefined): XmlElement | undefined {
  return element && oneLine(element.text) !== '' ? element : undefined
}

function nameIn(element: XmlElement | undefined): string {
  return oneLine(childOf(element, 'name')?.text ?? element?.attributes.literal ?? '')
}
