// One change of text or formatting in its final form: words deleted and inserted, words formatted, a line before and
// after.
import { blockWords } from '../../../../messages/correction-words.ts'
import { words } from '../../../../messages/words.ts'
import { Deleted, Inserted } from '../../../../ui/changed-text.tsx'
import { FormattedText } from '../../text/formatted-text.tsx'
import styles from './save-list.module.css'
import type { TypedChange } from './typed-changes.ts'

export function TypedChangeShown({ change }: { readonly change: TypedChange }) {
  if (change.kind === 'mark') return <Marked change={change} />
  if (change.kind === 'block') {
    return (
      <>
        <Deleted text={blockWords(change.before)} /> <Inserted text={blockWords(change.after)} />{' '}
        <span className={styles.line}>{change.text}</span>
      </>
    )
  }
  const { before, after } = change
  return (
    <>
      {before !== '' && <Deleted text={before} />} {after !== '' && <Inserted text={after} />}
    </>
  )
}

function Marked({ change: { type, after, text } }: { readonly change: TypedChange & { readonly kind: 'mark' } }) {
  const value = after ?? ''
  const format =
    type === 'link' ? { href: value } : type === 'strong' ? { strong: true as const } : { em: true as const }
  const what =
    type === 'link'
      ? after === null
        ? 'format.unlink'
        : 'format.link'
      : (`format.${after === null ? 'no-' : ''}${type}` as const)
  return (
    <>
      <small>{words(what)}</small> <FormattedText text={text} format={after === null ? undefined : format} />{' '}
      {type === 'link' && after !== null && <span className={styles.line}>{after}</span>}
    </>
  )
}
