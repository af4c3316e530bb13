// What is being corrected in the popover: the places, what stands there, and which correction it takes the place of.
import { create } from 'zustand'
import {
  type Article,
  type Category,
  findPlaces,
  type LoggedCorrection,
  type SpanEdit,
} from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { shownPieces, workingSpan } from '../../../session/shown-text/shown-pieces.ts'
import { placeOfRange, type ShownPlace } from '../../../session/shown-text/text-places.ts'
import { look, useViewState } from '../../../session/view-state.ts'
import { announce } from '../../../ui/announcer.tsx'
import { rememberFocus } from '../../../ui/focus-return.ts'
import type { FormatChange } from '../format/planned-format.ts'
import { cutsNoWord } from './next-word.ts'

/** A span of the working text and what it reads. */
export type WorkingPlace = Required<Pick<SpanEdit, 'field' | 'from' | 'to'>> & { readonly before: string }

/** A form of a name to choose: choosing it corrects the others and closes the popover. */
export interface OfferedForm {
  readonly form: string
  /** How often it is used; '' when nobody has counted. */
  readonly said: string
  readonly choose: () => void
}

export interface Correcting {
  readonly articleId: string
  readonly here: WorkingPlace
  /** Every place meant by "all", `here` among them. */
  readonly all: readonly WorkingPlace[]
  readonly isAllChosen: boolean
  /** What stands in the field when it opens. */
  readonly after: string
  /** Whether the field opens with all of it selected; else the caret stands at its end. */
  readonly isFresh: boolean
  /** Whether it begins as a proposal, whatever was chosen last. */
  readonly isProposed?: boolean
  /** The correction whose words are being edited. */
  readonly replaces: LoggedCorrection | null
  /** What a check says of it, if one found it: the form begins with that. */
  readonly found?: {
    readonly category: Category
    readonly reason: string
    readonly finding?: { readonly rule: string; readonly evidence: string }
  }
  /** Forms among which the evidence does not decide: nothing is filled in until one is chosen or other words are typed. */
  readonly choices?: readonly OfferedForm[]
  /** What is changed, when it is not the words. */
  readonly format?: FormatChange
}

export interface CorrectingState {
  readonly now: Correcting | null
  readonly returnFocus: () => void
}

export const useCorrecting = create<CorrectingState>()(() => ({ now: null, returnFocus: () => undefined }))

export function beginCorrecting(now: Correcting): void {
  useCorrecting.setState({ now, returnFocus: rememberFocus() })
}

/** Leaves everything as it was; the focus goes back to where it was. */
export function stopCorrecting(): void {
  const { now, returnFocus } = useCorrecting.getState()
  if (!now) return
  useCorrecting.setState({ now: null })
  returnFocus()
}

/** What is selected in the article, or null when nothing is or it does not lie within one field. */
export function selectedPlace(): ShownPlace | null {
  const selection = getSelection()
  const article = document.querySelector('[data-pane=article] article')
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !article) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(article) ? placeOfRange(article, range) : null
}

/** Opens the popover on the words selected; `typed` is what was typed over them, if anything. Says why it cannot. */
export function correctSelection(article: Article, typed: string | null, isProposed = false): void {
  const shown = selectedPlace()
  if (!shown) {
    announce(words('correct.one-field'))
    return
  }
  correctShown(article, shown, typed, isProposed)
}

function correctShown(article: Article, shown: ShownPlace, typed: string | null, isProposed: boolean): void {
  const here = workingPlace(article, shown)
  if (!here) return
  beginCorrecting({
    articleId: article.record.id,
    here,
    all: everywhere(article, here),
    isAllChosen: false,
    after: typed ?? here.before,
    isFresh: typed === null,
    isProposed,
    replaces: null,
  })
}

/** The words of the working text behind a place that is shown; null, and it says why, when they cannot be corrected there. */
export function workingPlace(article: Article, shown: ShownPlace): WorkingPlace | null {
  const { view } = useViewState.getState()
  const weave = article.fields.get(shown.field)
  if (!weave) return null
  if (view === 'original') {
    announce(words('correct.original'))
    return null
  }
  const text = weave.workingText()
  const span = workingSpan(shownPieces(weave, view), shown, text, view)
  if (typeof span === 'string') {
    announce(words(`correct.${span}`))
    return null
  }
  return { field: shown.field, ...span, before: text.slice(span.from, span.to) }
}

/** All places of the article that read the same, exactly; the one meant keeps its very offsets. Words mean whole words. */
export function everywhere(article: Article, here: WorkingPlace): readonly WorkingPlace[] {
  const isWord = cutsNoWord(article.fields.get(here.field)?.workingText() ?? '', here)
  const places = [...article.fields].flatMap(([field, weave]) => {
    const text = weave.workingText()
    return findPlaces(field, text, here.before).filter((place) => !isWord || cutsNoWord(text, place))
  })
  const others = places.filter(({ field, from, to }) => field !== here.field || to <= here.from || from >= here.to)
  return [here, ...others.map(({ field, from, to }) => ({ field, from, to, before: here.before }))]
}

/** Shows a text in which corrections can be made. */
export function showCorrectable(): void {
  if (useViewState.getState().view === 'original') look({ view: 'marked' })
}
