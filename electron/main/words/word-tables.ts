// Tables of words: texts and functions that return texts, in groups. Those of a translation may be incomplete.

/** Words in another language; those it lacks are English. */
export type Translated<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string | ((...values: never) => string)
    ? Words[Key]
    : Translated<Words[Key]>
}

type Plain = { readonly [key: string]: string | ((...values: string[]) => string) | Plain }

/** The same words with every text, and what every function returns, changed. */
export function changedWords<Words extends object>(words: Words, change: (text: string) => string): Words {
  const entries = Object.entries(words as unknown as Plain).map(([key, word]) => {
    if (typeof word === 'string') return [key, change(word)]
    if (typeof word === 'object') return [key, changedWords(word, change)]
    return [key, (...values: string[]) => change(word(...values))]
  })
  return Object.fromEntries(entries) as Words
}

/** The words of one language, with another's where it has none. */
export function filledIn<Words extends object>(words: Words, translated: Translated<Words>): Words {
  const entries = Object.entries(words).map(([key, word]) => {
    const own: unknown = translated[key as keyof Words]
    return [key, typeof word === 'object' ? filledIn(word, own ?? {}) : (own ?? word)]
  })
  return Object.fromEntries(entries) as Words
}
