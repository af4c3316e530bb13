import { readFile } from 'node:fs/promises'
import type { Archive } from '../../archive/archive.ts'
import { houseNotices, noticeProfileFrom, setHouseNotices } from '../../archive/house-notices.ts'
import { shippedProfile } from '../../corrections/index.ts'
import {
  fail,
  NOTICE_POSITIONS,
  type NoticeProfile,
  ok,
  type Problem,
  type Result,
  SHIPPED_PROFILES,
} from '../../schema/index.ts'
import { guarded } from '../../work/environment.ts'
import {
  AUTHOR,
  type Command,
  type Input,
  type Output,
  oneOf,
  text,
  texts,
  UsageError,
  withArchive,
} from '../command.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'
import { houseProblemWords } from '../words.ts'

export const noticeProfile: Command = {
  name: 'notice-profile',
  summary: 'Show the wording of reader notices, choose a profile, or change its wording.',
  usage: `corrigenda notice-profile <archive> [--use ${SHIPPED_PROFILES.join('|')} | --from FILE] [--position ${NOTICE_POSITIONS.join('|')}] [--language L] [--set KEY=WORDING ...]`,
  example: 'corrigenda notice-profile courier --use reuters-like --set "number=figure in {where} to {right}"',
  options: {
    ...AUTHOR,
    use: takes('PROFILE', 'Start from one of these.', { words: SHIPPED_PROFILES }),
    from: takes('FILE', 'Start from a profile in a file.'),
    position: takes('P', 'Where the notice is in exported copy.', { words: NOTICE_POSITIONS }),
    language: takes('CODE', 'The language of the wordings.'),
    set: takes('KEY=WORDING', 'Change one wording.', { multiple: true }),
  },
  arity: [1, 1],
  run: (input) => {
    if (text(input, 'use') !== undefined && text(input, 'from') !== undefined)
      throw new UsageError(said`give --use or --from, not both`)
    const isChange = Object.keys(input.values).some((name) => CHANGES.includes(name))
    if (!isChange)
      return withArchive(input, 'read', async (archive) => {
        const { profile, problem } = await houseNotices(archive)
        return ok(answer(profile, problem))
      })
    return withArchive(input, 'write', (archive) => change(input, archive))
  },
}

const CHANGES: readonly string[] = ['use', 'from', 'position', 'language', 'set']

async function change(input: Input, archive: Archive): Promise<Result<Output>> {
  const begun = await startOf(input, archive)
  const adapted = begun.ok ? adapt(input, begun.value) : begun
  if (!adapted.ok) return adapted
  const kept = await setHouseNotices(archive, adapted.value)
  return kept.ok ? ok(answer(adapted.value, null)) : kept
}

/** The profile the options start from: a shipped one, one in a file, or the house's own. */
async function startOf(input: Input, archive: Archive): Promise<Result<NoticeProfile>> {
  const use = oneOf(input, 'use', SHIPPED_PROFILES)
  if (use) return ok(shippedProfile(use, archive.manifest.profile))
  const from = text(input, 'from')
  if (from !== undefined) return await profileIn(from)
  const { profile, problem } = await houseNotices(archive)
  return problem ? fail(problem.code, problem.details as never) : ok(profile)
}

async function profileIn(file: string): Promise<Result<NoticeProfile>> {
  const read = await guarded(file, async () => ok(await readFile(file, 'utf8')))
  if (!read.ok) return read
  try {
    return noticeProfileFrom(JSON.parse(read.value))
  } catch (error) {
    return fail('bad-input', { path: file, detail: (error as Error).message })
  }
}

/** Wordings are set by key, the text of a class by class:<id>. */
function adapt(input: Input, begun: NoticeProfile): Result<NoticeProfile> {
  const wordings: Record<string, string> = { ...begun.wordings }
  let { classes } = begun
  for (const given of texts(input, 'set')) {
    const [, key = '', wording = ''] = /^([^=]+)=([\s\S]*)$/u.exec(given) ?? []
    const id = /^class:(.+)$/u.exec(key)?.[1]
    if (id === undefined ? !(key in wordings) : !classes.some((each) => each.id === id))
      throw new UsageError(said`--set takes KEY=WORDING; keys are ${keysOf(begun).join(', ')}`)
    if (id === undefined) wordings[key] = wording
    else classes = classes.map((each) => (each.id === id ? { ...each, text: wording } : each))
  }
  const position = oneOf(input, 'position', NOTICE_POSITIONS) ?? begun.position
  const language = text(input, 'language') ?? begun.language
  return noticeProfileFrom({ ...begun, position, language, classes, wordings })
}

function keysOf({ classes, wordings }: NoticeProfile): readonly string[] {
  return [...classes.map(({ id }) => `class:${id}`), ...Object.keys(wordings)]
}

function answer(profile: NoticeProfile, problem: Problem | null): Output {
  const { began, position, language, classes, wordings } = profile
  const rows = [
    ...[['profile', began] as const, ['position', position] as const, ['language', language] as const],
    ...classes.map(({ id, text: whole }) => [`class:${id}`, whole] as const),
    ...Object.entries(wordings),
  ]
  return {
    document: { profile, problem },
    text: rows.map(([key, value]) => `${key}=${value}`).join('\n'),
    warnings: problem ? [houseProblemWords(problem)] : [],
    isPartial: problem !== null,
  }
}
