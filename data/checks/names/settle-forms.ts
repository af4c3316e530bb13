// Whether the evidence settles which of several forms of a name is right. Where it does not, an editor chooses: accepting
// must never turn the right form into the wrong one.
import { countAccents, letters } from './letters.ts'

/** A form that may be the right one. */
export interface Attested {
  readonly form: string
  /** How often it is used: mentions or articles, counted alike for all forms compared. */
  readonly support: number
  /** The house has ruled on it, or an editor has put it right in this article. */
  readonly isGiven: boolean
}

export interface SettledForms {
  /** Each form once, the best attested first. */
  readonly forms: readonly string[]
  /** Whether the first is the right one; otherwise it is only the most usual. */
  readonly isDecided: boolean
}

/** A form is right when it is used so many times as often as any other. */
const TIMES_MORE = 3

/**
 * Orders the forms and decides between them. Of equally usual forms one with accents comes first, then the one given first.
 * `capitals`: they differ in capitals alone, which the start of a sentence changes too; that settles nothing.
 */
export function settleForms(attested: readonly Attested[], { capitals = false } = {}): SettledForms {
  const ranked = unique(attested).toSorted(
    (a, b) =>
      Number(b.isGiven) - Number(a.isGiven) || b.support - a.support || countAccents(b.form) - countAccents(a.form),
  )
  const [first, ...others] = ranked
  const forms = ranked.map(({ form }) => form)
  if (!first || others.length === 0) return { forms, isDecided: true }
  if (first.isGiven) return { forms, isDecided: others.every(({ isGiven }) => !isGiven) }
  const isUsual = others.every(({ support }) => first.support >= TIMES_MORE * Math.max(1, support))
  const hasSibling = others.some(({ form }) => isAccentedSibling(form, first.form))
  return { forms, isDecided: isUsual && !hasSibling && !capitals }
}

/** Whether a form has the letters of another and accents that one lacks: “Bozizé” of “Bozize”. */
export function isAccentedSibling(form: string, plain: string): boolean {
  return form !== plain && countAccents(form) > countAccents(plain) && letters(form) === letters(plain)
}

/** Each form once, with all that was said for it. */
function unique(attested: readonly Attested[]): readonly Attested[] {
  const forms = new Map<string, Attested>()
  for (const each of attested) {
    const known = forms.get(each.form)
    const support = Math.max(known?.support ?? 0, each.support)
    forms.set(each.form, { form: each.form, support, isGiven: each.isGiven || known?.isGiven === true })
  }
  return [...forms.values()]
}
