import { describe, expect, it } from 'vitest'
import type { ProjectedBlock } from '../../../../electron/contract/index.ts'
import { groupBlocks } from './block-groups.ts'

function line(block: ProjectedBlock['block'], text: string): ProjectedBlock {
  return { block, runs: [{ text, kind: 'same', correction: null }], end: { kind: 'same', correction: null } }
}

function shape(blocks: readonly ProjectedBlock[]): readonly string[] {
  return groupBlocks(blocks).map(({ kind, blocks: { length } }) => `${kind} ${length}`)
}

describe('groupBlocks', () => {
  it('keeps paragraphs and headings apart', () => {
    expect(shape([line({ type: 'p' }, 'a'), line({ type: 'p' }, 'b'), line({ type: 'h' }, 'c')])).toEqual([
      'p 1',
      'p 1',
      'h 1',
    ])
  })

  it('joins list items of one kind, and quotations', () => {
    const items = [line({ type: 'li' }, 'a'), line({ type: 'li' }, 'b'), line({ type: 'li', ordered: true }, 'c')]
    expect(shape([...items, line({ type: 'quote' }, 'd'), line({ type: 'quote' }, 'e')])).toEqual([
      'ul 2',
      'ol 1',
      'quote 2',
    ])
  })

  it('sets credits and footers apart whatever they consist of', () => {
    const footers = [line({ type: 'p', role: 'footer' }, 'a'), line({ type: 'li', role: 'footer' }, 'b')]
    expect(shape([line({ type: 'p', role: 'credit' }, 'c'), ...footers])).toEqual(['credit 1', 'footer 2'])
  })
})
