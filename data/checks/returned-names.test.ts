// Spellings that were corrected and come back: what must be flagged with its evidence, and what must not.
import { beforeEach, describe, expect, it } from 'vitest'
import { CheckService } from '../checking/check-service.ts'
import { type Article, correctFound } from '../corrections/index.ts'
import type { NameRuling } from '../schema/index.ts'
import { testContext as context, opened, recordOf } from '../testing/article-of.ts'
import { checkedArticle, checkedCopy } from './article/checked-article.ts'

let service: CheckService

const articleOf = (text: string): Article => opened(recordOf({ body: { text } }))

/** An article in which a name was corrected, learnt. */
async function correct(
  text: string,
  find: string,
  replace: string,
  category: 'name' | 'fact' = 'name',
): Promise<string> {
  const ruling = { category, reason: '', status: 'accepted' } as const
  const done = correctFound(articleOf(text), { find, replace, all: true }, ruling, context)
  if (!done.ok) throw new Error(done.problem.code)
  const article = opened(done.value.change.articles[0]?.after)
  await service.learn([checkedArticle(article)])
  return article.record.id
}

async function learn(text: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await service.learn([checkedArticle(articleOf(`${text} On day ${n}.`))])
}

const service_ = (rulings: readonly NameRuling[] = []): CheckService =>
  new CheckService({ rulings, rules: [], accepted: [], version: String(rulings.length) })
const returned = async (text: string): Promise<readonly (readonly [string, string | undefined, string])[]> => {
  const [report] = await service.check([checkedCopy(text, 'en', '2024-01-01')], ['name'])
  return (report?.findings ?? []).flatMap((finding) =>
    finding.message === 'name-returned' && 'article' in finding.evidence
      ? [[finding.quote, finding.suggestions[0], String(finding.evidence.article)] as const]
      : [],
  )
}

beforeEach(() => {
  service = service_()
})

describe('flagged', () => {
  it('with the article it was corrected in, as whole words even when one letter was changed, once a place', async () => {
    const id = await correct('The general, Boziz, met Yevgeny Prighozhin there.', 'gho', 'go')
    await learn('He met Yevgeny Prigozhin.', 2)
    expect(await returned('Nobody saw Yevgeny Prighozhin. “Prighozhin is gone,” she said.')).toEqual([
      ['Prighozhin', 'Prigozhin', id],
      ['Prighozhin', 'Prigozhin', id],
    ])
  })

  it('in quotations as a question', async () => {
    await correct('Faustin Touadera won.', 'Touadera', 'Touadéra')
    const [report] = await service.check([checkedCopy('“We saw Touadera there,” he said.', 'en', '2024-01-01')], null)
    expect(report?.findings.filter(({ message }) => message === 'name-returned')).toMatchObject([{ inQuotation: true }])
  })
})

describe('left alone', () => {
  it('what many other articles have, another person, a fact put right, what was corrected back', async () => {
    await correct('Alan Smith of Hull won.', 'Smith', 'Smyth')
    await learn('Then Alan Smith came to London.', 4)
    await correct('She lives in London now.', 'London', 'Leeds', 'name')
    await correct('Maria Fernandes sang.', 'Fernandes', 'Fernandez', 'fact')
    await correct('Sarah Reid sang.', 'Reid', 'Reed')
    await correct('Sarah Reed sang.', 'Reed', 'Reid')
    expect(await returned('Alan Smith and Maria Fernandes met Sarah Reid in London.')).toEqual([])
  })

  it('what the house rules on says so itself', async () => {
    service = service_([
      { name: 'Prighozhin', aliases: [], notVariantOf: [] },
      { name: 'Touadéra', aliases: ['Touadera'], notVariantOf: [] },
    ])
    await correct('Yevgeny Prighozhin met Touadera there.', 'Prighozhin', 'Prigozhin')
    await correct('Yevgeny met Touadera there.', 'Touadera', 'Touadéra')
    expect(await returned('Prighozhin and Touadera met.')).toEqual([])
  })
})
