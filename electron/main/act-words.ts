// Names of acts as the Edit menu shows them. The window has its own, in renderer/messages.
import type { ActName } from '../contract/index.ts'

const VERBS: { readonly [A in ActName['act']]: string } = {
  import: 'Import',
  correct: 'Correction',
  accept: 'Accepting',
  reject: 'Rejecting',
  revert: 'Reverting',
  reinstate: 'Reinstating',
  tag: 'Tags',
  details: 'Change of Details',
  'edit-details': 'Change of Details',
  withdraw: 'Withdrawing',
  'put-back': 'Putting Back',
  remove: 'Removing',
  notice: 'Reader Notice',
  'compose-notices': 'Composing of Notices',
  restore: 'Restoring of a Version',
  'take-back': 'Taking Back',
  rule: 'Ruling',
  'use-name': 'Use of',
  stylebook: 'House Style',
}
const MOST = 30

/** "Correction “Bozizé”", "Tags “harbour” (12)"; & is doubled, since a single one marks a key. */
export function menuActName({ act, count, what }: ActName): string {
  const line = [...what.replaceAll(/\s+/gu, ' ').trim()]
  const short = line.length > MOST ? `${line.slice(0, MOST - 1).join('')}…` : line.join('')
  const name = act === 'details' || act === 'edit-details' || act === 'notice' || short === '' ? '' : ` “${short}”`
  const many = count > 1 ? ` (${count})` : ''
  return `${VERBS[act]}${name}${many}`.replaceAll('&', '&&')
}
