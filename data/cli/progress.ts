// Progress on stderr: a bar on a terminal, counted lines elsewhere, nothing with --quiet.

import { said } from './said.ts'
import { drawLine, writeText } from './terminal-text.ts'

export type Progress = (what: string, done: number, of: number) => void

const WIDTH = 24
/** Minimum interval between lines when not on a terminal. */
const EVERY_MS = 2000

/** The progress of one run of the program. */
export function progressOn(stream: NodeJS.WriteStream, isQuiet: boolean): Progress {
  if (isQuiet) return () => {}
  // A dumb terminal cannot draw over a line.
  if (stream.isTTY && process.env.TERM !== 'dumb') return (what, done, of) => drawBar(stream, what, done, of)
  let last = Date.now()
  return (what, done, of) => {
    if (Date.now() - last < EVERY_MS) return
    last = Date.now()
    writeText(stream, `${what}: ${said`${done} of ${of}`}\n`)
  }
}

function drawBar(stream: NodeJS.WriteStream, what: string, done: number, of: number): void {
  if (of === 0) return
  const filled = Math.round((done / of) * WIDTH)
  drawLine(stream, `${what} [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${said`${done} of ${of}`}`)
  if (done >= of) drawLine(stream, '')
}
