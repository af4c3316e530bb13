// The house's rules as checks use them, out of the stylebook's files.
import { hashText } from '../corrections/index.ts'
import { parseStylebook } from '../stylebook/stylebook.ts'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import type { House } from './check-service.ts'

/** Parses the stylebook; what it says of files it cannot use is asked of parseStylebook. */
export function houseOf(files: readonly StylebookFile[]): House {
  const { rulings, rules, accepted } = parseStylebook(files)
  return { rulings, rules, accepted, version: hashText(files.map(({ path, text }) => `${path}\n${text}`).join('\n')) }
}
