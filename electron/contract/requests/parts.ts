// What requests of several rooms share.
import { idSchema, z } from '../../../data/schema/index.ts'

export const nothing = z.strictObject({})
/** Stands for files or a folder the user picked; windows never see or send paths. */
export const token = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
/** Chosen by the window, so that it can follow and cancel what it started. */
export const job = z.string().min(1).max(100)
export const ids = z.array(idSchema).min(1).max(100_000)
export const offset = z.int().min(0).max(100_000_000)
