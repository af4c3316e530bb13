// The contents of an archive, as text to compare: the same acts lead to the same state, whatever their ids and times.
// The archive is read as the next start of the app would: opened for writing, which completes or drops interrupted
// acts.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listBackups, openArchive, publishedText, verifyArchive } from '../index.ts'
import { FAULT_OPTIONS } from './workshop.ts'

/**
 * The state with the contents of lists, which come from the index: consistent with the articles, or a sentence
 * beginning with "!".
 */
export async function stateWithLists(folder: string): Promise<string> {
  const opened = await openArchive(folder, { ...FAULT_OPTIONS, mode: 'write' })
  if (!opened.ok) return `! ${opened.problem.code}`
  const archive = opened.value
  const ids = await archive.articleIds()
  const index = await archive.wholeIndex()
  const [all, found] = [await index.ask('ids', ''), await index.ask('ids', 'harbour')]
  await archive.close()
  const isRight = all.ok && found.ok && all.value.length === ids.length && found.value.length === ids.length
  return `${await stateOf(folder)}\n${isRight ? 'lists: right' : '! lists: other articles than there are'}`
}

/** The state, or a sentence beginning with "!" that says what is wrong. */
export async function stateOf(folder: string): Promise<string> {
  const opened = await openArchive(folder, { ...FAULT_OPTIONS, mode: 'write' })
  if (!opened.ok) return opened.problem.code === 'not-an-archive' ? 'no archive' : `! ${opened.problem.code}`
  const archive = opened.value
  const articles: string[] = []
  for (const id of await archive.articleIds()) {
    const article = await archive.openArticle(id)
    if (!article.ok) articles.push(`! ${article.problem.code} ${id}`)
    else {
      const { metadata, corrections } = article.value
      const statuses = corrections.map(({ status }) => status)
      articles.push(JSON.stringify([publishedText(article.value, 'body'), metadata.tags, statuses]))
    }
  }
  const vocabulary = await archive.vocabulary()
  const terms = vocabulary.ok ? vocabulary.value.terms.map(({ name }) => name) : [`! ${vocabulary.problem.code}`]
  await archive.close()
  const { problems } = await verifyArchive(folder)
  const wrong = [...problems.map(({ id, code }) => `! verify: ${id} ${code}`), ...(await leftovers(folder))]
  const batches = (await readdir(join(folder, 'batches'))).length
  const known = [`terms: ${terms.sort().join(', ')}`, `batches: ${batches}`, await backupsState(folder)]
  return [...wrong, ...articles.sort(), ...known].join('\n')
}

/** Whatever claims to be a backup must be one, by its record or by its name. */
async function backupsState(folder: string): Promise<string> {
  const place = join(folder, 'backups')
  const backups = await listBackups(place)
  const shown = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('Z'))
  const broken = shown.find((name) => !backups.some((backup) => backup.name === name))
  if (broken !== undefined) return `! ${broken} looks like a backup and is none`
  for (const backup of backups) {
    const { problems } = await verifyArchive(backup.folder)
    if (problems.length > 0) return `! the backup ${backup.name} is not good`
  }
  return `backups: ${backups.length > 0 ? 'some' : 'none'}`
}

/**
 * Nothing of an interrupted act may be left: no temporary file, no journal, no lock. An empty lock claim may belong to
 * a living process for a minute.
 */
async function leftovers(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  const left = names
    .filter((name) => !/^(backups|set-aside)[/\\]/.test(name))
    .filter((name) => name.endsWith('.tmp') || /^lock/.test(name) || /^journal[/\\]/.test(name))
  const isEmptyClaim = async (name: string): Promise<boolean> =>
    name.startsWith('lock.') && (await stat(join(folder, name))).size === 0
  const kept = await Promise.all(left.map(async (name) => ((await isEmptyClaim(name)) ? [] : [name])))
  return kept.flat().map((name) => `! left over: ${name}`)
}
