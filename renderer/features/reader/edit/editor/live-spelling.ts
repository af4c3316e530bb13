// Underlines misspelt words while typing, using the archive's own check. Visible lines are checked once typing pauses,
// each once per text; the word at the caret is left alone until it is complete.
import { type Extension, StateEffect } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Misspelling } from '../../../../../electron/contract/index.ts'
import { api } from '../../../../api.ts'

/** Milliseconds without typing before words are checked. */
const RESTED = 400
/** Lines checked at once; main's limit. */
const MOST_LINES = 60
/** Longer lines are not prose. */
const LONGEST = 20_000
const MOST_KNOWN = 2000
const MISSPELT = Decoration.mark({ class: 'cm-misspelt' })

/** By language and line. */
const known = new Map<string, readonly Misspelling[]>()
const heard = StateEffect.define<null>()

/** The misspelling at a place in an editor's text; null: there is none. */
export function misspeltAt(
  view: EditorView,
  at: number,
  language: string,
): (Misspelling & { readonly word: string }) | null {
  const line = view.state.doc.lineAt(at)
  const mark = known
    .get(keyOf(language, line.text))
    ?.find(({ start, end }) => line.from + start <= at && at <= line.from + end)
  if (!mark) return null
  const [start, end] = [line.from + mark.start, line.from + mark.end]
  return { start, end, suggestions: mark.suggestions, word: view.state.sliceDoc(start, end) }
}

/** Clears all results, since the house's accepted words have changed. */
export function forgetSpelling(): void {
  known.clear()
}

/** `language`: a BCP 47 tag. */
export function liveSpelling(language: string): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet = Decoration.none
      private timer: ReturnType<typeof setTimeout> | undefined
      private isGone = false

      constructor(private readonly view: EditorView) {
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
        this.isGone = true
        clearTimeout(this.timer)
      }

      private later(): void {
        clearTimeout(this.timer)
        this.timer = setTimeout(() => void this.ask(), RESTED)
      }

      private async ask(): Promise<void> {
        const texts = unknownLines(this.view, language)
        if (texts.length === 0) return
        // If the call fails, nothing is underlined; the findings report what is wrong with the checks.
        const found = await api.findingsSpell({ language, texts: [...texts] }).catch(() => null)
        if (found === null || this.isGone) return
        if (known.size > MOST_KNOWN) known.clear()
        for (const [at, text] of texts.entries()) known.set(keyOf(language, text), found[at] ?? [])
        this.view.dispatch({ effects: heard.of(null) })
        if (texts.length === MOST_LINES) this.later()
      }
    },
    { decorations: (spelling) => spelling.decorations },
  )
}

function keyOf(language: string, text: string): string {
  return `${language} ${text}`
}

function linesInSight(view: EditorView): readonly { readonly from: number; readonly text: string }[] {
  const lines = view.visibleRanges.flatMap(({ from, to }) => {
    const found: { from: number; text: string }[] = []
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      found.push({ from: line.from, text: line.text })
      at = line.to + 1
    }
    return found
  })
  return lines.filter(({ text }) => text.trim() !== '' && text.length <= LONGEST)
}

function unknownLines(view: EditorView, language: string): readonly string[] {
  const texts = new Set(linesInSight(view).map(({ text }) => text))
  return [...texts].filter((text) => !known.has(keyOf(language, text))).slice(0, MOST_LINES)
}

function marksIn(view: EditorView, language: string): DecorationSet {
  const { head, empty } = view.state.selection.main
  const ranges = linesInSight(view).flatMap(({ from, text }) =>
    (known.get(keyOf(language, text)) ?? []).flatMap(({ start, end }) => {
      const isTyped = empty && view.hasFocus && from + end === head
      return isTyped ? [] : [MISSPELT.range(from + start, from + end)]
    }),
  )
  return Decoration.set(ranges, true)
}
