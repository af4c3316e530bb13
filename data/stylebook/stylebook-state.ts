// The stylebook file by file: what each contains and whether it is used. For lists people look through.
import type { FileState, StylebookKind } from '../schema/index.ts'
import { parseStylebook } from './stylebook.ts'
import type { StylebookFile } from './stylebook-file.ts'

/** Every file in the order it was read, with its unused parts. */
export function stylebookStates(files: readonly StylebookFile[]): readonly FileState[] {
  const { problems } = parseStylebook(files)
  return files.map(({ path, text }) => {
    const mine = problems.filter((problem) => problem.path === path).map(({ detail }) => detail)
    return { path, kind: kindOf(path), text, problems: mine }
  })
}

/** The kind of a stylebook file, by its path. */
export function kindOf(path: string): StylebookKind {
  if (/^names\.ya?ml$/.test(path)) return 'names'
  if (/\.ya?ml$/i.test(path)) return 'rule'
  if (/(?:^|\/)accept\.txt$/.test(path)) return 'accept'
  return /(?:^|\/)reject\.txt$/.test(path) ? 'reject' : 'other'
}
