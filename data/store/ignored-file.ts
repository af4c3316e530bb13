// ignored.json: findings editors have decided to leave. They say nothing of what was published, and are in no article's log.
import { fail, type IgnoredFinding, ok, type Result } from '../schema/index.ts'
import type { Archive } from './archive.ts'
import { ignoredCodec } from './codec.ts'
import { guarded } from './environment.ts'
import { IGNORED, inArchive } from './layout.ts'
import { readRecord, writeRecord } from './record-file.ts'

type Ignored = readonly IgnoredFinding[]

/** What is ignored, oldest first; nothing when there is no file yet. Problems: damaged, environment. */
export async function readIgnored({ folder }: Archive): Promise<Result<Ignored>> {
  return await guarded(IGNORED, async () => {
    const { data } = await readRecord(inArchive(folder, IGNORED), ignoredCodec)
    return ok(data?.ignored ?? [])
  })
}

/** Changes durably what is ignored, after all that was asked for before. Problems: read-only, damaged, environment. */
export async function changeIgnored(archive: Archive, edit: (ignored: Ignored) => Ignored): Promise<Result<null>> {
  if (!archive.isWritable) return fail('read-only', { folder: archive.folder })
  return await archive.quietly(async () => {
    const known = await readIgnored(archive)
    if (!known.ok) return known
    return await guarded(IGNORED, async () => {
      await writeRecord(inArchive(archive.folder, IGNORED), ignoredCodec, { ignored: [...edit(known.value)] })
      return ok(null)
    })
  })
}
