// Which article is being edited. Set by the editor, so that readers need not load it.
import { create } from 'zustand'

export const useEdited = create<{ readonly articleId: string | null }>()(() => ({ articleId: null }))
