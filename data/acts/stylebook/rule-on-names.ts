// Rulings on names, written to the archive's names.yml as an editor would write them.

import type { Archive } from '../../archive/archive.ts'
import { type Change, fail, type NameRuling, ok, type Result, type StylebookChange } from '../../schema/index.ts'
import { readStylebookFiles } from '../../store/stylebook-files.ts'
import { parseBounded, TOO_LONG } from '../../stylebook/bounded-parse.ts'
import { differNames, forgetName, type MergeRuling, mergeNames } from '../../stylebook/decide-names.ts'
import { editNames, type NamesEdit } from '../../stylebook/edit-names.ts'
import { parseNames } from '../../stylebook/parse-names.ts'
import { parseStylebook } from '../../stylebook/stylebook.ts'
import { stylebookChange } from './edit-stylebook.ts'

/** A decision on names: one name, different names, an entry from a form, or the removal of a ruling. */
export type NamesRuling =
  | ({ readonly kind: 'merge' } & MergeRuling)
  | { readonly kind: 'differ'; readonly name: string; readonly others: readonly string[] }
  | { readonly kind: 'forget'; readonly name: string }
  | { readonly kind: 'entry'; readonly before: NameRuling | null; readonly after: NameRuling | null }

const NAMES = ['names.yml', 'names.yaml']

/**
 * Writes a ruling; returns the change, to be remembered for undo. The user's comments and order are kept. Problems:
 * no-change, ruled-otherwise, not-found, file-changed, unreadable, read-only, the environment's.
 */
export async function ruleOnNames(archive: Archive, ruling: NamesRuling): Promise<Result<Change>> {
  return await archive.commitDecided(async () => {
    const edited = await rulingChange(archive, ruling)
    return edited.ok ? ok({ articles: [], stylebook: [edited.value] }) : edited
  })
}

/** The change a ruling makes to names.yml, to be committed alone or with others. Problems: as ruleOnNames. */
export async function rulingChange(archive: Archive, ruling: NamesRuling): Promise<Result<StylebookChange>> {
  const files = await readStylebookFiles(archive.folder)
  const path = NAMES.find((name) => files.some((file) => file.path === name)) ?? (NAMES[0] as string)
  return await stylebookChange(archive, path, (text) => {
    const shown = `stylebook/${path}`
    const { parsed, late } = parseBounded([{ path: shown, text: text ?? '' }], parseNames)
    if (late.length > 0) return fail('unreadable', { path: shown, detail: TOO_LONG })
    const edits = decided(
      parsed.flatMap(({ rulings }) => rulings),
      ruling,
    )
    return edits.ok ? editNames(text ?? '', shown, edits.value) : edits
  })
}

/** The house's rulings on names, in the order of the file. */
export async function nameRulings(archive: Archive): Promise<readonly NameRuling[]> {
  const files = await readStylebookFiles(archive.folder)
  // From the same files as every other reader, so that what takes too long is reported there.
  return parseStylebook(files).rulings
}

function decided(rulings: readonly NameRuling[], ruling: NamesRuling): Result<readonly NamesEdit[]> {
  switch (ruling.kind) {
    case 'merge': {
      const { kind: _, ...merge } = ruling
      return mergeNames(rulings, merge)
    }
    case 'differ':
      return differNames(rulings, ruling.name, ruling.others)
    case 'forget':
      return forgetName(rulings, ruling.name)
    case 'entry':
      return ok([{ before: ruling.before, after: ruling.after }])
  }
}
