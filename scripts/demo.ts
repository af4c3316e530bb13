// `npm run demo`: the whole loop in the terminal, on a fresh sample archive, with commands anyone can type.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArticle } from '../data/acts/act-on-article.ts'
import { createSampleArchive } from '../data/acts/import/sample-archive.ts'
import { systemContext } from '../data/acts/system-context.ts'
import { main } from '../data/cli/run-command.ts'
import { openArchive } from '../data/index.ts'
import { plantedErrors } from '../data/sample/planted-errors.ts'

const FILE = 'peace-accord-two-years-on.txt'
const context = systemContext('Demo Editor')
const isKept = process.argv.includes('--keep')
const folder = await mkdtemp(join(tmpdir(), 'corrigenda-demo-'))
const archive = join(folder, 'archive')
const out = join(folder, 'corrected')
const startedAt = performance.now()
process.env.CORRIGENDA_AUTHOR = context.author.name
process.env.CORRIGENDA_CACHE = join(folder, 'cache')
process.env.CORRIGENDA_LANGUAGE = 'en'

function say(sentence: string): void {
  console.log(`\n\x1b[1m${sentence}\x1b[0m`)
}

/** Types one command, as shown. */
async function run(...args: readonly string[]): Promise<void> {
  const typed = args.map((arg) => (/^[\w.:/-]+$/.test(arg) ? arg : `"${arg}"`)).join(' ')
  console.log(`$ corrigenda ${typed.replaceAll(folder, '…')}`)
  const status = await main(args)
  if (status !== 0) throw new Error(`the command answered ${status}`)
}

async function findArticle(): Promise<string> {
  const opened = await openArchive(archive, { mode: 'read', context, app: 'demo' })
  if (!opened.ok) throw new Error(opened.problem.code)
  for (const id of await opened.value.articleIds()) {
    const record = await opened.value.readArticle(id)
    if (record.ok && record.value.source.name === FILE) return id
  }
  throw new Error(`${FILE} is not in the sample archive`)
}

async function secondCorrection(id: string): Promise<string> {
  const opened = await openArchive(archive, { mode: 'read', context, app: 'demo' })
  const article = opened.ok ? await readArticle(opened.value, id) : opened
  if (!article.ok) throw new Error(article.problem.code)
  return article.value.corrections[1]?.id ?? ''
}

try {
  say('1. Make the sample archive: 28 articles, written for the project')
  const made = await createSampleArchive(archive, { context, app: 'demo' })
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  await run('list', archive, 'bozize')

  const id = await findArticle()
  say('2. Tag it, so that it can be found again')
  await run('tag', archive, '--ids', id, '--add', 'needs a notice')

  say('3. Correct what is wrong; what was published stays as it is')
  for (const { wrong, right, category } of plantedErrors.filter(({ file }) => file === FILE)) {
    const what = ['--find', wrong, '--replace', right, '--category', category, '--reason', 'stylebook']
    await run('correct', archive, id, ...what)
  }

  say('4. Tell the reader')
  await run('notice', archive, id, '--compose')

  say('5. Export corrected copy, with a manifest of hashes')
  await run('export', archive, '--ids', id, '--to', 'html', '--out', out)
  const page = join(out, (await readdir(out)).find((name) => name.endsWith('.html')) ?? '')
  const html = await readFile(page, 'utf8')
  console.log(
    `  the page has ${html.length} characters and says: ${/<aside[\s\S]*<\/aside>/.exec(html)?.[0].replaceAll(/<[^>]+>/g, '')}`,
  )
  await run('verify-export', page)

  say('6. Prove that nothing was edited silently')
  await run('verify', archive)

  say('7. Take one correction back; the others stay, and the notice knows that it is stale')
  await run('revert', archive, id, await secondCorrection(id), '--reason', 'to show that it can be done')
  await run('notice', archive, id)
  await run('history', archive, id)
  say(`Done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
  console.log(
    isKept ? `Look around in ${folder}` : 'The archive was thrown away again (npm run demo -- --keep keeps it).',
  )
} finally {
  if (!isKept) await rm(folder, { recursive: true, force: true })
}
