// The classes of notice: what readers see before each, and its whole text. Classes can be added and removed.
import { Plus, Trash2 } from 'lucide-react'
import { type NoticeClass, type NoticeProfile, placeholdersOf } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { LabelledField } from '../../../ui/labelled-field.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { isNewClass, MOST_CLASSES, withNewClass, withoutClass } from './house-classes.ts'
import { classError, draftHouse, setClass } from './house-draft.ts'
import styles from './house-notices.module.css'
import { mayHold } from './placeholder-words.ts'

const ABOUT = ['corrections', 'article'] as const

export function ClassFields({ profile }: { readonly profile: NoticeProfile }) {
  const { classes } = profile
  return (
    <>
      {classes.map((each) => (
        <ClassField key={each.id} profile={profile} noticeClass={each} />
      ))}
      {classes.length < MOST_CLASSES && (
        <div>
          <TextButton kind="quiet" onPress={() => draftHouse(withNewClass(profile))}>
            <Plus size={14} aria-hidden /> {words('house.add-class')}
          </TextButton>
        </div>
      )}
      <p className={styles.hint}>{words('house.optional')}</p>
    </>
  )
}

interface ClassFieldProps {
  readonly profile: NoticeProfile
  readonly noticeClass: NoticeClass
}

function ClassField({ profile, noticeClass }: ClassFieldProps) {
  const { id, label, text, meaning, about } = noticeClass
  const isNew = isNewClass(noticeClass)
  const name = isNew ? words('house.new-class') : id
  return (
    <div className={styles.class}>
      <LabelledField
        label={words('house.label', { class: name })}
        {...(isNew ? { hint: words('house.new-label') } : {})}
        value={label}
        maxLength={60}
        error={label.trim() === '' && !isNew ? words('house.label-bad') : null}
        onChange={(next) => setClass(profile, id, { label: next })}
      />
      <LabelledField
        label={words('house.text', { class: name })}
        hint={meaning || mayHold(placeholdersOf(noticeClass).may)}
        value={text}
        maxLength={1000}
        error={label.trim() === '' ? null : classError(noticeClass)}
        onChange={(next) => setClass(profile, id, { text: next })}
      />
      {profile.classes.length > 1 && (
        <IconButton
          label={words('house.remove-class', { class: name })}
          onPress={() => draftHouse(withoutClass(profile, id))}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      )}
      {isNew && (
        <div className={styles.about}>
          <ChoiceField
            label={words('house.about')}
            choices={ABOUT.map((each) => ({ id: each, label: words(`house.about-${each}`) }))}
            chosen={about}
            onChoose={(next) => setClass(profile, id, { about: next, text: next === 'article' ? '' : '{sentences}' })}
          />
        </div>
      )}
    </div>
  )
}
