import { describe, expect, it } from 'vitest'
import { applyHunks, type Category } from '../../../../electron/contract/index.ts'
import { rebase } from './rebase.ts'
import { saveSteps, typedHunks } from './save-sequence.ts'

const OLD = 'Francois Bozie said on Tuesday that 14 men left.\nLorries have stood for for weeks.'
const NEW = 'François Bozizé said on Monday that 40 men left.\nLorries have stood for weeks.'

describe('saveSteps', () => {
  it('leads to the typed text, whatever the categories and their order', () => {
    const hunks = typedHunks(['body'], () => OLD, { body: NEW })
    expect(hunks.length).toBe(4)
    const orders: readonly (readonly Category[])[] = [
      ['name', 'name', 'name', 'name'],
      ['name', 'date', 'number', 'grammar'],
      ['grammar', 'date', 'name', 'date'],
      ['date', 'name', 'date', 'name'],
    ]
    for (const categories of orders) {
      const steps = saveSteps(hunks.map((hunk, n) => ({ ...hunk, category: categories[n] ?? 'other' })))
      expect(new Set(steps.map(({ category }) => category)).size).toBe(steps.length)
      expect(steps.reduce((text, { edits }) => applyHunks(text, edits), OLD)).toBe(NEW)
    }
  })

  it('keeps fields apart', () => {
    const texts = { headline: 'Ab', body: 'Cd' }
    const hunks = typedHunks(['headline', 'body'], (field) => (field === 'body' ? 'C' : 'A'), texts)
    const steps = saveSteps(hunks.map((hunk) => ({ ...hunk, category: hunk.field === 'body' ? 'name' : 'date' })))
    expect(steps.flatMap(({ edits }) => edits.map(({ field, from }) => [field, from]))).toEqual([
      ['headline', 0],
      ['body', 0],
    ])
  })
})

describe('rebase', () => {
  it('leaves typing alone when nothing else has changed', () => {
    expect(rebase(OLD, NEW, OLD)).toEqual({ text: NEW, lost: [] })
  })

  it('carries typing over changes made elsewhere', () => {
    const theirs = OLD.replace('Francois Bozie', 'The former president François Bozizé')
    const mine = OLD.replace('14', '40').replace('for for', 'for')
    expect(rebase(OLD, mine, theirs)).toEqual({
      text: theirs.replace('14', '40').replace('for for', 'for'),
      lost: [],
    })
  })

  it('leaves out and names what meets another change', () => {
    const { text, lost } = rebase(OLD, OLD.replace('Bozie', 'Boize'), OLD.replace('Bozie', 'Bozizé'))
    expect(text).toBe(OLD.replace('Bozie', 'Bozizé'))
    expect(lost.map(({ before, after }) => [before, after])).toEqual([['Bozie', 'Boize']])
  })

  it('says nothing of what both have changed alike', () => {
    const theirs = OLD.replace('Bozie', 'Bozizé')
    expect(rebase(OLD, theirs.replace('14', '40'), theirs)).toEqual({ text: theirs.replace('14', '40'), lost: [] })
  })
})
