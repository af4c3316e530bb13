// A program that does to an archive everything an editor can on the command line, one command after the other, whatever
// the result of each. For untrusted archives: the caller watches what else it touches, and for how long it runs.
import { main } from '../cli/run-command.ts'
import { archiveCommands } from './archive-commands.ts'

const [archive = '', scratch = '', id = '', batch = ''] = process.argv.slice(2)

for (const { args, hasThread } of archiveCommands({ archive, scratch, id, batch })) {
  // When run from sources a thread is built first, which takes longer than everything else.
  if (hasThread) continue
  process.stdout.write(`\n$ ${args[0]}\n`)
  try {
    process.stdout.write(`= ${await main([...args, '--quiet'])}\n`)
  } catch (error) {
    process.stdout.write(`! ${(error as Error).stack ?? String(error)}\n`)
  }
}
process.exit(0)
