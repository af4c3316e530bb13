// A strip inside the part of the window that failed: what failed, what is safe, what to do next. Never a dialog.
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { AnyProblem } from '../api.ts'
import { problemDetailsText } from '../messages/problem-values.ts'
import { problemWords, words } from '../messages/words.ts'
import { copyText } from './copy-text.ts'
import styles from './error-strip.module.css'
import { TextButton } from './text-button.tsx'

export interface ErrorStripProps {
  readonly problem: AnyProblem
  readonly onRetry?: () => void
  readonly onDismiss?: () => void
  /** Another action for this problem. */
  readonly way?: { readonly label: string; readonly onPress: () => void }
}

export function ErrorStrip({ problem, onRetry, onDismiss, way }: ErrorStripProps) {
  const { failed, safe, next } = problemWords(problem)
  return (
    <div className={styles.strip} role="alert">
      <TriangleAlert size={16} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.failed}>{failed}</p>
        <p>
          {safe} {next}
        </p>
        <div className={styles.ways}>
          {way && <TextButton onPress={way.onPress}>{way.label}</TextButton>}
          {onRetry && <TextButton onPress={onRetry}>{words('strip.retry')}</TextButton>}
          <CopyDetails problem={problem} />
          {onDismiss && (
            <TextButton kind="quiet" onPress={onDismiss}>
              {words('strip.dismiss')}
            </TextButton>
          )}
        </div>
      </div>
    </div>
  )
}

function CopyDetails({ problem }: { readonly problem: AnyProblem }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => setCopied(await copyText(problemDetailsText(problem)))
  return (
    <TextButton kind="quiet" onPress={() => void copy()}>
      {words(isCopied ? 'strip.copied' : 'strip.copy')}
    </TextButton>
  )
}
