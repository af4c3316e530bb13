// The article as readers of the paper see it, in one of three texts. Everything is rendered as text, never as markup.
import { memo, useMemo } from 'react'
import { type Article, type Field, isCaption } from '../../../../electron/contract/index.ts'
import { fieldWords } from '../../../messages/correction-words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import type { View } from '../../../session/view-state.ts'
import { ArticleHeader } from './article-header.tsx'
import styles from './article-text.module.css'
import { Blocks } from './blocks.tsx'
import { inView } from './in-view.ts'
import { CorrectionsProvider } from './marked-corrections.ts'
import { MarkedLine } from './marked-line.tsx'
import { TagChips } from './tag-chips.tsx'

/** From this many lines on, lines out of view are not rendered; in a shorter text that saves nothing. */
const MANY_LINES = 60

export interface ArticleTextProps {
  readonly opened: OpenedArticle
  readonly view: View
}

export const ArticleText = memo(function ArticleText({ opened, view }: ArticleTextProps) {
  const { article, corrections } = opened
  const known = useMemo(() => new Map(corrections.map((numbered) => [numbered.correction.id, numbered])), [corrections])
  const { language, tags } = article.metadata
  const body = inView(article, 'body', view)
  const captions = [...article.fields.keys()].filter((field) => isCaption(field) && isShown(article, field, view))
  return (
    <CorrectionsProvider value={known}>
      <article className={styles.article} lang={language} data-print>
        <ArticleHeader article={article} view={view} />
        <div className={styles.body} data-long={body.length > MANY_LINES || undefined}>
          <Blocks blocks={body} view={view} />
        </div>
        {captions.map((field) => (
          <Caption key={field} article={article} field={field} view={view} />
        ))}
        <TagChips articleId={article.record.id} tags={tags} />
      </article>
    </CorrectionsProvider>
  )
})

function isShown(article: Article, field: Field, view: View): boolean {
  return inView(article, field, view).some(({ runs }) => runs.length > 0)
}

interface CaptionProps {
  readonly article: Article
  readonly field: Field
  readonly view: View
}

function Caption({ article, field, view }: CaptionProps) {
  return (
    <figure className={styles.caption} aria-label={fieldWords(field)}>
      {inView(article, field, view).map((block, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its position only
        <p key={n} dir="auto">
          <MarkedLine field={field} block={block} view={view} />
        </p>
      ))}
    </figure>
  )
}
