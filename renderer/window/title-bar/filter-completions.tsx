// The possible values of a field in the filter, listed below it: ↓ and ↑ choose, Enter or Tab inserts one.
import { type KeyboardEvent, useState } from 'react'
import { intl, words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useArchiveFacets } from '../../queries/articles.ts'
import { type Completion, completionsFor } from '../../queries/filter-completion.ts'
import styles from './filter-completions.module.css'

const LIST = 'filter-completions'
const optionId = (n: number): string => `${LIST}-${n}`

export interface Completing {
  readonly completions: readonly Completion[]
  /** Index of the active one, from 0; -1: none. */
  readonly active: number
  readonly inputProps: Readonly<Record<string, string | boolean | undefined>>
  /** Handles a key; returns whether it was handled. */
  readonly onKeyDown: (event: KeyboardEvent, onChoose: (completion: Completion) => void) => boolean
  /** They are shown while the field has the focus. */
  readonly onFocusChange: (isFocused: boolean) => void
}

/** None is active until ↓ is pressed, so that Enter still goes to the list. Tab inserts the first. */
export function useCompletions(draft: string): Completing {
  const { facets } = useArchiveFacets(useOpenArchive().id)
  const [at, setAt] = useState({ draft, active: -1 })
  const [isFocused, setFocused] = useState(false)
  const completions = isFocused ? completionsFor(draft, facets) : []
  const active = at.draft === draft ? Math.min(at.active, completions.length - 1) : -1
  const onKeyDown: Completing['onKeyDown'] = (event, onChoose) => {
    if (completions.length === 0 || event.nativeEvent.isComposing) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = event.key === 'Tab' && !event.shiftKey ? completions[Math.max(0, active)] : completions[active]
    if (step !== 0) setAt({ draft, active: Math.max(-1, Math.min(active + step, completions.length - 1)) })
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) onChoose(chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const isOpen = completions.length > 0
  const inputProps = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? LIST : undefined,
    'aria-activedescendant': active >= 0 ? optionId(active) : undefined,
  }
  return { completions, active, inputProps, onKeyDown, onFocusChange: setFocused }
}

export interface FilterCompletionsProps {
  readonly completing: Completing
  readonly onChoose: (completion: Completion) => void
}

export function FilterCompletions({ completing: { completions, active }, onChoose }: FilterCompletionsProps) {
  if (completions.length === 0) return null
  return (
    <div className={styles.list} id={LIST} role="listbox" aria-label={words('title.filter-values')}>
      {completions.map((completion, n) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field names the active one
        <div
          key={completion.draft}
          id={optionId(n)}
          role="option"
          aria-selected={n === active}
          className={styles.option}
          // Before the field loses the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(completion)}
        >
          <span dir="auto">{completion.value}</span>
          {completion.count !== null && <small>{intl.formatNumber(completion.count)}</small>}
        </div>
      ))}
    </div>
  )
}
