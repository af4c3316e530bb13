// Checks one article's record, by itself and against everything else in the archive.
import { type Chain, chainOf, isIntact, openArticle, publishedText } from '../corrections/index.ts'
import { type ArticleRecord, type Damage, ProblemError } from '../schema/index.ts'
import { articleCodec, decodeUnsealed } from '../store/codec.ts'
import { hashBytes } from '../store/hash-bytes.ts'
import { articlePath, sourcePath, WITHDRAWN, withdrawnPath } from '../store/layout.ts'
import { readPlainFile } from '../store/plain-file.ts'
import { differenceFromSource } from './compare-source.ts'
import type { ExpectedHeads } from './expected-heads.ts'
import { readChecked } from './read-checked.ts'

/** What is wrong with an article (the first thing only), and which batch imported it if its record could be read. */
export interface ArticleVerdict {
  readonly damage: Damage | null
  readonly batchId: string | null
  /** The container its file came in, by hash. */
  readonly within?: string
  /** Of a damaged article, as far as its record can be read. */
  readonly headline?: string
}

/** Checks the record at a path inside the archive. Keeps nothing of it in memory. */
export async function checkArticle(
  folder: string,
  { id, path }: { readonly id: string; readonly path: string },
  expected: ExpectedHeads,
): Promise<ArticleVerdict> {
  const right = path.startsWith(`${WITHDRAWN}/`) ? withdrawnPath(id) : articlePath(id)
  if (right !== path) return { damage: { code: 'misplaced', detail: `${path} should be ${right}` }, batchId: null }
  const read = await readChecked(folder, path, articleCodec)
  if (!('value' in read)) return await located(folder, path, read)
  const record = read.value
  const { batchId } = record.source
  if (record.id !== id) return { damage: { code: 'misplaced', detail: `the record says ${record.id}` }, batchId }
  const chain = chainOf(record)
  const damage = (await uncovered(folder, record, chain)) ?? rollback(record, chain, expected)
  const within = record.source.within ? { within: record.source.within.sha256 } : {}
  return damage === null ? { damage, batchId, ...within } : { damage, batchId, ...within, ...headlineOf(record) }
}

/** A file whose seal is broken, with the first place no logged edit covers, if that can be determined. */
async function located(folder: string, path: string, damage: Damage): Promise<ArticleVerdict> {
  const unread = { damage, batchId: null }
  if (damage.code !== 'seal') return unread
  const text = await readPlainFile(folder, path).catch(() => null)
  const record = text && decodeUnsealed(text.toString('utf8'))
  if (!record) return unread
  const first = await uncovered(folder, record, chainOf(record))
  const found = first ? { ...first, code: damage.code, detail: `${damage.detail}: ${first.detail}` } : damage
  return { damage: found, batchId: null, ...headlineOf(record) }
}

function headlineOf(record: ArticleRecord): { readonly headline?: string } {
  const opened = openArticle(record)
  const headline = opened.ok ? publishedText(opened.value, 'headline') : record.fields.headline?.text
  return headline ? { headline } : {}
}

/** The first thing in a record that its source and its log do not account for; in the original, the first character. */
async function uncovered(folder: string, record: ArticleRecord, chain: Chain): Promise<Damage | null> {
  const inside = damageOf(record, chain)
  if (inside !== null && inside.code !== 'original') return inside
  const source = await sourceDamage(folder, record)
  if (inside === null || source?.code !== 'source-differs') return inside ?? source
  return { ...source, code: 'original', detail: `${inside.detail}; ${source.detail}` }
}

/** The first thing wrong within a record that could be read. */
export function damageOf(record: ArticleRecord, { broken }: Chain): Damage | null {
  for (const [field, original] of Object.entries(record.fields)) {
    const place = { kind: 'field', field } as const
    if (!isIntact(original)) return { code: 'original', detail: `${field}: the original does not have its hash`, place }
    if (original.blocks.length !== original.text.split('\n').length)
      return { code: 'original', detail: `${field}: blocks and lines differ`, place }
  }
  if (broken !== null) return atEvent('chain', `event ${broken + 1} does not follow the one before`, broken + 1)
  const rebuilt = openArticle(record, { checkBases: true })
  if (rebuilt.ok || rebuilt.problem.code !== 'damaged') return null
  const { detail, event } = rebuilt.problem.details
  return event === undefined ? { code: 'replay', detail } : atEvent('replay', detail, event)
}

function atEvent(code: Damage['code'], detail: string, event: number): Damage {
  return { code, detail, place: { kind: 'event', event } }
}

function rollback(record: ArticleRecord, { heads }: Chain, expected: ExpectedHeads): Damage | null {
  const batchIds = new Set(record.events.flatMap(({ batchId }) => batchId ?? []))
  const detail = expected.missingFrom(record.id, heads, batchIds)
  return detail === null ? null : { code: 'rolled-back', detail }
}

/** The kind of what is in a file's place; '' when nothing is, or it cannot be read. */
function kindIn(error: unknown): string {
  const problem = error instanceof ProblemError ? error.problem : null
  return problem?.code === 'damaged' ? problem.details.detail : ''
}

async function sourceDamage(folder: string, record: ArticleRecord): Promise<Damage | null> {
  const bytes = await readSource(folder, record.source.sha256)
  if (!Buffer.isBuffer(bytes)) return bytes
  const difference = differenceFromSource(record, bytes)
  return difference === null ? null : { code: 'source-differs', ...difference }
}

/** What is wrong with a ZIP, mailbox or mail that articles came in; null: nothing. */
export async function containerDamage(folder: string, sha256: string): Promise<Damage | null> {
  const bytes = await readSource(folder, sha256)
  return Buffer.isBuffer(bytes) ? null : bytes
}

async function readSource(folder: string, sha256: string): Promise<Buffer | Damage> {
  const path = sourcePath(sha256)
  const bytes = await readPlainFile(folder, path).catch((error: unknown) => kindIn(error))
  if (typeof bytes === 'string')
    return {
      code: 'source-missing',
      detail: `${path}, the bytes it came from, is ${bytes === '' ? 'missing' : `not a plain file (${bytes})`}`,
    }
  const actual = hashBytes(bytes)
  return actual === sha256
    ? bytes
    : { code: 'source-changed', detail: `${path}, the bytes it came from, was changed (its SHA-256 is ${actual})` }
}
