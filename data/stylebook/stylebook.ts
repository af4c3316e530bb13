// The house's stylebook out of its files: names.yml, rules and word lists. What cannot be used is named, the rest is used.
import type { NameRuling } from '../schema/index.ts'
import { parseNames } from './parse-names.ts'
import type { StyleRule } from './style-rule.ts'

/** A file of the stylebook; `path` is inside its folder, with /. */
export interface StylebookFile {
  readonly path: string
  readonly text: string
}

/** Why a file or an entry of it is not used; `detail` is in technical words. */
export interface StylebookProblem {
  readonly path: string
  readonly detail: string
}

export interface Stylebook {
  readonly rulings: readonly NameRuling[]
  readonly rules: readonly StyleRule[]
  /** Words the house accepts, in lower case. */
  readonly accepted: readonly string[]
  readonly problems: readonly StylebookProblem[]
}

const NAMES = /^names\.ya?ml$/

/** Parses all files; order does not matter. */
export function parseStylebook(files: readonly StylebookFile[]): Stylebook {
  const names = files.filter(({ path }) => NAMES.test(path)).map(parseNames)
  return {
    rulings: names.flatMap(({ rulings }) => rulings),
    rules: [],
    accepted: [],
    problems: names.flatMap(({ problems }) => problems),
  }
}
