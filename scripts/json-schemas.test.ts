// docs/schema: a JSON Schema of each file of an archive, generated from the record schemas the program reads with. After a
// change of a record schema: npx vitest run scripts/json-schemas -u.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  articleRecordSchema,
  backupSchema,
  batchSchema,
  checkSwitchesSchema,
  exportBatchSchema,
  ignoredFindingsSchema,
  manifestSchema,
  noticeProfileSchema,
  savedSearchesSchema,
  tableRecipesSchema,
  vocabularySchema,
  z,
} from '../data/index.ts'

const FOLDER = resolve(import.meta.dirname, '..', 'docs', 'schema')

/** By the name of its file in docs/schema; described in docs/archive-format.md. */
const SCHEMAS = {
  archive: manifestSchema,
  article: articleRecordSchema,
  backup: backupSchema,
  batch: batchSchema,
  checks: checkSwitchesSchema,
  export: exportBatchSchema,
  ignored: ignoredFindingsSchema,
  notices: noticeProfileSchema,
  recipes: tableRecipesSchema,
  searches: savedSearchesSchema,
  vocabulary: vocabularySchema,
} as const

describe('JSON Schemas', () => {
  it.each(Object.entries(SCHEMAS))('%s.json is what the program reads', async (name, schema) => {
    const json = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`
    await expect(json).toMatchFileSnapshot(join(FOLDER, `${name}.json`))
  })

  it('there are no others', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(SCHEMAS)
        .map((name) => `${name}.json`)
        .sort(),
    )
  })
})
