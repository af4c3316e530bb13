// Reads ninjs, the JSON of news agencies, in its versions 1 to 3: one item, or a list of them.

import { type MetadataPatch, sourceFrom, tagsFrom } from '../../schema/metadata.ts'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { z } from '../../schema/zod.ts'
import { knownDate, knownLanguage, oneLine } from '../reading/known-values.ts'
import { isTooDeep, tooDeep } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadBlock, ReadFile } from '../reading/read-article.ts'
import { readHtmlBlocks } from '../reading/read-html.ts'
import { plainBlocks } from '../reading/read-wire-text.ts'
import { isSafeAddress } from '../web/safe-address.ts'

/** As WIRE_READER. */
export const NINJS_READER = 1

const said = z.string().catch('')
const parts = z
  .array(z.object({ role: said, contentType: said, contenttype: said, value: said }).partial().catch({}))
  .catch([])
const names = z.array(z.object({ name: said }).partial().catch({})).catch([])
const itemSchema = z
  .object({ uri: z.string(), type: said, profile: said, language: said, byline: said, by: said, title: said })
  .extend({ headline: said, body_text: said, body_html: said, body_xhtml: said, altids: z.unknown() })
  .extend({ versioncreated: said, versionCreated: said, firstcreated: said, firstCreated: said, url: said })
  .extend({ headlines: parts, bodies: parts, subject: names, subjects: names, infosources: names, infoSources: names })
  .partial()
  .required({ uri: true })
type Item = z.infer<typeof itemSchema>

/** Whether JSON is ninjs: an object with an address of its own and something only news has, or a list of such. */
export function isNinjs(text: string): boolean {
  const first = itemsIn(parsed(text))[0]?.value
  if (typeof first !== 'object' || first === null || !('uri' in first)) return false
  return ['headline', 'headlines', 'body_text', 'body_html', 'body_xhtml', 'bodies', '$standard', 'standard'].some(
    (key) => key in first,
  )
}

/** The articles of ninjs; pictures and whatever else has no text are named as skipped. Problems: unreadable. */
export function readNinjs(text: string, path: string): Result<ReadFile> {
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  const items = namedItems(text)
  if (items === null) return fail('unreadable', { path, detail: 'an item of it is not ninjs' })
  for (const { name, value } of items) {
    const read = readItem(value)
    if (read === 'too-deep') return tooDeep(path)
    if (read === null) skipped.push(oneLine(ninjsParts(value).headline?.value ?? '') || value.uri)
    else articles.push({ ...read, item: name, ...(value.uri.startsWith(name) ? {} : { identity: value.uri }) })
  }
  return ok({ articles, skipped })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Path = readonly (string | number)[]

/** What may be items, each with the members and places that lead to it. */
function itemsIn(value: unknown): readonly { readonly value: unknown; readonly path: Path }[] {
  if (Array.isArray(value)) return value.map((each, n) => ({ value: each, path: [n] }))
  const listed = typeof value === 'object' && value !== null && 'items' in value ? value.items : null
  if (Array.isArray(listed)) return listed.map((each, n) => ({ value: each, path: ['items', n] }))
  return value === null ? [] : [{ value, path: [] }]
}

/**
 * The items of a file under the names their articles have: their URI, or their number when an earlier one has the same (another
 * version). null: one of them is not ninjs.
 */
export function namedItems(
  text: string,
): readonly { readonly name: string; readonly value: Item; readonly path: Path }[] | null {
  const names = new Set<string>()
  const items = itemsIn(parsed(text)).map(({ value, path }, n) => {
    const item = itemSchema.safeParse(value).data
    const uri = item?.uri.slice(0, MOST_NAME) ?? ''
    const name = names.has(uri) ? `#${n + 1}` : uri
    names.add(name)
    return item ? { name, value: item, path } : null
  })
  return items.every((item) => item !== null) ? items : null
}

const MOST_NAME = 2000

function readItem(item: Item): ReadArticle | 'too-deep' | null {
  // Words with a picture, a film or a sound are a caption.
  if (/^(?:picture|graphic|video|audio)$/.test(item.type ?? '')) return null
  const parts = ninjsParts(item)
  const blocks = blocksOf(parts.body)
  if (blocks === 'too-deep') return blocks
  if (blocks.length === 0) return null
  const headline = oneLine(parts.headline?.value ?? '')
  const [source] = [...(item.infosources ?? []), ...(item.infoSources ?? [])]
  return {
    headline:
      headline === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: headline, from: 'line' },
    ...{ byline: oneLine(parts.byline?.value ?? '') || null, blocks, dateline: null },
    ...{ source: sourceFrom(source?.name ?? ''), language: knownLanguage(item.language ?? '') },
    metadata: metadataOf(item),
  }
}

/** A string of an item: the members and places that lead to it, what it says, and how its text is written. */
export interface NinjsPart {
  readonly path: Path
  readonly value: string
  readonly kind: 'line' | 'plain' | 'html'
}

/** The strings an article is read from. HTML before plain text: it says what the lines are. Other kinds of markup are not read. */
export function ninjsParts(item: Item): Readonly<Record<'headline' | 'byline' | 'body', NinjsPart | undefined>> {
  const said = (kind: NinjsPart['kind'], ...names: readonly (keyof Item)[]): NinjsPart[] =>
    names.flatMap((name) => {
      const value = item[name]
      return typeof value === 'string' && value !== '' ? [{ path: [name], value, kind }] : []
    })
  const { headlines = [], bodies = [] } = item
  const main = headlines.find(({ role }) => role === 'main') ?? headlines[0]
  const listed: NinjsPart[] = main?.value
    ? [{ path: ['headlines', headlines.indexOf(main), 'value'], value: main.value, kind: 'line' }]
    : []
  const bodyOf = (type: RegExp, kind: NinjsPart['kind']): NinjsPart[] => {
    const n = bodies.findIndex((body) => type.test(body.contentType || body.contenttype || ''))
    const value = bodies[n]?.value ?? ''
    return value === '' ? [] : [{ path: ['bodies', n, 'value'], value, kind }]
  }
  const [headline] = [...said('line', 'headline'), ...listed, ...said('line', 'title')]
  const [byline] = said('line', 'byline', 'by')
  const [body] = [
    ...said('html', 'body_html', 'body_xhtml'),
    ...bodyOf(/^(?:text\/html|application\/xhtml\+xml)$/i, 'html'),
    ...said('plain', 'body_text'),
    ...bodyOf(/^(?:|text\/plain)$/i, 'plain'),
  ]
  return { headline, byline, body }
}

function blocksOf(body: NinjsPart | undefined): readonly ReadBlock[] | 'too-deep' {
  if (!body || body.value.trim() === '') return []
  if (body.kind === 'plain') return plainBlocks(body.value)
  return isTooDeep(body.value) ? 'too-deep' : readHtmlBlocks(body.value)
}

function metadataOf(item: Item): MetadataPatch {
  const at = knownDate(item.versioncreated || item.versionCreated || item.firstcreated || item.firstCreated || '')
  const url = [item.url ?? '', item.uri].find(
    (each) => /^https?:/i.test(each) && isSafeAddress(each) && each.length <= 2000,
  )
  const subjects = [...(item.subject ?? []), ...(item.subjects ?? [])].map(({ name = '' }) => name)
  return {
    tags: tagsFrom(subjects),
    ...(url === undefined ? {} : { url }),
    ...(at === null ? {} : { publishedAt: at }),
  }
}
