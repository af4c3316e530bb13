// What has to be known of a check beside its findings: kinds that could not be checked, names compared with a part of the
// archive only, rules of the house that cannot be read.
import { TriangleAlert } from 'lucide-react'
import type { FindingsRead } from '../../../electron/contract/index.ts'
import { findingKindsWords } from '../../messages/finding-words.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './findings.module.css'
import { heed } from './ignore-finding.ts'

export function CheckNotes({ read }: { readonly read: FindingsRead }) {
  const { failed, compared, left, unusedRules } = read
  const { readOnly } = useOpenArchive()
  return (
    <>
      {failed.length > 0 && (
        <p className={styles.failed} role="alert">
          <TriangleAlert size={14} aria-hidden />
          <span>{words('findings.failed', { count: failed.length, kinds: findingKindsWords(failed) })}</span>
        </p>
      )}
      {compared.done < compared.of && <p className={styles.note}>{words('findings.comparing', compared)}</p>}
      {left.length > 0 && (
        <p className={styles.note}>
          {words('findings.ignored', { count: left.length })}{' '}
          {readOnly === null && (
            <TextButton kind="quiet" onPress={() => void heed(left.map(({ id }) => id))}>
              {words('findings.heed')}
            </TextButton>
          )}
        </p>
      )}
      {unusedRules > 0 && <p className={styles.note}>{words('findings.unused-rules', { count: unusedRules })}</p>}
    </>
  )
}
