// The lines of a field in the chosen view.
import { type Article, type Field, type ProjectedBlock, projectField } from '../../../../electron/contract/index.ts'
import type { View } from '../../../session/view-state.ts'

/** Marked text shows open proposals too, so it is the working text. */
export function inView(article: Article, field: Field, view: View): readonly ProjectedBlock[] {
  return projectField(article, field, view === 'marked' ? 'working' : view)
}
