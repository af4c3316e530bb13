// Fields that can be added to an article: a standfirst, a byline, captions. A field appears once the user wants to type
// into it, so that most articles are edited without empty boxes.
import { Plus } from 'lucide-react'
import type { Field } from '../../../../electron/contract/index.ts'
import { fieldWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './edit-article.module.css'

export interface GivenFieldsProps {
  readonly fields: readonly Field[]
  readonly onGive: (field: Field) => void
}

export function GivenFields({ fields, onGive }: GivenFieldsProps) {
  if (fields.length === 0) return null
  return (
    <div className={styles.given}>
      {fields.map((field) => (
        <TextButton key={field} kind="quiet" onPress={() => onGive(field)}>
          <Plus size={14} aria-hidden /> {words('edit.give', { field: fieldWords(field) })}
        </TextButton>
      ))}
    </div>
  )
}

export function GivenCaption({ onGive }: { readonly onGive: () => void }) {
  return (
    <div className={styles.given}>
      <TextButton kind="quiet" onPress={onGive}>
        <Plus size={14} aria-hidden /> {words('edit.give-caption')}
      </TextButton>
    </div>
  )
}
