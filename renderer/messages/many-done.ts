// What is said once an act on many articles has been done.
import type { ManyAct, ManyEdited } from '../../electron/contract/index.ts'
import { problemWords, words } from './words.ts'

/** How many it changed, and how many it left with the reason of the first; null: there was nothing to change, or to say. */
export function doneWords(act: ManyAct | 'edit-details' | 'tag', { changed, left, named }: ManyEdited): string | null {
  if (changed === 0 && left === 0) return null
  const done = changedWords(act, changed)
  const [first] = named
  const why = first ? problemWords(first.problem).failed : ''
  return left > 0 ? `${done} ${words('many.left', { count: left, why })}` : done
}

function changedWords(act: ManyAct | 'edit-details' | 'tag', count: number): string {
  if (act === 'tag') return words('tags.changed', { count })
  if (act === 'edit-details') return words('many.done', { count })
  return words('many.did', { did: words(`many.${act}.did`), count })
}
