// Changes details of any number of articles as one act: state, desk, source, date, language, byline, tags, and
// desk-only notes. The changes can be previewed.

import type { Archive } from '../archive/archive.ts'
import { type Article, correctSpans, openArticle, setMetadata, weaveOf } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type ArticleRow,
  type Batch,
  type DetailName,
  type DetailPreview,
  type DetailsEdit,
  type DetailsPreview,
  detailsNamed,
  fail,
  type MetadataPatch,
  NOTE_MOST,
  ok,
  type Result,
} from '../schema/index.ts'
import { resolveTags, withTerms } from '../tags/vocabulary-terms.ts'
import { guarded } from '../work/environment.ts'
import { type Follow, Pace } from '../work/pace.ts'
import { type EditedMany, editMany } from './edit-many.ts'

/** Changes details of all these articles. Problems: bad-input (a tag), no-change (the edit is empty), editMany's. */
export async function editDetails(
  archive: Archive,
  ids: readonly string[],
  edit: DetailsEdit,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  if (detailsNamed(edit).length === 0) return fail('no-change', { what: '' })
  const resolved = await withResolvedTags(archive, edit)
  if (!resolved.ok) return resolved
  const vocabulary = await archive.vocabulary()
  if (!vocabulary.ok) return vocabulary
  const details = resolved.value
  return await editMany(
    archive,
    ids,
    {
      kind: 'details',
      detail: detailOf(details),
      edit: (article, batchId) => withDetails(article, details, context, batchId),
      terms: withTerms(vocabulary.value, details.addTags),
    },
    context,
    follow,
  )
}

/** What an edit would change, according to the index. Problems: bad-input (a tag), cancelled. */
export async function previewDetails(
  archive: Archive,
  ids: readonly string[],
  edit: DetailsEdit,
  follow: Follow = {},
): Promise<Result<DetailsPreview>> {
  const resolved = await withResolvedTags(archive, edit)
  if (!resolved.ok) return resolved
  const tally = new Tally(resolved.value)
  return await guarded(archive.folder, async () => {
    const index = await archive.wholeIndex()
    const pace = new Pace(follow, ids.length)
    for (let at = 0; at < ids.length; at += PORTION) {
      const portion = ids.slice(at, at + PORTION)
      for (const row of await index.ask('rows', portion)) tally.count(row)
      for (const _ of portion) await pace.step()
    }
    return ok(tally.preview)
  })
}

/** Rows requested at once. */
const PORTION = 500
/** Values listed for each detail. */
const VALUES = 5

class Tally {
  private articles = 0
  private changes = 0
  private readonly befores: ReadonlyMap<DetailName, Map<string | null, number>>

  constructor(private readonly edit: DetailsEdit) {
    this.befores = new Map(detailsNamed(edit).map((name) => [name, new Map()]))
  }

  count(row: ArticleRow): void {
    this.articles += 1
    let isChanged = false
    for (const [name, values] of this.befores) {
      const before = beforeOf(row, name, this.edit)
      if (before === undefined) continue
      isChanged = true
      values.set(before, (values.get(before) ?? 0) + 1)
    }
    if (isChanged) this.changes += 1
  }

  get preview(): DetailsPreview {
    const details = [...this.befores].map(([name, values]): DetailPreview => {
      const counted = [...values].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
      const changes = counted.reduce((sum, { count }) => sum + count, 0)
      return { name, changes, before: counted.slice(0, VALUES) }
    })
    return { articles: this.articles, changes: this.changes, details }
  }
}

/**
 * A detail's value before it changes (null: none); undefined when it stays the same. Of a note the index knows only
 * whether there is one.
 */
