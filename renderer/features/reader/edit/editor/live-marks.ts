// Marks changes while typing: the difference between the working text and the editor's, word by word. Deleted words are
// shown struck where they were.
import { type Extension, type Range, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { type Hunk, wordDiff } from '../../../../../electron/contract/index.ts'

class StruckWords extends WidgetType {
  constructor(private readonly text: string) {
    super()
  }

  override eq(other: StruckWords): boolean {
    return other.text === this.text
  }

  override toDOM(): HTMLElement {
    const struck = document.createElement('del')
    struck.textContent = this.text.replaceAll('\n', '¶')
    return struck
  }
}

const TYPED = Decoration.mark({ tagName: 'ins' })

/** The hunks between `base` and the text, kept up to date: the one comparison everything rendered is based on. */
export function hunksSince(base: string): StateField<readonly Hunk[]> {
  return StateField.define<readonly Hunk[]>({
    create: (state) => wordDiff(base, state.doc.toString()),
    update: (hunks, { docChanged, newDoc }) => (docChanged ? wordDiff(base, newDoc.toString()) : hunks),
  })
}

/** Marks those hunks. */
export function liveMarks(hunks: StateField<readonly Hunk[]>): Extension {
  return EditorView.decorations.compute([hunks], (state) => marksOf(state.field(hunks)))
}

function marksOf(hunks: readonly Hunk[]): DecorationSet {
  const marks: Range<Decoration>[] = []
  let shift = 0
  for (const { from, to, before, after } of hunks) {
    const at = from + shift
    if (before !== '') marks.push(Decoration.widget({ widget: new StruckWords(before), side: -1 }).range(at))
    if (after !== '') marks.push(TYPED.range(at, at + after.length))
    shift += after.length - (to - from)
  }
  return Decoration.set(marks, true)
}
