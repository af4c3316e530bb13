// Checks one file of an archive by itself, in any room: backups and restores trust only what they have checked.
import { basename } from 'node:path'
import { chainOf } from '../corrections/index.ts'
import { type Damage, ProblemError } from '../schema/index.ts'
import { parseActLog } from '../store/act-log.ts'
import {
  articleCodec,
  batchCodec,
  type Codec,
  checkSwitchesCodec,
  exportCodec,
  ignoredCodec,
  manifestCodec,
  noticesCodec,
  recipesCodec,
  searchesCodec,
  vocabularyCodec,
} from '../store/codec.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import {
  ACT_LOG,
  ARTICLES,
  articlePath,
  BATCHES,
  CHECK_SWITCHES,
  EXPORTS,
  IGNORED,
  MANIFEST,
  NOTICES,
  RECIPES,
  SEARCHES,
  SOURCES,
  VOCABULARY,
  WITHDRAWN,
} from '../store/layout.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { systemErrorName } from '../work/system-error.ts'
import { damageOf } from './check-article.ts'
import { damageIn, readChecked } from './read-checked.ts'

/** By path or room. A Map, since a file may be named like a property of every object. */
const CODECS: ReadonlyMap<string, Pick<Codec<unknown>, 'decode'>> = new Map<string, Pick<Codec<unknown>, 'decode'>>([
  [MANIFEST, manifestCodec],
  [VOCABULARY, vocabularyCodec],
  [NOTICES, noticesCodec],
  [SEARCHES, searchesCodec],
  [RECIPES, recipesCodec],
  [IGNORED, ignoredCodec],
  [CHECK_SWITCHES, checkSwitchesCodec],
  [BATCHES, batchCodec],
  [EXPORTS, exportCodec],
])

/**
 * What is wrong with the file at a path inside the archive; null: nothing. Files of an unknown kind are never wrong.
 */
export async function checkFile(folder: string, path: string): Promise<Damage | null> {
  const [room = ''] = path.split('/')
  const codec = CODECS.get(path) ?? CODECS.get(room)
  if (codec !== undefined) return await checkWith(folder, path, codec)
  if (path === ACT_LOG) return await checkLogFile(folder)
  if (room === SOURCES) return await checkSourceFile(folder, path)
  return isArticleRoom(room) ? await checkArticleFile(folder, path) : null
}

/** Whether a file reveals its own damage: it contains its hash, or is named after it. */
export function isSealed(path: string): boolean {
  const [room = ''] = path.split('/')
  return (CODECS.get(path) ?? CODECS.get(room)) !== undefined || room === SOURCES || isArticleRoom(room)
}

function isArticleRoom(room: string): boolean {
  return room === ARTICLES || room === WITHDRAWN
}

async function checkWith<T>(folder: string, path: string, codec: Pick<Codec<T>, 'decode'>): Promise<Damage | null> {
  const read = await readChecked(folder, path, codec)
  return 'value' in read ? null : read
}

async function checkArticleFile(folder: string, path: string): Promise<Damage | null> {
  const read = await readChecked(folder, path, articleCodec)
  if (!('value' in read)) return read
  const { id } = read.value
  const isHere = path === articlePath(id) || path === `${WITHDRAWN}/${id}.json`
  return isHere ? damageOf(read.value, chainOf(read.value)) : { code: 'misplaced', detail: `the record says ${id}` }
}

/** Checks the log of acts by itself. */
async function checkLogFile(folder: string): Promise<Damage | null> {
  try {
    const { isSound } = parseActLog((await readPlainFile(folder, ACT_LOG)).toString('utf8'))
    return isSound ? null : { code: 'chain', detail: 'a line of it is gone or was changed' }
  } catch (error) {
    return damageOfError(error)
  }
}

function damageOfError(error: unknown): Damage {
  const known = error instanceof ProblemError ? damageIn(error) : null
  return known ?? { code: 'unreadable', detail: systemErrorName(error) ?? String(error) }
}

async function checkSourceFile(folder: string, path: string): Promise<Damage | null> {
  try {
    const actual = hashBytes(await readPlainFile(folder, path))
    return actual === basename(path) ? null : { code: 'source-changed', detail: `its SHA-256 is ${actual}` }
  } catch (error) {
    return damageOfError(error)
  }
}
