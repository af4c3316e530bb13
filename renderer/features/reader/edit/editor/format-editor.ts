// Passes commands to the editor that has the caret, which is loaded after the start and registers itself here.
import type { FormatAct } from '../../format/format-act.ts'

let formatter: ((act: FormatAct) => void) | null = null

/** Registers the function that formats in the editors; returns one that unregisters it. */
export function knowFormatter(format: (act: FormatAct) => void): () => void {
  formatter = format
  return () => {
    if (formatter === format) formatter = null
  }
}

/** Formats at the caret; does nothing without an editor. */
export function formatEditor(act: FormatAct): void {
  formatter?.(act)
}
