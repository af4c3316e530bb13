// A house ruling on one name, as names.yml of the stylebook holds it.
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
 * `name` is the canonical form; `aliases` are forms that become it; `notVariantOf` names others it must not be taken for.
 * `validFrom`/`validTo` are days (ISO 8601), both included: outside of them the ruling does not hold for an article.
 */
export type NameRuling = Readonly<z.infer<typeof nameRulingSchema>>

/** Whether a ruling or rule holds for an article published then. Of an undated article only unbounded ones hold. */
export function holdsOn(
  { validFrom, validTo }: { readonly validFrom?: string | undefined; readonly validTo?: string | undefined },
  publishedAt: string | null,
): boolean {
  if (validFrom === undefined && validTo === undefined) return true
  if (publishedAt === null) return false
  const day = publishedAt.slice(0, 10)
  return (validFrom === undefined || day >= validFrom) && (validTo === undefined || day <= validTo)
}
