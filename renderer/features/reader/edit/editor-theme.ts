// The look of the editors. It stands here and not in a CSS Module because CodeMirror's own rules lie outside all layers and
// would win over ours.
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Type comes from the element around the editor; `gap` is the room below each line that is a paragraph. */
export function editorTheme(gap: string): Extension {
  return EditorView.theme({
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit' },
    '.cm-content': { padding: '5px 6px', caretColor: 'var(--ink)' },
    '.cm-line': { padding: `0 4px ${gap}`, unicodeBidi: 'plaintext' },
    '.cm-cursor': { borderLeft: '2px solid var(--ink)' },
    '.cm-selectionBackground': { background: 'var(--selection)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { background: 'var(--selection)' },
    '.cm-found': { background: 'var(--warn-paper)', boxShadow: 'inset 0 -1px var(--warn)' },
    '.cm-found-now': { background: 'var(--selection)', boxShadow: 'inset 0 -3px var(--accent)' },
    '@media (forced-colors: active)': {
      '.cm-found': { forcedColorAdjust: 'none', background: 'Mark', color: 'MarkText' },
      '.cm-found-now': { forcedColorAdjust: 'none', background: 'Highlight', color: 'HighlightText' },
    },
    '.cm-specialChar': { color: 'var(--delete)' },
  })
}
