// The kinds of rows in the sidebar's tree.

import { ChevronRight, Ellipsis, Inbox, LibraryBig, type LucideIcon, Newspaper, Tag } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { type MessageId, words } from '../../messages/words.ts'
import type { FacetField } from '../../queries/filters.ts'
import type { Command } from '../../session/commands.ts'
import { nameWithKeys } from '../../session/keys/key-names.ts'
import { classNames } from '../../ui/class-names.ts'
import type { FacetEntry } from './facet-sections.ts'
import styles from './sidebar.module.css'

const ICONS = { source: Newspaper, desk: Inbox, tag: Tag } as const

export function LibraryItem({ id, total }: { readonly id: string; readonly total: number | null }) {
  const name = words('sidebar.library')
  const label = total === null ? name : words('sidebar.count', { name, count: total })
  return (
    <TreeItem id={id} textValue={name} aria-label={label} className={classNames(styles.item)}>
      <TreeItemContent>
        <div className={styles.line} title={nameWithKeys(name, 'library')}>
          <LibraryBig size={15} strokeWidth={1.75} aria-hidden />
          <span className={styles.name}>{name}</span>
          <Count of={total} />
        </div>
      </TreeItemContent>
    </TreeItem>
  )
}

export interface PlaceItemProps {
  readonly id: string
  readonly icon: LucideIcon
  readonly name: string
  /** Labels the entry with its count. */
  readonly label: MessageId
  /** null: not counted. */
  readonly count: number | null
  /** What else goes there. */
  readonly go: Command
}

/** A place of its own, with how much waits there. */
export function PlaceItem({ id, icon: Icon, name, label, count, go }: PlaceItemProps) {
  return (
    <TreeItem
      id={id}
      textValue={name}
      aria-label={count === null ? name : words(label, { name, count })}
      className={classNames(styles.item)}
    >
      <TreeItemContent>
        <div className={styles.line} title={nameWithKeys(name, go)}>
          <Icon size={15} strokeWidth={1.75} aria-hidden />
          <span className={styles.name}>{name}</span>
          <Count of={count} />
        </div>
      </TreeItemContent>
    </TreeItem>
  )
}

export function EntryItem({ entry, field }: { readonly entry: FacetEntry; readonly field: FacetField }) {
  const { key, name, count } = entry
  const Icon = ICONS[field]
  const label = words('sidebar.count', { name, count })
  return (
    <TreeItem id={key} textValue={name} aria-label={label} className={classNames(styles.item)}>
      <TreeItemContent>
        <div className={styles.line} title={name}>
          <Icon size={15} strokeWidth={1.75} aria-hidden />
          <span className={styles.name}>{name}</span>
          <Count of={count} />
        </div>
      </TreeItemContent>
    </TreeItem>
  )
}

export interface SectionItemProps {
  readonly id: string
  readonly name: string
  readonly children: ReactNode
}

export function SectionItem({ id, name, children }: SectionItemProps) {
  return (
    <TreeItem id={id} textValue={name} className={classNames(styles.section)}>
      <TreeItemContent>
        <div className={styles.line}>
          <Button slot="chevron" className={classNames(styles.chevron)}>
            <ChevronRight size={14} aria-hidden />
          </Button>
          <span className={styles.name}>{name}</span>
        </div>
      </TreeItemContent>
      {children}
    </TreeItem>
  )
}

export function ShowAllItem({ id, count }: { readonly id: string; readonly count: number }) {
  const name = words('sidebar.show-all', { count })
  return (
    <TreeItem id={id} textValue={name} className={classNames(styles.item)}>
      <TreeItemContent>
        <div className={styles.line}>
          <Ellipsis size={15} aria-hidden />
          <span className={styles.name}>{name}</span>
        </div>
      </TreeItemContent>
    </TreeItem>
  )
}

function Count({ of }: { readonly of: number | null }) {
  const intl = useIntl()
  return <span className={styles.count}>{of === null ? '' : intl.formatNumber(of)}</span>
}
