// The lines of the body as paragraphs, headings, quotations and lists.
import type { ProjectedBlock } from '../../../../electron/contract/index.ts'
import type { View } from '../../../session/view-state.ts'
import styles from './article-text.module.css'
import { type BlockGroup, groupBlocks } from './block-groups.ts'
import { MarkedLine } from './marked-line.tsx'

export interface BlocksProps {
  readonly blocks: readonly ProjectedBlock[]
  readonly view: View
}

export function Blocks({ blocks, view }: BlocksProps) {
  return groupBlocks(blocks).map((group, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a group is identified by its position only
    <Group key={n} group={group} view={view} />
  ))
}

function Group({ group, view }: { readonly group: BlockGroup; readonly view: View }) {
  switch (group.kind) {
    case 'ul':
    case 'ol':
      return <Items group={group} view={view} />
    case 'quote':
      return (
        <blockquote>
          <Paragraphs group={group} view={view} />
        </blockquote>
      )
    case 'credit':
    case 'footer':
      return (
        <div className={styles[group.kind]}>
          <Paragraphs group={group} view={view} />
        </div>
      )
    case 'h':
      return <HeadingLine group={group} view={view} />
    case 'p':
    case 'pre':
      return <Paragraphs group={group} view={view} />
  }
}

interface GroupProps {
  readonly group: BlockGroup
  readonly view: View
}

/** Lines of verse and tables follow each other without a gap. */
function Paragraphs({ group: { kind, blocks }, view }: GroupProps) {
  return blocks.map((block, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its position only
    <p key={n} dir="auto" className={kind === 'pre' ? styles.pre : undefined} data-continues={block.block.cont}>
      <MarkedLine field="body" block={block} view={view} />
    </p>
  ))
}

function HeadingLine({ group: { blocks }, view }: GroupProps) {
  const [block] = blocks
  if (!block) return null
  const Heading = (block.block.level ?? 1) > 2 ? 'h4' : 'h3'
  return (
    <Heading dir="auto">
      <MarkedLine field="body" block={block} view={view} />
    </Heading>
  )
}

/** A line that continues an item has no bullet of its own. */
function Items({ group: { kind, blocks }, view }: GroupProps) {
  const List = kind === 'ol' ? 'ol' : 'ul'
  return (
    <List>
      {blocks.map((block, n) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its position only
          key={n}
          dir="auto"
          data-continues={block.block.cont}
          style={{ marginInlineStart: `${(block.block.depth ?? 0) * 1.4}em` }}
        >
          <MarkedLine field="body" block={block} view={view} />
        </li>
      ))}
    </List>
  )
}
