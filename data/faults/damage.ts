// Files that were damaged from outside: cut short, one bit turned, emptied, filled with NULs. The archive opens, everything
// else can be read, what is damaged is named and left exactly as it is.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openArchive, verifyArchive } from '../index.ts'
import { articlePath, batchPath, inArchive, MANIFEST, VOCABULARY } from '../store/layout.ts'
import { namesIn } from '../store/scan.ts'
import type { Outcome } from './outcome.ts'
import { FAULT_OPTIONS, freshArchive, type Workshop } from './workshop.ts'

interface Damage {
  readonly name: string
  readonly apply: (bytes: Buffer) => Buffer
}

function damages(count: number, size: number): readonly Damage[] {
  const places = Array.from({ length: count }, (_, n) => Math.floor((n * size) / count))
  const cut = places.map((at): Damage => ({ name: `cut at ${at}`, apply: (bytes) => bytes.subarray(0, at) }))
  const turned = places.map((at): Damage => {
    return { name: `bit of byte ${at} turned`, apply: (bytes) => turnBit(bytes, at, at % 8) }
  })
  const nul: Damage = { name: 'filled with NUL', apply: (bytes) => Buffer.alloc(bytes.length) }
  return [...cut, ...turned, nul]
}

function turnBit(bytes: Buffer, at: number, bit: number): Buffer {
  const turned = Buffer.from(bytes)
  turned[at] = (turned[at] ?? 0) ^ (1 << bit)
  return turned
}

/** Damages a record, a batch, the vocabulary and the manifest in `count` places each way. */
export async function* damage(workshop: Workshop, count: number): AsyncIterable<Outcome> {
  const archive = join(workshop.root, 'archive')
  await freshArchive(workshop, archive)
  const [id = ''] = workshop.ids
  const [batch = ''] = await namesIn(join(archive, 'batches'))
  const targets = [
    { path: articlePath(id), isSealed: true },
    { path: batchPath(batch.replace(/\.json$/, '')), isSealed: true },
    { path: VOCABULARY, isSealed: false },
    { path: MANIFEST, isSealed: false },
  ]
  for (const { path, isSealed } of targets) {
    const file = inArchive(archive, path)
    const good = await readFile(file).catch(() => Buffer.from('{\n  "terms": []\n}\n'))
    const failures: string[] = []
    const all = damages(count, good.length)
    for (const { name, apply } of all) {
      const bad = apply(good)
      await writeFile(file, bad)
      const wrong = await wrongWith(archive, path, { bad, isSealed })
      if (wrong) failures.push(`${name}: ${wrong}`)
    }
    await writeFile(file, good)
    yield { kind: 'damage', what: path.replace(/[0-9a-hjkmnp-tv-z]{16}/, '…'), cases: all.length, failures }
  }
}

interface Case {
  readonly bad: Buffer
  /** A sealed file names every change; in others a changed letter may pass for what was meant. */
  readonly isSealed: boolean
}

async function wrongWith(archive: string, path: string, { bad, isSealed }: Case): Promise<string | null> {
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
  const isNamed = problems.some(({ id }) => path.includes(id))
  if (isSealed && !isNamed) return 'verify does not name it'
  return (await readFile(inArchive(archive, path))).equals(bad) ? null : 'it was not left as it is'
}
