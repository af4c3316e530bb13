// Every check by its own examples.
import { describe, expect, it } from 'vitest'
import { loadSpeller } from '../checking/hunspell.ts'
import { marksOf } from '../testing/proofing/marks-of.ts'
import type { ParagraphCheck } from './check.ts'
import { CHECKS } from './registry.ts'

const lexicon = await loadSpeller('en-GB')
const paragraphChecks = CHECKS.filter((check): check is ParagraphCheck => check.scope === 'paragraph')

describe.each(paragraphChecks)('$name', (check) => {
  const { found, clean } = check.examples

  it('has examples', () => {
    expect(found.length + clean.length).toBeGreaterThan(1)
  })

  it.each(found)('finds in “%s”', (text, ...mark) => {
    expect(marksOf(check, text, lexicon)).toEqual([mark])
  })

  it.each(clean.map((text) => [text]))('leaves alone “%s”', (text) => {
    expect(marksOf(check, text, lexicon)).toEqual([])
  })
})
