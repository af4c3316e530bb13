// One field of the article as an editor, in the reader's typography. Single-line fields stay on one line.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, type Extension, Prec } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { canBeGiven, type Field, weaveOf } from '../../../../../electron/contract/index.ts'
import { fieldWords } from '../../../../messages/correction-words.ts'
import { words } from '../../../../messages/words.ts'
import { openedNow } from '../../../../session/article/opened.ts'
import { run } from '../../../../session/commands.ts'
import { shortcutsNow } from '../../../../session/keys/key-map.ts'
import { shortcutFor } from '../../../../session/keys/shortcuts.ts'
import { takeSpellingFrom } from '../../../../session/spelling-entries.ts'
import { IS_MAC } from '../../../../ui/platform.ts'
import { typeInto, useEditing } from '../editing.ts'
import { clipboard } from './clipboard.ts'
import { editorTheme } from './editor-theme.ts'
import { enterEditor, foundMarks, knowEditor } from './editors.ts'
import { NO_FORMATS } from './field-formats.ts'
import { joinBackward, joinForward, splitHere } from './format-in-editor.ts'
import { type FormatsField, formatsOf, liveFormats } from './live-formats.ts'
import { hunksSince, liveMarks } from './live-marks.ts'
import { liveSpelling } from './live-spelling.ts'
import { spellingInEditor } from './spelling-in-editor.ts'

export interface FieldEditorProps {
  readonly field: Field
  readonly language: string
  readonly className: string | undefined
  readonly hasFocus: boolean
}

const NO_ARTICLE = { fields: new Map() }

/** The texts are read once, when it mounts; change `key` to reload them. */
export function FieldEditor({ field, language, className, hasFocus }: FieldEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    takeSpellingFrom(spellingInEditor)
    const { now } = useEditing.getState()
    if (!place.current || !now) return
    const doc = now.texts[field] ?? ''
    const hunks = hunksSince(now.bases[field] ?? '')
    const weaveNow = () => weaveOf(openedNow()?.article ?? NO_ARTICLE, field) ?? null
    const formats = formatsOf(hunks, weaveNow, now.formats[field] ?? NO_FORMATS)
    const shown = [hunks, liveMarks(hunks), formats, liveFormats(field, formats), clipboard(field, formats)]
    const extensions = [shown, extensionsFor(field, formats, language)]
    const view = new EditorView({ parent: place.current, state: EditorState.create({ doc, extensions }) })
    const forget = knowEditor({ view, field, formats })
    if (hasFocus) beginIn(view, field)
    return () => {
      forget()
      view.destroy()
    }
  }, [field, language, hasFocus])
  return <div ref={place} className={className} data-editor={field} />
}

/**
 * Puts the caret where the article was being read, at the same height; once, since a remounted editor keeps its place.
 */
function beginIn(view: EditorView, field: Field): void {
  const { spot } = useEditing.getState()
  view.focus()
  if (spot?.field !== field) return
  useEditing.setState({ spot: null })
  const end = view.state.doc.length
  const [anchor, head] = [Math.min(spot.from, end), Math.min(spot.to, end)]
  view.dispatch({
    selection: { anchor, head },
    effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: Math.max(0, spot.top) }),
  })
}

function extensionsFor(field: Field, formats: FormatsField, language: string): Extension {
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
    foundMarks,
    liveSpelling(language),
    EditorView.updateListener.of(({ docChanged, focusChanged, state, startState, view }) => {
      const { set } = state.field(formats)
      if (docChanged || set !== startState.field(formats).set) typeInto(field, state.doc.toString(), set)
      if (focusChanged && view.hasFocus) enterEditor(view)
    }),
    field === 'body' ? parting : oneLine,
    canBeGiven(field) ? placeholder(words('edit.empty')) : [],
    formatKeys,
    // The bar below handles it; without this it would insert a line.
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => true }])),
    keymap.of([...defaultKeymap, ...historyKeymap]),
  ]
}

/** Formatting keys take precedence over a code editor's bindings. */
const formatKeys: Extension = Prec.highest(
  EditorView.domEventHandlers({
    keydown: (event) => {
      const found = event.isComposing ? null : shortcutFor(event, IS_MAC, null, true, shortcutsNow())
      if (!found?.isFormat) return false
      run(found.command)
      return true
    },
  }),
)

/** Splitting and joining paragraphs at whole words. */
const parting: Extension = Prec.high(
  keymap.of([
    { key: 'Enter', run: splitHere },
    { key: 'Backspace', run: joinBackward },
    { key: 'Delete', run: joinForward },
  ]),
)

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
