// accept, reject, revert and reinstate: one table, four commands.

import { actOnArticle, correctionIds } from '../../acts/act-on-article.ts'
import { decide, VERBS, type Verb } from '../../corrections/index.ts'
import { ok } from '../../schema/index.ts'
import { AUTHOR, argument, type Command, filledIfGiven, withArchive } from '../command.ts'
import { takes } from '../option.ts'

const SUMMARIES: Readonly<Record<Verb, string>> = {
  accept: 'Accept proposed corrections.',
  reject: 'Reject proposed corrections; they stay in the log.',
  revert: 'Revert accepted corrections.',
  reinstate: 'Restore rejected or reverted corrections, as accepted.',
}

/** The command that makes this decision. */
export const decision = (verb: Verb): Command => ({
  name: verb,
  summary: SUMMARIES[verb],
  usage: `corrigenda ${verb} <archive> <id> <correction...> [--reason R]`,
  example: `corrigenda ${verb} courier 7k2m9q4w 3fd81xq0 --reason "confirmed by telephone"`,
  options: { ...AUTHOR, reason: takes('TEXT', 'Why; it is recorded.') },
  arity: [3, Number.POSITIVE_INFINITY],
  run: (input) => {
    const reason = filledIfGiven(input, 'reason') ?? ''
    return withArchive(input, 'write', async (archive, context) => {
      const done = await actOnArticle(archive, argument(input, 1), (article) => {
        const ids = correctionIds(article, input.positionals.slice(2))
        if (!ids.ok) return ids
        const change = decide(article, ids.value, verb, reason, context)
        return change.ok ? ok({ change: change.value, ids: ids.value }) : change
      })
      if (!done.ok) return done
      const { ids } = done.value
      const { to } = VERBS[verb]
      return ok({
        document: { status: to, ids },
        text: `${ids.length === 1 ? 'Correction' : 'Corrections'} ${ids.join(' ')}: ${to}`,
      })
    })
  },
})
