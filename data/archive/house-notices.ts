// The house's wording of notices: the profile kept in the archive, or the neutral one if there is none.
import { checkProfile, shippedProfile } from '../corrections/index.ts'
import { fail, type NoticeProfile, noticeProfileSchema, ok, type Problem, type Result } from '../schema/index.ts'
import type { Archive } from './archive.ts'
import { noticeProfileFile } from './side-file.ts'

/**
 * `problem`: why the saved profile could not be used (damaged, bad-wording, environment); `profile` is then the neutral
 * one, and the file is left as it is.
 */
export interface HouseNotices {
  readonly profile: NoticeProfile
  readonly problem: Problem | null
}

/** The profile by which notices are composed and placed. */
export async function houseNotices(archive: Archive): Promise<HouseNotices> {
  const kept = await noticeProfileFile.read(archive)
  const neutral = shippedProfile('neutral', archive.manifest.profile)
  if (!kept.ok) return { profile: neutral, problem: kept.problem }
  if (kept.value === null) return { profile: neutral, problem: null }
  const checked = checkProfile(kept.value)
  return checked.ok ? { profile: kept.value, problem: null } : { profile: neutral, problem: checked.problem }
}

/**
 * Saves a profile. Notices already written do not change. Problems: bad-input (its shape), bad-wording, read-only,
 * damaged (the existing file), environment.
 */
export async function setHouseNotices(archive: Archive, profile: NoticeProfile): Promise<Result<null>> {
  const checked = checkProfile(profile)
  return checked.ok ? await noticeProfileFile.change(archive, () => ok(profile)) : checked
}

/** Parses a profile from JSON. Problem: bad-input naming the field. */
export function noticeProfileFrom(value: unknown): Result<NoticeProfile> {
  const read = noticeProfileSchema.safeParse(value)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return fail('bad-input', { path: issue?.path.join('.') || 'profile', detail: issue?.message ?? 'not valid' })
}
