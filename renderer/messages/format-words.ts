// How an export format is presented.
import type { ExportFormatInfo } from '../../electron/contract/index.ts'
import { translated } from './intl.ts'

/** A format in the words of the window's language. */
export function formatInWords(format: ExportFormatInfo): ExportFormatInfo {
  const { name, words } = format
  return {
    ...format,
    words: {
      label: translated(words.label, `format.${name}.label`),
      hint: translated(words.hint, `format.${name}.hint`),
      files: translated(words.files, `format.${name}.files`),
    },
  }
}
