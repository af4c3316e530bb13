// An act over many articles in words: tags “storm” of 12 articles, took back an import.
import { isManyAct, type LoggedBatch } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'

/** What a batch did; `known` are all of them, since an undo is described by what it undid. */
export function batchWords({ kind, articles, what, tookBack }: LoggedBatch, known: readonly LoggedBatch[]): string {
  const count = articles
  if (isManyAct(kind)) {
    const did = words(`many.${kind}.did`)
    return words(what === '' ? 'archive-history.many' : 'archive-history.many-what', { did, count, what })
  }
  if (kind !== 'undo') return words(`archive-history.${kind}`, { count, what })
  const undone = known.find(({ id }) => id === tookBack)
  return words('archive-history.undo', { count, what: undone ? batchWords(undone, known) : '' })
}
