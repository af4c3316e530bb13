// Why, in a line; the reasons given before for this category are offered below it, each by Alt 1 to Alt 3, and by the
// arrow keys inside it.
import type { KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import type { Category } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { capsOf } from '../../../session/keys/key-names.ts'
import { useRulings } from '../../../session/rulings.ts'
import { CheckedField } from '../../../ui/checked-field.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import styles from './correct-popover.module.css'

/** Reasons shown at once, each with its key; the arrow keys reach the others. */
const OFFERED = 3

/** The reasons of a category that have keys, newest first. */
function offeredReasons(reasons: readonly string[] | undefined): readonly string[] {
  return (reasons ?? []).slice(0, OFFERED)
}

/** The reason of an Alt key, by the key's position, since Alt produces other characters on a Mac. */
export function reasonOfKey(
  press: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  category: Category,
): string | null {
  const number = press.altKey && !press.ctrlKey && !press.metaKey ? /^Digit([1-9])$/u.exec(press.code)?.[1] : undefined
  if (number === undefined) return null
  return offeredReasons(useRulings.getState().reasons[category])[Number(number) - 1] ?? null
}

export interface ReasonFieldProps {
  readonly category: Category
  readonly reason: string
  /** Of the article; the words of the reason are checked as such. */
  readonly language: string
  readonly onChange: (reason: string) => void
  readonly hasFocus?: boolean
}

export function ReasonField({ category, reason, language, onChange, hasFocus = false }: ReasonFieldProps) {
  const reasons = useRulings((rulings) => rulings.reasons[category]) ?? []
  const step = (direction: 1 | -1): void => {
    const at = reasons.indexOf(reason)
    const next = reasons[at < 0 ? (direction === 1 ? 0 : reasons.length - 1) : at + direction]
    if (next !== undefined) onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    step(event.key === 'ArrowDown' ? 1 : -1)
  }
  const offered = offeredReasons(reasons)
  return (
    <>
      <CheckedField
        className={styles.reason}
        label={words('correct.reason')}
        placeholder={words('correct.reason-hint')}
        text={reason}
        language={language}
        onChange={onChange}
        onKeyDown={onKeyDown}
        hasFocus={hasFocus}
      />
      {offered.length > 0 && (
        <ul className={styles.reasons} aria-label={words('correct.reasons')}>
          {offered.map((known, n) => (
            <li key={known}>
              <Button
                className={classNames(styles.known)}
                aria-label={known}
                aria-keyshortcuts={`Alt+${n + 1}`}
                onPress={() => onChange(known)}
              >
                <span>{known}</span> <KeyCaps keys={capsOf({ key: `${n + 1}`, alt: true })} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
