// A key with its modifiers: a shortcut in the window, the settings or the menu.
import { z } from '../../data/schema/index.ts'

export const SEQUENCE_STARTS = ['g', 's'] as const
export type SequenceStart = (typeof SEQUENCE_STARTS)[number]

const chordSchema = z.strictObject({
  key: z.string().min(1).max(20),
  ctrl: z.literal(true).optional(),
  alt: z.literal(true).optional(),
  shift: z.literal(true).optional(),
  after: z.enum(SEQUENCE_STARTS).optional(),
})
/** `ctrl` is Cmd on macOS; `key` is KeyboardEvent.key; `after` is a key pressed just before, as in G then L. */
export type Chord = Readonly<z.infer<typeof chordSchema>>

/**
 * Keys a person has assigned to commands, by command name; null: none. Commands that are missing keep their default
 * keys.
 */
export const keyMapSchema = z.record(z.string().regex(/^[a-z0-9-]{1,40}$/), chordSchema.nullable())
export type KeyMap = Readonly<z.infer<typeof keyMapSchema>>
