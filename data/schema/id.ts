// Ids are random: two copies of an archive must be able to diverge and be merged again.
import { customAlphabet } from 'nanoid'
import { z } from './zod.ts'

/**
 * Crockford's base 32 in lower case: no i, l, o, u, and safe on case-insensitive file systems. 16 characters are 80
 * bits.
 */
export const ID_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16

export const idSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
export type Id = string

/** A new random id of 16 characters. */
export const newId: () => Id = customAlphabet(ID_ALPHABET, LENGTH)

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
/** Lower-case hexadecimal SHA-256. */
export type Sha256 = string

/** ISO 8601 with a zone, as stored for every event. */
export const instantSchema = z.iso.datetime({ offset: true })
