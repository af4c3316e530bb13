// A writer that saves one correction after another until it is killed. It prints each number only once the save is
// durable.
import { writeSync } from 'node:fs'
import { actOnArticle } from '../acts/act-on-article.ts'
import { systemContext } from '../acts/system-context.ts'
import { correctFound, openArchive } from '../index.ts'

const [folder = '', id = '', from = '0'] = process.argv.slice(2)
const context = systemContext('Ana Editor')
const opened = await openArchive(folder, { mode: 'write', context, app: 'test' })
if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
writeSync(1, 'open\n')
for (let n = Number(from); ; n += 1) {
  const edit = { find: `Count ${n}.`, replace: `Count ${n + 1}.` }
  const ruling = { category: 'number', reason: 'counting', status: 'accepted' } as const
  const done = await actOnArticle(opened.value, id, (article) => correctFound(article, edit, ruling, context))
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  writeSync(1, `${n + 1}\n`)
}
