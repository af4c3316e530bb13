// Plain text: headline, byline and all blocks separated by blank lines; the notice at the end or before the text.
import { noticeTitle, type ProjectedBlock } from '../../corrections/index.ts'
import type { ExportArticle } from './export-article.ts'
import type { TextFormat } from './export-format.ts'
import { groupBlocks, markedText } from './plain-lines.ts'
import { textIn } from './sections.ts'

const BETWEEN_ARTICLES = `\n\n${'*'.repeat(24)}\n\n`

export const TEXT: TextFormat = {
  name: 'text',
  extension: 'txt',
  group: 'readers',
  words: {
    label: 'Plain text',
    hint: 'Headline, byline and paragraphs, with the notice.',
    files: 'text',
  },
  sections: [{ each: (article, n) => `${n > 0 ? BETWEEN_ARTICLES : ''}${oneArticle(article)}`, close: () => '\n' }],
}

/** One or several articles as plain text, LF line ends, a final newline. */
export function writeText(articles: readonly ExportArticle[]): string {
  return textIn(TEXT.sections, articles)
}

function oneArticle(article: ExportArticle): string {
  const isMarked = article.view === 'marked'
  const lines = (blocks: readonly ProjectedBlock[]): readonly string[] =>
    blocks.map((block) => markedText(block, isMarked))
  const notice = article.notice ? [`${noticeTitle(article.notice)}: ${article.notice.text}`] : []
  const isOnTop = article.noticePosition === 'top'
  const parts = [
    ...lines(article.headline),
    ...lines(article.standfirst),
    ...lines(article.byline),
    ...(isOnTop ? notice : []),
    ...groupBlocks(article.body).map((group) => groupText(group, isMarked)),
    ...article.captions.flatMap(lines),
    ...(isOnTop ? [] : notice),
  ]
  return parts.join('\n\n')
}

function groupText(group: readonly ProjectedBlock[], isMarked: boolean): string {
  let number = 0
  return group
    .map((block) => {
      if (block.block.type !== 'li' || block.block.cont) return markedText(block, isMarked)
      number += 1
      return `${block.block.ordered ? `${number}.` : '•'} ${markedText(block, isMarked)}`
    })
    .join('\n')
}
