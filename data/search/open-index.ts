// Opens the index of an archive: a file in the cache folder. Those who only read a small archive have one in memory, made in a moment.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../schema/index.ts'
import { takeLock } from '../store/lock.ts'
import type { ArticleIndex } from './article-index.ts'
import { AwaitedIndex } from './awaited-index.ts'
import { FileIndex } from './file-index.ts'
import { readFirstPage } from './first-page.ts'
import { indexFolder } from './index-folder.ts'
import { ReadingIndex, type RecordSource } from './reading-index.ts'

/** What opening an index needs of an archive. */
export interface Indexed extends RecordSource {
  readonly folder: string
  readonly manifest: { readonly id: string }
  readonly isWritable: boolean
}

/** Articles from which on the index in memory, some 12 KB each, takes more than an index file and its thread do. */
const MANY = 5000
/** The readers' index file lies here, in the folder of the writer's. */
const READERS = 'readers'

/** Where the list is kept from last time, the file is opened only when more than that is asked for. `many`: for tests. */
export async function openIndexOf(archive: Indexed, many = MANY): Promise<ArticleIndex> {
  const { folder, manifest } = archive
  const place = { archive: folder, folder: await indexFolder(manifest.id, folder) }
  if (!archive.isWritable) return await openForReading(archive, place.folder, many)
  // Where the index cannot work, this archive is searched as by those who only read it.
  const open = (): Promise<ArticleIndex> => FileIndex.open(place).catch(() => new ReadingIndex(archive))
  const first = await readFirstPage(place.folder)
  return first ? new AwaitedIndex(first, open) : await open()
}

/**
 * The writer has an index file of its own, by the archive's lock. Readers of a large archive share a second file, one program at a time;
 * a program that finds it locked builds an index in memory.
 */
async function openForReading(archive: Indexed, writers: string, many: number): Promise<ArticleIndex> {
  // What cannot be listed is reported by the index in memory.
  const ids = await archive.articleIds().catch(() => [])
  if (ids.length < many) return new ReadingIndex(archive)
  const folder = join(writers, READERS)
  const lock = await lockFolder(folder)
  if (!lock?.ok) return new ReadingIndex(archive)
  const release = (): Promise<void> => lock.value.release()
  try {
    return await FileIndex.open({ archive: archive.folder, folder }, release)
  } catch {
    await release().catch(() => {})
    return new ReadingIndex(archive)
  }
}

/** null where the folder cannot be written. */
async function lockFolder(folder: string): Promise<Result<{ readonly release: () => Promise<void> }> | null> {
  try {
    await mkdir(folder, { recursive: true })
    return await takeLock(folder, 'corrigenda', new Date().toISOString())
  } catch {
    return null
  }
}
