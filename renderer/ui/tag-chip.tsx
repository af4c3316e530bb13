// A tag with small buttons: in the tag dialog, the article and the details.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './tag-chip.module.css'
import { Tip } from './tip.tsx'

export interface TagChipProps {
  readonly tag: string
  readonly note?: string
  /** `some`: only some of several articles have it; `removed`: it will be removed. */
  readonly kind?: 'plain' | 'some' | 'removed'
  /** The action of the name itself; without it the name is only text. */
  readonly press?: { readonly label: string; readonly onPress: () => void }
  readonly children?: ReactNode
}

/** One item of a list. */
export function TagChip({ tag, note, kind = 'plain', press, children }: TagChipProps) {
  return (
    <li className={styles.chip} data-kind={kind} {...(press ? { 'data-context': 'tag', 'data-context-id': tag } : {})}>
      {press ? (
        <Button className={classNames(styles.name)} aria-label={press.label} onPress={press.onPress}>
          {tag}
        </Button>
      ) : (
        <span className={styles.name}>{tag}</span>
      )}
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {children}
    </li>
  )
}

export interface TagChipButtonProps {
  readonly label: string
  readonly onPress: () => void
  readonly children: ReactNode
}

export function TagChipButton({ label, onPress, children }: TagChipButtonProps) {
  return (
    <Tip label={label}>
      <Button className={classNames(styles.button)} aria-label={label} onPress={onPress}>
        {children}
      </Button>
    </Tip>
  )
}

/** The way to more tags, at the end of a list of chips. */
export function AddTagChip({
  label,
  keys,
  onPress,
  children,
}: TagChipButtonProps & { readonly keys: readonly string[] }) {
  return (
    <li>
      <Tip label={label} keys={keys}>
        <Button className={classNames(styles.add)} aria-label={label} onPress={onPress}>
          {children}
        </Button>
      </Tip>
    </li>
  )
}
