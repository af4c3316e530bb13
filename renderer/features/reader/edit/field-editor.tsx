// One field of the article as an editor, in the type it is read in. Fields of one line stay on one line.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, type Extension, Prec } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { Field } from '../../../../electron/contract/index.ts'
import { fieldWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { typeInto, useEditing } from './editing.ts'
import { editorTheme } from './editor-theme.ts'
import { foundMarks, knowEditor } from './editors.ts'
import { liveMarks } from './live-marks.ts'

export interface FieldEditorProps {
  readonly field: Field
  readonly language: string
  readonly className: string | undefined
  readonly hasFocus: boolean
}

/** The texts are read once, when it appears; another `key` makes it take in others. */
export function FieldEditor({ field, language, className, hasFocus }: FieldEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { now } = useEditing.getState()
    if (!place.current || !now) return
    const doc = now.texts[field] ?? ''
    const extensions = extensionsFor(field, now.bases[field] ?? '', language)
    const view = new EditorView({ parent: place.current, state: EditorState.create({ doc, extensions }) })
    const forget = knowEditor(field, view)
    if (hasFocus) view.focus()
    return () => {
      forget()
      view.destroy()
    }
  }, [field, language, hasFocus])
  return <div ref={place} className={className} />
}

function extensionsFor(field: Field, base: string, language: string): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  return [
    history(),
    drawSelection(),
    highlightSpecialChars(),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorState.lineSeparator.of('\n'),
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of({
      spellcheck: 'false',
      lang: language,
      'aria-label': words('edit.field', { field: fieldWords(field) }),
    }),
    editorTheme(field === 'body' ? '0.72em' : '0'),
    liveMarks(base),
    foundMarks,
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) typeInto(field, state.doc.toString())
    }),
    field === 'body' ? [] : oneLine,
    // The bar below acts on it; without this it would begin a line.
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => true }])),
    keymap.of([...defaultKeymap, ...historyKeymap]),
  ]
}

/** A headline has no paragraphs: Enter does nothing in it, and pasted line breaks become blanks. */
const oneLine: Extension = [
  Prec.high(keymap.of([{ key: 'Enter', run: () => true }])),
  EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.newDoc.lines <= transaction.startState.doc.lines) return transaction
    const text = transaction.newDoc.toString().replaceAll('\n', ' ')
    return {
      changes: { from: 0, to: transaction.startState.doc.length, insert: text },
      selection: { anchor: text.length },
    }
  }),
]
