// Corrections made by one act at several places, decided on together from the card of any of them.

import { words } from '../../../messages/words.ts'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'
import { openedNow } from '../../../session/article/opened.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './card-decisions.module.css'
import { decideOn, noTo, yesTo } from './decide.ts'

/** Nothing for a single correction; corrections of the group with another status are left out. */
export function GroupDecisions({ numbered }: { readonly numbered: NumberedCorrection }) {
  const { groupId, status } = numbered.correction
  const opened = openedNow()
  if (groupId === undefined || !opened) return null
  const corrections = opened.corrections.flatMap(({ correction }) =>
    correction.groupId === groupId && correction.status === status ? [correction.id] : [],
  )
  const count = corrections.length
  if (count < 2) return null
  const verbs = [noTo(status), yesTo(status)].filter((verb) => verb !== null)
  const articleId = opened.article.record.id
  return (
    <div className={styles.group}>
      <span>{words('review.together', { others: count - 1 })}</span>
      {verbs.map((verb) => (
        <TextButton
          key={verb}
          kind="quiet"
          onPress={() => void decideOn({ articleId, decisions: [{ corrections, verb }], note: '' })}
        >
          {words(`review.${verb}-together`, { count })}
        </TextButton>
      ))}
    </div>
  )
}
