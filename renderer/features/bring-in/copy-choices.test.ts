import { expect, it } from 'vitest'
import type { ImportChoices, PlannedTable } from '../../../electron/contract/index.ts'
import { columnsOf, withColumn, withoutRecipe, withSaid } from './copy-choices.ts'

const TABLE: PlannedTable = {
  name: 'a.csv',
  head: ['Titel', 'Inhalt', 'Tag'],
  columns: { headline: 'Titel' },
  recipe: 'wire',
}

it('keeps what was said of other files, and of the same file otherwise', () => {
  const all = withSaid({}, null, { language: 'fr' })
  const one = withSaid(all, 'a.csv', { encoding: 'utf-8' })
  const both = withSaid(withSaid(one, 'a.csv', { language: 'de' }), 'b.csv', { language: 'en' })
  expect(both).toEqual({
    language: 'fr',
    files: { 'a.csv': { encoding: 'utf-8', language: 'de' }, 'b.csv': { language: 'en' } },
  })
})

it('takes columns as they were said, before the table is read that way', () => {
  expect(columnsOf(TABLE, {})).toEqual({ headline: 'Titel' })
  const said = withColumn({}, TABLE, 'body', 'Inhalt')
  expect(columnsOf(TABLE, said)).toEqual({ headline: 'Titel', body: 'Inhalt' })
  expect(columnsOf(TABLE, withColumn(said, TABLE, 'headline', undefined))).toEqual({ body: 'Inhalt' })
})

it('reads tables of a removed recipe as before, and leaves the others alone', () => {
  const other: PlannedTable = { ...TABLE, name: 'b.csv', recipe: null }
  const before: ImportChoices = { files: { 'b.csv': { language: 'en' } } }
  expect(withoutRecipe(before, [TABLE, other], 'wire')).toEqual({
    files: { 'a.csv': { columns: { headline: 'Titel' } }, 'b.csv': { language: 'en' } },
  })
  expect(withoutRecipe(before, [TABLE, other], 'none')).toBe(before)
})
