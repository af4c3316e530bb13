import { describe, expect, it } from 'vitest'
import { applyHunks } from '../../../../electron/contract/index.ts'
import { rebase } from './rebase.ts'
import { typedHunks } from './typed-hunks.ts'

const OLD = 'Francois Bozie said on Tuesday that 14 men left.\nLorries have stood for for weeks.'
const NEW = 'François Bozizé said on Monday that 40 men left.\nLorries have stood for weeks.'

describe('typedHunks', () => {
  it('leads from the working text to the typed one, each field for itself', () => {
    const texts = { headline: 'Ab', body: NEW }
    const hunks = typedHunks(['headline', 'body'], (field) => (field === 'body' ? OLD : 'A'), texts)
    expect(hunks.map(({ field }) => field)).toEqual(['headline', 'body', 'body', 'body', 'body'])
    expect(applyHunks(OLD, hunks.slice(1))).toBe(NEW)
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
