// Recognises a ZIP that is the export of a site: which of its files are posts, and what its own table knows of each.
import { parse } from 'csv-parse/sync'
import type { ReadableFormat } from '../formats/formats.ts'
import { knownDate, oneLine } from '../formats/reading/known-values.ts'
import type { MetadataPatch, ReadingGiven } from '../schema/index.ts'

/** What is known of a file besides its bytes. */
export interface AboutFile {
  readonly format: ReadableFormat
  readonly given: ReadingGiven
  readonly metadata: MetadataPatch
  /** What its site calls it everywhere. */
  readonly identity: string
  readonly isDraft: boolean
}

export interface SiteExport {
  /** Names of the posts. */
  readonly posts: readonly string[]
  /** Names of files and folders that are no copy, each once. */
  readonly passed: readonly string[]
  readonly about: ReadonlyMap<string, AboutFile>
}

/**
 * The export files of these names are; null: of no site that is known; 'unreadable': of one whose list of posts, which says what is a draft,
 * cannot be read. `textOf`: the text of one, '' when it cannot be read.
 */
export function siteExport(
  names: readonly string[],
  textOf: (name: string) => string,
): SiteExport | 'unreadable' | null {
  return substack(names, textOf) ?? medium(names)
}

/** `posts.csv`, and the text of each post as `posts/12345.its-name.html`. */
function substack(names: readonly string[], textOf: (name: string) => string): SiteExport | 'unreadable' | null {
  const list = names.find((name) => /(?:^|\/)posts\.csv$/.test(name))
  if (list === undefined) return null
  const folder = `${list.slice(0, -'posts.csv'.length)}posts/`
  const posts = names.filter((name) => name.startsWith(folder) && /^\d+\.[^/]*\.html$/.test(name.slice(folder.length)))
  if (posts.length === 0) return null
  const rows = rowsOf(textOf(list))
  if (rows === null || rows.length === 0) return 'unreadable'
  if (!rows.some((row) => row.post_id !== undefined && row.title !== undefined)) return null
  const byNumber = new Map(rows.map((row) => [numberOf(row.post_id ?? ''), row]))
  const about = posts.flatMap((name): [string, AboutFile][] => {
    const number = numberOf(name.slice(folder.length))
    return [[name, aboutPost(number, byNumber.get(number) ?? {})]]
  })
  return { posts, passed: othersIn(names, posts, list), about: new Map(about) }
}

type ListRow = Readonly<Record<string, string | undefined>>

/** null: it cannot be read. */
function rowsOf(text: string): readonly ListRow[] | null {
  try {
    return parse(text, { columns: true, bom: true, relax_column_count: true, max_record_size: 1_000_000 })
  } catch {
    return null
  }
}

function numberOf(name: string): string {
  return /^\d*/.exec(name)?.[0] ?? ''
}

function aboutPost(number: string, row: ListRow): AboutFile {
  const [headline, standfirst] = [row.title, row.subtitle].map((text) =>
    oneLine(text ?? '')
      .slice(0, 2000)
      .toWellFormed(),
  )
  const isDraft = /^(?:false|0|no)$/i.test(row.is_published ?? '')
  const date = knownDate(row.post_date ?? '')
  const notes = [
    ...(isDraft ? ['Status in Substack: draft'] : []),
    ...(/^only_/.test(row.audience ?? '')
      ? [`Audience in Substack: ${oneLine(row.audience ?? '').slice(0, 100)}`]
      : []),
  ]
  return {
    format: 'html',
    given: { ...(headline ? { headline } : {}), ...(headline && standfirst ? { standfirst } : {}) },
    metadata: {
      ...(date === null ? {} : { publishedAt: date }),
      ...(notes.length > 0 ? { note: notes.join('\n') } : {}),
    },
    ...{ identity: `substack:${number}`, isDraft },
  }
}

/** Posts are the pages in `posts`; other folders hold bookmarks, claps and the like. */
function medium(names: readonly string[]): SiteExport | null {
  const profile = names.find((name) => /(?:^|\/)profile\/profile\.html$/.test(name))
  if (profile === undefined) return null
  const folder = `${profile.slice(0, -'profile/profile.html'.length)}posts/`
  const posts = names.filter((name) => name.startsWith(folder) && name.endsWith('.html'))
  return posts.length === 0 ? null : { posts, passed: othersIn(names, posts, ''), about: new Map() }
}

function othersIn(names: readonly string[], posts: readonly string[], list: string): readonly string[] {
  const taken = new Set([...posts, list])
  const others = names.filter((name) => !taken.has(name))
  return [...new Set(others.map((name) => name.replace(/\/[^/]*$/, '/')))]
}
