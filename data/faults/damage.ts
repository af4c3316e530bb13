// Files damaged from outside: truncated, one bit flipped, emptied, filled with NULs. The archive opens, everything else
// can be read, and what is damaged is named and left exactly as it is.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openArchive, verifyArchive } from '../index.ts'
import { articlePath, batchPath, inArchive, MANIFEST, sourcePath, VOCABULARY } from '../store/layout.ts'
import { namesIn } from '../store/scan.ts'
import { damagedJournals } from './damaged-journals.ts'
import type { Outcome } from './outcome.ts'
import { damages } from './ways-to-damage.ts'
import { FAULT_OPTIONS, freshArchive, type Workshop } from './workshop.ts'

/** Damages a record, a batch, a source, the vocabulary, the manifest and a journal in `count` places each way. */
export async function* damage(workshop: Workshop, count: number): AsyncIterable<Outcome> {
  const archive = join(workshop.root, 'archive')
  await freshArchive(workshop, archive)
  const [id = ''] = workshop.ids
  const [batch = ''] = await namesIn(join(archive, 'batches'))
  const batchId = batch.replace(/\.json$/, '')
  const targets = [
    { path: articlePath(id), namedAs: id },
    { path: batchPath(batchId), namedAs: batchId },
    { path: sourcePath(await sourceOf(archive, id)), namedAs: id },
    { path: VOCABULARY, namedAs: null },
    { path: MANIFEST, namedAs: null },
  ]
  for (const { path, namedAs } of targets) {
    const file = inArchive(archive, path)
    const good = await readFile(file).catch(() => Buffer.from('{\n  "terms": []\n}\n'))
    const failures: string[] = []
    const all = damages(count, good.length)
    for (const { name, apply } of all) {
      const bad = apply(good)
      await writeFile(file, bad)
      const wrong = await wrongWith(archive, path, { bad, namedAs })
      if (wrong) failures.push(`${name}: ${wrong}`)
    }
    await writeFile(file, good)
    yield { kind: 'damage', what: path.replace(/[0-9a-hjkmnp-tv-z]{16,}/, '…'), cases: all.length, failures }
  }
  yield await damagedJournals(workshop, count)
}

/** The hash of the file an article came from. */
async function sourceOf(archive: string, id: string): Promise<string> {
  const { source } = JSON.parse(await readFile(inArchive(archive, articlePath(id)), 'utf8'))
  return source.sha256
}

interface Case {
  readonly bad: Buffer
  /** What verify calls it when anything in it changed; null where a changed letter may be valid content. */
  readonly namedAs: string | null
}

async function wrongWith(archive: string, path: string, { bad, namedAs }: Case): Promise<string | null> {
  const opened = await openArchive(archive, { ...FAULT_OPTIONS, mode: 'write' })
  if (!opened.ok && path !== MANIFEST) return `it does not open: ${opened.problem.code}`
  if (!opened.ok && !['damaged', 'not-an-archive', 'too-new'].includes(opened.problem.code)) return opened.problem.code
  if (opened.ok) {
    const unread: string[] = []
    for (const id of await opened.value.articleIds()) {
      if (!(await opened.value.readArticle(id)).ok) unread.push(articlePath(id))
    }
    await opened.value.vocabulary()
    await opened.value.close()
    if (unread.some((each) => each !== path)) return `others cannot be read: ${unread.join(', ')}`
    if (path.startsWith('articles/') && unread.length === 0) return 'the damaged record was read as if it were good'
  }
  const { problems } = await verifyArchive(archive)
  const isNamed = problems.some(({ id }) => id === namedAs || id === path)
  if (namedAs !== null && !isNamed) return 'verify does not name it'
  return (await readFile(inArchive(archive, path))).equals(bad) ? null : 'it was not left as it is'
}
