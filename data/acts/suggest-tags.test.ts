// Tags suggested for an article of a real archive: those it does not have, under the archive's names for them.
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ArchiveChecks } from '../checking/archive-checks.ts'
import { CACHE_VARIABLE } from '../search/index-folder.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { suggestTags } from './suggest-tags.ts'
import { systemContext } from './system-context.ts'
import { tagArticles } from './tag-articles.ts'

const context = systemContext('Ana Editor')

it('offers what an article names, known tags first and under their own name, and none it has', async () => {
  const folder = await temporaryFolder()
  vi.stubEnv(CACHE_VARIABLE, join(folder, 'cache'))
  const archive = await openSampleCopy(join(folder, 'archive'), { context, app: 'test' })
  const checks = new ArchiveChecks(archive, () => {})
  onTestFinished(async () => {
    await checks.close()
    await archive.close()
    vi.unstubAllEnvs()
  })
  const found = await (await archive.wholeIndex()).ask('ids', 'headline:"peace accord"')
  const [id = ''] = found.ok ? found.value : []
  const names = async (): Promise<readonly (readonly [string, boolean])[]> => {
    const asked = await suggestTags(checks, id)
    if (!asked.ok || asked.value === null) throw new Error('no answer')
    expect(asked.value.every(({ here, articles, isKnown }) => here > 0 && (isKnown || articles === 0))).toBe(true)
    return asked.value.map(({ name, isKnown }) => [name, isKnown])
  }
  const before = await names()
  const [first] = before.find(([, isKnown]) => !isKnown) ?? ['']
  const last = before.at(-1)?.[0] ?? ''
  expect(first).not.toBe(last)
  const others = (await archive.articleIds()).filter((other) => other !== id)
  // The archive has the last of them in capitals, on another article.
  await tagArticles(archive, others.slice(0, 1), { add: [last.toUpperCase()], remove: [] }, context)
  await tagArticles(archive, [id], { add: [first], remove: [] }, context)
  const after = await names()
  expect(after.filter(([, isKnown]) => isKnown).map(([name]) => name)).toContain(last.toUpperCase())
  expect(after[0]?.[1]).toBe(true)
  expect(after.map(([name]) => name)).not.toContain(first)
})
