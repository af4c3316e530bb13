import { writeCorrections } from '../../formats/writing/write-corrections.ts'
import { correctionsOfPeriod } from '../../reports/corrections-of-period.ts'
import { listNotices } from '../../reports/list-notices.ts'
import { CORRECTIONS_FORMATS, NOTICE_STATES, ok, type Result, z } from '../../schema/index.ts'
import { type Command, filledIfGiven, type Input, type Output, oneOf, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'
import { table } from '../table.ts'

export const notices: Command = {
  name: 'notices',
  summary:
    'List reader notices: out of date, draft, published. With --as, write the published ones of a period as a page or a feed.',
  usage: `corrigenda notices <archive> [--state ${NOTICE_STATES.join('|')} | --as ${CORRECTIONS_FORMATS.join('|')} [--since DATE] [--until DATE] [--title T]]`,
  example: 'corrigenda notices courier --state stale',
  options: {
    state: takes('S', 'Only notices in this state.', { words: NOTICE_STATES }),
    as: takes('F', 'Write published notices as a page of corrections or a feed.', { words: CORRECTIONS_FORMATS }),
    since: takes('DATE', 'Only those readers first had on this day or later; with --as.'),
    until: takes('DATE', 'Only those readers first had on this day or earlier; with --as.'),
    title: takes('T', 'The title of the page or feed; with --as.'),
  },
  arity: [1, 1],
  run: (input) => {
    const wanted = oneOf(input, 'state', NOTICE_STATES)
    const format = oneOf(input, 'as', CORRECTIONS_FORMATS)
    const period = { since: dayOf(input, 'since'), until: dayOf(input, 'until') }
    if (format !== undefined && wanted !== undefined) throw new UsageError(said`--state and --as do not go together`)
    const title = filledIfGiven(input, 'title')
    if (format === undefined && (period.since ?? period.until ?? title ?? null) !== null)
      throw new UsageError(said`--since, --until and --title need --as`)
    return withArchive(input, 'read', async (archive): Promise<Result<Output>> => {
      const index = await archive.wholeIndex((done, of) => input.progress(said`Reading articles`, done, of))
      if (format !== undefined) {
        const told = await correctionsOfPeriod(archive, { ...period, ...(title && { title }) })
        if (!told.ok) return told
        const { unread } = told.value
        const warnings = unreadWarnings(unread)
        const page = writeCorrections(format, told.value).trimEnd()
        return ok({ document: told.value, text: page, isCopy: true, isPartial: unread > 0, warnings })
      }
      const found = await listNotices(archive, null, {})
      if (!found.ok) return found
      const { notices: all } = found.value
      const unread = found.value.unread + index.status.unread.length
      const shown = all.filter(({ state }) => wanted === undefined || state === wanted)
      const counts = Object.fromEntries(
        NOTICE_STATES.map((state) => [state, all.filter((notice) => notice.state === state).length]),
      )
      const rows = shown.map(({ article, state, label, text }) => [article, state, label, text])
      return ok({
        document: { counts, notices: shown, unread },
        text: rows.length > 0 ? table(rows) : said`There are none.`,
        isPartial: unread > 0,
        warnings: unreadWarnings(unread),
      })
    })
  },
}

function unreadWarnings(unread: number): readonly string[] {
  return unread > 0 ? [said`Without the notices of ${counted(unread, 'article')}, which cannot be read.`] : []
}

/** A day that was given, as YYYY-MM-DD in the zone of the computer; null: none. */
function dayOf(input: Input, name: string): string | null {
  const day = filledIfGiven(input, name)
  if (day !== undefined && !z.iso.date().safeParse(day).success)
    throw new UsageError(said`--${name} is a day such as 2026-03-02`)
  return day ?? null
}
