// One act over a whole archive, for bench-acts.ts: acts only the window performs, and the minimum work no act can
// avoid.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { composeNotices } from '../data/acts/compose-notices.ts'
import { decideProposals } from '../data/acts/decide-proposals.ts'
import { editDetails } from '../data/acts/edit-details.ts'
import { writeNameEverywhere } from '../data/acts/stylebook/write-name.ts'
import { UndoHistory } from '../data/acts/undo/undo-history.ts'
import { type Archive, listProposals, openArchive } from '../data/index.ts'
import type { NamePlace, Result } from '../data/schema/index.ts'
import { articleCodec } from '../data/store/codec.ts'
import { inParallel, syncFolder } from '../data/store/disk.ts'
import { articlePath, inArchive } from '../data/store/layout.ts'
import { BENCH_CONTEXT, BENCH_OPTIONS } from './bench-archives.ts'

const [what = '', folder = '', extra = ''] = process.argv.slice(2)

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const archive: Archive = value(await openArchive(folder, { ...BENCH_OPTIONS, mode: 'write' }))

/** Reads and parses every record, several at once as any program would, and does with each what an act must do. */
async function floor(then: (path: string, text: string) => Promise<unknown>): Promise<void> {
  const ids = await archive.articleIds()
  await inParallel(ids, async (id) => {
    const path = articlePath(id)
    const text = await readFile(inArchive(folder, path), 'utf8')
    articleCodec.decode(text, path)
    await then(path, text)
  })
}

/** Acts kept for undo across programs, next to the archive. */
const file = {
  read: (): string | null => {
    try {
      return readFileSync(`${folder}.acts.json`, 'utf8')
    } catch {
      return null
    }
  },
  write: (text: string): void => writeFileSync(`${folder}.acts.json`, text),
}
const history = new UndoHistory(archive, () => BENCH_CONTEXT, file)

/** The first word of every headline as a form of one name. */
async function headlinePlaces(): Promise<readonly NamePlace[]> {
  const index = await archive.wholeIndex()
  const ids = await archive.articleIds()
  const places: NamePlace[] = []
  for (let at = 0; at < ids.length; at += 500) {
    for (const { id, headline } of await index.ask('rows', ids.slice(at, at + 500))) {
      const [form = ''] = headline.split(' ')
      const where = { article: id, field: 'headline', start: 0, end: form.length } as const
      places.push({ form, ...where, inQuotation: false, before: '', after: '' })
    }
  }
  return places
}

/**
 * Replaces every record by the same bytes, all or none, with nothing but the system's calls: each under another name
 * and in a journal, all of it synced; then each is renamed, and the folders are synced.
 */
async function replaceAll(): Promise<void> {
  const path = join(folder, 'bench-journal')
  const journal = await open(path, 'w')
  const hash = createHash('sha256')
  const places: string[] = []
  let lines: string[] = []
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(lines.join(''))
    lines = []
    hash.update(bytes)
    await journal.write(bytes)
  }
  await floor(async (inside, text) => {
    lines.push(`${JSON.stringify({ path: inside, text })}\n`)
    if (lines.length === 100) await flush()
    const place = inArchive(folder, inside)
    places.push(place)
    await writeFile(`${place}.tmp`, Buffer.from(text), { flush: true })
  })
  await flush()
  await journal.write(hash.digest('hex'))
  await journal.sync()
  await journal.close()
  await inParallel(places, (place) => rename(`${place}.tmp`, place))
  await inParallel([...new Set(places.map(dirname))], syncFolder)
  await rm(path)
}

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  start: async () => {},
  read: () => floor(async () => {}),
  rewrite: replaceAll,
  copies: async () => {
    await mkdir(extra, { recursive: true })
    await floor((path, text) => writeFile(join(extra, path.slice(-21)), text))
  },
  details: async () => {
    const edit = { set: { desk: 'Bench', source: 'Bench' }, addTags: [], removeTags: [] }
    const done = value(await editDetails(archive, await archive.articleIds(), edit, BENCH_CONTEXT))
    if (done.change) history.remember({ act: 'edit-details', count: done.changed.length, what: 'desk' }, done.change)
  },
  undo: async () => value(await history.undo()),
  redo: async () => value(await history.redo()),
  decide: async () => {
    const { proposals } = value(await listProposals(archive, null))
    const choices = proposals.map(({ article, corrections }) => ({ article, corrections }))
    value(await decideProposals(archive, { proposals: choices, verb: 'accept', note: '' }, BENCH_CONTEXT))
  },
  name: async () => {
    const act = {
      name: 'Bench',
      places: await headlinePlaces(),
      reason: '',
      quotations: 'propose',
      ruling: null,
    } as const
    value(await writeNameEverywhere(archive, { ...act, status: 'accepted' }, BENCH_CONTEXT))
  },
  notices: async () => value(await composeNotices(archive, await archive.articleIds(), BENCH_CONTEXT)),
}
await works[what]?.()
await archive.close()
