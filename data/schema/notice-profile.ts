// notices.json: the house's wording of notices to readers. Which corrections need one is in the manifest's profile.
import { z } from './zod.ts'

/** Every text a notice is composed of; what each may contain is in corrections/notices/wordings.ts. */
export const WORDING_KEYS = [
  ...(['one', 'first', 'next', 'between'] as const),
  ...(['misspelled-one', 'misspelled-several', 'name', 'number', 'date', 'quote', 'attribution'] as const),
  ...(['fact', 'legal', 'other', 'removed', 'link', 'form'] as const),
  ...(['in', 'after', 'before', 'name-in', 'paragraph', 'paragraphs'] as const),
  ...(['headline', 'standfirst', 'byline', 'caption', 'credits', 'subheading'] as const),
] as const
export type WordingKey = (typeof WORDING_KEYS)[number]
export type Wordings = Readonly<Record<WordingKey, string>>

export const SHIPPED_PROFILES = ['neutral', 'ap-like', 'reuters-like'] as const
export type ShippedProfile = (typeof SHIPPED_PROFILES)[number]
export const NOTICE_POSITIONS = ['top', 'bottom'] as const
export type NoticePosition = (typeof NOTICE_POSITIONS)[number]

const wording = z.string().max(1000)
const wordings: Record<WordingKey, typeof wording> = Object.fromEntries(
  WORDING_KEYS.map((key) => [key, wording]),
) as never

export const noticeClassSchema = z.strictObject({
  id: z.string().min(1).max(60),
  /** What readers see before the notice. */
  label: z.string().trim().min(1).max(60),
  /** What it is for; shown to editors only. */
  meaning: z.string().max(500),
  /** corrections: about what was corrected; article: about the article as a whole, as when it is withdrawn. */
  about: z.enum(['corrections', 'article']),
  /** Chosen automatically when the only errors are misspelled names. */
  isForMisspelling: z.boolean(),
  /** A word that the label or text must contain; '' for none. */
  mustSay: z.string().max(60),
  text: wording,
})
/** A class of notice. `text` is the whole of it, around the sentences about corrections. */
export type NoticeClass = Readonly<z.infer<typeof noticeClassSchema>>

export const noticeProfileSchema = z.strictObject({
  /** The shipped profile it is based on. */
  began: z.enum(SHIPPED_PROFILES),
  /** BCP 47: the language of the wordings, and so of dates and lists in a notice. */
  language: z.string().min(2).max(35).refine(isLanguage, 'is no language'),
  position: z.enum(NOTICE_POSITIONS),
  /** The first is the default. */
  classes: z
    .array(noticeClassSchema)
    .min(1)
    .max(30)
    .refine((classes) => new Set(classes.map(({ id }) => id)).size === classes.length, 'names a class twice'),
  wordings: z.strictObject(wordings),
})
/** The house profile of notices. */
export type NoticeProfile = Readonly<
  Omit<z.infer<typeof noticeProfileSchema>, 'classes' | 'wordings'> & {
    readonly classes: readonly NoticeClass[]
    readonly wordings: Wordings
  }
>

/** Whether a text is a BCP 47 language tag. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
