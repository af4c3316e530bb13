import { ok } from '../../schema/index.ts'
import { argument, type Command, UsageError } from '../command.ts'
import { completionScript, SHELLS } from '../completion.ts'
import { said } from '../said.ts'

/** The command that completes all commands, including itself. */
export function completionFor(commands: () => Promise<readonly Command[]>): Command {
  return {
    name: 'completion',
    summary: 'Print the completion script for a shell; the Debian package installs it.',
    usage: `corrigenda completion ${SHELLS.join('|')}`,
    example: 'corrigenda completion bash > ~/.local/share/bash-completion/completions/corrigenda',
    options: {},
    arity: [1, 1],
    run: async (input) => {
      const given = argument(input, 0)
      const shell = SHELLS.find((each) => each === given)
      if (shell === undefined) throw new UsageError(said`The shell is one of: ${SHELLS.join(', ')}`)
      const script = completionScript(shell, await commands())
      return ok({ document: { shell, script }, text: script, isCopy: true })
    },
  }
}
