// The stylebook for viewing and editing: every file with its unused parts, trying a rule before saving, and writing a
// file.

import type { Archive } from '../../archive/archive.ts'
import { ignoredFile } from '../../archive/side-file.ts'
import {
  type Change,
  type FileState,
  fail,
  type IgnoredFinding,
  type NameRuling,
  ok,
  type Result,
  type RuleTrial,
} from '../../schema/index.ts'
import { stylebookPath } from '../../store/layout.ts'
import { readStylebookFiles } from '../../store/stylebook-files.ts'
import { acceptedIn } from '../../stylebook/stylebook.ts'
import { kindOf, stylebookStates } from '../../stylebook/stylebook-state.ts'
import { tryRule } from '../../stylebook/try-rule.ts'
import { runBounded } from '../../work/bounded-run.ts'
import { editStylebook } from './edit-stylebook.ts'
import { nameRulings } from './rule-on-names.ts'

export interface StylebookRead {
  /** Ignored findings, newest first; none when the list cannot be read, which is reported with the findings. */
  readonly left: readonly IgnoredFinding[]
  readonly rulings: readonly NameRuling[]
  /** All files except names.yml, and that too if some of it is not used. */
  readonly files: readonly FileState[]
}

/** The stylebook's present contents. */
export async function readStylebook(archive: Archive): Promise<StylebookRead> {
  const states = stylebookStates(await readStylebookFiles(archive.folder))
  const files = states.filter(({ kind, problems }) => kind !== 'names' || problems.length > 0)
  const ignored = await ignoredFile.read(archive)
  return { rulings: await nameRulings(archive), files, left: ignored.ok ? ignored.value.toReversed() : [] }
}

/** A pattern that takes longer is interrupted: it would hold up every article. */
const LONGEST_MS = 400

/** Tries a file's text while it is being written. A file that is not a rule is only parsed for errors. */
export async function tryStylebookFile(
  archive: Archive,
  { path, text, sentences }: { readonly path: string; readonly text: string; readonly sentences: readonly string[] },
): Promise<RuleTrial> {
  const others = (await readStylebookFiles(archive.folder)).filter((file) => file.path !== path)
  if (kindOf(path) !== 'rule') {
    const mine = stylebookStates([...others, { path, text }]).find((state) => state.path === path)
    return { problem: mine?.problems[0] ?? null, examples: [], sentences: [] }
  }
  let trial: RuleTrial = { problem: 'it takes too long', examples: [], sentences: [] }
  runBounded(() => {
    trial = tryRule({ path, text }, acceptedIn(others), sentences)
  }, LONGEST_MS)
  return trial
}

/**
 * Writes a file of the stylebook, or removes it (`after` null), provided its text is still `before`. Problems:
 * file-changed, editStylebook's.
 */
export async function writeStylebookFile(
  archive: Archive,
  { path, before, after }: { readonly path: string; readonly before: string | null; readonly after: string | null },
): Promise<Result<Change>> {
  return await editStylebook(archive, path, (text) => {
    if (text !== before) return fail('file-changed', { path: stylebookPath(path) })
    return text === after ? fail('no-change', { what: path }) : ok(after)
  })
}
