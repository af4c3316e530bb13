// Clusters of a made archive of many regions: slips come first, and people whose names are alike are left apart.
import { expect, it } from 'vitest'
import { loadLexicon } from '../../checking/hunspell.ts'
import { ALIKE, archiveNames } from '../../testing/proofing/archive-names.ts'
import { clusterNames } from './cluster-names.ts'
import { NameIndex } from './name-index.ts'
import { RuledNames } from './ruled-names.ts'

it.each([7, 8])('of the first 100 clusters at least 85 are slips, with the right form (seed %i)', async (seed) => {
  const made = archiveNames(3_000, 150, seed)
  const index = new NameIndex()
  for (const { id, names } of made.articles)
    index.take(
      id,
      id,
      names.map((text) => ({ text, words: text.split(' '), count: 1 })),
    )
  const first = clusterNames(index, new RuledNames([]), await loadLexicon('en'), 0.6).slice(0, 100)
  const isRight = ({ canonical, variants }: (typeof first)[number]): boolean =>
    variants.some(({ form }) => made.slips.get(form) === canonical.form)
  expect(first).toHaveLength(100)
  expect(first.filter(isRight).length).toBeGreaterThanOrEqual(85)
  const alike = new Set(ALIKE)
  expect(
    first.filter(({ canonical, variants }) => [canonical, ...variants].every(({ form }) => alike.has(form))),
  ).toEqual([])
})
