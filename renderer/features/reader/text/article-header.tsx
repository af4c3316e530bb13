// The head of an article: place and date, headline, standfirst, byline and length.
import { useMemo } from 'react'
import { type Article, blockText, projectField } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import type { View } from '../../../session/view-state.ts'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import styles from './article-text.module.css'
import { inView } from './in-view.ts'
import { MarkedField } from './marked-field.tsx'
import { countWords, readingMinutes } from './reading-time.ts'

export interface ArticleHeaderProps {
  readonly article: Article
  readonly view: View
}

export function ArticleHeader({ article, view }: ArticleHeaderProps) {
  const hasByline = inView(article, 'byline', view).some(hasRuns)
  return (
    <header className={styles.header}>
      <Kicker article={article} />
      <h2 dir="auto">
        <MarkedField field="headline" blocks={inView(article, 'headline', view)} view={view} />
      </h2>
      {article.record.headlineFrom === 'provisional' && <p className={styles.note}>{words('reader.provisional')}</p>}
      {inView(article, 'standfirst', view).some(hasRuns) && (
        <p className={styles.standfirst} dir="auto" data-italic>
          <MarkedField field="standfirst" blocks={inView(article, 'standfirst', view)} view={view} />
        </p>
      )}
      <p className={styles.byline}>
        {hasByline && (
          <span className={styles.author} dir="auto">
            <MarkedField field="byline" blocks={inView(article, 'byline', view)} view={view} />
          </span>
        )}
        <Length article={article} />
      </p>
    </header>
  )
}

function hasRuns({ runs }: { readonly runs: readonly unknown[] }): boolean {
  return runs.length > 0
}

function Kicker({ article: { metadata } }: { readonly article: Article }) {
  const { desk, publishedAt, source } = metadata
  return (
    <p className={styles.kicker}>
      {desk !== null && <b>{desk}</b>}
      {publishedAt === null ? (
        <span>{words('list.undated')}</span>
      ) : (
        <span>
          <CalendarDate value={publishedAt} form="long" />
        </span>
      )}
      {source !== null && <span>{source}</span>}
    </p>
  )
}

/** Length of the corrected text, without agency footers. */
function Length({ article }: { readonly article: Article }) {
  const count = useMemo(() => {
    const blocks = projectField(article, 'body', 'corrected').filter(({ block }) => block.role === undefined)
    return countWords(blocks.map(blockText))
  }, [article])
  return (
    <span className={styles.length}>{words('reader.length', { words: count, minutes: readingMinutes(count) })}</span>
  )
}
