// How a format copy can be written in is presented, and which choices apply to it. Each is declared in the file that
// writes it (data/formats/writing).
import type { View } from './export-batch.ts'

/** Whom formats are for, in the order they are offered. */
export const FORMAT_GROUPS = ['readers', 'systems', 'desk'] as const
export type FormatGroup = (typeof FORMAT_GROUPS)[number]

export interface ExportFormatInfo {
  /** The value of --to, also stored in presets and in the records of exports. */
  readonly name: string
  /** Of its files, without the dot. */
  readonly extension: string
  /** Whom it is for; the imported files have no group and come first. */
  readonly group?: FormatGroup
  readonly words: {
    /** In a list of formats. */
    readonly label: string
    /** A sentence below it. */
    readonly hint: string
    /** In the middle of a sentence: “12 articles as web pages”. */
    readonly files: string
  }
  /** A table of what was done to the articles, always one file for all, rather than copy. */
  readonly isLog?: boolean
  /** One article a file, also when one file for all was asked for. */
  readonly holdsOne?: boolean
  /** The imported files, corrected: cannot be combined with a view, with file names or with another format. */
  readonly isSource?: boolean
  /** Contains what corrections changed in every view: a record of the house rather than copy. */
  readonly showsHistory?: boolean
  /** Contains machine-readable data, which can include the wrong forms of corrections. */
  readonly hasMachineData?: boolean
  /** The views in which it can show the reasons of corrections. */
  readonly reasonsIn?: readonly View[]
  /** Contains an article's whole record together with the reasons. */
  readonly holdsRecord?: boolean
}
