// Names of what a correction is and does, as components and announcements both say them.
import type { ArticleState, Category, Field, LoggedCorrection, Status } from '../../electron/contract/index.ts'
import { words } from './words.ts'

export function categoryWords(category: Category): string {
  return words(`category.${category}`)
}

export function statusWords(status: Status): string {
  return words(`status.${status}`)
}

export function stateWords(state: ArticleState): string {
  return words(`state.${state}`)
}

/** "headline", "text", "caption x". */
export function fieldWords(field: Field): string {
  if (field === 'headline' || field === 'standfirst' || field === 'byline' || field === 'body')
    return words(`field.${field}`)
  return words('field.caption', { key: field.slice(field.indexOf(':') + 1) })
}

/** "Bozie becomes Bozizé", "very is deleted". A line break is named, since it cannot be seen or heard. */
export function changeWords({ before, after }: Pick<LoggedCorrection, 'before' | 'after'>): string {
  const values = { before: spoken(before), after: spoken(after) }
  if (before === '') return words('mark.inserted', values)
  if (after === '') return words('mark.deleted', values)
  return words('mark.replaced', values)
}

/** "Correction 3 of 5: Name, Proposed. “Bozie” becomes “Bozizé”". */
export function positionWords(
  { number, correction }: { readonly number: number; readonly correction: LoggedCorrection },
  total: number,
): string {
  const { category, status } = correction
  return words('mark.announce', {
    place: number,
    total,
    category: categoryWords(category),
    status: statusWords(status),
    change: changeWords(correction),
  })
}

function spoken(text: string): string {
  return text.replaceAll('\n', ` ${words('mark.paragraph')} `).trim()
}
