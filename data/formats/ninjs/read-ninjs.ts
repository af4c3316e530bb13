// Reads ninjs, the JSON of news agencies, in its versions 1 to 3: one item, or a list of them.

import type { MetadataPatch } from '../../schema/metadata.ts'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { z } from '../../schema/zod.ts'
import { knownDate, knownLanguage, knownTags, oneLine } from '../reading/known-values.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle, ReadBlock, ReadFile } from '../reading/read-article.ts'
import { isTooDeep, readHtmlBlocks } from '../reading/read-html.ts'
import { plainBlocks } from '../reading/read-wire-text.ts'
import { isSafeAddress } from '../safe-address.ts'

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
  const [first] = itemsIn(parsed(text))
  if (typeof first !== 'object' || first === null || !('uri' in first)) return false
  return ['headline', 'headlines', 'body_text', 'body_html', 'body_xhtml', 'bodies', '$standard', 'standard'].some(
    (key) => key in first,
  )
}

/** The articles of ninjs; pictures and whatever else has no text are named as skipped. Problems: unreadable. */
export function readNinjs(text: string, path: string): Result<ReadFile> {
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  for (const value of itemsIn(parsed(text))) {
    const item = itemSchema.safeParse(value)
    if (!item.success) return fail('unreadable', { path, detail: 'an item of it is not ninjs' })
    const read = readItem(item.data)
    if (read === 'too-deep') return fail('unreadable', { path, detail: 'its tags are nested too deep' })
    if (read === null) skipped.push(oneLine(headlineOf(item.data)) || item.data.uri)
    else articles.push({ ...read, item: item.data.uri.slice(0, 2000) })
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

function itemsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const listed = typeof value === 'object' && value !== null && 'items' in value ? value.items : null
  return Array.isArray(listed) ? listed : value === null ? [] : [value]
}

function readItem(item: Item): ReadArticle | 'too-deep' | null {
  // Words beside a picture, a film or a sound are a caption.
  if (/^(?:picture|graphic|video|audio)$/.test(item.type ?? '')) return null
  const blocks = bodyOf(item)
  if (blocks === 'too-deep') return blocks
  if (blocks.length === 0) return null
  const headline = oneLine(headlineOf(item))
  const [source] = [...(item.infosources ?? []), ...(item.infoSources ?? [])]
  return {
    headline:
      headline === ''
        ? { text: provisionalHeadline(blocks[0]?.text ?? ''), from: 'provisional' }
        : { text: headline, from: 'line' },
    ...{ byline: oneLine(item.byline || item.by || '') || null, blocks, dateline: null },
    ...{ source: oneLine(source?.name ?? '').slice(0, 500) || null, language: knownLanguage(item.language ?? '') },
    metadata: metadataOf(item),
  }
}

function headlineOf({ headline, headlines = [], title }: Item): string {
  const main = headlines.find(({ role }) => role === 'main') ?? headlines[0]
  return headline || main?.value || title || ''
}

/** HTML before plain text: it says what the lines are. Other kinds of markup are not read. */
function bodyOf(item: Item): readonly ReadBlock[] | 'too-deep' {
  const bodies = (item.bodies ?? []).map((body) => ({
    type: body.contentType || body.contenttype || '',
    value: body.value ?? '',
  }))
  const html =
    item.body_html ||
    item.body_xhtml ||
    bodies.find(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/i.test(type))?.value ||
    ''
  if (isTooDeep(html)) return 'too-deep'
  if (html !== '') return readHtmlBlocks(html)
  const plain = item.body_text || bodies.find(({ type }) => /^(?:|text\/plain)$/i.test(type))?.value || ''
  return plain.trim() === '' ? [] : plainBlocks(plain)
}

function metadataOf(item: Item): MetadataPatch {
  const at = knownDate(item.versioncreated || item.versionCreated || item.firstcreated || item.firstCreated || '')
  const url = [item.url ?? '', item.uri].find(
    (each) => /^https?:/i.test(each) && isSafeAddress(each) && each.length <= 2000,
  )
  const subjects = [...(item.subject ?? []), ...(item.subjects ?? [])].map(({ name = '' }) => name)
  return {
    tags: knownTags(subjects),
    ...(url === undefined ? {} : { url }),
    ...(at === null ? {} : { publishedAt: at }),
  }
}
