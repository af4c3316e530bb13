// What is learnt of an article must not keep its text in memory.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { checkedCopy } from '../checks/article/checked-article.ts'
import { CheckService } from './check-service.ts'

const ARTICLES = 25
const FILLER = 'the house and the garden were as they had been. '.repeat(1500)

const article = (n: number) => {
  const name = `Bartholomew Featherstone${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}ton`
  return { ...checkedCopy(`Then ${name} said so on Monday. ${n} ${FILLER}`, 'en', '2026-01-01'), id: `article-${n}` }
}

it('keeps the names of articles, not their texts', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const service = new CheckService()
  await service.learn([article(ARTICLES)])
  collect()
  const before = process.memoryUsage().heapUsed
  for (let n = 0; n < ARTICLES; n += 1) await service.learn([article(n)])
  collect()
  expect(service.articlesWith(['Bartholomew Featherstonebaton'])).toEqual(['article-1'])
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((ARTICLES * FILLER.length) / 4)
})
