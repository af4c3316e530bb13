// Marks what is typed while it is typed: the difference between the working text and the editor's, word by word. Deleted words
// stand struck where they were.
import { type Extension, type Range, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { wordDiff } from '../../../../electron/contract/index.ts'

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

/** Marks against `base`, kept up to date. */
export function liveMarks(base: string): Extension {
  return StateField.define<DecorationSet>({
    create: (state) => marksOf(base, state.doc.toString()),
    update: (marks, { docChanged, newDoc }) => (docChanged ? marksOf(base, newDoc.toString()) : marks),
    provide: (field) => EditorView.decorations.from(field),
  })
}

function marksOf(base: string, text: string): DecorationSet {
  const marks: Range<Decoration>[] = []
  let shift = 0
  for (const { from, to, before, after } of wordDiff(base, text)) {
    const at = from + shift
    if (before !== '') marks.push(Decoration.widget({ widget: new StruckWords(before), side: -1 }).range(at))
    if (after !== '') marks.push(TYPED.range(at, at + after.length))
    shift += after.length - (to - from)
  }
  return Decoration.set(marks, true)
}
