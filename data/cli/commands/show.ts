import { readArticle } from '../../acts/act-on-article.ts'
import { houseNotices } from '../../archive/house-notices.ts'
import { type Article, placeOf, versionOf } from '../../corrections/index.ts'
import { type ExportArticle, exportArticle } from '../../formats/writing/export-article.ts'
import { fieldText } from '../../formats/writing/plain-lines.ts'
import { writeHtml } from '../../formats/writing/write-html.ts'
import { writeMarkdown } from '../../formats/writing/write-markdown.ts'
import { writeText } from '../../formats/writing/write-text.ts'
import { ok, VIEWS } from '../../schema/index.ts'
import { argument, type Command, oneOf, withArchive } from '../command.ts'
import { takes } from '../option.ts'

const FORMS = ['text', 'markdown', 'html', 'json'] as const

export const show: Command = {
  name: 'show',
  summary: 'Show one article: as published, marked, or corrected.',
  usage: 'corrigenda show <archive> <id> [--view original|marked|corrected] [--as text|markdown|html|json]',
  example: 'corrigenda show courier 7k2m9q4w --view marked --as text',
  options: {
    view: takes('V', 'Which text.', { words: VIEWS, usual: 'corrected' }),
    as: takes('FORM', 'How it is printed.', { words: FORMS, usual: 'markdown' }),
  },
  arity: [2, 2],
  run: (input) => {
    const view = oneOf(input, 'view', VIEWS) ?? 'corrected'
    const form = oneOf(input, 'as', FORMS) ?? 'markdown'
    return withArchive(input, 'read', async (archive) => {
      const article = await readArticle(archive, argument(input, 1))
      if (!article.ok) return article
      const { position } = (await houseNotices(archive)).profile
      const shown = exportArticle(article.value, archive.manifest.profile, {
        view,
        keepFooters: true,
        withProposals: true,
        noticePosition: position,
        // For the desk itself, which asked for the original and its changes.
        withRemoved: view !== 'corrected',
        withDeskNotes: true,
      })
      const document = toDocument(article.value, shown)
      return ok({
        document,
        text: form === 'json' ? JSON.stringify(document, null, 2) : write(form, shown),
        isCopy: true,
      })
    })
  },
}

function write(form: 'text' | 'markdown' | 'html', shown: ExportArticle): string {
  if (form === 'text') return writeText([shown])
  return form === 'html' ? writeHtml([shown]) : writeMarkdown([shown])
}

/** The record with its fields in the requested view, and every correction with its status. */
function toDocument(article: Article, shown: ExportArticle): Record<string, unknown> {
  const { record, metadata, notice } = article
  return {
    id: record.id,
    view: shown.view,
    headline: fieldText(shown.headline) || null,
    headlineFrom: record.headlineFrom,
    ...metadata,
    file: record.source,
    version: versionOf(article),
    corrected: shown.correctedAt,
    fields: Object.fromEntries([...article.fields].map(([name, weave]) => [name, textIn(shown.view, weave)])),
    originals: Object.fromEntries(
      Object.entries(record.fields).map(([name, { textSha256, bodySha256 }]) => [name, { textSha256, bodySha256 }]),
    ),
    blocks: record.fields.body?.blocks ?? [],
    dateline: record.dateline,
    corrections: article.corrections.map(({ kind: _, base, ...correction }) => {
      return { ...correction, madeOn: base, place: placeOf(article, correction.id) }
    }),
    notice: notice && { class: notice.class, text: notice.text, composed: notice.composed, stale: shown.isNoticeStale },
    events: record.events.length,
  }
}

function textIn(
  view: ExportArticle['view'],
  weave: { original: string; publishedText: () => string; workingText: () => string },
): string {
  if (view === 'original') return weave.original
  return view === 'marked' ? weave.workingText() : weave.publishedText()
}
