// kill -9 between and during 200 saves (50 by default): the archive opens, and every acknowledged correction is there.
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { commitImport, ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import { createArchive, openArchive, openArticle, publishedText, verifyArchive } from '../index.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { isContinuousIntegration } from '../testing/property-runs.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const WRITER = resolve(import.meta.dirname, '../testing/save-forever.ts')
const SAVES = isContinuousIntegration ? 200 : 50
const SAVES_AT_MOST_A_LIFE = 20
const context = systemContext('Ana Editor')
const options = { context, app: 'test' }

/**
 * Starts a writer, lets it save several times and a moment longer, kills it; returns the last number it acknowledged.
 */
async function writeAndDie(folder: string, id: string, from: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, id, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const saves = 1 + Math.floor(Math.random() * SAVES_AT_MOST_A_LIFE)
  let last = from
  let rest = ''
  for await (const chunk of child.stdout) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== 'open') last = Number(line)
    if (last - from >= saves && !child.killed) setTimeout(() => child.kill('SIGKILL'), Math.random() * 4)
  }
  return last
}

it('keeps every acknowledged save through kill -9', { timeout: 240_000 }, async () => {
  const folder = join(await temporaryFolder(), 'archive')
  const created = await createArchive(folder, options)
  if (!created.ok) throw new Error(created.problem.code)
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'count.txt', bytes: Buffer.from('A count\n\nCount 0. The rest of the story stays as it is.') })
  const id = planner.plan().records[0]?.id ?? ''
  await commitImport(created.value, planner.plan(), context)
  await created.value.close()

  let counted = 0
  for (let kills = 0; counted < SAVES; kills += 1) {
    const acknowledged = await writeAndDie(folder, id, counted)
    const opened = await openArchive(folder, { ...options, mode: 'write' })
    if (!opened.ok) throw new Error(`after kill ${kills}: ${JSON.stringify(opened.problem)}`)
    const record = await opened.value.readArticle(id)
    const article = record.ok ? openArticle(record.value) : record
    if (!article.ok) throw new Error(`after kill ${kills}: ${JSON.stringify(article.problem)}`)
    counted = Number(/Count (\d+)\./.exec(publishedText(article.value, 'body'))?.[1])
    expect(counted).toBeGreaterThanOrEqual(acknowledged)
    expect(counted).toBeLessThanOrEqual(acknowledged + 1)
    expect(article.value.corrections.filter(({ status }) => status === 'accepted')).toHaveLength(counted)
    await opened.value.close()
    expect(await readdir(dirname(inArchive(folder, articlePath(id))))).toEqual([`${id}.json`])
  }
  expect((await verifyArchive(folder)).problems).toEqual([])
})
