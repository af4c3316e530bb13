// A program that does to an archive what an editor on the command line can, one command after the other, whatever each comes to. For
// archives that are not to be trusted: whoever runs it watches what else it touches, and for how long it runs.
import { main } from '../cli/run-command.ts'
import { archiveCommands } from './archive-commands.ts'

const [archive = '', scratch = '', id = '', batch = ''] = process.argv.slice(2)

for (const { args, hasThread } of archiveCommands({ archive, scratch, id, batch })) {
  // From sources a thread is built first, which takes longer than all the rest.
  if (hasThread) continue
  process.stdout.write(`\n$ ${args[0]}\n`)
  try {
    process.stdout.write(`= ${await main([...args, '--quiet'])}\n`)
  } catch (error) {
    process.stdout.write(`! ${(error as Error).stack ?? String(error)}\n`)
  }
}
process.exit(0)
