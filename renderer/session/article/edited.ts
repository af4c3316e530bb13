// Which article is being typed in. The editor says so; those who ask need not know the editor.
import { create } from 'zustand'

export const useEdited = create<{ readonly articleId: string | null }>()(() => ({ articleId: null }))
