// When two tags are the same: ü may be one character or two, and both look the same. Case is up to the vocabulary.

/** The key by which tags are compared, and the form in which a new one is stored. */
export function tagKey(name: string): string {
  return name.normalize('NFC')
}

/** Each tag once, in the order given. */
export function distinctTags(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [tagKey(name), name])).values()]
}
