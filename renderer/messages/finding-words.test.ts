import { describe, expect, it } from 'vitest'
import type { Finding, FindingEvidence, NameForm } from '../../electron/contract/index.ts'
import { evidenceWords } from './finding-words.ts'

const PLACED = {
  field: 'body',
  start: 0,
  end: 5,
  quote: 'Bozie',
  kind: 'name',
  check: 'names',
  suggestions: [],
  confidence: 0.9,
  inQuotation: false,
  group: null,
} as const satisfies Partial<Finding>

function variant(forms: readonly NameForm[], also: { isRuled?: boolean; isChoice?: boolean } = {}): string {
  const evidence: FindingEvidence['name-variant'] = { forms, how: 'typing', isRuled: also.isRuled ?? false }
  return evidenceWords({ ...PLACED, message: 'name-variant', evidence, choice: also.isChoice ? ['Bozie'] : null })
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

it('names a language in words', () => {
  const finding = { ...PLACED, message: 'other-variety', evidence: { language: 'en-GB' }, choice: null } as const
  expect(evidenceWords(finding)).toBe('Not British English spelling.')
})
