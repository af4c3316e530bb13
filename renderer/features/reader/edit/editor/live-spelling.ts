// Misspelt words underlined while the article is typed, by the archive's own check. Lines in sight are asked about once typing rests; the
// word with the caret is left alone until it is done.
import { type Extension, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Misspelling } from '../../../../../electron/contract/index.ts'
import { askSpelling, misspellingsIn, RESTED, useSpelling } from '../../../../queries/spelling.ts'

const MISSPELT = Decoration.mark({ class: 'cm-misspelt' })
const heard = StateEffect.define<null>()

/** The misspelling at a place in an editor's text; null: there is none. */
export function misspeltAt(
  view: EditorView,
  at: number,
  language: string,
): (Misspelling & { readonly word: string }) | null {
  const line = view.state.doc.lineAt(at)
  const mark = misspellingsIn(language, line.text)?.find(
    ({ start, end }) => line.from + start <= at && at <= line.from + end,
  )
  if (!mark) return null
  const [start, end] = [line.from + mark.start, line.from + mark.end]
  return { start, end, suggestions: mark.suggestions, word: view.state.sliceDoc(start, end) }
}

/** `language`: a BCP 47 tag. */
export function liveSpelling(language: string): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet = Decoration.none
      private timer: ReturnType<typeof setTimeout> | undefined
      private readonly stop: () => void

      constructor(private readonly view: EditorView) {
        this.stop = useSpelling.subscribe(({ forgotten }, before) => {
          view.dispatch({ effects: heard.of(null) })
          if (forgotten !== before.forgotten) this.later()
        })
        this.later()
      }

      update(update: ViewUpdate): void {
        const isHeard = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(heard)))
        if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || isHeard) {
          this.decorations = marksIn(update.view, language)
        }
        if (update.docChanged || update.viewportChanged) this.later()
      }

      destroy(): void {
        this.stop()
        clearTimeout(this.timer)
      }

      private later(): void {
        clearTimeout(this.timer)
        this.timer = setTimeout(() => void askSpelling(language, textsInSight(this.view)), RESTED)
      }
    },
    { decorations: (spelling) => spelling.decorations },
  )
}

function textsInSight(view: EditorView): readonly string[] {
  return linesInSight(view).map(({ text }) => text)
}

function linesInSight(view: EditorView): readonly { readonly from: number; readonly text: string }[] {
  return view.visibleRanges.flatMap(({ from, to }) => {
    const found: { from: number; text: string }[] = []
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      found.push({ from: line.from, text: line.text })
      at = line.to + 1
    }
    return found
  })
}

function marksIn(view: EditorView, language: string): DecorationSet {
  const { head, empty } = view.state.selection.main
  const ranges = linesInSight(view).flatMap(({ from, text }) =>
    (misspellingsIn(language, text) ?? []).flatMap(({ start, end }) => {
      const isTyped = empty && view.hasFocus && from + end === head
      return isTyped ? [] : [MISSPELT.range(from + start, from + end)]
    }),
  )
  return Decoration.set(ranges, true)
}
