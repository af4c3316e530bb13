// Marks and lines in the editor: formatting is kept with the text through undo and redo, and everything is rendered in
// its final form.
import { invertedEffects } from '@codemirror/commands'
import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Field, FieldFormats, Hunk, Weave } from '../../../../../electron/contract/index.ts'
import type { MarkedStretch } from '../../text/copied-html.ts'
import { isPlain, mappedFormats } from './field-formats.ts'
import { markedStretches, type TypedLine, typedFormats, typedLines, wovenWith } from './typed-structure.ts'

/** Replaces the formatting; offsets refer to the text after the same transaction. */
export const setFormats = StateEffect.define<FieldFormats>()

/** The formatting of an editor's text. */
export interface LiveFormats {
  readonly set: FieldFormats
  /** null: the article's text is no longer the base; it will be updated in a moment. */
  readonly typed: Weave | null
  readonly marks: readonly MarkedStretch[]
  readonly lines: readonly TypedLine[]
}

export type FormatsField = StateField<LiveFormats>

/** Keeps the formatting of a field; `start` is the formatting when it was opened. */
export function formatsOf(
  hunks: StateField<readonly Hunk[]>,
  weaveNow: () => Weave | null,
  start: FieldFormats,
): FormatsField {
  const live = (state: EditorState, set: FieldFormats): LiveFormats => {
    const weave = weaveNow()
    const typed = weave && wovenWith(weave, state.field(hunks))
    if (!typed) return { set, typed: null, marks: [], lines: [] }
    return { set, typed, marks: markedStretches(typed, set), lines: typedLines(typed, set) }
  }
  return StateField.define<LiveFormats>({
    create: (state) => live(state, start),
    update: (value, { docChanged, changes, effects, newDoc, state }) => {
      const given = effects.findLast((effect) => effect.is(setFormats))?.value
      if (given) return live(state, given)
      if (!docChanged) return value
      const { set } = value
      const map = (offset: number, assoc: -1 | 1): number => changes.mapPos(offset, assoc)
      return live(state, isPlain(set) ? set : mappedFormats(set, map, newDoc.toString()))
    },
  })
}

/** Renders the formatting, and includes it in undo and redo. */
export function liveFormats(field: Field, formats: FormatsField): Extension {
  return [
    EditorView.decorations.compute([formats], (state) => drawn(state, field, state.field(formats))),
    invertedEffects.of(({ startState, state }) => {
      const before = startState.field(formats).set
      return before === state.field(formats).set ? [] : [setFormats.of(before)]
    }),
  ]
}

const CLASSES = { strong: 'cm-strong', em: 'cm-em', link: 'cm-linked' } as const
const CHANGED = Decoration.mark({ class: 'cm-reformatted' })

function drawn(state: EditorState, field: Field, { set, typed, marks, lines }: LiveFormats): DecorationSet {
  const { length } = state.doc
  const found: Range<Decoration>[] = []
  for (const { from, to, type, value } of marks) {
    const title = type === 'link' ? { attributes: { title: value } } : {}
    if (from < to && to <= length) found.push(Decoration.mark({ class: CLASSES[type], ...title }).range(from, to))
  }
  for (const { from, block, isChanged } of lines) {
    if (from > length || (block.type === 'p' && !isChanged)) continue
    const kind = block.type === 'li' && block.ordered ? 'ol' : block.type
    const changed = isChanged ? ' cm-line-changed' : ''
    found.push(Decoration.line({ class: `cm-line-${kind}${changed}` }).range(state.doc.lineAt(from).from))
  }
  const changes = typed ? typedFormats(typed, field, set) : []
  for (const change of changes) {
    if (change.kind === 'mark' && change.to <= length) found.push(CHANGED.range(change.from, change.to))
  }
  return Decoration.set(found, true)
}
