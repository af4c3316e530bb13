import { listNotices } from '../../reports/list-notices.ts'
import { NOTICE_STATES, ok } from '../../schema/index.ts'
import { type Command, oneOf, withArchive } from '../command.ts'
import { takes } from '../option.ts'
import { table } from '../table.ts'

export const notices: Command = {
  name: 'notices',
  summary: 'List reader notices: out of date, draft, published.',
  usage: `corrigenda notices <archive> [--state ${NOTICE_STATES.join('|')}]`,
  example: 'corrigenda notices courier --state stale',
  options: { state: takes('S', 'Only notices in this state.', { words: NOTICE_STATES }) },
  arity: [1, 1],
  run: (input) => {
    const wanted = oneOf(input, 'state', NOTICE_STATES)
    return withArchive(input, 'read', async (archive) => {
      await archive.wholeIndex((done, of) => input.progress('Reading articles', done, of))
      const found = await listNotices(archive, null, {})
      if (!found.ok) return found
      const { notices: all, unread } = found.value
      const shown = all.filter(({ state }) => wanted === undefined || state === wanted)
      const counts = Object.fromEntries(
        NOTICE_STATES.map((state) => [state, all.filter((notice) => notice.state === state).length]),
      )
      const rows = shown.map(({ article, state, label, text }) => [article, state, label, text])
      return ok({
        document: { counts, notices: shown, unread },
        text: rows.length > 0 ? table(rows) : 'There are none.',
        isPartial: unread > 0,
      })
    })
  },
}
