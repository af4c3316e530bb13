// The notice of an article in the file that goes back: a paragraph of its text, written and proved like any paragraph an editor adds. Nothing
// of it is kept in the archive.
import {
  type Article,
  correctedAt,
  correctSpans,
  noticeTitle,
  openArticle,
  projectField,
} from '../../corrections/index.ts'
import { type FactsWanted, NO_FACTS } from '../../formats/places/facts.ts'
import { isRefusal, type Refusal } from '../../formats/places/pieces.ts'
import { type WrittenBack, writeAllBack, writeBack } from '../../formats/same-file/write-back.ts'
import type { ExportArticle } from '../../formats/writing/export-article.ts'
import { authorNamed, newId } from '../../schema/index.ts'

/** The article with its notice as the first or last paragraph, as the house puts it; null: it has none that may go out, or no paragraph there. */
export function withNotice(
  article: Article,
  { notice, noticeBy, isNoticeStale, isNoticeQuoting, noticePosition }: ExportArticle,
): Article | null {
  const body = article.fields.get('body')?.workingText() ?? ''
  if (!notice || !noticeBy || isNoticeStale || isNoticeQuoting || body === '') return null
  const lines = projectField(article, 'body', 'corrected')
  const isTop = noticePosition === 'top'
  if ((isTop ? lines[0] : lines.at(-1))?.block.type !== 'p') return null
  const text = `${noticeTitle(notice)}: ${notice.text}`.replaceAll(/\s*\n\s*/g, ' ').trim()
  const at = isTop ? 0 : body.length
  const edit = { field: 'body', from: at, to: at, after: isTop ? `${text}\n` : `\n${text}` }
  // The facts of the file are those of the corrections.
  const time = correctedAt(article) ?? noticeBy.at
  const context = { author: authorNamed(noticeBy.author), now: () => time, newId }
  const ruling = { category: 'other', reason: '', status: 'accepted' } as const
  const done = correctSpans(article, [edit], ruling, context)
  const record = done.ok ? done.value.change.articles[0]?.after : undefined
  const opened = record ? openArticle(record) : null
  return opened?.ok ? opened.value : null
}

/** An article, and as it is with its notice; null: without. */
export interface Noticed {
  readonly article: Article
  readonly noticed: Article | null
}

export interface WrittenWithNotices {
  readonly written: WrittenBack | Refusal
  /** Articles whose notice is in the file. */
  readonly inside: readonly string[]
}

/** Beyond this, articles whose notices cannot all be written are not tried one by one. */
const MOST_TRIED = 50

/**
 * Writes articles into their file with the notices the file has a place for. A notice never keeps a correction out: where it cannot be
 * written, the file goes back without it.
 */
export function writtenWithNotices(
  articles: readonly Noticed[],
  bytes: Uint8Array,
  facts: FactsWanted = NO_FACTS,
): WrittenWithNotices {
  const write = (isIn: (one: Noticed) => boolean): WrittenWithNotices => {
    const inside = articles.filter((one) => one.noticed !== null && isIn(one))
    const chosen = articles.map((one) => (inside.includes(one) && one.noticed) || one.article)
    return { written: writeAllBack(chosen, bytes, facts), inside: inside.map(({ article }) => article.record.id) }
  }
  const isWhole = ({ written, inside }: WrittenWithNotices): boolean =>
    !isRefusal(written) && !written.left.some(({ id }) => inside.includes(id))
  const all = write(() => true)
  if (all.inside.length === 0 || isWhole(all)) return all
  const good = new Set(
    articles.length > MOST_TRIED
      ? []
      : articles.filter(({ noticed }) => noticed !== null && !isRefusal(writeBack(noticed, bytes, facts))),
  )
  const some = write((one) => good.has(one))
  return some.inside.length === 0 || isWhole(some) ? some : write(() => false)
}
