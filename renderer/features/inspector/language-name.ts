// The name of a language by its BCP 47 tag.
const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' })

/** "British English" for en-GB; the tag itself when it is no proper one. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag
  } catch {
    return tag
  }
}
