// Above the cards: accepts or rejects everything open in this article as one act. A single open correction has its own
// buttons.
import { Check, X } from 'lucide-react'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import { decideOn } from './decide.ts'
import styles from './open-corrections.module.css'

export function OpenCorrections({ opened }: { readonly opened: OpenedArticle }) {
  const { readOnly } = useOpenArchive()
  const open = opened.corrections.filter(({ correction }) => correction.status === 'proposed')
  const count = open.length
  if (readOnly !== null || count < 2) return null
  const decide = (verb: 'accept' | 'reject'): void => {
    const decisions = [{ corrections: open.map(({ correction }) => correction.id), verb }]
    void decideOn({ articleId: opened.article.record.id, decisions, note: '' })
  }
  return (
    <div className={styles.open}>
      <span className={styles.count}>{words('review.open', { count })}</span>
      <TextButton label={words('review.reject-all', { count })} onPress={() => decide('reject')}>
        <X size={14} aria-hidden /> {words('review.reject-open')}
      </TextButton>
      <TextButton label={words('review.accept-all', { count })} onPress={() => decide('accept')}>
        <Check size={14} aria-hidden /> {words('review.accept-open')}
      </TextButton>
    </div>
  )
}
