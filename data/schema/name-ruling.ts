// A house ruling on one name, as stored in names.yml of the stylebook.
import { z } from './zod.ts'

const nameText = z.string().trim().min(1).max(200)

export const nameRulingSchema = z.strictObject({
  name: nameText,
  aliases: z.array(nameText).default([]),
  notVariantOf: z.array(nameText).default([]),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  note: z.string().max(2000).optional(),
  source: z.string().max(2000).optional(),
})

/**
 * `name` is the canonical form; `aliases` are forms that become it; `notVariantOf` names others it must not be confused
 * with. `validFrom`/`validTo` are days (ISO 8601), inclusive: the ruling does not apply to articles outside them.
 */
export type NameRuling = Readonly<z.infer<typeof nameRulingSchema>>

/** Whether a ruling or rule applies to an article published then. Only unbounded ones apply to an undated article. */
export function holdsOn(
  { validFrom, validTo }: { readonly validFrom?: string | undefined; readonly validTo?: string | undefined },
  publishedAt: string | null,
): boolean {
  if (validFrom === undefined && validTo === undefined) return true
  if (publishedAt === null) return false
  const day = publishedAt.slice(0, 10)
  return (validFrom === undefined || day >= validFrom) && (validTo === undefined || day <= validTo)
}
