// Actions on a notice: reword, copy, withdraw it.
import { Copy, PencilLine, Trash2 } from 'lucide-react'
import type { Notice } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { announce } from '../../../ui/announcer.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { setNotice } from './notice-acts.ts'
import styles from './reader-notice.module.css'

export interface NoticeToolsProps {
  readonly articleId: string
  readonly notice: Notice
  readonly canWrite: boolean
  readonly onEdit: () => void
}

export function NoticeTools({ articleId, notice, canWrite, onEdit }: NoticeToolsProps) {
  const copy = async (): Promise<void> => {
    if (await copyText(notice.text)) announce(words('notice.copied'))
  }
  return (
    <span className={styles.copy}>
      {canWrite && (
        <IconButton label={words('notice.edit')} onPress={onEdit}>
          <PencilLine size={14} aria-hidden />
        </IconButton>
      )}
      <IconButton label={words('notice.copy')} onPress={() => void copy()}>
        <Copy size={14} aria-hidden />
      </IconButton>
      {canWrite && (
        <IconButton
          label={words('notice.withdraw')}
          onPress={() => void setNotice(articleId, null, 'notice.withdrawn')}
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
      )}
    </span>
  )
}
