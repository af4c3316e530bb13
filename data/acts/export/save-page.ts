// Writes a page to a file the user chose: the history of an article, the corrections of a period.
import { basename, dirname, resolve } from 'node:path'
import { writeExportFile } from '../../files/write-export-file.ts'
import { ok, type Result } from '../../schema/index.ts'
import { ensureFolder } from '../../store/disk.ts'
import { guarded } from '../../work/environment.ts'

/**
 * Writes the page, replacing an existing file: the save dialog has asked. Problems: the environment's, also of reading
 * what the page is made of.
 */
export async function savePage(path: string, page: () => string | Promise<string>): Promise<Result<null>> {
  const file = resolve(path)
  return await guarded(file, async () => {
    const text = await page()
    await ensureFolder(dirname(file))
    await writeExportFile(dirname(file), basename(file), Buffer.from(text), true)
    return ok(null)
  })
}
