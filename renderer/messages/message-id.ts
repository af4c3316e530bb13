// Which messages there are: the English ones, and what is said in English outside the window.
import type { DataWordId } from '../../electron/contract/index.ts'
import type { en } from './en.ts'

export type MessageId = keyof typeof en

/** ICU values: text and numbers. */
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * Messages of another language, by id; what it lacks is in English. They also have what is said outside the window in
 * English: by checks of their findings, and by export formats of themselves.
 */
export type Translation = Readonly<Partial<Record<MessageId, string>> & Record<DataWordId, string>>
