// Writes the page of an article's history to a file the user chose.
import { basename, dirname, resolve } from 'node:path'
import type { Archive } from '../../archive/archive.ts'
import type { Article } from '../../corrections/index.ts'
import { writeExportFile } from '../../files/write-export-file.ts'
import type { GivenOut } from '../../formats/writing/export-article.ts'
import { articleLifePage } from '../../reports/article-life.ts'
import { type ActContext, ok, type Result } from '../../schema/index.ts'
import { ensureFolder } from '../../store/disk.ts'
import { guarded } from '../../work/environment.ts'

/** Writes the page, replacing an existing file: the save dialog has asked. Problems: the environment's. */
export async function saveArticleLife(
  archive: Archive,
  article: Article,
  path: string,
  context: ActContext,
  given: Pick<GivenOut, 'withRemoved'> = {},
): Promise<Result<null>> {
  const file = resolve(path)
  return await guarded(file, async () => {
    const page = await articleLifePage(archive, article, context, given)
    await ensureFolder(dirname(file))
    await writeExportFile(dirname(file), basename(file), Buffer.from(page), true)
    return ok(null)
  })
}
