import { describe, expect, it } from 'vitest'
import { applyHunks, Weave } from '../../../../../electron/contract/index.ts'
import { rebase } from '../rebase.ts'
import { typedChanges, usualCategory } from './typed-changes.ts'

const OLD = 'Francois Bozie said on Tuesday that 14 men left.\nLorries have stood for for weeks.'
const NEW = 'François Bozizé said on Monday that 40 men left.\nLorries have stood for weeks.'

describe('typedChanges', () => {
  it('lead from the working text to the typed one, each field for itself', () => {
    const texts = { headline: 'Ab', body: NEW }
    const changes = typedChanges({ bases: { headline: 'A', body: OLD }, texts, formats: {} }, () => undefined)
    expect(changes.map(({ field }) => field)).toEqual(['headline', 'body', 'body', 'body', 'body'])
    const hunks = changes.slice(1).flatMap((change) => (change.kind === 'text' ? [change] : []))
    expect(applyHunks(OLD, hunks)).toBe(NEW)
  })

  it('are of the words first, then of what was set on them; a line parted is of no words', () => {
    const text = OLD.replace('Tuesday that', 'Tuesday\nthat')
    const formats = { body: { marks: [{ from: 0, to: 8, type: 'em', after: '' } as const], blocks: [] } }
    const changes = typedChanges({ bases: { body: OLD }, texts: { body: text }, formats }, () => Weave.of(OLD))
    expect(changes).toMatchObject([
      { kind: 'text', before: ' ', after: '\n' },
      { kind: 'mark', type: 'em', text: 'Francois' },
    ])
    expect(changes.map(usualCategory)).toEqual(['format', 'format'])
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
    expect(lost).toMatchObject([
      { mine: { before: 'Bozie', after: 'Boize' }, theirs: { before: 'Bozie', after: 'Bozizé' } },
    ])
  })

  it('says nothing of what both have changed alike', () => {
    const theirs = OLD.replace('Bozie', 'Bozizé')
    expect(rebase(OLD, theirs.replace('14', '40'), theirs)).toEqual({ text: theirs.replace('14', '40'), lost: [] })
  })
})
