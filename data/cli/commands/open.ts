import { type Command, UsageError } from '../command.ts'
import { said } from '../said.ts'

/** Only explained here: the installed `corrigenda` starts the window itself (scripts/package/files/corrigenda). */
export const open: Command = {
  name: 'open',
  summary: 'Open the window, on an archive if one is named.',
  usage: 'corrigenda open [archive]',
  example: 'corrigenda open courier',
  options: {},
  arity: [0, 1],
  run: async () => {
    throw new UsageError(
      said`“open” is for the installed program; in a checkout, “npm start -- <archive>” opens the window`,
    )
  },
}
