import { expect, it } from 'vitest'
import { newManifest, shippedProfile } from '../../../../electron/contract/index.ts'
import { isNewClass, withLastingIds, withNewClass, withoutClass } from './house-classes.ts'

const neutral = shippedProfile('neutral', newManifest('0123456789abcdef', 'Test', '2026-11-24T10:00:00Z').profile)
const idsOf = ({ classes }: typeof neutral) => classes.map(({ id }) => id)

it('new classes get ids of their own, from their labels, once they are kept', () => {
  const two = withNewClass(withNewClass(neutral))
  expect(two.classes.filter(isNewClass)).toHaveLength(2)
  expect(new Set(idsOf(two)).size).toBe(two.classes.length)
  const labelled = {
    ...two,
    classes: two.classes.map((each) => (isNewClass(each) ? { ...each, label: 'Note de la rédaction!' } : each)),
  }
  expect(idsOf(withLastingIds(labelled)).slice(-2)).toEqual(['note-de-la-rédaction', 'note-de-la-rédaction-2'])
  expect(idsOf(withLastingIds(neutral))).toEqual(idsOf(neutral))
})

it('a class is taken out, but not the last', () => {
  expect(idsOf(withoutClass(neutral, 'update'))).not.toContain('update')
  const one = { ...neutral, classes: neutral.classes.slice(0, 1) }
  expect(withoutClass(one, idsOf(one)[0] ?? '')).toEqual(one)
})
