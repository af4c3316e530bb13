// A rule in a form: words and what they should be, how sure it is, and why.
import { words } from '../../messages/words.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { LabelledCheckbox } from '../../ui/labelled-checkbox.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { mistakeIn, RULE_LEVELS, type RuleDraft } from './rule-draft.ts'

export interface RuleFormProps {
  readonly draft: RuleDraft
  readonly isReadOnly: boolean
  readonly onChange: (draft: RuleDraft) => void
}

export function RuleForm({ draft, isReadOnly, onChange }: RuleFormProps) {
  const mistake = draft.entries === '' ? null : mistakeIn(draft)
  const change = (part: Partial<RuleDraft>): void => onChange({ ...draft, ...part })
  return (
    <>
      <LabelledField
        label={words('house-style.entries')}
        hint={words('house-style.entries-hint')}
        value={draft.entries}
        rows={6}
        maxLength={200_000}
        isDisabled={isReadOnly}
        error={mistake ? words(`house-style.${mistake}`) : null}
        onChange={(entries) => change({ entries })}
      />
      <LabelledField
        label={words('house-style.reason')}
        hint={words('house-style.reason-hint')}
        value={draft.reason}
        maxLength={500}
        isDisabled={isReadOnly}
        onChange={(reason) => change({ reason })}
      />
      <ChoiceField
        label={words('house-style.level')}
        choices={RULE_LEVELS.map((id) => ({ id, label: words(`house-style.level-${id}`) }))}
        chosen={draft.level}
        onChoose={(level) => change({ level })}
      />
      <LabelledCheckbox
        label={words('house-style.fix')}
        isSelected={draft.isFix}
        isDisabled={isReadOnly}
        onChange={(isFix) => change({ isFix })}
      />
      <LabelledCheckbox
        label={words('house-style.match-case')}
        isSelected={draft.matchesCase}
        isDisabled={isReadOnly}
        onChange={(matchesCase) => change({ matchesCase })}
      />
    </>
  )
}
