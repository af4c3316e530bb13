// Accepted or proposed; while suggesting there is nothing to choose.
import { words } from '../../../messages/words.ts'
import { type Rulings, useRulings } from '../../../session/rulings.ts'
import styles from './correct-popover.module.css'
import { TwoWay } from './two-way.tsx'

export interface StatusChoiceProps {
  readonly chosen: Rulings['status']
  readonly onChoose: (status: Rulings['status']) => void
}

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
