// Projected blocks as plain text: the same for the text writer, headlines in metadata and CSV cells.
import type { ProjectedBlock, Run } from '../../corrections/index.ts'

/** A run as text: [-before-]{+after+} in marked copy, after wdiff. */
function runText(run: Run): string {
  if (run.kind === 'del') return `[-${run.text}-]`
  return run.kind === 'ins' ? `{+${run.text}+}` : run.text
}

/** One block as text, with its changes marked when they are in it. */
export function markedText({ runs }: ProjectedBlock, isMarked: boolean): string {
  return runs.map((run) => (isMarked ? runText(run) : run.text)).join('')
}

/** A field of one line, such as a headline, as text without what was deleted. */
export function fieldText(blocks: readonly ProjectedBlock[]): string {
  return blocks.map(({ runs }) => runs.map((run) => (run.kind === 'del' ? '' : run.text)).join('')).join(' ')
}

/** Who wrote an article, from its byline without “By”; '' when it has none. */
export function authorIn({ byline }: { readonly byline: readonly ProjectedBlock[] }): string {
  return fieldText(byline).replace(/^by\s+/iu, '')
}

/** Blocks that belong together: list items, the lines of one quotation, a block and its continuation lines. */
export function groupBlocks(blocks: readonly ProjectedBlock[]): readonly (readonly ProjectedBlock[])[] {
  const groups: ProjectedBlock[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && isContinued(first, block)) group.push(block)
    else groups.push([block])
  }
  return groups
}

function isContinued({ block: first }: ProjectedBlock, { block: next }: ProjectedBlock): boolean {
  if (next.cont) return true
  const isSameList = first.type === 'li' && next.type === 'li' && first.ordered === next.ordered
  return isSameList || (first.type === 'quote' && next.type === 'quote')
}
