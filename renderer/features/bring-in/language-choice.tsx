// The language copy would come in with, how that is known, and the way to say another.
import { useState } from 'react'
import type { LanguageOrigin } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { LanguageField } from '../../ui/language-field.tsx'
import { shownLanguage } from '../../ui/languages.ts'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './bring-in.module.css'

export interface LanguageChoiceProps {
  /** BCP 47. */
  readonly language: string
  readonly origin: LanguageOrigin
  /** Of what, where several choices are in sight. */
  readonly of?: string
  readonly onChoose: (language: string) => void
}

export function LanguageChoice({ language, origin, of, onChoose }: LanguageChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  /** Whether the focus was in the field and comes back to the button. */
  const [isBack, setBack] = useState(false)
  const close = (): void => {
    setOpen(false)
    // Left for something else, the field has lost the focus by now.
    setBack(document.activeElement instanceof HTMLInputElement)
  }
  const label = of === undefined ? words('copy.change-language') : words('copy.change-language-of', { source: of })
  if (isOpen) {
    return (
      <LanguageField
        label={words('copy.language')}
        value={origin === 'unclear' ? '' : language}
        isFocusedFirst
        onChoose={(code) => {
          close()
          onChoose(code)
        }}
        onCancel={close}
      />
    )
  }
  return (
    <span className={styles.known} data-doubtful={origin === 'short' || origin === 'unclear' || undefined}>
      <span>{languageWords(language, origin)}</span>
      <TextButton kind="quiet" label={label} isFocusedFirst={isBack} onPress={() => setOpen(true)}>
        {words('copy.change')}
      </TextButton>
    </span>
  )
}

function languageWords(language: string, origin: LanguageOrigin): string {
  return words(`copy.language-${origin}`, { language: shownLanguage(language) })
}
