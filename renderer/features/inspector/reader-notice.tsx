// The notice readers are given, at the foot of the corrections it speaks of.
import { Copy, Megaphone, TriangleAlert } from 'lucide-react'
import type { Notice } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { announce } from '../../ui/announcer.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './reader-notice.module.css'

export interface ReaderNoticeProps {
  readonly notice: Notice
  readonly isStale: boolean
}

export function ReaderNotice({ notice, isStale }: ReaderNoticeProps) {
  const copy = async (): Promise<void> => {
    if (await copyText(notice.text)) announce(words('notice.copied'))
  }
  return (
    <section className={styles.notice} aria-label={words('notice.label')}>
      <header className={styles.head}>
        <Megaphone size={13} aria-hidden />
        <b>{words('notice.label')}</b>
        <span className={styles.class}>{notice.class}</span>
        {isStale && (
          <span className={styles.stale} title={words('notice.stale-hint')}>
            <TriangleAlert size={12} aria-hidden />
            {words('notice.stale')}
          </span>
        )}
        <span className={styles.copy}>
          <IconButton label={words('notice.copy')} onPress={() => void copy()}>
            <Copy size={14} aria-hidden />
          </IconButton>
        </span>
      </header>
      <p className={styles.text} dir="auto">
        {notice.text}
      </p>
      {isStale && <p className={styles.hint}>{words('notice.stale-hint')}</p>}
    </section>
  )
}
