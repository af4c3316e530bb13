// The way from a command to the editor that has the caret, which is loaded after the start and makes itself known here.
import type { FormatAct } from '../../format/format-act.ts'

let formatter: ((act: FormatAct) => void) | null = null

/** Makes known what formats in the editors; answers a function that forgets it. */
export function knowFormatter(format: (act: FormatAct) => void): () => void {
  formatter = format
  return () => {
    if (formatter === format) formatter = null
  }
}

/** Formats where the caret is; nothing while no editor is there. */
export function formatEditor(act: FormatAct): void {
  formatter?.(act)
}
