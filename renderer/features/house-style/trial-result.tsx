// The result of trying a rule: why it cannot be used, its own examples, and the sentences it was tried on.
import { Check, X } from 'lucide-react'
import type { RuleTrial, Tried, TriedExample } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import styles from './house-style.module.css'

const FEW = 3

export function TrialResult({ trial: { problem, examples, sentences } }: { readonly trial: RuleTrial }) {
  // Of a whole article only the paragraphs it changes are worth reading.
  const shown = sentences.length > FEW ? sentences.filter(({ hits }) => hits.length > 0) : sentences
  const isFailing = problem === null && examples.some(({ isKept }) => !isKept)
  return (
    <div className={styles.trial} aria-live="polite">
      {problem !== null && <p className={styles.refused}>{words('house-style.refused', { detail: problem })}</p>}
      {isFailing && <p className={styles.refused}>{words('house-style.failing')}</p>}
      {sentences.length > 0 && (
        <>
          <h3>{words('house-style.trial')}</h3>
          <ul>
            {shown.map((tried) => (
              <li key={tried.text}>{triedWords(tried)}</li>
            ))}
          </ul>
          {shown.length < sentences.length && (
            <p className={styles.note}>
              {words('house-style.trial-others', { count: sentences.length - shown.length })}
            </p>
          )}
        </>
      )}
      {examples.length > 0 && (
        <>
          <h3>{words('house-style.examples')}</h3>
          <ul>
            {examples.map((example) => (
              <Example key={`${example.text}→${example.to}`} example={example} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Example({ example }: { readonly example: TriedExample }) {
  const { isKept, to } = example
  const verdict = isKept
    ? words('house-style.kept')
    : to === null
      ? words('house-style.broken-alone')
      : words('house-style.broken', { to })
  return (
    <li className={styles.example}>
      {isKept ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
      <span>{triedWords(example)}</span>
      <span className={isKept ? styles.note : styles.refused}>{verdict}</span>
    </li>
  )
}

function triedWords({ text, hits, becomes }: Tried): string {
  if (hits.length === 0) return words('house-style.alone', { text })
  if (becomes !== text) return words('house-style.becomes', { text, becomes })
  const quotes = hits.map(({ start, end }) => words('frame.quoted', { text: text.slice(start, end) })).join(', ')
  return words('house-style.found', { quotes })
}
