// What data itself says to people, apart from problems: the sentence of a finding, and how an export format is presented.
// English is written where each is said, by the check or the format; a language has the same by an id.

/** `says.` and the message of a finding; `format.`, its name, and which of its words (schema/export-format.ts). */
export type DataWordId = `says.${string}` | `format.${string}.${'label' | 'hint' | 'files'}`

/** ICU messages by id. */
export type DataWords = Readonly<Record<DataWordId, string>>

/** ICU values: text and numbers. */
export type DataWordValues = Readonly<Record<string, string | number>>
