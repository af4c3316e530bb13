// Reads ANS, the JSON of Arc: a story, or a list of stories. Its text is a list of elements, most of them HTML.
import { ok, type Result } from '../../schema/problem.ts'
import { z } from '../../schema/zod.ts'
import { escapeHtml } from '../escape-html.ts'
import { articleOf } from '../reading/html-article.ts'
import { jsonIn } from '../reading/json-in.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'
import { tooDeep } from '../reading/read-html.ts'

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
        ...{ html: story.content_elements.map((each) => htmlOf(each, 0)).join(''), language: story.language ?? '' },
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

/** Pictures, films and boxes of other systems are no copy. */
function htmlOf(value: unknown, depth: number): string {
  const element = elementSchema.safeParse(value).data
  if (!element || depth > DEEPEST) return ''
  const inside = (name: string): readonly unknown[] => list.parse((value as Readonly<Record<string, unknown>>)[name])
  const all = (name: string): string =>
    inside(name)
      .map((each) => htmlOf(each, depth + 1))
      .join('')
  const { type, content = '', level = 2 } = element
  if (type === 'text') return `<p>${content}</p>`
  if (type === 'header') return `<h${level}>${content}</h${level}>`
  if (type === 'quote') return `<blockquote>${all('content_elements') || `<p>${content}</p>`}</blockquote>`
  if (type === 'raw_html') return ''
  if (type !== 'list') return type === 'code' ? `<pre>${escapeHtml(content)}</pre>` : ''
  const name = element.list_type === 'ordered' ? 'ol' : 'ul'
  return `<${name}>${inside('items')
    .map((each) => `<li>${htmlOf(each, depth + 1).replace(/^<p>|<\/p>$/g, '')}</li>`)
    .join('')}</${name}>`
}
