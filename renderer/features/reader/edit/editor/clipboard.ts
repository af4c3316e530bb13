// Copying from and pasting into the editor: text and marks in both directions, and nothing else.
import { type Extension, Prec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Field } from '../../../../../electron/contract/index.ts'
import { copiedHtml } from '../../text/copied-html.ts'
import { mappedFormats, withMark } from './field-formats.ts'
import { type FormatsField, setFormats } from './live-formats.ts'
import { type Pasted, pastedHtml, pastedText } from './pasted.ts'

/** In a single-line editor, line breaks become blanks. */
export function clipboard(field: Field, formats: FormatsField): Extension {
  return Prec.highest(
    EditorView.domEventHandlers({
      paste: (event, view) => {
        const html = event.clipboardData?.getData('text/html') ?? ''
        const plain = event.clipboardData?.getData('text/plain') ?? ''
        const pasted = html === '' ? pastedText(plain) : pastedHtml(html)
        if (pasted.text !== '') insert(view, formats, field === 'body' ? pasted : onOneLine(pasted))
        event.preventDefault()
        return true
      },
      copy: (event, view) => copy(event, view, formats),
      cut: (event, view) => {
        const isCopied = copy(event, view, formats)
        if (isCopied) view.dispatch({ ...view.state.replaceSelection(''), userEvent: 'delete.cut' })
        return isCopied
      },
    }),
  )
}

function onOneLine({ text, marks }: Pasted): Pasted {
  return { text: text.replaceAll('\n', ' '), marks }
}

function insert(view: EditorView, formats: FormatsField, { text, marks }: Pasted): void {
  const { from } = view.state.selection.main
  const replacing = view.state.replaceSelection(text)
  const changes = view.state.changes(replacing.changes)
  const { set } = view.state.field(formats)
  const kept = mappedFormats(set, (at, assoc) => changes.mapPos(at, assoc), changes.apply(view.state.doc).toString())
  const next = marks.reduce((now, mark) => withMark(now, { ...mark, from: mark.from + from, to: mark.to + from }), kept)
  view.dispatch({ ...replacing, effects: setFormats.of(next), userEvent: 'input.paste', scrollIntoView: true })
}

/** Copies nothing when nothing is selected. */
function copy(event: ClipboardEvent, view: EditorView, formats: FormatsField): boolean {
  const { from, to } = view.state.selection.main
  if (!event.clipboardData || from === to) return false
  const text = view.state.sliceDoc(from, to)
  event.clipboardData.setData('text/plain', text)
  event.clipboardData.setData('text/html', copiedHtml(text, from, view.state.field(formats).marks))
  event.preventDefault()
  return true
}
