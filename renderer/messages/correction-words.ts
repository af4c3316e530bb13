// Names of corrections and what they do, for components and announcements.
import {
  type ArticleState,
  type Block,
  type Category,
  type Field,
  isCaption,
  type LoggedCorrection,
  type Status,
} from '../../electron/contract/index.ts'
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

/** Where something is: "In the headline", "In caption 2". */
export function inFieldWords(field: Field): string {
  return words('corrections.in-field', { field: fieldWords(field), isCaption: isCaption(field) ? 'yes' : 'no' })
}

/** What a line is: "Paragraph", "Heading 2", "Numbered item". */
export function blockWords({ type, level, ordered }: Block): string {
  if (type === 'h') return words('block.h', { level: level ?? 2 })
  return words(type === 'li' && ordered ? 'block.ol' : `block.${type}`)
}

/**
 * "Bozie becomes Bozizé", "very is deleted", "Paragraph becomes Heading 2". A line break is named, since it cannot be
 * seen.
 */
export function changeWords(correction: LoggedCorrection | Pick<LoggedCorrection, 'before' | 'after'>): string {
  const { before, after } =
    'kind' in correction && correction.kind === 'block' ? lineWords(correction.block) : correction
  const values = { before: spoken(before), after: spoken(after) }
  if (before === '') return words('mark.inserted', values)
  if (after === '') return words('mark.deleted', values)
  return words('mark.replaced', values)
}

/** A line's former and present kind. */
export function lineWords(block: { readonly before: Block; readonly after: Block }): {
  readonly before: string
  readonly after: string
} {
  return { before: blockWords(block.before), after: blockWords(block.after) }
}

interface Placed {
  readonly number: number
  readonly place: number
}

/** "Correction 3 of 5", or with its number when that differs from its place: "Correction 1, 3 of 5". */
export function placeWords({ number, place }: Placed, total: number): string {
  return words(number === place ? 'review.position' : 'review.numbered-position', { number, place, total })
}

/** "Correction 3 of 5: Name, Proposed. “Bozie” becomes “Bozizé”". */
export function positionWords(numbered: Placed & { readonly correction: LoggedCorrection }, total: number): string {
  const { category, status } = numbered.correction
  const { correction } = numbered
  return words('mark.announce', {
    place: placeWords(numbered, total),
    category: categoryWords(category),
    status: statusWords(status),
    change: changeWords(correction),
  })
}

function spoken(text: string): string {
  return text.replaceAll('\n', ` ${words('mark.paragraph')} `).trim()
}
