// The result of checking exported files.
import type { ExportVerdict } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { exportProblemWords } from './damage-words.ts'
import styles from './integrity.module.css'
import { type Outcome, outcomeWords } from './integrity-acts.ts'
import { VerdictHead } from './verdict-head.tsx'

export function ExportOutcome({ outcome }: { readonly outcome: Outcome & { readonly verdict: ExportVerdict } }) {
  const { subject, at, verdict } = outcome
  const name = subject.kind === 'export' ? subject.name : ''
  const title = outcomeWords({ verdict })
  const unsealed = verdict.isSealed || verdict.files === 0 ? '' : ` ${words('integrity.unsealed')}`
  if (verdict.ok) {
    const detail = `${words('integrity.well-export', { count: verdict.files, name })}${unsealed}`
    return <VerdictHead isWell title={title} detail={detail} at={at} />
  }
  return (
    <section className={styles.outcome}>
      <VerdictHead isWell={false} title={title} detail={`${name}.${unsealed}`} at={at} />
      <ul className={styles.found} aria-label={words('integrity.found-export-label')}>
        {verdict.problems.map((problem) => (
          <li key={`${problem.file} ${problem.code}`} className={styles.item}>
            <p className={styles.name}>{problem.file}</p>
            <p>{exportProblemWords(problem)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
