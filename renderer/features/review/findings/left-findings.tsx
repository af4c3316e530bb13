// The ignored findings of this article, by whom and how widely, each with a way to report it again.

import type { IgnoredFinding } from '../../../../electron/contract/index.ts'
import { shortQuote } from '../../../messages/finding-words.ts'
import { whenWords } from '../../../messages/when-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { stopIgnoring } from '../../../session/acts/stop-ignoring.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './findings.module.css'

export function LeftFindings({ left }: { readonly left: readonly IgnoredFinding[] }) {
  const { readOnly } = useOpenArchive()
  if (left.length === 0) return null
  return (
    <details className={styles.left}>
      <summary>{words('findings.ignored', { count: left.length })}</summary>
      <ul>
        {left.map((one) => (
          <li key={one.id}>
            <span>
              <q dir="auto">{one.quote === '' ? words('findings.left-nothing') : shortQuote(one.quote)}</q>
              {one.fix && one.quote !== '' && ` → ${shortQuote(one.fix)}`}
              <small>
                {words(`findings.left-${one.scope}`)}, {one.author.name}, {whenWords(one.at)}
              </small>
            </span>
            {readOnly === null && (
              <TextButton kind="quiet" label={askAgainLabel(one)} onPress={() => void stopIgnoring([one.id])}>
                {words('findings.stop-ignoring')}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      {readOnly === null && left.length > 1 && (
        <TextButton kind="quiet" onPress={() => void stopIgnoring(left.map(({ id }) => id))}>
          {words('findings.stop-ignoring-all')}
        </TextButton>
      )}
    </details>
  )
}

function askAgainLabel({ quote }: IgnoredFinding): string {
  return words('findings.stop-ignoring-one', {
    quote: quote === '' ? words('findings.left-nothing') : shortQuote(quote),
  })
}
