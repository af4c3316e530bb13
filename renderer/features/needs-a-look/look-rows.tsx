// The articles that need a look as rows, of which one is open.
import type { ArticleToLookAt } from '../../../electron/contract/index.ts'
import { openLookAt } from '../../app/needs-a-look/look-acts.ts'
import { ReviewedRows } from '../../app/reviewed-rows.tsx'
import { useViewState } from '../../app/view-state.ts'
import { words } from '../../messages/words.ts'
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
