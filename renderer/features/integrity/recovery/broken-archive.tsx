// An archive that its own files prevent from opening: what is damaged, what is safe, and how to recover.
import { useEffect } from 'react'
import type { BrokenArchive as Broken } from '../../../../electron/contract/index.ts'
import { reasonWords } from '../../../messages/reason-words.ts'
import { words } from '../../../messages/words.ts'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { Working } from './damaged-list.tsx'
import { dateWords } from './date-words.ts'
import styles from './recovery.module.css'
import { bringBack, forgetRecovery, openAgain, useRecovery } from './recovery-acts.ts'

export function BrokenArchive({ broken: { place, problem, backup } }: { readonly broken: Broken }) {
  const { job, problem: failed, done } = useRecovery()
  useEffect(() => forgetRecovery, [])
  const reason = problem.code === 'damaged' ? reasonWords(problem.details.reason) : ''
  return (
    <section className={styles.broken} role="alert" aria-labelledby="broken-title">
      <h2 id="broken-title">{words('broken.title', { place })}</h2>
      <p>
        {problem.code === 'damaged' ? words('broken.manifest', { reason }) : words('broken.no-manifest')}{' '}
        {words('broken.safe')}
      </p>
      {backup === null && <p>{words('broken.no-backup')}</p>}
      {failed && <ErrorStrip problem={failed} onDismiss={() => useRecovery.setState({ problem: null })} />}
      {done !== null && <p>{done}</p>}
      {job !== null ? (
        <Working job={job} />
      ) : (
        <div className={styles.ways}>
          {backup && (
            <>
              <Way what="damaged" at={backup.at} />
              <Way what="everything" at={backup.at} />
            </>
          )}
          <TextButton onPress={() => void openAgain()}>{words('broken.again')}</TextButton>
        </div>
      )}
    </section>
  )
}

function Way({ what, at }: { readonly what: 'damaged' | 'everything'; readonly at: string }) {
  const name = what === 'damaged' ? 'broken.restore' : 'broken.everything'
  return (
    <div className={styles.way}>
      <TextButton kind={what === 'damaged' ? 'primary' : 'plain'} onPress={() => void bringBack(what)}>
        {words(name)}
      </TextButton>
      <span>{words(`${name}-hint`, { date: dateWords(at) })}</span>
    </div>
  )
}
