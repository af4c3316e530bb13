// What is suggested for a misspelling, and where an editor must choose.
import { describe, expect, it } from 'vitest'
import { CheckService } from '../../checking/check-service.ts'
import { checkedCopy } from '../article/checked-article.ts'

async function spellingIn(text: string) {
  const [report] = await new CheckService().check([checkedCopy(text, 'en', '2024-01-01')], ['spelling'])
  return (report?.findings ?? []).map(({ quote, suggestions, choice }) => ({ quote, suggestions, choice }))
}

describe('a misspelling', () => {
  it.each([
    ['The council will recieve the money.', 'recieve', 'receive'],
    ['He paid atleast ten pounds.', 'atleast', 'at least'],
    ['It definately rained on Monday.', 'definately', 'definitely'],
    ['The storm occured at night.', 'occured', 'occurred'],
    ['Of all the countrys here.', 'countrys', 'countries'],
    ['A restaraunt by the sea.', 'restaraunt', 'restaurant'],
    ['He lost alot of infact nothing.', 'alot', 'a lot'],
  ])('that one form is nearest to is put right: %s', async (text, quote, right) => {
    const [finding] = await spellingIn(text)
    expect(finding).toMatchObject({ quote, choice: null })
    expect(finding?.suggestions[0]).toBe(right)
  })

  it.each([['The bord met on Monday.', 'bord', ['board', 'bird']]])(
    'that several forms are as near to is a choice: %s',
    async (text, quote, forms) => {
      const [finding] = await spellingIn(text)
      expect(finding).toMatchObject({ quote, suggestions: [] })
      expect(finding?.choice).toEqual(expect.arrayContaining(forms))
    },
  )
})
