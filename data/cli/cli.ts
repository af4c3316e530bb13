#!/usr/bin/env node
// Entry point of the built command line.
import { tellFault } from './fault.ts'
import { main } from './run-command.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.on('uncaughtException', (error) => process.exit(tellFault(error)))
process.exitCode = await main(process.argv.slice(2)).catch(tellFault)
