// The articles that need a look as rows, of which one is open.
import type { ArticleToLookAt } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { ReviewedRows } from '../../../session/reviewed-rows.tsx'
import { useViewState } from '../../../session/view-state.ts'
import { openLookAt } from './look-acts.ts'
import { LookRow } from './look-row.tsx'

export function LookRows({ articles }: { readonly articles: readonly ArticleToLookAt[] }) {
  const place = useViewState(({ articleId }) => articles.findIndex(({ id }) => id === articleId))
  return (
    <ReviewedRows
      label={words('look.list')}
      name="look"
      total={articles.length}
      place={place}
      rowHeight={88}
      onOpen={(next) => openLookAt(articles, next)}
      row={(index, position) => {
        const article = articles[index]
        return article && <LookRow key={article.id} {...position} article={article} isOpen={index === place} />
      }}
    />
  )
}
