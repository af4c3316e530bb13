// Misspellings of lines that are being typed, by the archive's own check: each line is asked about once for what it reads, and again when
// the house accepts other words.
import { create } from 'zustand'
import type { Misspelling } from '../../electron/contract/index.ts'
import { api } from '../api.ts'
import { currentArchive } from './archive.ts'

/** Milliseconds without typing before words are asked about. */
export const RESTED = 400
/** Lines asked about at once, as main takes them. */
const MOST_LINES = 60
/** Longer lines are no prose. */
const LONGEST = 20_000
const MOST_KNOWN = 2000

type Known = ReadonlyMap<string, readonly Misspelling[]>

interface Spelling {
  readonly known: Known
  /** How often everything was forgotten; what is shown has to be asked about again each time. */
  readonly forgotten: number
}

/** Changes whenever more is known, or all is forgotten. */
export const useSpelling = create<Spelling>()(() => ({ known: new Map(), forgotten: 0 }))

/** The misspellings of a line in a language (BCP 47), by their places in it; undefined until it was asked about. */
export function misspellingsIn(language: string, line: string): readonly Misspelling[] | undefined {
  return useSpelling.getState().known.get(keyOf(language, line))
}

/** Asks about the lines of prose among these that nothing is known of. Without an answer nothing is known: the findings say what is wrong with the checks. */
export async function askSpelling(language: string, lines: readonly string[]): Promise<void> {
  const unknown = [...new Set(lines)].filter((line) => isProse(line) && misspellingsIn(language, line) === undefined)
  for (let at = 0; at < unknown.length; at += MOST_LINES) {
    const texts = unknown.slice(at, at + MOST_LINES)
    const { forgotten } = useSpelling.getState()
    const found = await api.findingsSpell({ language, texts }).catch(() => null)
    // What was asked before may be by the old words.
    if (found === null || forgotten !== useSpelling.getState().forgotten) return
    const { known } = useSpelling.getState()
    const kept = known.size > MOST_KNOWN ? [] : known
    useSpelling.setState({
      known: new Map([...kept, ...texts.map((text, n) => [keyOf(language, text), found[n] ?? []] as const)]),
    })
  }
}

/** Forgets what is known, since the house accepts other words now. */
export function forgetSpelling(): void {
  useSpelling.setState(({ forgotten }) => ({ known: new Map(), forgotten: forgotten + 1 }))
}

function isProse(line: string): boolean {
  return line.trim() !== '' && line.length <= LONGEST
}

/** What one house accepts, another may not. */
function keyOf(language: string, line: string): string {
  return `${currentArchive()?.id} ${language} ${line}`
}
