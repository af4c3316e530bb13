// An article whose text counts how often it was corrected (data/testing/save-forever.ts).
import { commitImport, ImportPlanner } from '../acts/import/import-copy.ts'
import { openArchive } from '../index.ts'
import { FAULT_CONTEXT, FAULT_OPTIONS } from './workshop.ts'

/** Imports it into an archive and returns its id. */
export async function countingArticle(archive: string): Promise<string> {
  const opened = await openArchive(archive, { ...FAULT_OPTIONS, mode: 'write' })
  if (!opened.ok) throw new Error(opened.problem.code)
  const planner = new ImportPlanner(() => null, FAULT_CONTEXT)
  planner.add({ name: 'count.txt', bytes: Buffer.from('A count\n\nCount 0. The rest of the story stays as it is.') })
  const plan = planner.plan()
  await commitImport(opened.value, plan, FAULT_CONTEXT)
  await opened.value.close()
  return plan.records[0]?.id ?? ''
}