function beforeOf(row: ArticleRow, name: DetailName, edit: DetailsEdit): string | null | undefined {
  const { set } = edit
  const changed = <T extends string | null>(now: T, next: string | null | undefined): T | undefined =>
    next === undefined || (next ?? null) === now ? undefined : now
  switch (name) {
    case 'tags': {
      const after = tagsAfter(row.tags, edit)
      return after.join('\n') === row.tags.join('\n') ? undefined : row.tags.join(', ') || null
    }
    case 'byline':
      return row.byline === edit.byline ? undefined : row.byline || null
    case 'publishedAt':
      return changed(row.published, set.publishedAt)
    case 'note':
      return set.note === null && !row.hasNote ? undefined : row.hasNote ? 'note' : null
    case 'flag':
      return row.flag === (set.flag === true) ? undefined : row.flag ? 'flag' : null
    case 'due':
      return changed(row.due, set.due)
    default:
      return changed(row[name], set[name])
  }
}

function tagsAfter(tags: readonly string[], { addTags, removeTags }: DetailsEdit): readonly string[] {
  const removed = new Set(removeTags)
  return [...new Set([...tags, ...addTags])].filter((tag) => !removed.has(tag))
}

/** The article with these details; a note is added to the one it has. Problems: bad-input (notes too long together), no-change, those of correcting the byline. */
function withDetails(article: Article, edit: DetailsEdit, context: ActContext, batchId: string): Result<ArticleRecord> {
  const given = Object.entries(edit.set).filter(([, value]) => value !== undefined)
  const note = noteAfter(article.metadata.note ?? null, edit.set.note ?? null)
  if (note !== null && note.length > NOTE_MOST) {
    return fail('bad-input', {
      path: 'note',
      detail: `with the note already there it has more than ${NOTE_MOST} characters`,
    })
  }
  const patch: MetadataPatch = {
    ...Object.fromEntries(given),
    ...(edit.set.note ? { note } : {}),
    tags: tagsAfter(article.metadata.tags, edit),
  }
  const set = setMetadata(article, patch, context, batchId)
  if (!set.ok && set.problem.code !== 'no-change') return set
  if (edit.byline === undefined) return set
  const now = set.ok ? openArticle(set.value) : ok(article)
  if (!now.ok) return now
  const signed = withByline(now.value, edit.byline, context, batchId)
  if (signed.ok) return signed
  return signed.problem.code === 'no-change' && set.ok ? set : signed
}

/** A note set for many is added below the one an article has, whose words are not seen while it is typed; one that is there already stays once. */
function noteAfter(now: string | null, added: string | null): string | null {
  if (now === null || added === null || `\n\n${now}\n\n`.includes(`\n\n${added}\n\n`)) return now ?? added
  return `${now}\n\n${added}`
}

/** A byline readers saw is corrected as an attribution; one that was missing is added, which needs no notice. */
function withByline(article: Article, byline: string, context: ActContext, batchId: string): Result<ArticleRecord> {
  const before = weaveOf(article, 'byline')?.workingText() ?? ''
  if (before === byline) return fail('no-change', { what: article.record.id })
  const category = before === '' ? 'other' : 'attribution'
  const span = { field: 'byline', from: 0, to: before.length, before, after: byline }
  const done = correctSpans(article, [span], { category, reason: '', status: 'accepted', batchId }, context)
  if (!done.ok) return done
  return ok(done.value.change.articles[0]?.after ?? article.record)
}

async function withResolvedTags(archive: Archive, edit: DetailsEdit): Promise<Result<DetailsEdit>> {
  const vocabulary = await archive.vocabulary()
  if (!vocabulary.ok) return vocabulary
  const add = resolveTags(vocabulary.value, edit.addTags)
  const remove = resolveTags(vocabulary.value, edit.removeTags)
  if (!add.ok) return add
  return remove.ok ? ok({ ...edit, addTags: [...add.value], removeTags: [...remove.value] }) : remove
}

/** For the history: "desk: Sport"; for a removed value "desk:". A note is desk-only, so its text is left out. */
function detailOf({ set, byline, addTags, removeTags }: DetailsEdit): Batch['detail'] {
  const values = Object.entries({ ...set, byline }).filter(([, value]) => value !== undefined)
  const lines = values.map(([name, value]) => (name === 'note' ? name : `${name}: ${value ?? ''}`.trim()))
  return {
    details: lines,
    ...(addTags.length > 0 ? { added: addTags } : {}),
    ...(removeTags.length > 0 ? { removed: removeTags } : {}),
  }
}
