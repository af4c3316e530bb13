// LibreOffice reads two insertions as one when nothing but a paragraph's end is between them and one person made both within a minute,
// and takes that end out with them when they are rejected. A paragraph that ends with an insertion before another is therefore
// made to end with something deleted. It says the same in every program.
import type { ProjectedBlock, Run } from '../../../corrections/index.ts'
import type { Signature } from './tracking.ts'

const MINUTE_MS = 60_000
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

export type SignatureOf = (correction: string | null) => Signature

/** Who inserted what the lines begin with; null when they begin with something else. */
export function insertedFirst([line]: readonly ProjectedBlock[], signatureOf: SignatureOf): Signature | null {
  const [first] = line?.runs ?? []
  return first?.kind === 'ins' ? signatureOf(first.correction) : null
}

/** Lines of a field, each kept apart from the next. `next`: who inserted what the paragraph behind the field begins with, or null. */
export function keptApart(
  lines: readonly ProjectedBlock[],
  next: Signature | null,
  signatureOf: SignatureOf,
): readonly ProjectedBlock[] {
  const apart = [...lines]
  // From the last: a line that was changed may begin with an insertion now.
  for (let n = lines.length - 1; n >= 0; n -= 1) {
    const [line, below] = [apart[n] as ProjectedBlock, apart[n + 1]]
    if (line.end.kind !== 'same' || below?.block.cont) continue
    const [last, first] = [line.runs.at(-1), below ? insertedFirst([below], signatureOf) : next]
    if (last?.kind !== 'ins' || first === null || !isReadAsOne(signatureOf(last.correction), first)) continue
    const before = apart.slice(0, n).findLastIndex(({ end }) => end.kind !== 'ins')
    apart.splice(before + 1, n - before, ...endingDeleted(apart.slice(before + 1, n + 1)))
  }
  return apart
}

/** Whether LibreOffice takes two changes next to each other for one. */
export function isReadAsOne(one: Signature, other: Signature): boolean {
  return one.author === other.author && Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= MINUTE_MS
}

/**
 * Lines that are one when everything inserted is rejected. What was deleted before the insertions at their end comes behind them; where
 * nothing was, the last character there is taken out and written again.
 */
function endingDeleted(lines: readonly ProjectedBlock[]): readonly ProjectedBlock[] {
  const at = lines.findLastIndex(({ runs }) => runs.some(({ kind }) => kind !== 'ins'))
  const line = lines[at]
  if (!line) return lines
  const place = line.runs.findLastIndex(({ kind }) => kind !== 'ins')
  const { kept, moved } = split(line.runs[place] as Run, lines.at(-1)?.runs.at(-1)?.correction ?? null)
  const changed = { ...line, runs: [...line.runs.slice(0, place), ...kept, ...line.runs.slice(place + 1)] }
  const all = [...lines.slice(0, at), changed, ...lines.slice(at + 1)]
  const last = all.pop() as ProjectedBlock
  return [...all, { ...last, runs: [...last.runs, moved] }]
}

/** What stays of a run where it is, and what is deleted at the end. */
function split(run: Run, correction: string | null): { readonly kept: readonly Run[]; readonly moved: Run } {
  if (run.kind === 'del') return { kept: [], moved: run }
  const { text, format, reformatted } = run
  const character = [...CHARACTERS.segment(text)].at(-1)?.segment ?? ''
  const rest = text.slice(0, text.length - character.length)
  const was = reformatted ? reformatted.before : format
  const again: Run = { kind: 'ins', correction, text: character, ...(format ? { format } : {}) }
  return {
    kept: [...(rest === '' ? [] : [{ ...run, text: rest }]), again],
    moved: { kind: 'del', correction, text: character, ...(was ? { format: was } : {}) },
  }
}
