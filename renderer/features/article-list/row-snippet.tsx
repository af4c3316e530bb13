// The line below a headline that shows why the filter found the article.
import type { ReactNode } from 'react'
import type { Snippet } from '../../../electron/contract/index.ts'
import styles from './article-list-row.module.css'

export function RowSnippet({ snippet: { text, marks } }: { readonly snippet: Snippet }) {
  const parts: ReactNode[] = []
  let done = 0
  for (const { from, to } of marks) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>)
    done = to
  }
  return (
    <span className={styles.snippet} dir="auto">
      {parts}
      {text.slice(done)}
    </span>
  )
}
