// Distinguishes a journal this program wrote from one that came with an archive. Its seal is made with a secret kept in
// the user's own folder on this computer, never in an archive: no one who prepares an archive can make one.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { manifestHeadSchema, newId, type Sha256, z } from '../schema/index.ts'
import { stateFolder } from '../work/user-folders.ts'
import { hashBytes } from './hash-bytes.ts'
import { MANIFEST } from './layout.ts'
import { readPlainFile } from './plain-file.ts'

export const journalSealSchema = z.strictObject({
  /** The archive's id; '' when its manifest could not be read. */
  archive: z.string().max(100),
  /** Identifies the secret the seal was made with, without revealing it. */
  machine: z.string().max(100),
  seal: z.string().max(100),
})
export type JournalSeal = Readonly<z.infer<typeof journalSealSchema>>

/** Seals a journal of the archive in a folder; `name`: the file's; `sha256`: the hash of its content. */
export async function sealJournal(folder: string, name: string, sha256: Sha256): Promise<JournalSeal> {
  const key = await machineKey()
  const archive = (await archiveIn(folder)) ?? ''
  return { archive, machine: nameOf(key), seal: sealWith(key, archive, name, sha256) }
}

/** Whether this user's program on this computer sealed the journal for this archive. */
export async function isOwnJournal(folder: string, name: string, sha256: Sha256, made: JournalSeal): Promise<boolean> {
  const key = await machineKey()
  const archive = await archiveIn(folder)
  if (made.machine !== nameOf(key)) return false
  if (archive !== null && made.archive !== '' && made.archive !== archive) return false
  const expected = Buffer.from(sealWith(key, made.archive, name, sha256))
  const found = Buffer.from(made.seal)
  return found.length === expected.length && timingSafeEqual(found, expected)
}

function sealWith(key: Buffer, archive: string, name: string, sha256: Sha256): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([archive, name, sha256]))
    .digest('hex')
}

function nameOf(key: Buffer): string {
  return hashBytes(`corrigenda ${key.toString('hex')}`).slice(0, 16)
}

const LARGEST_MANIFEST = 1_000_000

async function archiveIn(folder: string): Promise<string | null> {
  try {
    const text = (await readPlainFile(folder, MANIFEST, LARGEST_MANIFEST)).toString('utf8')
    return manifestHeadSchema.extend({ id: z.string() }).parse(JSON.parse(text)).id
  } catch {
    return null
  }
}

const KEY_BYTES = 32
/**
 * Where the secret cannot be saved, it lasts as long as the program: a journal left by a crash is then set aside, not
 * carried out.
 */
const passing = randomBytes(KEY_BYTES)
const known = new Map<string, Buffer>()

async function machineKey(): Promise<Buffer> {
  const path = join(stateFolder(), 'journal-key')
  const key = known.get(path) ?? (await readKey(path)) ?? (await makeKey(path)) ?? passing
  known.set(path, key)
  return key
}

async function readKey(path: string): Promise<Buffer | null> {
  const key = await readFile(path, 'utf8').then(
    (text) => Buffer.from(text.trim(), 'hex'),
    () => null,
  )
  return key?.length === KEY_BYTES ? key : null
}

/** Several programs may start at once: the first to save its secret decides for all. */
async function makeKey(path: string): Promise<Buffer | null> {
  const temp = `${path}.${newId()}`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(temp, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true })
    await chmod(temp, 0o600)
    if ((await readKey(path)) === null) await unlink(path).catch(() => {})
    await link(temp, path).catch(() => {})
    return await readKey(path)
  } catch {
    return null
  } finally {
    await unlink(temp).catch(() => {})
  }
}
