// The editors' theme. It is here and not in a CSS Module because CodeMirror's own rules are outside all layers and
// would override ours.
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Typography comes from the element around the editor; `gap` is the space below each paragraph. */
export function editorTheme(gap: string): Extension {
  return EditorView.theme({
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit' },
    '.cm-content': { padding: '5px 6px', caretColor: 'var(--ink)' },
    '.cm-line': { padding: `0 4px ${gap}`, unicodeBidi: 'plaintext' },
    '.cm-placeholder': { color: 'var(--ink-3)', fontWeight: '400', fontStyle: 'normal' },
    '.cm-cursor': { borderLeft: '2px solid var(--ink)' },
    '.cm-selectionBackground': { background: 'var(--selection)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { background: 'var(--selection)' },
    '.cm-found': { background: 'var(--warn-paper)', boxShadow: 'inset 0 -1px var(--warn)' },
    '.cm-found-now': { background: 'var(--selection)', boxShadow: 'inset 0 -3px var(--accent)' },
    '@media (forced-colors: active)': {
      '.cm-found': { forcedColorAdjust: 'none', background: 'Mark', color: 'MarkText' },
      '.cm-found-now': { forcedColorAdjust: 'none', background: 'Highlight', color: 'HighlightText' },
    },
    '.cm-misspelt': {
      textDecoration: 'underline wavy 1px var(--delete)',
      textUnderlineOffset: '3px',
      textDecorationSkipInk: 'none',
    },
    '.cm-strong': { fontWeight: '700' },
    '.cm-em': { fontStyle: 'italic' },
    '.cm-linked': { textDecoration: 'underline 1px var(--accent)', textUnderlineOffset: '3px' },
    '.cm-reformatted': {
      outline: '1px dashed var(--insert)',
      outlineOffset: '-1px',
      borderRadius: '2px',
      background: 'var(--insert-paper)',
    },
    '.cm-line-h': { fontWeight: '650' },
    '.cm-line-quote': { borderInlineStart: '3px solid var(--rule)', paddingInlineStart: '14px', color: 'var(--ink-2)' },
    '.cm-line-li, .cm-line-ol': { paddingInlineStart: '1.6em', position: 'relative' },
    '.cm-line-li::before': { content: '"•"', position: 'absolute', insetInlineStart: '0.6em', color: 'var(--ink-3)' },
    '.cm-line-ol::before': { content: '"#"', position: 'absolute', insetInlineStart: '0.4em', color: 'var(--ink-3)' },
    '.cm-line-pre': { fontFamily: 'ui-monospace, monospace', fontSize: '0.8em' },
    '.cm-line-changed': { boxShadow: 'inset 3px 0 var(--insert)' },
    '.cm-specialChar': { color: 'var(--delete)' },
  })
}
