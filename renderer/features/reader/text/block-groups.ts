// Lines that belong together: the items of a list, the paragraphs of a quotation, the credits and the footers at the
// end.
import type { ProjectedBlock } from '../../../../electron/contract/index.ts'

type GroupKind = 'p' | 'h' | 'quote' | 'ul' | 'ol' | 'pre' | 'credit' | 'footer'

export interface BlockGroup {
  readonly kind: GroupKind
  readonly blocks: readonly ProjectedBlock[]
}

const STANDS_ALONE: ReadonlySet<GroupKind> = new Set(['p', 'h'])

/** Consecutive blocks of one kind as one group; paragraphs and headings are groups of one. */
export function groupBlocks(blocks: readonly ProjectedBlock[]): readonly BlockGroup[] {
  const groups: { readonly kind: GroupKind; readonly blocks: ProjectedBlock[] }[] = []
  for (const block of blocks) {
    const kind = kindOf(block)
    const last = groups.at(-1)
    if (last && last.kind === kind && !STANDS_ALONE.has(kind)) last.blocks.push(block)
    else groups.push({ kind, blocks: [block] })
  }
  return groups
}

function kindOf({ block }: ProjectedBlock): GroupKind {
  if (block.role) return block.role
  if (block.type === 'li') return block.ordered ? 'ol' : 'ul'
  return block.type
}
