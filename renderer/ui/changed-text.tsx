// Deleted and inserted words: struck and underlined as well as coloured, and named for screen readers.
import { Fragment } from 'react'
import { words } from '../messages/words.ts'

export function Deleted({ text, className }: { readonly text: string; readonly className?: string | undefined }) {
  return <del className={className}>{withBreaks(text)}</del>
}

export function Inserted({ text, className }: { readonly text: string; readonly className?: string | undefined }) {
  return <ins className={className}>{withBreaks(text)}</ins>
}

/** Line breaks are shown as pilcrows, since a change may consist of nothing else. */
function withBreaks(text: string) {
  if (!text.includes('\n')) return text
  return text.split('\n').map((line, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one string have no other identity
    <Fragment key={n}>
      {n > 0 && (
        <>
          <span aria-hidden>¶</span>
          <span className="visually-hidden"> {words('mark.paragraph')} </span>
        </>
      )}
      {line}
    </Fragment>
  ))
}
