// Details being edited: kept outside the pane, so that going to another article and back loses none of it.
import { create } from 'zustand'
import type { TextDetail } from './detail-patch.ts'

const useDrafts = create<{ readonly texts: Readonly<Record<string, string>> }>()(() => ({ texts: {} }))

const keyOf = (articleId: string, name: TextDetail): string => `${articleId}/${name}`

/** The unsaved text of a detail; null: none. */
export function useDetailDraft(articleId: string, name: TextDetail): string | null {
  return useDrafts(({ texts }) => texts[keyOf(articleId, name)] ?? null)
}

/** Keeps what is typed; null discards it. */
export function draftDetail(articleId: string, name: TextDetail, text: string | null): void {
  useDrafts.setState(({ texts }) => {
    const { [keyOf(articleId, name)]: _, ...others } = texts
    return { texts: text === null ? others : { ...others, [keyOf(articleId, name)]: text } }
  })
}
