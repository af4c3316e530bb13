// The correction being made in the popover: the places, their text, and which correction it replaces. The reader shows
// the popover; any feature with something to correct opens it from here.
import { create } from 'zustand'
import type { Block, Category, LoggedCorrection, SpanEdit } from '../../../electron/contract/index.ts'
import { rememberFocus } from '../../ui/focus-return.ts'
import { changeView, useViewState } from '../view-state.ts'

/** A span of the working text and its text. */
export type WorkingPlace = Required<Pick<SpanEdit, 'field' | 'from' | 'to'>> & { readonly before: string }

/** A form of a name to choose: choosing it corrects the others and closes the popover. */
export interface OfferedForm {
  readonly form: string
  /** How often it is used; '' when not counted. */
  readonly said: string
  readonly choose: () => void
}

/** A format change, as the popover shows it before it is made. */
export type FormatChange =
  | { readonly kind: 'mark'; readonly type: 'strong' | 'em'; readonly after: '' | null }
  | { readonly kind: 'link' }
  | { readonly kind: 'line'; readonly lines: readonly LineChange[] }
  | { readonly kind: 'split' | 'join'; readonly left: string; readonly right: string }

/** A line of the working text (from 0), its present and its new kind. */
export interface LineChange {
  readonly line: number
  readonly before: Block
  readonly after: Block
}

export interface Correcting {
  readonly articleId: string
  readonly here: WorkingPlace
  /** Every place included by "all", `here` among them. */
  readonly all: readonly WorkingPlace[]
  readonly isAllChosen: boolean
  /** The field's initial text. */
  readonly after: string
  /** Whether the field opens with all of it selected; otherwise the caret is at its end. */
  readonly isFresh: boolean
  /** Whether it begins as a proposal, whatever was chosen last. */
  readonly isProposed?: boolean
  /** The correction being edited. */
  readonly replaces: LoggedCorrection | null
  /** The check's finding, if any: the form begins with that. */
  readonly found?: {
    readonly category: Category
    readonly reason: string
    readonly finding?: { readonly rule: string; readonly evidence: string }
  }
  /**
   * Forms among which the evidence does not decide: nothing is filled in until one is chosen or other words are typed.
   */
  readonly choices?: readonly OfferedForm[]
  /** What is changed, if not the words. */
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

/** Cancels; the focus returns to where it was. */
export function stopCorrecting(): void {
  const { now, returnFocus } = useCorrecting.getState()
  if (!now) return
  useCorrecting.setState({ now: null })
  returnFocus()
}

/** Switches to a view in which corrections can be made. */
export function showCorrectable(): void {
  if (useViewState.getState().view === 'original') changeView({ view: 'marked' })
}
