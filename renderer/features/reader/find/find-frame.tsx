// The find bar, above the text being read or edited: the search text, options, and buttons to step through matches.
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Input, TextField } from 'react-aria-components'
import { words } from '../../../messages/words.ts'
import { capsOf } from '../../../session/keys/key-names.ts'
import { announce } from '../../../ui/announcer.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { SwitchButton } from '../../../ui/switch-button.tsx'
import styles from './find-bar.module.css'
import { useFind } from './find-state.ts'

export interface FindFrameProps {
  readonly placeholder: string
  /** Number of matches, or of those found so far. */
  readonly total: number
  /** Counts all of them, if more are still being found. */
  readonly countAll?: () => number
  /** Index of the current match, from 0. */
  readonly at: number
  readonly onClose: () => void
  /** Called on Enter before stepping; returns whether it handled the key. */
  readonly onEnter?: (event: KeyboardEvent) => boolean
  /** Actions on the matches. */
  readonly children?: ReactNode
}

export function FindFrame({ placeholder, total, countAll, at, onClose, onEnter, children }: FindFrameProps) {
  const { text, isExact } = useFind()
  const step = (direction: 1 | -1): void => stepFrom(at, countAll?.() ?? total, direction)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'F3') step(event.shiftKey ? -1 : 1)
    else if (event.key !== 'Enter') return
    else if (!onEnter?.(event)) step(event.shiftKey ? -1 : 1)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.bar} aria-label={words('find.label')}>
      <TextField
        className={classNames(styles.field)}
        aria-label={words('find.label')}
        value={text}
        onChange={(typed) => useFind.setState({ text: typed, at: 0 })}
      >
        <Input placeholder={placeholder} spellCheck="false" onKeyDown={onKeyDown} data-find-field />
      </TextField>
      <SwitchButton
        label={words('find.exact')}
        hint={words('find.exact-hint')}
        isSelected={isExact}
        onChange={(chosen) => useFind.setState({ isExact: chosen, at: 0 })}
      />
      <span className={styles.position} role="status">
        {text === '' ? '' : positionIn(total, at, countAll === undefined)}
      </span>
      <IconButton label={words('find.previous')} keys={capsOf({ key: 'Enter', shift: true })} onPress={() => step(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={words('find.next')} keys={[words('cap.enter')]} onPress={() => step(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      {children}
      <IconButton label={words('frame.close')} keys={[words('cap.escape')]} onPress={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  )
}

/** Wraps around. */
function stepFrom(at: number, total: number, direction: 1 | -1): void {
  if (total === 0) return
  const next = (at + direction + total) % total
  useFind.setState({ at: next })
  announce(words('find.position', { place: next + 1, total }))
}

function positionIn(total: number, at: number, isWhole: boolean): string {
  if (total === 0) return words('find.none')
  return words(isWhole ? 'find.position' : 'find.position-so-far', { place: at + 1, total })
}
