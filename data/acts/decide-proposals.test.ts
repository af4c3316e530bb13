// Many proposals decided on at once: one batch, undone as one; proposals that depend on each other are decided
// together, blocked ones are left.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { createArchive } from '../archive/open-archive.ts'
import { correctFound } from '../corrections/index.ts'
import { testContext as context, recordOf } from '../testing/article-of.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { verifyArchive } from '../verify/verify-archive.ts'
import { actOnArticle, readArticle } from './act-on-article.ts'
import { decideProposals, type ProposalChoice } from './decide-proposals.ts'
import { undoBatch } from './undo/undo-batch.ts'

let archive: Archive
let [first, second] = ['', '']

beforeEach(async () => {
  const made = await createArchive(`${await temporaryFolder()}/archive`, { title: 'Courier', context, app: 'test' })
  if (!made.ok) throw new Error(made.problem.code)
  archive = made.value
  const records = ['Rain in Bangui.', 'Snow in Bangui and Moscow.'].map((text) =>
    recordOf({ headline: { text: 'A story' }, body: { text } }),
  )
  ;[first = '', second = ''] = records.map(({ id }) => id)
  await archive.commit({ articles: records.map((after) => ({ before: null, after })) })
})
afterEach(() => archive.close())

async function correct(
  id: string,
  find: string,
  replace: string,
  status: 'proposed' | 'accepted',
): Promise<ProposalChoice> {
  const ruling = { category: 'name', reason: '', status } as const
  const done = await actOnArticle(archive, id, (article) => correctFound(article, { find, replace }, ruling, context))
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return { article: id, corrections: done.value.corrections }
}

async function statuses(id: string): Promise<readonly string[]> {
  const article = await readArticle(archive, id)
  return article.ok ? article.value.corrections.map(({ status }) => status) : [article.problem.code]
}

describe('proposals of several articles', () => {
  it('are accepted as one batch, with what leans on them, and taken back as one', async () => {
    const proposals = [
      await correct(first, 'Bangui', 'Bangi', 'proposed'),
      await correct(first, 'Bangi', 'Banghi', 'proposed'),
      await correct(second, 'Bangui', 'Bangi', 'proposed'),
    ]
    const decision = { proposals: proposals.toReversed(), verb: 'accept', note: 'agreed' } as const
    const done = await decideProposals(archive, decision, context)
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
    expect([done.value.decided, done.value.articles, done.value.left]).toEqual([3, 2, 0])
    expect([await statuses(first), await statuses(second)]).toEqual([['accepted', 'accepted'], ['accepted']])
    // Nothing was imported here: verify reports only missing sources and batches.
    const { problems } = await verifyArchive(archive.folder)
    expect(problems.filter(({ code }) => !code.endsWith('missing'))).toEqual([])
    const back = await undoBatch(archive, done.value.batch, context)
    expect(back.ok && back.value.reverted).toHaveLength(2)
    expect(await statuses(first)).toEqual(['proposed', 'proposed'])
  })

  it('leave what cannot be decided on: decided meanwhile, or leaned on by what is not meant', async () => {
    const under = await correct(first, 'Bangui', 'Bangi', 'proposed')
    await correct(first, 'Bangi', 'Banghi', 'proposed')
    const free = await correct(second, 'Bangui', 'Bangi', 'proposed')
    const decided = await correct(second, 'Moscow', 'Moskva', 'accepted')
    const decision = { proposals: [under, free, decided], verb: 'reject', note: '' } as const
    expect(await decideProposals(archive, decision, context)).toMatchObject({
      value: { decided: 1, articles: 1, left: 2 },
    })
    expect([await statuses(first), await statuses(second)]).toEqual([
      ['proposed', 'proposed'],
      ['rejected', 'accepted'],
    ])
    expect(await decideProposals(archive, { ...decision, proposals: [under] }, context)).toMatchObject({
      problem: { code: 'no-change' },
    })
  })
})
