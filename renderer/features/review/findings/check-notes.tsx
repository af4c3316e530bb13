// Limits of a check, shown with its findings: kinds that could not be checked, names compared with only part of the
// archive, house rules that cannot be read.
import { TriangleAlert } from 'lucide-react'
import type { FindingsRead } from '../../../../electron/contract/index.ts'
import { findingKindsWords } from '../../../messages/finding-words.ts'
import { whenWords } from '../../../messages/when-words.ts'
import { words } from '../../../messages/words.ts'
import { shownLanguage } from '../../../ui/languages.ts'
import styles from './findings.module.css'
import { LeftFindings } from './left-findings.tsx'

export function CheckNotes({ read }: { readonly read: FindingsRead }) {
  const { failed, compared, confusables, left, unusedRules } = read
  return (
    <>
      {failed.length > 0 && (
        <p className={styles.failed} role="alert">
          <TriangleAlert size={14} aria-hidden />
          <span>{words('findings.failed', { count: failed.length, kinds: findingKindsWords(failed) })}</span>
        </p>
      )}
      {compared.done < compared.of && <p className={styles.note}>{words('findings.comparing', compared)}</p>}
      {confusables === 'later' && <p className={styles.note}>{words('findings.confusables-later')}</p>}
      <Covered read={read} />
      <NoDictionary read={read} />
      {unusedRules > 0 && <p className={styles.note}>{words('findings.unused-rules', { count: unusedRules })}</p>}
      <LeftFindings left={left} />
    </>
  )
}

/** If the language of the article has no dictionary, that spelling was not checked. */
function NoDictionary({ read: { language, hasDictionary } }: { readonly read: FindingsRead }) {
  if (hasDictionary) return null
  return <p className={styles.note}>{words('findings.covered-no-dictionary', { language: shownLanguage(language) })}</p>
}

/** Milliseconds for which a check counts as "just now". */
const JUST_NOW = 60_000

/** When the article was checked, once all checks have run on its present text; opened, with what. */
function Covered({ read: { coverage, houseStyleAt, language, hasDictionary } }: { readonly read: FindingsRead }) {
  const { checkedAt, checks, failed } = coverage
  if (checkedAt === null) return null
  const isNow = Date.now() - Date.parse(checkedAt) < JUST_NOW
  const when = isNow ? words('findings.just-now') : whenWords(checkedAt)
  const done = checks - failed.length
  return (
    <details className={styles.covered}>
      <summary>{words('findings.covered-when', { when })}</summary>
      <p>
        {houseStyleAt === null
          ? words('findings.covered', { when, checks: done })
          : words('findings.covered-house', { when, checks: done, style: whenWords(houseStyleAt) })}{' '}
        {hasDictionary ? words('findings.covered-language', { language: shownLanguage(language) }) : ''}
        {coverage.confusables ? '' : ` ${words('findings.confusables-off')}`}
      </p>
    </details>
  )
}
