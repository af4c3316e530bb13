// Here or everywhere, accepted or proposed.
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { words } from '../../../messages/words.ts'
import { type Rulings, useRulings } from '../../../session/rulings.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { CorrectForm } from './correct-form.ts'
import styles from './correct-popover.module.css'

export interface RulingChoicesProps {
  readonly form: CorrectForm
  readonly fill: (some: Partial<CorrectForm>) => void
}

export function RulingChoices({ form, fill }: RulingChoicesProps) {
  const { all, here } = form
  const forms = [...new Set(all.map(({ before }) => before))].filter((before) => before !== here.before)
  return (
    <div className={styles.choices}>
      {all.length > 1 && (
        <TwoWay
          label={words('correct.scope')}
          choices={[
            { id: 'here', label: words('correct.here') },
            { id: 'all', label: words('correct.everywhere', { count: all.length }) },
          ]}
          chosen={form.isAll ? 'all' : 'here'}
          onChoose={(id) => fill({ isAll: id === 'all' })}
        />
      )}
      {form.isAll && forms.length > 0 && (
        <p className={styles.forms}>{words('correct.everywhere-forms', { forms: forms.join(', ') })}</p>
      )}
      <StatusChoice chosen={form.status} onChoose={(status) => fill({ status })} />
    </div>
  )
}

export interface StatusChoiceProps {
  readonly chosen: Rulings['status']
  readonly onChoose: (status: Rulings['status']) => void
}

/** While suggesting there is nothing to choose. */
export function StatusChoice({ chosen, onChoose }: StatusChoiceProps) {
  const isSuggesting = useRulings((rulings) => rulings.isSuggesting)
  if (isSuggesting) return <p className={styles.forms}>{words('suggest.hint')}</p>
  return (
    <TwoWay
      label={words('correct.status')}
      choices={[
        { id: 'accepted', label: words('correct.accepted') },
        { id: 'proposed', label: words('correct.proposed') },
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

interface TwoWayProps<T extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

/** A choice between two options side by side. */
function TwoWay<T extends string>({ label, choices, chosen, onChoose }: TwoWayProps<T>) {
  return (
    <RadioGroup
      className={classNames(styles.twoWay)}
      orientation="horizontal"
      value={chosen}
      onChange={(value) => {
        const choice = choices.find(({ id }) => id === value)
        if (choice) onChoose(choice.id)
      }}
    >
      <Label>{label}</Label>
      <div className={styles.ways}>
        {choices.map(({ id, label: name }) => (
          <Radio key={id} value={id} className={classNames(styles.chip)}>
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
