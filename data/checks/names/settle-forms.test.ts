// What the evidence decides between forms of a name, and what only an editor can.
import { beforeAll, describe, expect, it } from 'vitest'
import { CheckService } from '../../checking/check-service.ts'
import { NO_HOUSE } from '../../checking/house.ts'
import { loadLexicon } from '../../checking/hunspell.ts'
import { checkedCopy } from '../article/checked-article.ts'
import { settleForms } from './settle-forms.ts'

const plain = (form: string, support: number) => ({ form, support, isGiven: false })

describe('settleForms', () => {
  it.each([
    ['a tie', [plain('Bozie', 1), plain('Bozize', 1)], ['Bozie', 'Bozize'], false],
    ['two to one', [plain('Rice', 1), plain('Rico', 2)], ['Rico', 'Rice'], false],
    ['three to one', [plain('Rice', 1), plain('Rico', 3)], ['Rico', 'Rice'], true],
    ['five to two', [plain('Rico', 5), plain('Rice', 2)], ['Rico', 'Rice'], false],
    ['accents in a tie come first', [plain('Bozize', 2), plain('Bozizé', 2)], ['Bozizé', 'Bozize'], false],
    ['a usual form with an accented sibling', [plain('Bozize', 9), plain('Bozizé', 1)], ['Bozize', 'Bozizé'], false],
    ['a usual form with accents', [plain('Bozize', 1), plain('Bozizé', 9)], ['Bozizé', 'Bozize'], true],
    [
      'what the house writes',
      [plain('Bozize', 40), { ...plain('Bozizé', 1), isGiven: true }],
      ['Bozizé', 'Bozize'],
      true,
    ],
  ])('%s', (_, attested, forms, isDecided) => {
    expect(settleForms(attested)).toEqual({ forms, isDecided })
  })

  it('takes capitals for no evidence', () => {
    const forms = [plain('E-University', 1), plain('e-University', 6)]
    expect(settleForms(forms, { capitals: true })).toEqual({
      forms: ['e-University', 'E-University'],
      isDecided: false,
    })
  })
})

describe('findings and names', () => {
  beforeAll(async () => {
    await loadLexicon('en')
  })
  const article = (id: string, text: string) => ({ ...checkedCopy(text, 'en', '2024-01-01'), id })
  const found = async (service: CheckService, text: string) => {
    const [report] = await service.check([article('asked', text)], ['name'])
    return report?.findings.map(({ quote, suggestions, choice }) => [quote, suggestions, choice])
  }

  it('fills in nothing in a tie, and offers both forms at both places', async () => {
    const text = 'President Francois Bozie was overthrown. Later the court barred Bozize from running.'
    expect(await found(new CheckService(), text)).toEqual([
      ['Bozie', [], ['Bozie', 'Bozize']],
      ['Bozize', [], ['Bozie', 'Bozize']],
    ])
  })

  it('offers the accented form that the archive or a list of names has', async () => {
    const text =
      'President Francois Bozie was overthrown. The court barred Bozize. Soldiers met Bozize. They told Bozize.'
    const service = new CheckService()
    expect(await found(service, text)).toEqual([['Bozie', ['Bozize'], null]])
    await service.learn([article('other', 'On Monday François Bozizé arrived.')])
    const forms = ['Bozize', 'Bozie', 'Bozizé']
    const asked = await found(service, text)
    expect(asked?.[0]).toEqual(['Bozie', [], expect.arrayContaining(forms)])
    expect(asked?.every(([, suggestions]) => (suggestions as string[]).length === 0)).toBe(true)
    const accepting = new CheckService({ ...NO_HOUSE, accepted: ['Bozizé'] })
    expect((await found(accepting, text))?.[0]).toEqual(['Bozie', [], expect.arrayContaining(forms)])
    const ruling = new CheckService({
      ...NO_HOUSE,
      rulings: [{ name: 'François Bozizé', aliases: [], notVariantOf: [] }],
    })
    expect((await found(ruling, text))?.map(([quote, suggestions]) => [quote, (suggestions as string[])[0]])).toEqual([
      ['Francois Bozie', 'François Bozizé'],
      ...Array(3).fill(['Bozize', 'Bozizé']),
    ])
  })

  it('compares names that hide a character, and corrects them with it', async () => {
    const text = 'The court barred Bo\u00adzizé on Monday. Later Mr Bozize left.'
    expect(await found(new CheckService(), text)).toEqual([
      ['Bo\u00adzizé', [], ['Bozizé', 'Bozize']],
      ['Bozize', [], ['Bozizé', 'Bozize']],
    ])
  })

  it('asks about names of the archive that are as usual as each other', async () => {
    const service = new CheckService()
    await service.learn([
      article('a', 'They flew to Puerto Rico on Friday. The E-University opened.'),
      article('b', 'They flew to Puerto Rice on Friday. Staff of the e-University met. The e-University closed.'),
      ...['c', 'd', 'e', 'f'].map((id) => article(id, `Robert Kaczmarek spoke on Monday, ${id}.`)),
      article('g', 'Robert Kazcmarek spoke on Monday.'),
    ])
    const clusters = await service.clusters(0.5)
    const choiceOf = (form: string) => clusters.find(({ canonical }) => canonical.form === form)?.choice
    expect(choiceOf('Robert Kaczmarek')).toBeNull()
    expect(clusters.find(({ choice }) => choice?.includes('Puerto Rico'))?.choice).toContain('Puerto Rice')
  })
})
