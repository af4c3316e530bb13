// Reads JSON Feed 1 and 1.1: every item with text is an article. After jsonfeed.org.
import { ok, type Result } from '../../schema/problem.ts'
import { z } from '../../schema/zod.ts'
import { type JsonParts, type JsonPath, placeJson } from '../places/json-articles.ts'
import type { Place } from '../places/places.ts'
import { articleOf } from '../reading/html-article.ts'
import { jsonIn } from '../reading/json-in.ts'
import { tooDeep } from '../reading/parse-html.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { escapeHtml } from '../web/escape-html.ts'

/** As WIRE_READER. */
export const JSON_FEED_READER = 1

const said = z.string().catch('')
const authors = z.array(z.object({ name: said }).catch({ name: '' })).catch([])
const itemSchema = z
  .object({ id: z.coerce.string(), url: said, external_url: said, title: said, content_html: said, content_text: said })
  .extend({ date_published: said, language: said, tags: z.array(said).catch([]), authors })
  .extend({ author: z.object({ name: said }).catch({ name: '' }) })
  .partial()
type Item = z.infer<typeof itemSchema>
const feedSchema = z.object({
  version: z.string().regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/),
  title: said,
  language: said,
  items: z.array(itemSchema.catch({})),
})

/** Where the articles of a feed are written. An item with several authors has no one place for its byline. */
export const placeJsonFeed: Place = placeJson((text) => {
  const feed = feedSchema.safeParse(jsonIn(text)).data
  return feed ? new Map(namedItems(feed.items).map(({ name, item }, n) => [name, partsOf(item, ['items', n])])) : null
})

function partsOf(item: Item, path: JsonPath): JsonParts {
  const [author, ...more] = item.authors ?? []
  const html = item.content_html ?? ''
  return {
    item: path,
    headline: { kind: 'line', path: [...path, 'title'] },
    byline:
      author && more.length === 0 && !item.author
        ? { kind: 'line', path: [...path, 'authors', 0, 'name'] }
        : { kind: 'line', path: [...path, 'author', 'name'] },
    body:
      html === ''
        ? { kind: 'plain', path: [...path, 'content_text'] }
        : { kind: 'html', pieces: [[...path, 'content_html']] },
  }
}

/** The items under the names their articles have: their id, else their number. */
function namedItems(items: readonly Item[]): readonly { readonly name: string; readonly item: Item }[] {
  return items.map((item, n) => ({ name: item.id || `#${n + 1}`, item }))
}

/** Whether JSON is such a feed. */
export function isJsonFeed(text: string): boolean {
  return feedSchema.safeParse(jsonIn(text)).success
}

/** The articles; items without text are named as skipped. Problems: unreadable. */
export function readJsonFeed(text: string, path: string): Result<ReadFile> {
  const feed = feedSchema.safeParse(jsonIn(text))
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  for (const { name, item } of namedItems(feed.data?.items ?? [])) {
    const { content_html: html = '', content_text: plain = '' } = item
    const people = [...(item.authors ?? []), ...(item.author ? [item.author] : [])].map(({ name }) => name)
    const read = articleOf({
      ...{ item: name, headline: item.title ?? '', html: html || asParagraphs(plain) },
      ...{ byline: people.filter((name) => name !== '').join(', '), date: item.date_published ?? '' },
      ...{ url: item.url || item.external_url || '', tags: item.tags ?? [], source: feed.data?.title ?? '' },
      language: item.language || feed.data?.language || '',
    })
    if (read === 'too-deep') return tooDeep(path)
    if (read === null) skipped.push(item.title || name)
    else articles.push(read)
  }
  return ok({ articles, skipped })
}

function asParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((each) => `<p>${escapeHtml(each)}</p>`)
    .join('')
}
