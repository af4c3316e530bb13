// The sample archive: written for the project, generated into a folder on demand, imported like any copy.

import type { Archive } from '../../archive/archive.ts'
import { createArchive, type OpenOptions } from '../../archive/open-archive.ts'
import { sampleArticles } from '../../sample/sample-articles.ts'
import { ok, type Result } from '../../schema/index.ts'
import { ruleOnNames } from '../stylebook/rule-on-names.ts'
import { commitImport, ImportPlanner } from './import-copy.ts'

/** Title of every sample archive. */
const SAMPLE_TITLE = 'The Skelhaven Courier'

/** A ruling of the sample’s house: without it nothing in the archive would show that the name has an accent. */
const HOUSE_NAME = {
  kind: 'merge',
  canonical: 'François Bozizé',
  aliases: [],
  note: 'President of the Central African Republic from 2003 to 2013',
} as const

/** Creates the sample archive in an empty or new folder and opens it for writing. Problems: as createArchive. */
export async function createSampleArchive(folder: string, options: OpenOptions): Promise<Result<Archive>> {
  const created = await createArchive(folder, { ...options, title: SAMPLE_TITLE })
  if (!created.ok) return created
  const planner = new ImportPlanner(() => null, options.context)
  for (const { file, text, desk, publishedAt, source, tags } of sampleArticles) {
    const metadata = { desk, publishedAt, source, tags: [...tags], language: 'en-GB' }
    planner.add({ name: file, bytes: Buffer.from(text), metadata })
  }
  const committed = await commitImport(created.value, planner.plan(), options.context)
  const ruled = committed.ok ? await ruleOnNames(created.value, HOUSE_NAME) : committed
  if (ruled.ok) return ok(created.value)
  await created.value.close()
  return ruled
}
