// Every text of the profile as a field: classes first, then sentences, what was wrong, and where. A text's error is
// shown below it.
import type { ReactNode } from 'react'
import {
  isLanguage,
  type NoticeProfile,
  PLACEHOLDERS,
  WORDING_KEYS,
  type WordingKey,
} from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { LabelledField } from '../../../ui/labelled-field.tsx'
import { ClassFields } from './class-fields.tsx'
import { draftHouse, setWording, wordingError } from './house-draft.ts'
import styles from './house-notices.module.css'
import { mayHold } from './placeholder-words.ts'

const SENTENCES: readonly WordingKey[] = ['one', 'first', 'next', 'between']
const PLACES: readonly WordingKey[] = WORDING_KEYS.slice(WORDING_KEYS.indexOf('in'))
const CLAUSES = WORDING_KEYS.filter((key) => !SENTENCES.includes(key) && !PLACES.includes(key))

interface ProfileProps {
  readonly profile: NoticeProfile
}

export function WordingFields({ profile }: ProfileProps) {
  return (
    <>
      <Section title={words('house.classes')} isOpen>
        <ClassFields profile={profile} />
      </Section>
      <Wordings title={words('house.sentences')} keys={SENTENCES} profile={profile} />
      <Wordings title={words('house.clauses')} keys={CLAUSES} profile={profile} />
      <Wordings title={words('house.places')} keys={PLACES} profile={profile} />
    </>
  )
}

export function LanguageField({ profile }: ProfileProps) {
  return (
    <LabelledField
      label={words('house.language')}
      value={profile.language}
      maxLength={35}
      error={isLanguage(profile.language) ? null : words('house.language-bad')}
      onChange={(language) => draftHouse({ ...profile, language })}
    />
  )
}

interface WordingsProps extends ProfileProps {
  readonly title: string
  readonly keys: readonly WordingKey[]
}

/** Opens automatically when something in it is wrong. */
function Wordings({ title, keys, profile }: WordingsProps) {
  return (
    <Section title={title} isOpen={keys.some((key) => wordingError(profile, key) !== null)}>
      {keys.map((key) => (
        <LabelledField
          key={key}
          label={words(`house.wording-${key}`)}
          hint={mayHold(PLACEHOLDERS[key].may)}
          value={profile.wordings[key]}
          maxLength={1000}
          error={wordingError(profile, key)}
          onChange={(text) => setWording(profile, key, text)}
        />
      ))}
    </Section>
  )
}

interface SectionProps {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
}

function Section({ title, isOpen, children }: SectionProps) {
  return (
    <details className={styles.section} open={isOpen || undefined}>
      <summary>{title}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  )
}
