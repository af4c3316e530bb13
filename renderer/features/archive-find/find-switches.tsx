// The options of the pattern.

import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useViewState } from '../../session/view-state.ts'
import { SwitchButton } from '../../ui/switch-button.tsx'
import styles from './archive-find.module.css'
import { setCorrecting, useCorrectFound } from './correct-found.ts'
import { findWith, useArchiveFind } from './find-acts.ts'

const SWITCHES = [
  ['isWord', 'archive-find.word', 'archive-find.word-hint'],
  ['hasCase', 'archive-find.case', 'archive-find.case-hint'],
  ['hasAccents', 'archive-find.accents', 'archive-find.accents-hint'],
  ['isRegex', 'archive-find.regex', 'archive-find.regex-hint'],
] as const

export function FindSwitches() {
  const pattern = useArchiveFind((state) => state.pattern)
  const isOn = useCorrectFound((state) => state.isOn)
  const { readOnly } = useOpenArchive()
  const isFiltered = useArchiveFind((state) => state.isFiltered)
  const hasFilter = useViewState(({ query }) => query !== '')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of switches, not a part of a form
    <div className={styles.switches} role="group" aria-label={words('archive-find.how')}>
      {SWITCHES.map(([name, label, hint]) => (
        <SwitchButton
          key={name}
          label={words(label)}
          hint={words(hint)}
          isSelected={pattern[name]}
          onChange={(chosen) => findWith({ [name]: chosen })}
        />
      ))}
      {readOnly === null && (
        <SwitchButton
          label={words('archive-find.correct')}
          hint={words('archive-find.correct-hint')}
          isSelected={isOn}
          isApart
          onChange={(chosen) => setCorrecting({ isOn: chosen })}
        />
      )}
      {hasFilter && (
        <SwitchButton
          label={words('archive-find.filtered')}
          hint={words('archive-find.filtered-hint')}
          isSelected={isFiltered}
          onChange={(chosen) => findWith({ isFiltered: chosen })}
        />
      )}
    </div>
  )
}
