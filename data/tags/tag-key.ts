// What makes two tags one: ü may be one character or two, and both look the same. Case is the vocabulary’s matter.

/** By which tags are compared, and how a new one is stored. */
export function tagKey(name: string): string {
  return name.normalize('NFC')
}

/** Each tag once, in the order given. */
export function distinctTags(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [tagKey(name), name])).values()]
}
