import { describe, expect, it } from 'vitest'
import type { NameForm } from '../../schema/index.ts'
import { variantSentence } from './variant-sentence.ts'

function variant(forms: readonly NameForm[], also: { isRuled?: boolean; isChoice?: boolean } = {}): string {
  return variantSentence({ forms, how: 'typing', isRuled: also.isRuled ?? false }, also.isChoice ?? false)
}

describe('the evidence of a name', () => {
  it('says where the forms are once when all of them are in this article alone', () => {
    const forms = [
      { form: 'Bozie', here: 1, articles: 0 },
      { form: 'Bozize', here: 1, articles: 0 },
    ]
    expect(variant(forms, { isChoice: true })).toBe(
      'Spelled “Bozie” once and “Bozize” once in this article. Check which is right.',
    )
    expect(variant(forms)).toBe('Spelled “Bozie” once and “Bozize” once in this article.')
  })

  it('says of each form where it is used when other articles use one', () => {
    expect(
      variant([
        { form: 'Bozizé', here: 2, articles: 412 },
        { form: 'Bozie', here: 3, articles: 0 },
        { form: 'Bozizi', here: 0, articles: 1 },
      ]),
    ).toBe(
      'Spelled “Bozizé” twice here (and in 412 other articles), “Bozie” 3 times here and “Bozizi” in 1 other article.',
    )
  })

  it('names the form of the house first', () => {
    expect(
      variant(
        [
          { form: 'Bozizé', here: 0, articles: 2 },
          { form: 'Bozie', here: 1, articles: 0 },
        ],
        { isRuled: true },
      ),
    ).toBe('House style is “Bozizé”. Found “Bozie” once here.')
  })
})
