import { putBackArticles, removeArticles, withdrawArticles } from '../../acts/withdraw-articles.ts'
import { AUTHOR, CHOICE, type Command, filled, flag, UsageError } from '../command.ts'
import { runOnMany } from '../edited-many.ts'
import { onOff, takes } from '../option.ts'
import { said } from '../said.ts'

export const withdraw: Command = {
  name: 'withdraw',
  summary: 'Withdraw articles: they stay in the archive, but are left out of lists, searches, checks and exports.',
  usage: 'corrigenda withdraw <archive> (--ids a,b | --query Q) --reason R',
  example: 'corrigenda withdraw courier --ids 3f8k2m9q --reason "Published by mistake"',
  options: { ...AUTHOR, ...CHOICE, reason: takes('TEXT', 'Why; needed. It is recorded.') },
  arity: [1, 1],
  run: (input) => {
    const reason = filled(input, 'reason')
    return runOnMany(input, 'withdraw', (archive, ids, context, follow) =>
      withdrawArticles(archive, ids, reason, context, follow),
    )
  },
}

export const putBack: Command = {
  name: 'put-back',
  summary: 'Restore withdrawn articles.',
  usage: 'corrigenda put-back <archive> (--ids a,b | --query Q)',
  example: 'corrigenda put-back courier --query "is:withdrawn desk:sport"',
  options: { ...AUTHOR, ...CHOICE },
  arity: [1, 1],
  run: (input) => runOnMany(input, 'put-back', putBackArticles),
}

export const remove: Command = {
  name: 'remove',
  summary: 'Remove withdrawn articles from the archive. Their records are set aside, and undo restores them.',
  usage: 'corrigenda remove <archive> (--ids a,b | --query Q) --yes',
  example: 'corrigenda remove courier --query is:withdrawn --yes',
  options: { ...AUTHOR, ...CHOICE, yes: onOff('Confirm it; needed.') },
  arity: [1, 1],
  run: (input) => {
    if (!flag(input, 'yes')) throw new UsageError(said`removing needs --yes; “list <archive> is:withdrawn” lists them`)
    return runOnMany(input, 'remove', removeArticles)
  },
}
