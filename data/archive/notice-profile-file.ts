// notices.json: the house profile of notices, in a file of its own next to the articles.
import { fail, type NoticeProfile, ok, type Result } from '../schema/index.ts'
import { noticesCodec } from '../store/codec.ts'
import { NOTICES } from '../store/layout.ts'
import { readRecord, writeRecord } from '../store/record-file.ts'
import { guarded } from '../work/environment.ts'
import type { Archive } from './archive.ts'

/** The profile that was chosen, or null as long as none was. Problems: damaged, environment. */
export async function readNoticeProfile({ folder }: Archive): Promise<Result<NoticeProfile | null>> {
  return await guarded(NOTICES, async () => ok((await readRecord(folder, NOTICES, noticesCodec)).data))
}

/** Keeps a profile durably. A file that cannot be read is left as it is. Problems: read-only, damaged, environment. */
export async function writeNoticeProfile(archive: Archive, profile: NoticeProfile): Promise<Result<null>> {
  if (!archive.isWritable) return fail('read-only', { folder: archive.folder })
  return await archive.quietly(async () => {
    const known = await readNoticeProfile(archive)
    if (!known.ok) return known
    return await guarded(NOTICES, async () => {
      await writeRecord(archive.folder, NOTICES, noticesCodec, profile)
      return ok(null)
    })
  })
}
