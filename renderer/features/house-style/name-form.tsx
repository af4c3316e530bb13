// One house name in a form: its aliases, what it is not, and when the ruling applies.
import { useState } from 'react'
import { words } from '../../messages/words.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { LabelledField } from '../../ui/labelled-field.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './house-style.module.css'
import { type Entry, keepTyped, saveName, useHouseStyle } from './house-style-acts.ts'
import { draftOf, mistakesIn, type NameDraft, rulingOf } from './name-draft.ts'

export interface NameFormProps {
  readonly entry: Extract<Entry, { kind: 'name' }>
  readonly isReadOnly: boolean
}

export function NameForm({ entry: { key: entryKey, before }, isReadOnly }: NameFormProps) {
  const typed = useHouseStyle((state) => state.typed[entryKey]) as NameDraft | undefined
  const draft = typed ?? draftOf(before)
  const setDraft = (next: NameDraft): void => keepTyped(entryKey, next)
  const [isAsked, setAsked] = useState(false)
  const mistakes = mistakesIn(draft)
  const hasMistake = Object.keys(mistakes).length > 0
  const line = (key: keyof NameDraft, label: string, hint?: string) => {
    const mistake = isAsked ? mistakes[key] : undefined
    return (
      <LabelledField
        label={label}
        {...(hint ? { hint } : {})}
        value={draft[key]}
        maxLength={2000}
        isDisabled={isReadOnly}
        isFirst={key === 'name' && before === null}
        error={mistake ? words(`house-style.${mistake}`) : null}
        onChange={(text) => setDraft({ ...draft, [key]: text })}
      />
    )
  }
  const lines = (key: 'aliases' | 'notVariantOf', label: string, hint: string) => (
    <LabelledField
      {...{ label, hint }}
      value={draft[key]}
      rows={3}
      maxLength={20_000}
      isDisabled={isReadOnly}
      onChange={(text) => setDraft({ ...draft, [key]: text })}
    />
  )
  const save = (): void => {
    setAsked(true)
    if (!hasMistake) void saveName(before, rulingOf(draft))
  }
  return (
    <div className={styles.form}>
      {line('name', words('house-style.name'))}
      {lines('aliases', words('house-style.aliases'), words('house-style.aliases-hint'))}
      {lines('notVariantOf', words('house-style.not-variant'), words('house-style.not-variant-hint'))}
      <div className={styles.pair}>
        {line('validFrom', words('house-style.from'), words('house-style.day-hint'))}
        {line('validTo', words('house-style.until'))}
      </div>
      {line('note', words('house-style.note'))}
      {line('source', words('house-style.source'))}
      {!isReadOnly && (
        <DialogFoot
          main={{ label: words('house-style.save'), onPress: save }}
          others={
            before && <TextButton onPress={() => void saveName(before, null)}>{words('house-style.remove')}</TextButton>
          }
        />
      )}
    </div>
  )
}
