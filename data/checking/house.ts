// The house's rules as checks use them, out of the stylebook's files.
import { hashText } from '../corrections/index.ts'
import type { NameRuling } from '../schema/index.ts'
import type { StyleRule } from '../stylebook/style-rule.ts'
import { parseStylebook } from '../stylebook/stylebook.ts'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'

/** The house’s rules, parsed. */
export interface House {
  readonly rulings: readonly NameRuling[]
  readonly rules: readonly StyleRule[]
  /** Words the house accepts, as they are written. */
  readonly accepted: readonly string[]
  /** Changes whenever the rules do. */
  readonly version: string
}

export const NO_HOUSE: House = { rulings: [], rules: [], accepted: [], version: '' }

/** Parses the stylebook; what it says of files it cannot use is asked of parseStylebook. */
export function houseOf(files: readonly StylebookFile[]): House {
  const { rulings, rules, accepted } = parseStylebook(files)
  return { rulings, rules, accepted, version: hashText(files.map(({ path, text }) => `${path}\n${text}`).join('\n')) }
}
