import { expect, it } from 'vitest'
import { emptyMetadata, folderTags, metadataSchema, tagsFrom, withImportDetails } from './metadata.ts'

it.each([
  ['Sport, Kultur', 'Sport, Kultur', 'Sport Kultur'],
  ['a\u0007b\tc', 'ab c', 'ab c'],
  ['cafe\u0301', 'caf\u00e9', 'caf\u00e9'],
  [`${'x'.repeat(99)}𝒳y`, `${'x'.repeat(99)}𝒳y`, 'x'.repeat(99)],
  [`${'x'.repeat(199)}𝒳y`, 'x'.repeat(199), 'x'.repeat(100)],
  [',', ',', null],
  ['\u0007', null, null],
  ['copy.zip', null, null],
  ['..', null, null],
])('a folder named %j is the desk %j and the tag %j', (folder, desk, tag) => {
  const name = `in/${folder}/late.txt`
  const asDesk = withImportDetails(emptyMetadata(), { folders: 'desk' }, name)
  const asTag = withImportDetails(emptyMetadata(), { folders: 'tag' }, name)
  expect(asDesk).toEqual({ ...emptyMetadata(), desk })
  expect(asTag).toEqual({ ...emptyMetadata(), tags: tag === null ? [] : [tag] })
  expect(folderTags({ folders: 'tag' }, name)).toEqual(asTag.tags)
  for (const made of [asDesk, asTag]) expect(metadataSchema.safeParse(made).success).toBe(true)
})

it('makes tags of names in one way, each once, whoever typed or wrote them', () => {
  expect(tagsFrom(['cafe\u0301', 'caf\u00e9', ' two\n words ', 'a,b', ' ', '\u0007'])).toEqual([
    'caf\u00e9',
    'two words',
    'a b',
  ])
})

it('knows a tag again that is written with other characters for the same letters', () => {
  const imported = { ...emptyMetadata(), tags: ['cafe\u0301'] }
  expect(withImportDetails(imported, { tags: ['caf\u00e9', 'sea'] }, 'late.txt').tags).toEqual(['caf\u00e9', 'sea'])
})
