// The stylebook as people look through it and edit it: every file with what is not used of it, a rule tried before it is saved,
// and a file written.

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
  /** Findings left as they stand, the newest first; none when the list cannot be read, which is told where findings are. */
  readonly left: readonly IgnoredFinding[]
  readonly rulings: readonly NameRuling[]
  /** All files but names.yml, and that too when something of it is not used. */
  readonly files: readonly FileState[]
}

/** What the stylebook holds now. */
export async function readStylebook(archive: Archive): Promise<StylebookRead> {
  const states = stylebookStates(await readStylebookFiles(archive.folder))
  const files = states.filter(({ kind, problems }) => kind !== 'names' || problems.length > 0)
  const ignored = await ignoredFile.read(archive)
  return { rulings: await nameRulings(archive), files, left: ignored.ok ? ignored.value.toReversed() : [] }
}

/** A pattern that takes longer is broken off: it would hold up every article. */
const LONGEST_MS = 400

/** Tries the text of a file as it is being written. A file that is no rule is only read for what is wrong with it. */
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
 * Writes a file of the stylebook, or removes it (`after` null), as long as it reads as `before`. Problems: file-changed, and those of
 * editStylebook.
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
