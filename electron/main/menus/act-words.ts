// Names of acts as the Edit menu shows them. The window has its own, in renderer/messages.
import { type ActName, isManyAct, MANY_ACTS, type ManyAct } from '../../contract/index.ts'

const VERBS: { readonly [A in Exclude<ActName['act'], ManyAct>]: string } = {
  import: 'Import',
  correct: 'Correction',
  accept: 'Accepting',
  reject: 'Rejecting',
  revert: 'Reverting',
  reinstate: 'Restoring',
  tag: 'Tags',
  details: 'Details Change',
  'edit-details': 'Details Change',
  notice: 'Reader Notice',
  'compose-notices': 'Recomposing Notices',
  restore: 'Restoring a Version',
  'take-back': 'Reverting',
  rule: 'Ruling',
  'use-name': 'Use of Name',
  stylebook: 'House Style',
}
const MOST = 30

/** "Correction “Bozizé”", "Tags “harbour” (12)"; & is doubled, since a single one marks an access key. */
export function menuActName({ act, count, what }: ActName): string {
  const short = shortened(what)
  const name = act === 'details' || act === 'edit-details' || act === 'notice' || short === '' ? '' : ` “${short}”`
  const many = count > 1 ? ` (${count})` : ''
  return `${isManyAct(act) ? MANY_ACTS[act].doing : VERBS[act]}${name}${many}`.replaceAll('&', '&&')
}

/** "Discarding Edits to “Ferry runs late”", of an article by its headline. */
export function menuDiscardedName(headline: string): string {
  const short = shortened(headline)
  return `Discarding Edits${short && ` to “${short}”`}`.replaceAll('&', '&&')
}

function shortened(what: string): string {
  const line = [...what.replaceAll(/\s+/gu, ' ').trim()]
  return line.length > MOST ? `${line.slice(0, MOST - 1).join('')}…` : line.join('')
}
