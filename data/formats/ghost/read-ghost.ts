// Reads the export of Ghost: every post with text is an article, whatever its status; pages are named as left out.
import { ok, type Result } from '../../schema/problem.ts'
import { z } from '../../schema/zod.ts'
import { type JsonPart, type JsonParts, placeJson } from '../places/json-articles.ts'
import type { Place } from '../places/places.ts'
import { articleOf } from '../reading/html-article.ts'
import { jsonIn } from '../reading/json-in.ts'
import { tooDeep } from '../reading/parse-html.ts'
import type { ReadArticle, ReadFile } from '../reading/read-article.ts'

/** As WIRE_READER. */
export const GHOST_READER = 1

const said = z.string().catch('')
const id = z.coerce.string().catch('')
const postSchema = z
  .object({ id, uuid: said, title: said, slug: said, html: said, status: said, type: said, published_at: said })
  .extend({ custom_excerpt: said, lexical: said, mobiledoc: said })
const named = z.array(z.object({ id, name: said })).catch([])
const exportSchema = z.object({
  db: z
    .array(
      z.object({
        data: z.object({
          posts: z.array(postSchema),
          tags: named.optional(),
          users: named.optional(),
          posts_tags: z
            .array(z.object({ post_id: id, tag_id: id }))
            .catch([])
            .optional(),
          posts_authors: z
            .array(z.object({ post_id: id, author_id: id }))
            .catch([])
            .optional(),
        }),
      }),
    )
    .min(1),
})

/** Where the posts are written. What Ghost keeps in its editor's own form as well is corrected with the HTML, since Ghost shows that form. */
export const placeGhost: Place = placeJson((text) => {
  const posts = exportSchema.safeParse(jsonIn(text)).data?.db[0]?.data.posts
  return posts
    ? new Map(
        posts.flatMap((post, n): [string, JsonParts][] => {
          const path = ['db', 0, 'data', 'posts', n]
          const line = (name: string): JsonPart => ({ kind: 'line', path: [...path, name] })
          const forms = [
            [...path, 'lexical'],
            [...path, 'mobiledoc'],
          ]
          const body: JsonPart = { kind: 'html', pieces: [[...path, 'html']] }
          const parts = { headline: line('title'), standfirst: line('custom_excerpt'), body }
          return [[nameOf(post, n), { ...parts, item: path, forms }]]
        }),
      )
    : null
})

function nameOf({ uuid, id: own }: z.infer<typeof postSchema>, n: number): string {
  return uuid || own || `#${n + 1}`
}

/** Whether JSON is an export of Ghost. */
export function isGhost(text: string): boolean {
  return exportSchema.safeParse(jsonIn(text)).success
}

/** The articles. Problems: unreadable. */
export function readGhost(text: string, path: string): Result<ReadFile> {
  const data = exportSchema.safeParse(jsonIn(text)).data?.db[0]?.data
  const articles: ReadArticle[] = []
  const skipped: string[] = []
  const names = new Map([...(data?.tags ?? []), ...(data?.users ?? [])].map((each) => [each.id, each.name]))
  const namesByPost = (links: readonly (readonly [post: string, named: string])[]): ReadonlyMap<string, string[]> => {
    const known = new Map<string, string[]>()
    for (const [post, named] of links) {
      const own = known.get(post) ?? []
      known.set(post, own)
      const name = names.get(named)
      if (name !== undefined) own.push(name)
    }
    return known
  }
  const tags = namesByPost((data?.posts_tags ?? []).map(({ post_id, tag_id }) => [post_id, tag_id]))
  const authors = namesByPost((data?.posts_authors ?? []).map(({ post_id, author_id }) => [post_id, author_id]))
  for (const [n, post] of (data?.posts ?? []).entries()) {
    const isPost = post.type === '' || post.type === 'post'
    const read = !isPost
      ? null
      : articleOf({
          ...{ item: nameOf(post, n), headline: post.title, html: post.html },
          ...{ standfirst: post.custom_excerpt, date: post.published_at },
          ...{ byline: (authors.get(post.id) ?? []).join(', '), tags: tags.get(post.id) ?? [] },
          note: post.status === '' || post.status === 'published' ? '' : `Status in Ghost: ${post.status}`,
        })
    if (read === 'too-deep') return tooDeep(path)
    if (read === null) skipped.push(post.title || `#${n + 1}`)
    else articles.push(read)
  }
  return ok({ articles, skipped })
}
