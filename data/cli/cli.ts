#!/usr/bin/env node
// Entry point of the built command line.
import { main } from './run-command.ts'
import { writeText } from './terminal-text.ts'

const FAULT = 1

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  // A bug in the program: its message may quote a file.
  writeText(process.stderr, `corrigenda: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return FAULT
})
