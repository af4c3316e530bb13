// Corrigenda's own JSON: the article as the view shows it; with reasons also the whole record with its history, lossless, unless that
// would give out words that were removed.
import { blockText, noticeTitle, type ProjectedBlock } from '../../corrections/index.ts'
import { VIEWS } from '../../schema/index.ts'
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { fieldText } from './plain-lines.ts'
import { textIn } from './sections.ts'

const JSON_FORMAT = 'corrigenda-articles'

export const JSON_COPY: TextFormat = {
  name: 'json',
  extension: 'json',
  group: 'systems',
  words: {
    label: 'Corrigenda JSON',
    hint: 'The article and its corrections, for other programs.',
    files: 'JSON',
  },
  showsHistory: true,
  reasonsIn: VIEWS,
  holdsRecord: true,
  sections: [
    {
      open: () => `{\n  "format": ${JSON.stringify(JSON_FORMAT)},\n  "version": 1,\n  "articles": [\n    `,
      each: (article, n) =>
        `${n > 0 ? ',\n    ' : ''}${JSON.stringify(toDocument(article), null, 2).replaceAll('\n', '\n    ')}`,
      close: () => '\n  ]\n}\n',
    },
  ],
}

/** One or several articles as one JSON document. `content` is the view asked for, `record` everything. */
export function writeJson(articles: readonly ExportArticle[]): string {
  return textIn(JSON_COPY.sections, articles)
}

function toDocument(article: ExportArticle): Record<string, unknown> {
  return {
    id: article.id,
    view: article.view,
    version: article.version,
    published: article.metadata.publishedAt,
    corrected: article.correctedAt,
    metadata: article.metadata,
    content: {
      headline: fieldText(article.headline) || null,
      headlineFrom: article.headlineFrom,
      standfirst: fieldText(article.standfirst) || null,
      byline: fieldText(article.byline) || null,
      body: article.body.map((block) =>
        article.view === 'marked'
          ? { ...block.block, runs: block.runs, ...(block.changed ? { changed: block.changed } : {}) }
          : { ...block.block, text: blockText(block), ...formatsOf(block) },
      ),
      captions: article.captions.map(fieldText),
    },
    notice: article.notice
      ? {
          class: article.notice.class,
          label: noticeTitle(article.notice),
          text: article.notice.text,
          position: article.noticePosition,
          stale: article.isNoticeStale,
        }
      : null,
    corrections: article.corrections.map(({ id, field, before, after, category, reason, author, decidedAt }) => {
      const why = article.withReasons ? { reason } : {}
      return { id, field, before, after, category, ...why, author, at: decidedAt }
    }),
    head: article.head,
    record: article.record,
  }
}

/** The marks of a line as ranges of its text (UTF-16, half-open); nothing when it has none. */
function formatsOf({ runs }: ProjectedBlock): { readonly marks?: readonly object[] } {
  let at = 0
  const marks = runs.flatMap(({ text, format }) => {
    const from = at
    at += text.length
    return format ? [{ from, to: at, ...format }] : []
  })
  return marks.length > 0 ? { marks } : {}
}
