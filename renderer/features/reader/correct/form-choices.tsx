// The forms of a name among which the evidence does not decide, numbered: a digit chooses one as long as nothing is
// typed.
import type { KeyboardEvent } from 'react'
import { words } from '../../../messages/words.ts'
import { type Correcting, type OfferedForm, stopCorrecting } from '../../../session/article/correcting.ts'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { numberOfKey } from '../../../ui/number-key.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './correct-popover.module.css'

export function FormChoices({ choices }: { readonly choices: readonly OfferedForm[] }) {
  return (
    <fieldset className={styles.forms}>
      <legend>{words('correct.choose')}</legend>
      {choices.map((choice, at) => (
        <TextButton key={choice.form} onPress={() => choose(choice)}>
          <KeyCaps keys={[String(at + 1)]} />
          <bdi>{choice.form}</bdi>
          {choice.said !== '' && <small>{choice.said}</small>}
        </TextButton>
      ))}
    </fieldset>
  )
}

/** Closes the popover and corrects to the form. */
export function choose({ choose: go }: OfferedForm): void {
  stopCorrecting()
  go()
}

/** The form for a digit, or null. */
export function choiceOfKey({ choices }: Correcting, press: KeyboardEvent): OfferedForm | null {
  const number = numberOfKey(press)
  return number === null ? null : (choices?.[number] ?? null)
}
