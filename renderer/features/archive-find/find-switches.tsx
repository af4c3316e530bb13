// How the pattern is meant.
import { ToggleButton } from 'react-aria-components'
import { useViewState } from '../../app/view-state.ts'
import { words } from '../../messages/words.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './archive-find.module.css'
import { lookFor, useArchiveFind } from './find-acts.ts'

const SWITCHES = [
  ['isWord', 'archive-find.word', 'archive-find.word-hint'],
  ['hasCase', 'archive-find.case', 'archive-find.case-hint'],
  ['hasAccents', 'archive-find.accents', 'archive-find.accents-hint'],
  ['isRegex', 'archive-find.regex', 'archive-find.regex-hint'],
] as const

export function FindSwitches() {
  const pattern = useArchiveFind((state) => state.pattern)
  const isFiltered = useArchiveFind((state) => state.isFiltered)
  const hasFilter = useViewState(({ query }) => query !== '')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of switches, not a part of a form
    <div className={styles.switches} role="group" aria-label={words('archive-find.how')}>
      {SWITCHES.map(([name, label, hint]) => (
        <ToggleButton
          key={name}
          className={classNames(styles.switch)}
          isSelected={pattern[name]}
          onChange={(chosen) => lookFor({ [name]: chosen })}
        >
          <span title={words(hint)}>{words(label)}</span>
        </ToggleButton>
      ))}
      {hasFilter && (
        <ToggleButton
          className={classNames(styles.switch, styles.filter)}
          isSelected={isFiltered}
          onChange={(chosen) => lookFor({ isFiltered: chosen })}
        >
          <span title={words('archive-find.filtered-hint')}>{words('archive-find.filtered')}</span>
        </ToggleButton>
      )}
    </div>
  )
}
