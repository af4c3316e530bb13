// What is being corrected in the popover: the places, what is there, and which correction it takes the place of. The reader shows the
// popover; whoever found something to correct opens it from here.
import { create } from 'zustand'
import type { Block, Category, LoggedCorrection, SpanEdit } from '../../../electron/contract/index.ts'
import { rememberFocus } from '../../ui/focus-return.ts'
import { changeView, useViewState } from '../view-state.ts'

/** A span of the working text and what it reads. */
export type WorkingPlace = Required<Pick<SpanEdit, 'field' | 'from' | 'to'>> & { readonly before: string }

/** A form of a name to choose: choosing it corrects the others and closes the popover. */
export interface OfferedForm {
  readonly form: string
  /** How often it is used; '' when no one has counted. */
  readonly said: string
  readonly choose: () => void
}

/** A change of what is not words, as the popover shows it before it is made. */
export type FormatChange =
  | { readonly kind: 'mark'; readonly type: 'strong' | 'em'; readonly after: '' | null }
  | { readonly kind: 'link' }
  | { readonly kind: 'line'; readonly lines: readonly LineChange[] }
  | { readonly kind: 'split' | 'join'; readonly left: string; readonly right: string }

/** A line of the working text (from 0), what it is and what it will be. */
export interface LineChange {
  readonly line: number
  readonly before: Block
  readonly after: Block
}

export interface Correcting {
  readonly articleId: string
  readonly here: WorkingPlace
  /** Every place meant by "all", `here` among them. */
  readonly all: readonly WorkingPlace[]
  readonly isAllChosen: boolean
  /** What is in the field when it opens. */
  readonly after: string
  /** Whether the field opens with all of it selected; else the caret is at its end. */
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

/** Shows a text in which corrections can be made. */
export function showCorrectable(): void {
  if (useViewState.getState().view === 'original') changeView({ view: 'marked' })
}
