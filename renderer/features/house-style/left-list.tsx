// All ignored findings of the archive, newest first: where, by whom, each with a way to report it again.

import { type IgnoredFinding, wordsAfter, wordsBefore } from '../../../electron/contract/index.ts'
import { shortQuote } from '../../messages/finding-words.ts'
import { whenWords } from '../../messages/when-words.ts'
import { words } from '../../messages/words.ts'
import { stopIgnoring } from '../../session/acts/stop-ignoring.ts'
import { goToArticle } from '../../session/article/open-article.ts'
import { TextButton } from '../../ui/text-button.tsx'
import type { EntryListProps } from './entry-list.tsx'
import styles from './house-style.module.css'

export function LeftList({ shown: { left, leftTotal }, isReadOnly }: EntryListProps) {
  if (leftTotal === 0) return <p className={styles.note}>{words('house-style.left-none')}</p>
  return (
    <>
      <h3 className={styles.leftTitle}>{words('house-style.left-title')}</h3>
      {left.length < leftTotal && (
        <p className={styles.note}>{words('house-style.left-more', { shown: left.length, total: leftTotal })}</p>
      )}
      <ul className={styles.left}>
        {left.map((one) => (
          <LeftRow key={one.id} one={one} isReadOnly={isReadOnly} />
        ))}
      </ul>
    </>
  )
}

function LeftRow({ one, isReadOnly }: { readonly one: IgnoredFinding; readonly isReadOnly: boolean }) {
  const { id, article, quote, fix, before, after, scope, author, at } = one
  const what = quote === '' ? words('findings.left-nothing') : shortQuote(quote)
  return (
    <li>
      <span dir="auto">
        <q>{what}</q>
        {fix && quote !== '' && ` → ${shortQuote(fix)}`}
        {scope === 'place' && quote !== '' && (
          <span className={styles.around}>
            {shortQuote(`…${wordsBefore(before, before.length, AROUND)}${quote}${wordsAfter(after, 0, AROUND)}…`)}
          </span>
        )}
        <small className={styles.note}>
          {words(`findings.left-${scope}`)}, {author.name}, {whenWords(at)}
        </small>
      </span>
      <span className={styles.buttons}>
        {scope !== 'archive' && (
          <TextButton kind="quiet" onPress={() => goToArticle(article)}>
            {words('house-style.left-open')}
          </TextButton>
        )}
        {!isReadOnly && (
          <TextButton
            kind="quiet"
            label={words('findings.stop-ignoring-one', { quote: what })}
            onPress={() => void stopIgnoring([id])}
          >
            {words('findings.stop-ignoring')}
          </TextButton>
        )}
      </span>
    </li>
  )
}

/** Characters shown before and after the place. */
const AROUND = 24
