// Selecting words of the article by keyboard: the text is not an editor, so it has no caret to start from.

import {
  fieldsShown,
  maskedLines,
  placeOfRange,
  rangeOfPlace,
  type ShownPlace,
} from '../../../session/shown-text/text-places.ts'
import { useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { grownByWord, nextWord, wordSpans } from './next-word.ts'

/** Selects the next (1) or previous (-1) word, or extends or shrinks the selection by one. */
export function selectWord(direction: 1 | -1, isGrowing: boolean): void {
  const article = document.querySelector<HTMLElement>('[data-pane=article] article')
  const selection = getSelection()
  if (!article || !selection) return
  const now = currentPlace(article, selection)
  const next = now && isGrowing ? grown(article, now, direction) : step(article, now ?? startIn(article), direction)
  const range = next && rangeOfPlace(article, next)
  if (!range) return
  selection.removeAllRanges()
  selection.addRange(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  announce(selection.toString())
}

function currentPlace(article: HTMLElement, selection: Selection): ShownPlace | null {
  if (selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(article) ? placeOfRange(article, range) : null
}

function grown(article: HTMLElement, now: ShownPlace, direction: 1 | -1): ShownPlace {
  return { field: now.field, ...grownByWord(wordSpans(maskedLines(article, now.field)), now, direction) }
}

/** Moves from one field to the next at its ends. */
function step(article: HTMLElement, now: ShownPlace, direction: 1 | -1): ShownPlace | null {
  const fields = fieldsShown(article)
  let at = fields.indexOf(now.field)
  let from: ShownPlace = now
  while (at >= 0 && at < fields.length) {
    const word = nextWord(wordSpans(maskedLines(article, from.field)), from, direction)
    if (word) return { field: from.field, ...word }
    at += direction
    const edge = direction === 1 ? 0 : Number.MAX_SAFE_INTEGER
    from = { field: fields[at] ?? '', from: edge, to: edge }
  }
  return null
}

/** Where to begin without a selection: at the selected correction, or at the first visible line. */
function startIn(article: HTMLElement): ShownPlace {
  const { correctionId } = useViewState.getState()
  const mark = correctionId === null ? null : article.querySelector(`[data-correction="${correctionId}"]`)
  const top = article.parentElement?.getBoundingClientRect().top ?? 0
  const lines = [...article.querySelectorAll<HTMLElement>('[data-field]')]
  const line = lines.find((candidate) => candidate.getBoundingClientRect().bottom > top) ?? lines[0]
  const range = document.createRange()
  range.selectNodeContents(mark ?? line ?? article)
  const place = placeOfRange(article, range)
  const field = place?.field ?? line?.dataset.field ?? 'body'
  const at = place?.from ?? 0
  return { field, from: at, to: at }
}
