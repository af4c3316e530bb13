// Two forms of an article that look like one name, before it is decided which of them is right.
import type { FindingEvidence } from '../../schema/index.ts'
import type { Form, Forms } from './forms.ts'

export type How = FindingEvidence['name-variant']['how']

/** One side: a form, the part of it that is compared (the whole or some words), and how often that part is here. */
export interface Side {
  readonly form: Form
  readonly part: string
  readonly count: number
}

export interface NamePair {
  readonly how: How
  /** Whether only accents tell the sides apart: then two words settle which is right. */
  readonly isAccent: boolean
  readonly confidence: number
  readonly a: Side
  readonly b: Side
}

/** A form compared as a whole. */
export function whole(form: Form, count = form.places.length): Side {
  return { form, part: form.text, count }
}

/** Some of a form’s words. */
export function partOf(form: Form, part: string, forms: Forms): Side {
  return { form, part, count: forms.count(part) }
}
