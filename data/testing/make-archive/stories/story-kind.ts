// The templates of one kind of story, whose {slots} a scene fills (expand.ts).

/**
 * A desk's stories. In the templates: {A} {B} {C} a person's full name, {a} {b} {c} the surname, {A:he} the pronoun,
 * {P} and {Q} towns, {day} {date} {year}, {3-90} a number in this range, {£3-90} a sum, and any word list of the
 * lexicon. `tags` are the ones such a story may carry, the likeliest first. A quotation is given without its marks.
 */
export interface StoryKind {
  readonly desk: string
  readonly tags: readonly string[]
  readonly headlines: readonly string[]
  readonly leads: readonly string[]
  readonly facts: readonly string[]
  readonly quotes: readonly string[]
}
