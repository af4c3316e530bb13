// Suggestions for the misspelt word at the caret, or under the pointer, as menu entries.
import { EditorView } from '@codemirror/view'
import { type SpellingEntries, suggestionEntries } from '../../../../session/spelling-entries.ts'
import { misspeltAt } from './live-spelling.ts'

/** Menu entries in an editor; [] on a word that is not marked. A right click moves the caret there, as usual. */
export const spellingInEditor: SpellingEntries = (element, point) => {
  const view = EditorView.findFromDOM(element)
  if (!view) return []
  const { main } = view.state.selection
  const at = (point && view.posAtCoords(point)) ?? main.head
  if (main.empty || at < main.from || at > main.to) view.dispatch({ selection: { anchor: at } })
  const found = misspeltAt(view, at, element.lang)
  if (!found) return []
  const { start, end, suggestions, word } = found
  return suggestionEntries(word, suggestions, (suggestion) => {
    view.dispatch({
      changes: { from: start, to: end, insert: suggestion },
      selection: { anchor: start + suggestion.length },
      userEvent: 'input.spelling',
    })
    view.focus()
  })
}
