#!/usr/bin/env node
// Entry of the built command line.
import { main } from './run-command.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
// A thread that is waited for does not by itself keep the program alive.
const alive = setInterval(() => {}, 60_000)
process.exitCode = await main(process.argv.slice(2))
clearInterval(alive)
