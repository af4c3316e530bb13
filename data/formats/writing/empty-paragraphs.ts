// No paragraph without words goes out. In marked copy one whose words all went, or all came, goes or comes whole: its end is
// part of the change, or accepting (rejecting) it would leave an empty paragraph behind.
import type { ProjectedBlock, Run } from '../../corrections/index.ts'

type Kind = 'ins' | 'del'

/** The lines of a field without paragraphs that read nothing. Preformatted lines stay: their blanks are part of the text. */
export function withoutEmptyParagraphs(
  blocks: readonly ProjectedBlock[],
  isMarked: boolean,
): readonly ProjectedBlock[] {
  if (!isMarked) return kept(blocks, ({ runs }) => textOf(runs).trim() === '')
  return settled(
    settled(
      kept(blocks, ({ runs }) => runs.length === 0),
      'del',
    ),
    'ins',
  )
}

function kept(
  blocks: readonly ProjectedBlock[],
  isEmpty: (block: ProjectedBlock) => boolean,
): readonly ProjectedBlock[] {
  const lines: ProjectedBlock[] = []
  let isOpeningGone = false
  for (const line of blocks) {
    const { block, end } = line
    if (!isEmpty(line) || block.type === 'pre') {
      lines.push(isOpeningGone ? opening(line) : line)
      isOpeningGone = false
      continue
    }
    isOpeningGone = isOpeningGone || block.cont !== true
    const above = lines.at(-1)
    // Two line ends become one: it comes or goes only when both do.
    if (above && above.end.kind !== end.kind) lines[lines.length - 1] = { ...above, end: SAME }
  }
  return lines
}

const SAME: ProjectedBlock['end'] = { kind: 'same', correction: null }

/** A line that continued one that is gone begins a paragraph. */
function opening(line: ProjectedBlock): ProjectedBlock {
  const { cont, ...block } = line.block
  return cont ? { ...line, block } : line
}

/** Paragraphs that hold nothing but one kind of change come and go with it. */
function settled(blocks: readonly ProjectedBlock[], kind: Kind): readonly ProjectedBlock[] {
  const lines: ProjectedBlock[] = []
  let joined: readonly Run[] = []
  for (const group of groupsBy(blocks, kind)) {
    const [first, ...rest] = withRuns(group, joined)
    joined = []
    if (!first) continue
    const whole = [first, ...rest]
    const last = whole.at(-1) ?? first
    const isWhole = whole.every(({ block, runs }) => block.type !== 'pre' && runs.every((run) => run.kind === kind))
    const above = lines.at(-1)
    if (!isWhole) lines.push(...whole)
    else if (last.end.kind !== 'same') {
      // Its end goes where its words come, or comes where they go: its last line never was a paragraph of its own.
      lines.push(...whole.slice(0, -1))
      joined = last.runs
    } else if (above && above.end.kind !== 'same' && above.end.kind !== kind) {
      lines[lines.length - 1] = { ...above, runs: [...above.runs, ...first.runs], end: first.end }
      lines.push(...rest)
    } else {
      const correction = last.runs.at(-1)?.correction ?? null
      lines.push(...whole.slice(0, -1), { ...last, end: { kind, correction } })
    }
  }
  return lines
}

/** Lines that are one paragraph without one kind of change. */
function groupsBy(blocks: readonly ProjectedBlock[], kind: Kind): readonly (readonly ProjectedBlock[])[] {
  const groups: ProjectedBlock[][] = [[]]
  for (const block of blocks) {
    groups.at(-1)?.push(block)
    if (block.end.kind !== kind) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

function withRuns([first, ...rest]: readonly ProjectedBlock[], runs: readonly Run[]): readonly ProjectedBlock[] {
  return first ? [{ ...first, runs: [...runs, ...first.runs] }, ...rest] : []
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
