// acts.jsonl: one line for each batch and each export, so that a record taken away later is missed. Lines are only ever
// added, after the act is durable: a crash in between leaves an act that nobody would miss, never an act that is not there.
import { open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Change, type Sha256, sha256Schema, z } from '../schema/index.ts'
import { syncFolder } from './disk.ts'
import { hashBytes } from './hash-bytes.ts'
import { ACT_LOG, batchPath, exportPath, inArchive } from './layout.ts'

const lineSchema = z.strictObject({
  path: z.string().regex(/^(?:batches|exports)\/[0-9a-z]{16}\.json$/),
  sha256: sha256Schema,
  prev: sha256Schema.nullable(),
})

/** path: of the record, inside the archive; sha256: of its file; prev: of the line it was written behind (null: the first). */
export type ActLine = Readonly<z.infer<typeof lineSchema>>

/** A line is far shorter. */
const TAIL = 4096

/** Adds the batch and the export of a change that is on disk. Never fails: the act itself is done. */
export async function logActs(folder: string, { batch, exported }: Change): Promise<void> {
  const paths = [...(batch ? [batchPath(batch.id)] : []), ...(exported ? [exportPath(exported.id)] : [])]
  for (const path of paths) await addLine(folder, path).catch(ignoreEnvironment)
}

async function addLine(folder: string, path: string): Promise<void> {
  const sha256 = hashBytes(await readFile(inArchive(folder, path)))
  const log = inArchive(folder, ACT_LOG)
  const handle = await open(log, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return open(log, 'wx+', 0o644)
    throw error
  })
  try {
    const { size } = await handle.stat()
    const tail = Buffer.alloc(Math.min(size, TAIL))
    await handle.read(tail, 0, tail.length, size - tail.length)
    const whole = tail.subarray(0, tail.lastIndexOf(0x0a) + 1)
    const end = size - (tail.length - whole.length)
    const before = whole.toString('utf8').trimEnd().split('\n').at(-1) ?? ''
    const line: ActLine = { path, sha256, prev: before === '' ? null : hashLine(before) }
    await handle.truncate(end)
    await handle.write(`${JSON.stringify(line)}\n`, end)
    await handle.sync()
    if (size === 0) await syncFolder(dirname(log))
  } finally {
    await handle.close()
  }
}

/** What lets a line name the one before it, whatever git made of the line ends. */
export function hashLine(line: string): Sha256 {
  return hashBytes(line.trimEnd())
}

/** The log's lines; null for one that cannot be read. What a crash left of a last line is none. */
export function parseActLog(text: string): readonly { readonly text: string; readonly act: ActLine | null }[] {
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => {
    try {
      return { text: line, act: lineSchema.parse(JSON.parse(line)) }
    } catch {
      return { text: line, act: null }
    }
  })
}

function ignoreEnvironment(error: NodeJS.ErrnoException): void {
  if (error.code === undefined) throw error
}
