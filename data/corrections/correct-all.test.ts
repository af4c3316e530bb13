// Words, marks and lines in one act: marks stay on the corrected words, and either all changes apply or none.
import { describe, expect, it } from 'vitest'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import { openArticle } from './article.ts'
import type { Ruling } from './correct.ts'
import { correctAll } from './correct-all.ts'
import { decide } from './decide.ts'
import { blockText, projectField } from './project.ts'
import { recorrect } from './recorrect.ts'

const RULING: Ruling = { category: 'spelling', reason: '', status: 'accepted' }
const story = () => opened(recordOf({ body: { text: 'Bozie left.\nRain came.' } }))
const EDIT = { field: 'body', from: 0, to: 5, before: 'Bozie', after: 'François Bozizé' }
const BOLD = { field: 'body', from: 9, to: 15, type: 'strong', after: '', category: 'format' } as const
const HEADING = { field: 'body', line: 1, after: { type: 'h', level: 2 }, category: 'format' } as const

function done(result: ReturnType<typeof correctAll>) {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return { article: opened(result.value.change.articles[0]?.after), ids: result.value.corrections }
}

describe('correctAll', () => {
  it('sets marks on words that the same act put in, proposed or accepted, and passes every check of the log', () => {
    for (const status of ['accepted', 'proposed'] as const) {
      const { article, ids } = done(
        correctAll(story(), { edits: [EDIT], marks: [BOLD], blocks: [HEADING] }, { ...RULING, status }, context),
      )
      expect(ids).toHaveLength(3)
      expect(article.corrections.map((one) => [one.category, one.status])).toEqual([
        ['spelling', status],
        ['format', status],
        ['format', status],
      ])
      const lines = projectField(article, 'body', 'working')
      expect(lines.map((line) => [line.block.type, blockText(line)])).toEqual([
        ['p', 'François Bozizé left.'],
        ['h', 'Rain came.'],
      ])
      const bold = lines[0]?.runs.filter(({ format }) => format?.strong).map(({ text }) => text)
      expect(bold).toEqual(['Bozizé'])
      expect(openArticle(article.record, { checkBases: true }).ok).toBe(true)
    }
  })

  it('leaves out what the words bring along by themselves', () => {
    const plain = { ...BOLD, after: null }
    const { ids } = done(correctAll(story(), { edits: [EDIT], marks: [plain], blocks: [] }, RULING, context))
    expect(ids).toHaveLength(1)
  })

  it('does nothing when a part of it cannot be done', () => {
    const beyond = { ...HEADING, line: 7 }
    expect(correctAll(story(), { edits: [EDIT], marks: [], blocks: [beyond] }, RULING, context)).toMatchObject({
      problem: { code: 'out-of-range' },
    })
    expect(correctAll(story(), { edits: [], marks: [], blocks: [] }, RULING, context)).toMatchObject({
      problem: { code: 'no-change' },
    })
  })

  it('keeps a mark and the words it is on together: neither can go without the other', () => {
    const { article, ids } = done(correctAll(story(), { edits: [EDIT], marks: [BOLD], blocks: [] }, RULING, context))
    expect(decide(article, [ids[0] ?? ''], 'revert', '', context)).toMatchObject({ problem: { code: 'conflict' } })
    const both = decide(article, ids, 'revert', '', context)
    expect(both.ok && projectField(opened(both.value.articles[0]?.after), 'body', 'corrected').map(blockText)).toEqual([
      'Bozie left.',
      'Rain came.',
    ])
  })
})

describe('recorrect', () => {
  it('takes a correction of marks back and makes another in its place', () => {
    const { article, ids } = done(
      correctAll(story(), { edits: [], marks: [{ ...BOLD, from: 0, to: 5 }], blocks: [] }, RULING, context),
    )
    const em = { ...BOLD, from: 0, to: 5, type: 'em' as const }
    const again = done(recorrect(article, ids[0] ?? '', { edits: [], marks: [em], blocks: [] }, RULING, context))
    expect(again.article.corrections.map(({ status, after }) => [status, after])).toEqual([
      ['reverted', '**Bozie**'],
      ['accepted', '*Bozie*'],
    ])
  })
})
