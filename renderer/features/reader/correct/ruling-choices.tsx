// Here or everywhere, accepted or proposed.
import { words } from '../../../messages/words.ts'
import type { CorrectForm } from './correct-form.ts'
import styles from './correct-popover.module.css'
import { StatusChoice } from './status-choice.tsx'
import { TwoWay } from './two-way.tsx'

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
