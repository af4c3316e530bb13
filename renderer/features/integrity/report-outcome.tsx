// The result of checking the archive or one article: all is well, or which article, where, and how to restore it.
import { useState } from 'react'
import type { VerifyProblem, VerifyReport } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { copyText } from '../../ui/copy-text.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { reportText } from './damage-words.ts'
import { DamagedItem } from './damaged-item.tsx'
import styles from './integrity.module.css'
import { checkAgain, type Outcome, outcomeWords, type Subject, useIntegrity } from './integrity-acts.ts'
import { MendFoot } from './mend-foot.tsx'
import { VerdictHead } from './verdict-head.tsx'

/** Maximum number of problems listed. */
const MOST = 200

export function ReportOutcome({ outcome }: { readonly outcome: Outcome & { readonly report: VerifyReport } }) {
  const { subject, at, report } = outcome
  const isDated = useIntegrity((state) => state.isDated)
  if (report.ok) {
    return <VerdictHead isWell title={words('integrity.well')} detail={wellWords(subject, report)} at={at} />
  }
  const { problems } = report
  return (
    <section className={styles.outcome}>
      <VerdictHead isWell={false} title={outcomeWords({ report })} detail={words('integrity.safe')} at={at} />
      {isDated && <p className={styles.dated}>{words('integrity.dated')}</p>}
      <ul className={styles.found} aria-label={words('integrity.found-label')}>
        {problems.slice(0, MOST).map((problem) => (
          <DamagedItem key={`${problem.id} ${problem.code}`} problem={problem} />
        ))}
      </ul>
      {problems.length > MOST && (
        <p className={styles.hint}>{words('integrity.more', { count: problems.length - MOST })}</p>
      )}
      <MendFoot>
        {subject.kind === 'article' && (
          <TextButton onPress={() => void checkAgain(subject)}>{words('integrity.check-again')}</TextButton>
        )}
        <CopyReport problems={problems} heading={outcomeWords({ report })} />
      </MendFoot>
    </section>
  )
}

function wellWords(subject: Subject, { articles }: VerifyReport): string {
  return subject.kind === 'article'
    ? words('integrity.well-article', { headline: subject.headline })
    : words('integrity.well-archive', { count: articles })
}

interface CopyReportProps {
  readonly problems: readonly VerifyProblem[]
  readonly heading: string
}

function CopyReport({ problems, heading }: CopyReportProps) {
  const { title } = useOpenArchive()
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => setCopied(await copyText(reportText(`${title}: ${heading}`, problems)))
  return (
    <TextButton kind="quiet" onPress={() => void copy()}>
      {words(isCopied ? 'integrity.copied' : 'integrity.copy')}
    </TextButton>
  )
}
