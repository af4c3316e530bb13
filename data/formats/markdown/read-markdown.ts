// Reads Markdown with its front matter, as site builders keep posts: CommonMark and the tables of GFM become HTML, which the one reader of HTML reads.
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toHast } from 'mdast-util-to-hast'
import { gfmTable } from 'micromark-extension-gfm-table'
import { parse } from 'yaml'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { z } from '../../schema/zod.ts'
import { articleOf } from '../reading/html-article.ts'
import { tooDeep } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle } from '../reading/read-article.ts'

/** As WIRE_READER. */
export const MARKDOWN_READER = 2

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,200000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
/** Markers that nest what follows. No one nests this deep, and the parser recurses once a level. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){100}/m

/**
 * Signs of emphasis and links in one paragraph or item: for each of them the parser goes through the others. No paragraph has as many, and
 * only a table or code with no blank line in it could.
 */
const MOST_SIGNS = 10_000
const BETWEEN_PARAGRAPHS = /^[ \t\r]*$|^ {0,3}[-+*][ \t]+(?=\S)/m

const one = z.union([z.string(), z.number().transform(String)]).catch('')
const some = z
  .union([z.array(one), z.string().transform((text) => text.split(',')), z.null().transform(() => [])])
  .catch([])
const detailsSchema = z
  .object({ title: one, date: one, published: one, description: one, lang: one, language: one, url: one })
  .extend({ canonical: one, canonical_url: one, section: one, author: some, authors: some, byline: some })
  .extend({ tags: some, keywords: some, categories: some, source: one })
  .partial()
  .catch({})

/** The text of a file without its front matter. */
export function markdownTree(body: string): Root {
  return fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
}

/** A file with its parts: where its front matter and its text begin, and what the front matter says. null: it is no YAML. */
export function markdownParts(text: string): {
  readonly yaml: string
  readonly yamlFrom: number
  readonly bodyFrom: number
  readonly details: z.infer<typeof detailsSchema>
} | null {
  const [whole = '', yaml = ''] = FRONT_MATTER.exec(text) ?? []
  const details = detailsIn(yaml)
  return details && { yaml, yamlFrom: yaml === '' ? 0 : whole.indexOf(yaml, 3), bodyFrom: whole.length, details }
}

/** The member that says who wrote it. */
export function bylineMember(details: z.infer<typeof detailsSchema>): 'byline' | 'author' | 'authors' | undefined {
  return (['byline', 'author', 'authors'] as const).find((name) => (details[name]?.length ?? 0) > 0)
}

/** The article of a Markdown file. Problems: unreadable, when its front matter is no YAML, it is nested too deep, or a paragraph has more signs than are parsed. */
export function readMarkdown(text: string, path: string): Result<ReadArticle> {
  const parts = markdownParts(text)
  if (!parts) return fail('unreadable', { path, detail: 'its front matter is no YAML' })
  const { details, bodyFrom } = parts
  const body = text.slice(bodyFrom)
  if (TOO_DEEP.test(body)) return tooDeep(path)
  if (hasTooManySigns(body))
    return fail('unreadable', { path, detail: 'one of its paragraphs has too many signs of emphasis or links' })
  const html = toHtml(toHast(markdownTree(body)))
  const member = bylineMember(details)
  const people = member ? (details[member] ?? []) : []
  const said = {
    ...{ byline: people.join(', '), date: details.date || details.published || '', source: details.source ?? '' },
    ...{ url: details.canonical_url || details.canonical || details.url || '', section: details.section ?? '' },
    ...{ language: details.lang || details.language || '', standfirst: details.description ?? '' },
    tags: [...(details.tags ?? []), ...(details.keywords ?? []), ...(details.categories ?? [])],
  }
  const read = articleOf({ ...said, headline: details.title ?? '', html })
  if (read === 'too-deep') return tooDeep(path)
  if (read === null) return fail('empty-file', { path })
  const [first, ...rest] = read.blocks
  // Without a title of its own a file begins with it.
  if (read.headline.from === 'line' || first?.type !== 'h' || rest.length === 0) return ok(read)
  return ok({ ...read, headline: { text: first.text || provisionalHeadline(''), from: 'line' }, blocks: rest })
}

function hasTooManySigns(body: string): boolean {
  return body.split(BETWEEN_PARAGRAPHS).some((paragraph) => (paragraph.match(/[*_[]/g)?.length ?? 0) > MOST_SIGNS)
}

function detailsIn(yaml: string): z.infer<typeof detailsSchema> | null {
  try {
    // Dates stay as they are written.
    return detailsSchema.parse(parse(yaml, { schema: 'core', maxAliasCount: 20, logLevel: 'error' }) ?? {})
  } catch {
    return null
  }
}
