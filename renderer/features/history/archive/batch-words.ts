// An act over many articles in words: tags “storm” of 12 articles, took back an import.
import { isManyAct, type LoggedBatch, type Metadata } from '../../../../electron/contract/index.ts'
import { DETAIL_LABELS } from '../../../messages/detail-labels.ts'
import { nounWithin } from '../../../messages/noun.ts'
import { words } from '../../../messages/words.ts'

/** What a batch did; `known` are all of them, since an undo is described by what it undid. */
export function batchWords(batch: LoggedBatch, known: readonly LoggedBatch[]): string {
  const { kind, articles: count, tookBack } = batch
  const what = partsOf(batch).join(', ')
  if (isManyAct(kind)) {
    const did = words(`many.${kind}.did`)
    return words(what === '' ? 'archive-history.many' : 'archive-history.many-what', { did, count, what })
  }
  if (kind !== 'undo') return words(`archive-history.${kind}`, { count, what })
  const undone = known.find(({ id }) => id === tookBack)
  return words('archive-history.undo', { count, what: undone ? batchWords(undone, known) : '' })
}

/** The parts of what a batch logged: names of details, views and decisions in words, everything else as it is. */
function partsOf({ kind, what }: LoggedBatch): readonly string[] {
  const parts = what.split(', ')
  if (kind === 'details') return parts.map((part) => (isDetail(part) ? nounWithin(words(DETAIL_LABELS[part])) : part))
  if (kind === 'export') return parts.map(viewWords)
  return kind === 'decide' ? parts.map(decisionWords) : parts
}

function isDetail(name: string): name is keyof Metadata {
  return Object.hasOwn(DETAIL_LABELS, name)
}

function viewWords(part: string): string {
  const isView = part === 'corrected' || part === 'marked' || part === 'original'
  return isView ? nounWithin(words(`export.view-${part}`)) : part
}

/** "accept: 3" */
function decisionWords(part: string): string {
  const [, verb, count = ''] = /^(accept|reject): (\d+)$/.exec(part) ?? []
  if (verb !== 'accept' && verb !== 'reject') return part
  return words('frame.labelled', { label: nounWithin(words(`review.${verb}`)), text: count })
}
