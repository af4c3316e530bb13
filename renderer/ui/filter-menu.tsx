// A button that filters a list by one property: it shows the current choice, and opens a menu of all of them.
import { ChevronDown } from 'lucide-react'
import { ChoiceMenu } from './choice-menu.tsx'
import styles from './filter-menu.module.css'

export interface FilterMenuProps<T extends string> {
  /** The button's label, given the current choice in words. */
  readonly label: (chosen: string) => string
  /** The choice that filters nothing. */
  readonly any: string
  /** null: any. */
  readonly chosen: T | null
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly nameOf: (value: T) => string
  readonly onChoose: (value: T | null) => void
}

/** An id no choice has. */
const ANY = '\u0000any'

export function FilterMenu<T extends string>(props: FilterMenuProps<T>) {
  const { any, chosen, choices, nameOf, onChoose } = props
  const now = chosen === null ? any : nameOf(chosen)
  const label = props.label(now)
  return (
    <ChoiceMenu<string>
      label={label}
      button={
        <>
          <span>{now}</span>
          <ChevronDown size={13} aria-hidden />
        </>
      }
      buttonLabel={label}
      buttonClass={chosen === null ? styles.filter : styles.filterOn}
      choices={[{ id: ANY, label: any }, ...choices]}
      chosen={chosen ?? ANY}
      onChoose={(id) => onChoose(choices.find((choice) => choice.id === id)?.id ?? null)}
    />
  )
}
