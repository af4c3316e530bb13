// Formatting at the caret in the editor: marks on the selection, kinds of its lines, splitting lines.
import type { EditorView } from '@codemirror/view'
import type { Field, FieldFormats, MarkType } from '../../../../../electron/contract/index.ts'
import { words } from '../../../../messages/words.ts'
import { announce } from '../../../../ui/announcer.tsx'
import { type FormatAct, isSameKind, joint, madeInto, partingAt } from '../../format/format-act.ts'
import { withBlock, withMark } from './field-formats.ts'
import { askForLink } from './link-dialog-state.ts'
import { type FormatsField, type LiveFormats, setFormats } from './live-formats.ts'
import { pruned } from './typed-structure.ts'

export interface FormattableEditor {
  readonly view: EditorView
  readonly field: Field
  readonly formats: FormatsField
}

/** Performs the act, or announces why it cannot. */
export function formatIn(editor: FormattableEditor, act: FormatAct): void {
  const { view, field } = editor
  if (act.kind === 'mark') markSelected(editor, act.type)
  else if (act.kind === 'link') linkSelected(editor)
  else if (field !== 'body') announce(words('format.text-only'))
  else if (act.kind === 'line') makeLines(editor, act)
  else if (act.kind === 'split') splitHere(view)
  else joinNext(view)
}

function markSelected(editor: FormattableEditor, type: 'strong' | 'em'): void {
  const { view, formats } = editor
  const { from, to } = view.state.selection.main
  if (from === to) {
    announce(words('format.select'))
    return
  }
  const isAll = isMarked(view.state.field(formats), type, from, to)
  setMark(editor, from, to, type, isAll ? null : '')
  announce(words(`format.done-${isAll ? 'no-' : ''}${type}`))
}

function isMarked({ marks }: LiveFormats, type: MarkType, from: number, to: number): boolean {
  const covered = marks
    .filter((mark) => mark.type === type)
    .reduce((sum, mark) => sum + Math.max(0, Math.min(mark.to, to) - Math.max(mark.from, from)), 0)
  return covered >= to - from
}

function setMark(editor: FormattableEditor, from: number, to: number, type: MarkType, after: string | null): void {
  dispatch(editor, (set) => withMark(set, { from, to, type, after }))
}

/** Formatting that changes nothing is not kept. */
function dispatch({ view, field, formats }: FormattableEditor, change: (set: FieldFormats) => FieldFormats): void {
  const { set, typed } = view.state.field(formats)
  const next = change(set)
  view.dispatch({ effects: setFormats.of(typed ? pruned(typed, field, next) : next), userEvent: 'input.format' })
}

/** The selected words, or the link at the caret. */
function linkSelected(editor: FormattableEditor): void {
  const { view, formats } = editor
  const { from, to } = view.state.selection.main
  const here = view.state
    .field(formats)
    .marks.find((mark) => mark.type === 'link' && mark.from < Math.max(to, from + 1) && from < mark.to)
  const span = from < to ? { from, to } : here
  if (!span) {
    announce(words('format.select'))
    return
  }
  askForLink(here?.value ?? '', (address) => {
    setMark(editor, span.from, span.to, 'link', address)
    view.focus()
  })
}

function makeLines(editor: FormattableEditor, { after }: FormatAct & { readonly kind: 'line' }): void {
  const { view, formats } = editor
  const { doc, selection } = view.state
  const { lines } = view.state.field(formats)
  const [first, last] = [doc.lineAt(selection.main.from).from, doc.lineAt(selection.main.to).from]
  const changedLines = lines.filter(({ from, block }) => first <= from && from <= last && !isSameKind(block, after))
  if (changedLines.length === 0) {
    announce(words('format.is-already'))
    return
  }
  dispatch(editor, (set) =>
    changedLines.reduce((now, { from: at, block }) => withBlock(now, { at, after: madeInto(block, after) }), set),
  )
}

/** Splits the line at the caret. A blank there is removed, as readers would not see it at a line's end. */
export function splitHere(view: EditorView): boolean {
  const { main } = view.state.selection
  const text = view.state.doc.toString()
  const span = main.empty ? partingAt(text, main.head) : main
  view.dispatch({
    changes: { from: span.from, to: span.to, insert: '\n' },
    selection: { anchor: span.from + 1 },
    scrollIntoView: true,
    userEvent: 'input',
  })
  return true
}

/** Joins a line (from 1) with the one before it, adding a blank between them in scripts that use blanks. */
function joinBefore(view: EditorView, number: number): boolean {
  const { doc } = view.state
  if (number < 2 || number > doc.lines) return false
  const [before, after] = [doc.line(number - 1), doc.line(number)]
  const insert = joint(before.text, after.text)
  view.dispatch({
    changes: { from: before.to, to: after.from, insert },
    selection: { anchor: before.to + insert.length },
    scrollIntoView: true,
    userEvent: 'delete',
  })
  return true
}

function joinNext(view: EditorView): void {
  const { doc, selection } = view.state
  if (!joinBefore(view, doc.lineAt(selection.main.head).number + 1)) announce(words('format.no-next'))
}

/** Backspace at the start of a line. */
export function joinBackward(view: EditorView): boolean {
  const { doc, selection } = view.state
  const line = doc.lineAt(selection.main.head)
  return selection.main.empty && selection.main.head === line.from && joinBefore(view, line.number)
}

/** Delete at the end of a line. */
export function joinForward(view: EditorView): boolean {
  const { doc, selection } = view.state
  const line = doc.lineAt(selection.main.head)
  return selection.main.empty && selection.main.head === line.to && joinBefore(view, line.number + 1)
}
