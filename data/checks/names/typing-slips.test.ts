// Random slips in surnames of short stories: how many of them the name checks see, and how many they put the wrong way round.
import { expect, it } from 'vitest'
import { loadLexicon } from '../../checking/hunspell.ts'
import { misspell, randomFrom, surname } from '../../testing/proofing/misspell.ts'
import { extractNames } from './extract-names.ts'
import { findNameVariants } from './find-name-variants.ts'
import { NameIndex } from './name-index.ts'
import { RuledNames } from './ruled-names.ts'

const SLIPS = 600
const GIVEN = ['Maria', 'Hassan', 'Ingrid', 'Thomas', 'Leila', 'Pavel', 'Grace', 'Victor']

it('finds at least .93 of random slips in surnames', async () => {
  const lexicon = await loadLexicon('en')
  const random = randomFrom(20261124)
  const sources = { archive: new NameIndex(), ruled: new RuledNames([]), lexicon, article: null }
  const missed: string[] = []
  for (let n = 0; n < SLIPS; n += 1) {
    const [name, other] = [surname(random), surname(random)]
    const slip = misspell(name, random)
    const given = GIVEN[n % GIVEN.length] as string
    const text = `On Monday ${given} ${name} spoke to the council about the wall.\nThe plan, ${slip} said, would cost too much. A clerk named Anna ${other} took notes.\nLater ${name} left, and ${other} stayed.`
    const variants = findNameVariants(extractNames(text, lexicon), sources)
    const at = text.indexOf(` ${slip} said`) + 1
    if (!variants.some(({ start, end }) => start <= at && end > at)) missed.push(`${name} → ${slip}`)
  }
  expect(missed.length / SLIPS, missed.join('\n')).toBeLessThanOrEqual(0.07)
})
