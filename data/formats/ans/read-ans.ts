// Reads ANS, the JSON of Arc: a story, or a list of stories. Its text is a list of elements, most of them HTML.
import { ok, type Result } from '../../schema/problem.ts'
import { z } from '../../schema/zod.ts'
import { type JsonPart, type JsonParts, type JsonPath, placeJson } from '../places/json-articles.ts'
import type { Place } from '../places/places.ts'
import { articleOf } from '../reading/html-article.ts'
import { jsonIn } from '../reading/json-in.ts'
import { tooDeep } from '../reading/parse-html.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { escapeHtml } from '../web/escape-html.ts'

/** As WIRE_READER. */
export const ANS_READER = 1

const said = z.string().catch('')
const basic = z.object({ basic: said }).catch({ basic: '' })
const names = z.array(z.object({ name: said }).catch({ name: '' })).catch([])
const list = z.array(z.unknown()).catch([])
const storySchema = z
  .object({ headlines: basic, subheadlines: basic, language: said, canonical_url: said, website_url: said })
  .extend({ first_publish_date: said, publish_date: said, display_date: said })
  .extend({ credits: z.object({ by: names }).catch({ by: [] }) })
  .extend({
    taxonomy: z.object({ tags: names.optional(), primary_section: z.object({ name: said }).optional() }).catch({}),
  })
  .extend({ distributor: z.object({ name: said }).catch({ name: '' }) })
  .partial()
  .extend({ _id: z.string(), type: z.literal('story'), content_elements: z.array(z.unknown()) })

/** Whether JSON is ANS: a story with elements, or a list that begins with one. */
export function isAns(text: string): boolean {
  return storySchema.safeParse(storiesIn(jsonIn(text))[0]).success
}

function storiesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** The stories; what else is in a list is named as skipped. Problems: unreadable. */
export function readAns(text: string, path: string): Result<ReadFile> {
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  for (const [n, value] of storiesIn(jsonIn(text)).entries()) {
    const story = storySchema.safeParse(value).data
    const read =
      story &&
      articleOf({
        ...{ item: story._id, headline: story.headlines?.basic ?? '', standfirst: story.subheadlines?.basic ?? '' },
        ...{ html: htmlOf(story.content_elements), language: story.language ?? '' },
        ...{
          byline: (story.credits?.by ?? [])
            .map(({ name }) => name)
            .filter((name) => name !== '')
            .join(', '),
        },
        ...{ date: story.first_publish_date || story.publish_date || story.display_date || '' },
        ...{ url: story.canonical_url || story.website_url || '', source: story.distributor?.name ?? '' },
        ...{ section: story.taxonomy?.primary_section?.name ?? '' },
        tags: (story.taxonomy?.tags ?? []).map(({ name }) => name),
      })
    if (read === 'too-deep') return tooDeep(path)
    if (read) articles.push({ ...read, identity: `arc:${read.item}` })
    else skipped.push(story?.headlines?.basic || `#${n + 1}`)
  }
  return ok({ articles, skipped })
}

const elementSchema = z
  .object({ content: said, level: z.int().min(1).max(6).catch(2), list_type: said })
  .partial()
  .extend({ type: z.string() })
const DEEPEST = 50

function htmlOf(elements: readonly unknown[]): string {
  return piecesOf(elements, [], 0)
    .map(({ html }) => html)
    .join('')
}

/**
 * The HTML of elements in pieces: texts of the story by their path, and the markup between them. Pictures, films and boxes of other
 * systems are no copy.
 */
function piecesOf(values: readonly unknown[], path: JsonPath, depth: number): readonly Piece[] {
  return values.flatMap((value, n) => piecesOfOne(value, [...path, n], depth))
}

interface Piece {
  readonly html: string
  /** Where the file has it; null: it is markup of ours. */
  readonly path: JsonPath | null
}

const markup = (html: string): Piece => ({ html, path: null })

function piecesOfOne(value: unknown, path: JsonPath, depth: number): readonly Piece[] {
  const element = elementSchema.safeParse(value).data
  if (!element || depth > DEEPEST) return []
  const inside = (name: string): readonly unknown[] => list.parse((value as Readonly<Record<string, unknown>>)[name])
  const { type, content = '', level = 2 } = element
  const text: Piece = { html: content, path: [...path, 'content'] }
  const within = (tag: string, pieces: readonly Piece[]): readonly Piece[] => [
    markup(`<${tag}>`),
    ...pieces,
    markup(`</${tag}>`),
  ]
  if (type === 'text') return within('p', [text])
  if (type === 'header') return within(`h${level}`, [text])
  if (type === 'quote') {
    const quoted = piecesOf(inside('content_elements'), [...path, 'content_elements'], depth + 1)
    return within('blockquote', quoted.length > 0 ? quoted : within('p', [text]))
  }
  if (type === 'code') return [markup(`<pre>${escapeHtml(content)}</pre>`)]
  if (type !== 'list') return []
  const items = inside('items').flatMap((item, n) => {
    const pieces = piecesOfOne(item, [...path, 'items', n], depth + 1)
    const isText = pieces[0]?.html === '<p>' && pieces.length === 3
    return within('li', isText ? pieces.slice(1, 2) : pieces)
  })
  return within(element.list_type === 'ordered' ? 'ol' : 'ul', items)
}

/** Where the stories are written. A story of several authors has no one place for its byline. */
export const placeAns: Place = placeJson((text) => {
  const value = jsonIn(text)
  const stories = storiesIn(value).flatMap((each, n): [string, JsonParts][] => {
    const story = storySchema.safeParse(each).data
    const base = Array.isArray(value) ? [n] : []
    const line = (...path: readonly (string | number)[]): JsonPart => ({ kind: 'line', path: [...base, ...path] })
    if (!story) return []
    const pieces = piecesOf(story.content_elements, [...base, 'content_elements'], 0).map(
      ({ html, path }) => path ?? html,
    )
    const byline = story.credits?.by.length === 1 ? { byline: line('credits', 'by', 0, 'name') } : {}
    const parts = { headline: line('headlines', 'basic'), standfirst: line('subheadlines', 'basic'), ...byline }
    return [[story._id, { ...parts, item: base, body: { kind: 'html', pieces } }]]
  })
  return new Map(stories)
})
