// Opens the index of an archive: the file in the cache folder for who may write, else one in memory.
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

/** Where the list is kept from last time, the file is opened only when more than that is asked for. */
export async function openIndexOf(archive: Indexed): Promise<ArticleIndex> {
  if (!archive.isWritable) return new ReadingIndex(archive)
  const { folder, manifest } = archive
  const place = { archive: folder, folder: await indexFolder(manifest.id, folder) }
  // Where the index cannot work, this archive is searched as by those who only read it.
  const open = (): Promise<ArticleIndex> => FileIndex.open(place).catch(() => new ReadingIndex(archive))
  const first = await readFirstPage(place.folder)
  return first ? new AwaitedIndex(first, open) : await open()
}
