// Formatting selected words in the reader: opens the popover on the selection, showing what would change. Enter
// performs the act, as with any correction.

import { type Article, markValues, workingLines } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import {
  beginCorrecting,
  type FormatChange,
  type LineChange,
  type WorkingPlace,
} from '../../../session/article/correcting.ts'
import { announce } from '../../../ui/announcer.tsx'
import { selectedPlace, workingPlace } from '../places/selected-place.ts'
import { type FormatAct, isSameKind, joint, madeInto, partingAt } from './format-act.ts'

/** Opens the popover, or announces why nothing can be formatted. */
export function formatSelection(article: Article, act: FormatAct): void {
  const shown = selectedPlace()
  const here = shown ? workingPlace(article, shown) : null
  if (!shown) announce(words('format.select'))
  if (!here) return
  const planned = planOf(article, here, act)
  if (typeof planned === 'string') {
    announce(words(`format.${planned}`))
    return
  }
  const { format, place = here, after = here.before } = planned
  const { id } = article.record
  const base = { articleId: id, here: place, all: [place], isAllChosen: false, replaces: null }
  beginCorrecting({ ...base, after, isFresh: true, format })
}

interface Plan {
  readonly format: FormatChange
  /** The place, if it is not the selection. */
  readonly place?: WorkingPlace
  /** The form's initial text: a link's address, or what splitting and joining insert. */
  readonly after?: string
}

type Hindrance = 'text-only' | 'is-already' | 'no-next'

function planOf(article: Article, here: WorkingPlace, act: FormatAct): Plan | Hindrance {
  const weave = article.fields.get(here.field)
  if (!weave) return 'text-only'
  if (act.kind === 'mark') {
    const isAll = markValues(weave, act.type, here).every(({ value }) => value !== null)
    return { format: { ...act, after: isAll ? null : '' } }
  }
  if (act.kind === 'link') {
    const href = markValues(weave, 'link', here).find(({ value }) => value !== null)?.value
    return { format: act, after: href ?? '' }
  }
  if (here.field !== 'body') return 'text-only'
  const text = weave.workingText()
  if (act.kind === 'split') return splitAt(here, text)
  const lines = workingLines(weave)
  if (act.kind === 'join') return joinAt(here, text, lines)
  const changes = lines.flatMap(({ from, to, block: before }, line): readonly LineChange[] => {
    const isMeant = from < here.to && here.from <= to && !isSameKind(before, act.after)
    return isMeant ? [{ line, before, after: madeInto(before, act.after) }] : []
  })
  return changes.length === 0 ? 'is-already' : { format: { kind: 'line', lines: changes } }
}

/** Splits the line before the selected words. */
function splitAt(here: WorkingPlace, text: string): Plan | Hindrance {
  const { from, to } = partingAt(text, here.from)
  if (from === 0 || text[from - 1] === '\n') return 'is-already'
  const format = { kind: 'split', left: text.slice(0, from), right: text.slice(to) } as const
  return { format, place: { field: here.field, from, to, before: text.slice(from, to) }, after: '\n' }
}

/** Joins the line of the selected words with the next one. */
function joinAt(here: WorkingPlace, text: string, lines: ReturnType<typeof workingLines>): Plan | Hindrance {
  const line = lines.findLast(({ from }) => from <= here.to)
  if (!line || line.to >= text.length) return 'no-next'
  const [left, right] = [text.slice(0, line.to), text.slice(line.to + 1)]
  const after = joint(left, right.split('\n')[0] ?? '')
  const place = { field: here.field, from: line.to, to: line.to + 1, before: '\n' }
  return { format: { kind: 'join', left, right }, place, after }
}
