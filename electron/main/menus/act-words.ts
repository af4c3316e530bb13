// Names of acts as the Edit menu shows them. The window has its own, in renderer/messages.
import type { ActName } from '../../contract/index.ts'
import { mainWords } from '../words/words.ts'

const MOST = 30

/** "Correction “Bozizé”", "Tags “harbour” (12)"; & is doubled, since a single one marks an access key. */
export function menuActName({ act, count, what }: ActName): string {
  const short = shortened(what)
  const { acts, undo } = mainWords()
  const isNamed = act !== 'details' && act !== 'edit-details' && act !== 'notice' && short !== ''
  const name = isNamed ? ` ${undo.quoted(short)}` : ''
  const many = count > 1 ? ` (${count})` : ''
  return `${acts[act]}${name}${many}`.replaceAll('&', '&&')
}

/** "Discarding Edits to “Ferry runs late”", of an article by its headline. */
export function menuDiscardedName(headline: string): string {
  const short = shortened(headline)
  const { discarded, quoted } = mainWords().undo
  return discarded(short && quoted(short)).replaceAll('&', '&&')
}

function shortened(what: string): string {
  const line = [...what.replaceAll(/\s+/gu, ' ').trim()]
  return line.length > MOST ? `${line.slice(0, MOST - 1).join('')}…` : line.join('')
}
