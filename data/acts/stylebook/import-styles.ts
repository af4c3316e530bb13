// Imports a Vale styles folder into the stylebook: first a plan, then the chosen files as one act.
import { basename } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import { type Change, fail, ok, type Result, type StylebookChange, type StylePlanEntry } from '../../schema/index.ts'
import { readRuleFiles, readStylebookFiles } from '../../store/stylebook-files.ts'
import { planStyles } from '../../stylebook/plan-styles.ts'
import { STARTER_FILES, STARTER_NAME } from '../../stylebook/starter.ts'
import { guarded } from '../../work/environment.ts'
import { stylebookChange } from './edit-stylebook.ts'

export { STARTER_NAME }

/**
 * What would be imported from a folder (absolute path); links are not followed. Problems: unreadable, the
 * environment's.
 */
export async function planStylesFolder(archive: Archive, folder: string): Promise<Result<readonly StylePlanEntry[]>> {
  return await guarded(folder, async () => {
    const files = await readRuleFiles(folder)
    return ok(planStyles(files, basename(folder), await readStylebookFiles(archive.folder)))
  })
}

/** What would be imported from the starter stylebook. Problems: the environment's. */
export async function planStarter(archive: Archive): Promise<Result<readonly StylePlanEntry[]>> {
  return await guarded(archive.folder, async () =>
    ok(planStyles(STARTER_FILES, STARTER_NAME, await readStylebookFiles(archive.folder))),
  )
}

/**
 * Imports the new files of a plan, and with `overwrite` those that differ; refused files are never imported. Returns
 * the change, to be remembered for undo. Problems: no-change, stylebookChange's and commit's.
 */
export async function importStyles(
  archive: Archive,
  plan: readonly StylePlanEntry[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<Result<Change>> {
  const selected = plan.filter(({ state }) => state === 'new' || (state === 'differs' && overwrite))
  if (selected.length === 0) return fail('no-change', { what: '' })
  return await archive.commitDecided(async () => {
    const stylebook: StylebookChange[] = []
    for (const { path, text, state } of selected) {
      const edited = await stylebookChange(archive, path, (before) =>
        state === 'new' && before !== null ? fail('file-changed', { path }) : ok(text),
      )
      if (!edited.ok) return edited
      stylebook.push(edited.value)
    }
    return ok({ articles: [], stylebook })
  })
}
