// The bar under the article: for its findings while their tab is selected, otherwise for its corrections.
import type { OpenedArticle } from '../../queries/article.ts'
import { useViewState } from '../../session/view-state.ts'
import { CorrectionsBar } from './corrections/corrections-bar.tsx'
import { FindingsBar } from './findings/findings-bar.tsx'

export function ReviewBar({ opened }: { readonly opened: OpenedArticle }) {
  const isOfFindings = useViewState((state) => state.tab === 'findings')
  return isOfFindings ? <FindingsBar opened={opened} /> : <CorrectionsBar opened={opened} />
}
